using System.Globalization;
using System.Text;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>Cuts RTF into tokens.</summary>
/// <param name="bytes">The file.</param>
internal sealed class RtfTokenizer(byte[] bytes)
{
    private const int LongestWord = 32;

    private int _at;

    /// <summary>The next token.</summary>
    public RtfToken Next()
    {
        while (_at < bytes.Length)
        {
            byte c = bytes[_at++];
            switch (c)
            {
                case (byte)'\r' or (byte)'\n' or 0:
                    continue;
                case (byte)'{':
                    return new RtfToken(RtfTokenKind.Open);
                case (byte)'}':
                    return new RtfToken(RtfTokenKind.Close);
                case (byte)'\\':
                    return Control();
                default:
                    return new RtfToken(RtfTokenKind.Byte, Number: c);
            }
        }

        return new RtfToken(RtfTokenKind.End);
    }

    /// <summary>Passes over bytes that are no RTF.</summary>
    public void Skip(int count) => _at = (int)Math.Min(bytes.Length, _at + (long)Math.Max(0, count));

    private RtfToken Control()
    {
        int start = _at;
        while (_at < bytes.Length && _at - start < LongestWord && char.IsAsciiLetter((char)bytes[_at]))
            _at++;
        if (_at == start)
            return Sign();
        string word = Encoding.ASCII.GetString(bytes, start, _at - start);
        int number = _at;
        if (_at < bytes.Length && bytes[_at] == '-')
            _at++;
        while (_at < bytes.Length && char.IsAsciiDigit((char)bytes[_at]))
            _at++;
        int? value = _at == number ? null : int.TryParse(bytes.AsSpan(number, _at - number), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
        // A blank ends a word and is no text.
        if (_at < bytes.Length && bytes[_at] == ' ')
            _at++;
        return new RtfToken(RtfTokenKind.Word, word, value);
    }

    private RtfToken Sign()
    {
        if (_at >= bytes.Length)
            return new RtfToken(RtfTokenKind.End);
        var sign = (char)bytes[_at++];
        if (sign is '\\' or '{' or '}')
            return new RtfToken(RtfTokenKind.Byte, Number: sign);
        if (sign != '\'')
            return new RtfToken(RtfTokenKind.Word, sign is '\r' or '\n' ? "par" : sign.ToString());
        bool isByte = byte.TryParse(bytes.AsSpan(_at, Math.Min(2, bytes.Length - _at)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value);
        _at = Math.Min(bytes.Length, _at + 2);
        return isByte ? new RtfToken(RtfTokenKind.Byte, Number: value) : throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
    }
}
