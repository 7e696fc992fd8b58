using System.Text;
using ReportGen.Messages;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Turns bytes into text without ever guessing a character: a byte order mark decides, then valid UTF-8, then UTF-16 without
/// its mark, then the charset the document declares, then GB18030. Text that is none of these is refused.
/// </summary>
internal static class TextDecoder
{
    private const int Gb18030 = 54936;

    /// <param name="bytes">The file.</param>
    /// <param name="declared">The charset named in the document; null where it names none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        string text = DecodeMarked(bytes) ?? DecodeWide(bytes) ?? DecodeUnmarked(bytes, declared);
        int nulls = text.AsSpan().Count('\0');

        // A stray NUL is cleaned away later on. Many are no text: a binary file, or UTF-16 that lost its mark.
        if (nulls > 0 && nulls > text.Length / 100)
            throw DocumentFaults.Encoding(w => w.NulCharacters(nulls));
        return text;
    }

    /// <summary>The same text as UTF-8 without a mark; the bytes themselves where they are that already.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(byte[] bytes)
    {
        bool isUtf8 = !bytes.AsSpan().Contains((byte)0) && System.Text.Unicode.Utf8.IsValid(bytes);
        return isUtf8 ? bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0) : Encoding.UTF8.GetBytes(Decode(bytes, declared: null));
    }

    /// <summary>
    /// UTF-16 that lost its mark: read in one order of bytes it is all but wholly Chinese and ASCII, in the other it is not,
    /// and it is no UTF-8 either.
    /// </summary>
    private static string? DecodeWide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0 || (System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.Contains((byte)0)))
            return null;
        double little = ShareOfPlain(bytes, high: 1);
        double big = ShareOfPlain(bytes, high: 0);
        if (Math.Max(little, big) < 0.98 || Math.Min(little, big) > 0.5)
            return null;
        return Try(Strict((little > big ? Encoding.Unicode : Encoding.BigEndianUnicode).CodePage), bytes);
    }

    private static double ShareOfPlain(ReadOnlySpan<byte> bytes, int high)
    {
        int plain = 0;
        for (int i = 0; i < bytes.Length; i += 2)
        {
            var c = (char)((bytes[i + high] << 8) | bytes[i + 1 - high]);
            plain += c is (>= ' ' and <= '~') or '\t' or '\r' or '\n' or '\u00A0' or (>= '\u2010' and <= '\u2027') or (>= '\u2160' and <= '\u217F')
                or (>= '\u2460' and <= '\u24FF') or (>= '\u2500' and <= '\u257F') or (>= '\u3000' and <= '\u303F') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF5E') ? 1 : 0;
        }

        return plain / (bytes.Length / 2.0);
    }

    private static string? DecodeMarked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Try(Strict(Encoding.UTF8.CodePage), bytes[3..]) ?? throw BadUtf8(bytes[3..]);
        bool little = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]);
        if (!little && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return null;
        return Try(Strict((little ? Encoding.Unicode : Encoding.BigEndianUnicode).CodePage), bytes[2..])
            ?? throw DocumentFaults.Encoding(static w => w.Utf16Malformed());
    }

    private static string DecodeUnmarked(ReadOnlySpan<byte> bytes, string? declared)
    {
        // UTF-8 comes before the declaration: pages are converted and keep their old <meta>, and text in another charset
        // is hardly ever valid UTF-8 by chance.
        if (Try(Strict(Encoding.UTF8.CodePage), bytes) is { } utf8)
            return utf8;

        // One broken byte makes UTF-8 invalid and yet may leave it valid GB18030, as nonsense.
        if (IsMostlyUtf8(bytes))
            throw BadUtf8(bytes);
        if (declared is not null && Named(declared) is { } named && Try(named, bytes) is { } told)
            return told;
        if (!bytes.Contains((byte)0) && LooksLikeGb18030(bytes) && Try(Strict(Gb18030), bytes) is { } chinese)
            return chinese;
        throw DocumentFaults.Encoding(static w => w.NeitherUtf8NorGb18030());
    }

    /// <summary>
    /// Nearly any bytes are valid GB18030. Of Chinese text all but a few characters are those of GB2312, both of whose
    /// bytes lie above 0xA0; Big5 and stray bytes among ASCII are not like that.
    /// </summary>
    private static bool LooksLikeGb18030(ReadOnlySpan<byte> bytes)
    {
        int common = 0;
        int all = 0;
        for (int i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            all++;
            common += bytes[i] > 0xA0 && bytes[i + 1] > 0xA0 ? 1 : 0;
            i += bytes[i + 1] is >= (byte)'0' and <= (byte)'9' ? 3 : 1;
        }

        return common > 0 && common * 10 >= all * 9;
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int replaced = 0;
        int chinese = 0;
        foreach (char c in Encoding.UTF8.GetString(bytes))
        {
            if (c == '\uFFFD')
                replaced++;
            else if (c is >= '\u3000' and <= '\u9FFF')
                chinese++;
        }

        return replaced * 10 < chinese;
    }

    private static ProblemException BadUtf8(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
            at += length;
        int line = bytes[..at].Count((byte)'\n') + 1;
        return DocumentFaults.Encoding(w => w.Utf8Malformed(line), line);
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Named(string charset)
    {
        // What calls itself gb2312 or gbk is read as its superset, as browsers do.
        if (charset.StartsWith("gb", StringComparison.OrdinalIgnoreCase) || charset.Contains("936", StringComparison.Ordinal))
            return Strict(Gb18030);
        Encoding? known = CodePagesEncodingProvider.Instance.GetEncoding(charset);
        return known is null ? null : Strict(known.CodePage);
    }

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
