using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Html;

/// <summary>A page with its pictures saved as one file (MHTML, RFC 2557): the page in it is read as HTML.</summary>
internal static partial class WebArchive
{
    private const int LongestHeader = 8 * 1024;
    private const int MaxDepth = 4;
    private const int MaxParts = 2000;

    /// <summary>Whether a file begins as such an archive does.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 4096)];
        return start.IndexOf("MIME-Version:"u8) >= 0 && start.IndexOf("multipart/"u8) >= 0;
    }

    /// <summary>Reads the page. Places are those of the file that the page was, which nobody has: none are reported.</summary>
    public static SourceDocument Read(string name, byte[] bytes)
    {
        int parts = 0;
        (byte[] page, string? charset) = Page(bytes, 0, ref parts) ?? throw DocumentFaults.Unsupported(static w => w.Mhtml(), static w => w.SaveAsDocxOrHtml());
        var lines = new LineBuffer();
        HtmlDocumentReader.Read(page, lines, charset);
        return HtmlDocumentReader.ToDocument(name, lines, placed: false);
    }

    // The first part of HTML, decoded.
    private static (byte[] Page, string? Charset)? Page(ReadOnlySpan<byte> entity, int depth, ref int parts)
    {
        int body = EndOfHeaders(entity, out int end);
        if (body < 0 || depth > MaxDepth || ++parts > MaxParts)
            return null;
        string headers = Folded().Replace(Encoding.Latin1.GetString(entity[..end]), " ");
        string type = Header(headers, "Content-Type");
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && Boundary().Match(type) is { Success: true } boundary)
            return PageOfParts(entity[body..], Encoding.Latin1.GetBytes($"--{boundary.Groups[1].Value}{boundary.Groups[2].Value}"), depth, ref parts);
        if (!type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) && !type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase))
            return null;
        string? charset = Charset().Match(type) is { Success: true } named ? named.Groups[1].Value : null;
        return (Decode(entity[body..], Header(headers, "Content-Transfer-Encoding")), charset);
    }

    private static (byte[] Page, string? Charset)? PageOfParts(ReadOnlySpan<byte> body, byte[] boundary, int depth, ref int parts)
    {
        int at = body.IndexOf(boundary);
        while (at >= 0)
        {
            body = body[(at + boundary.Length)..];
            if (body.StartsWith("--"u8))
                return null;
            at = body.IndexOf(boundary);
            ReadOnlySpan<byte> part = (at < 0 ? body : body[..at]).TrimStart("\r\n"u8);
            if (Page(part, depth + 1, ref parts) is { } page)
                return page;
        }

        return null;
    }

    // Where the headers end and the body begins; -1 where there is no blank line.
    private static int EndOfHeaders(ReadOnlySpan<byte> entity, out int end)
    {
        ReadOnlySpan<byte> start = entity[..Math.Min(entity.Length, LongestHeader)];
        end = start.IndexOf("\r\n\r\n"u8);
        if (end >= 0)
            return end + 4;
        end = start.IndexOf("\n\n"u8);
        return end >= 0 ? end + 2 : -1;
    }

    private static string Header(string headers, string name)
    {
        foreach (string line in headers.Split('\n'))
        {
            if (line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
                return line[(name.Length + 1)..].Trim();
        }

        return "";
    }

    private static byte[] Decode(ReadOnlySpan<byte> body, string encoding)
    {
        if (encoding.Equals("base64", StringComparison.OrdinalIgnoreCase))
        {
            byte[] digits = [.. body.ToArray().Where(static b => b > (byte)' ')];
            byte[] decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(digits.Length)];
            Base64.DecodeFromUtf8(digits, decoded, out _, out int written);
            return decoded[..written];
        }

        return encoding.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase) ? Unquote(body) : body.ToArray();
    }

    // =E4=BD=A0; a = at the end of a line joins it to the next.
    private static byte[] Unquote(ReadOnlySpan<byte> body)
    {
        var bytes = new MemoryStream(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                bytes.WriteByte(body[i]);
            }
            else if (i + 2 < body.Length && Hex(body[i + 1]) is >= 0 and var high && Hex(body[i + 2]) is >= 0 and var low)
            {
                bytes.WriteByte((byte)((high << 4) | low));
                i += 2;
            }
            else if (i + 1 < body.Length && body[i + 1] is (byte)'\r' or (byte)'\n')
            {
                i += body[i + 1] == '\r' && i + 2 < body.Length && body[i + 2] == '\n' ? 2 : 1;
            }
            else
            {
                bytes.WriteByte(body[i]);
            }
        }

        return bytes.ToArray();
    }

    private static int Hex(byte c) => char.IsAsciiHexDigit((char)c) ? Convert.ToInt32(((char)c).ToString(), 16) : -1;

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex("""boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    [GeneratedRegex("""charset\s*=\s*"?([\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
