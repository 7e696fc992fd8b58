using System.Buffers;
using System.Text;

namespace ReportGen.Rendering;

/// <content>The escapes on UTF-8, as the escapers of strings have them; tests hold the two to each other.</content>
public sealed partial class Utf8Output
{
    // The bytes at which html.escape has something to do: markup, and the lead bytes of U+00A0..U+00FF and of the planes beyond the basic one.
    private static readonly SearchValues<byte> HtmlSpecials = SearchValues.Create([(byte)'<', (byte)'>', (byte)'"', (byte)'\'', (byte)'&', 0xC2, 0xC3, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]);

    private static readonly SearchValues<byte> XmlSpecials = SearchValues.Create("<>\"'&"u8);

    // Controls, and the lead byte of the line and paragraph separators, beside markup.
    private static readonly SearchValues<byte> JsonSpecials = SearchValues.Create([.. "\"\\<>&"u8, .. Enumerable.Range(0, 32).Select(static c => (byte)c), 0xE2]);

    // The bytes at which md.escape may have something to do behind the start of a text.
    private static readonly SearchValues<byte> MarkdownSpecials = SearchValues.Create("\\`*_[]{}|~^=+#!$\"@:.<>&\n\t"u8);

    private static readonly SearchValues<byte> CsvSpecials = SearchValues.Create(",\";\t\n\r"u8);

    /// <summary>Writes text that is UTF-8 already.</summary>
    public void Text(ReadOnlySpan<byte> utf8, Escape escape)
    {
        switch (escape)
        {
            case Escape.Html:
                Html(utf8);
                break;
            case Escape.Markdown:
                Markdown(utf8);
                break;
            case Escape.Xml:
                Xml(utf8);
                break;
            case Escape.Json:
                Json(utf8);
                break;
            case Escape.Csv:
                Csv(utf8);
                break;
            default:
                Write(utf8);
                break;
        }
    }

    private void Html(ReadOnlySpan<byte> utf8)
    {
        for (int at = utf8.IndexOfAny(HtmlSpecials); at >= 0; at = utf8.IndexOfAny(HtmlSpecials))
        {
            Write(utf8[..at]);
            utf8 = utf8[at..];
            Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            if (rune.IsAscii)
            {
                Reference(utf8[0]);
            }
            else if (rune.Value is (>= 0xA0 and <= 0xFF) or > 0xFFFF)
            {
                Write("&#"u8);
                Number(rune.Value);
                Write(";"u8);
            }
            else
            {
                Write(utf8[..length]);
            }

            utf8 = utf8[length..];
        }

        Write(utf8);
    }

    private void Xml(ReadOnlySpan<byte> utf8)
    {
        for (int at = utf8.IndexOfAny(XmlSpecials); at >= 0; at = utf8.IndexOfAny(XmlSpecials))
        {
            Write(utf8[..at]);
            Reference(utf8[at]);
            utf8 = utf8[(at + 1)..];
        }

        Write(utf8);
    }

    private void Reference(byte c) => Write(c switch
    {
        (byte)'<' => "&lt;"u8,
        (byte)'>' => "&gt;"u8,
        (byte)'"' => "&quot;"u8,
        (byte)'\'' => "&#39;"u8,
        _ => "&amp;"u8,
    });

    private void Json(ReadOnlySpan<byte> utf8)
    {
        for (int at = utf8.IndexOfAny(JsonSpecials); at >= 0; at = utf8.IndexOfAny(JsonSpecials))
        {
            Write(utf8[..at]);
            utf8 = utf8[at..];
            Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            if (rune.IsBmp && JsonEscaper.EscapeFor((char)rune.Value) is { } escape)
                Advance(Encoding.UTF8.GetBytes(escape, Reserve(escape.Length)));
            else
                Write(utf8[..length]);
            utf8 = utf8[length..];
        }

        Write(utf8);
    }

    private void Csv(ReadOnlySpan<byte> utf8)
    {
        Rune.DecodeFromUtf8(utf8, out Rune first, out _);
        Rune.DecodeLastFromUtf8(utf8, out Rune last, out _);
        // Text that needs more than copying is rare, and what a formula is, is said in one place.
        if (utf8.Length > 0 && (utf8.IndexOfAny(CsvSpecials) >= 0 || CsvEscaper.MayNeed(first.IsBmp ? (char)first.Value : 'x') || Rune.IsWhiteSpace(last)))
        {
            string field = CsvEscaper.Escape(Encoding.UTF8.GetString(utf8));
            Advance(Encoding.UTF8.GetBytes(field, Reserve(Encoding.UTF8.GetMaxByteCount(field.Length))));
            return;
        }

        Write(utf8);
    }

    private void Markdown(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.TrimStart(" \t\n"u8);
        int at = 0;
        for (var lead = MarkdownEscaper.Lead.Start; at < utf8.Length && lead != MarkdownEscaper.Lead.Over; at++)
        {
            MarkdownAt(utf8, at, lead);
            lead = MarkdownEscaper.Next(lead, (char)utf8[at]);
        }

        for (int next = utf8[at..].IndexOfAny(MarkdownSpecials); next >= 0; next = utf8[at..].IndexOfAny(MarkdownSpecials))
        {
            Write(utf8.Slice(at, next));
            MarkdownAt(utf8, at + next, MarkdownEscaper.Lead.Over);
            at += next + 1;
        }

        Write(utf8[at..]);
    }

    private void MarkdownAt(ReadOnlySpan<byte> utf8, int at, MarkdownEscaper.Lead lead)
    {
        byte c = utf8[at];
        if (c is (byte)'<' or (byte)'>' or (byte)'&')
        {
            Reference(c);
            return;
        }

        if (MarkdownEscaper.IsBlank((char)c))
        {
            Write(" "u8);
            return;
        }

        if (MarkdownEscaper.NeedsBackslash((char)c, at > 0 ? (char)utf8[at - 1] : '\0', at + 1 < utf8.Length ? (char)utf8[at + 1] : '\0', lead))
            Write("\\"u8);
        Write(utf8.Slice(at, 1));
    }
}
