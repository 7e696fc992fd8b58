using System.Buffers;
using System.Buffers.Text;
using System.Text;
using ReportGen.Forms;

namespace ReportGen.Rendering;

/// <summary>Where a renderer writes: UTF-8 into a buffer that is kept from report to report.</summary>
public sealed class Utf8Output(int capacity = 64 * 1024) : IBufferWriter<byte>
{
    // The bytes at which html.escape has something to do: markup, and the lead bytes of U+00A0..U+00FF and of the planes beyond the basic one.
    private static readonly SearchValues<byte> HtmlSpecials = SearchValues.Create([(byte)'<', (byte)'>', (byte)'"', (byte)'\'', (byte)'&', 0xC2, 0xC3, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]);

    // The bytes at which md.escape has something to do, wherever they stand.
    private static readonly SearchValues<byte> MarkdownSpecials = SearchValues.Create("\\`*_[]{}|~^=+#!$<>&\n\t"u8);

    private byte[] _buffer = new byte[Math.Max(capacity, 256)];
    private int _length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public void Clear() => _length = 0;

    /// <summary>Writes bytes of UTF-8 as they stand.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    /// <summary>Writes a whole number; nothing for null.</summary>
    public void Number(long? number)
    {
        if (number is not { } value)
            return;
        Utf8Formatter.TryFormat(value, Reserve(20), out int written);
        _length += written;
    }

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
            default:
                Write(utf8);
                break;
        }
    }

    /// <summary>Writes text of the report.</summary>
    public void Text(ReportText text, Escape escape) => Text(text.Utf8, escape);

    /// <summary>Writes text of the report, filled up with blanks to a width in columns: before it for a negative width, after it otherwise.</summary>
    public void Text(ReportText text, Escape escape, int width)
    {
        int blanks = Math.Abs(width) - TextWidth.Of(text.Utf8);
        Blanks(width < 0 ? blanks : 0);
        Text(text.Utf8, escape);
        Blanks(width > 0 ? blanks : 0);
    }

    /// <summary>Writes a cell as it is printed: its number, what stood there where that is no number or carries its unit, nothing for a blank.</summary>
    public void Cell(Report report, int index, Escape escape)
    {
        Cell cell = report.Cell(index);
        // The usual case: digits alone, which no format gives a meaning.
        if (cell is { HasValue: true, Scale: 0, Unscaled: >= 0 } && report.Form.Cells[index].Kind == NumberKind.Count)
        {
            Number(cell.Unscaled);
            return;
        }

        Text(CellFormat.Print(report, index, stackalloc byte[CellFormat.ScratchLength]), escape);
    }

    /// <summary>Writes a cell filled up with blanks to a width in columns: before it for a negative width, after it otherwise.</summary>
    public void Cell(Report report, int index, Escape escape, int width)
    {
        ReadOnlySpan<byte> text = CellFormat.Print(report, index, stackalloc byte[CellFormat.ScratchLength]);
        int blanks = Math.Abs(width) - TextWidth.Of(text);
        Blanks(width < 0 ? blanks : 0);
        Text(text, escape);
        Blanks(width > 0 ? blanks : 0);
    }

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => Reserve(Math.Max(sizeHint, 256));

    private void Blanks(int count)
    {
        if (count <= 0)
            return;
        Reserve(count)[..count].Fill((byte)' ');
        _length += count;
    }

    private void Html(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            int at = utf8.IndexOfAny(HtmlSpecials);
            if (at < 0)
            {
                Write(utf8);
                return;
            }

            Write(utf8[..at]);
            utf8 = utf8[at..];
            Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            switch (rune.Value)
            {
                case '<':
                    Write("&lt;"u8);
                    break;
                case '>':
                    Write("&gt;"u8);
                    break;
                case '"':
                    Write("&quot;"u8);
                    break;
                case '\'':
                    Write("&#39;"u8);
                    break;
                case '&':
                    Write("&amp;"u8);
                    break;
                case (>= 0xA0 and <= 0xFF) or > 0xFFFF:
                    Write("&#"u8);
                    Number(rune.Value);
                    Write(";"u8);
                    break;
                default:
                    Write(utf8[..length]);
                    break;
            }

            utf8 = utf8[length..];
        }
    }

    // As MarkdownEscaper has it for strings; a test holds the two to each other.
    private void Markdown(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.TrimStart(" \t\n"u8);
        // What makes a list or a heading of a line, at its start alone.
        int digits = utf8.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        bool isList = digits > 0 && (utf8[digits] == '.' || utf8[digits] == ')');
        if (isList || utf8.StartsWith("-"u8))
        {
            int mark = isList ? digits : 0;
            Write(utf8[..mark]);
            Write("\\"u8);
            Write(utf8.Slice(mark, 1));
            utf8 = utf8[(mark + 1)..];
        }

        for (int at = utf8.IndexOfAny(MarkdownSpecials); at >= 0; at = utf8.IndexOfAny(MarkdownSpecials))
        {
            Write(utf8[..at]);
            switch (utf8[at])
            {
                case (byte)'<':
                    Write("&lt;"u8);
                    break;
                case (byte)'>':
                    Write("&gt;"u8);
                    break;
                case (byte)'&':
                    Write("&amp;"u8);
                    break;
                case (byte)'\n' or (byte)'\t':
                    Write(" "u8);
                    break;
                default:
                    Write("\\"u8);
                    Write(utf8.Slice(at, 1));
                    break;
            }

            utf8 = utf8[(at + 1)..];
        }

        Write(utf8);
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        return _buffer.AsSpan(_length);
    }
}
