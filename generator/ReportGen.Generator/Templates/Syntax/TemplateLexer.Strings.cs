using System.Globalization;
using System.Text;

namespace ReportGen.Generator.Templates.Syntax;

/// <content>Strings: quoted, verbatim, interpolated.</content>
internal sealed partial class TemplateLexer
{
    private void LexString()
    {
        int start = _at++;
        string? value = ReadQuoted(text[start], isInterpolated: false);
        if (value is null)
            value = RecoverString(start, start + 1, $"{text[start]}");
        else
            _at++;
        Add(TokenKind.String, start, value);
    }

    private void LexVerbatimString()
    {
        int start = _at++;
        var value = new StringBuilder();
        while (_at < text.Length)
        {
            char c = text[_at++];
            if (c == '`')
            {
                // Doubled, the quote stands for itself.
                if (Peek(_at) != '`')
                {
                    Add(TokenKind.String, start, value.ToString());
                    return;
                }

                _at++;
            }

            value.Append(c);
        }

        string rest = RecoverString(start, start + 1, "`");
        Add(TokenKind.String, start, rest);
    }

    private void LexInterpolatedString()
    {
        int start = _at;
        _at += 2;
        Add(TokenKind.InterpolationStart, start);
        LexInterpolationText(start, text[start + 1]);
    }

    /// <summary>Reads text up to the closing quote or the next hole, whose content is lexed as code.</summary>
    private void LexInterpolationText(int stringStart, char quote)
    {
        int start = _at;
        string? value = ReadQuoted(quote, isInterpolated: true);
        bool isClosed = value is not null;
        value ??= RecoverString(stringStart, start, $"{quote}");
        if (value.Length > 0)
            Add(TokenKind.InterpolationText, start, value);
        int end = _at;
        if (isClosed)
            _at++;
        if (isClosed && text[end] == '{')
        {
            _open.Push(new OpenMark(stringStart, quote));
            Add(TokenKind.HoleOpen, end);
        }
        else
            Add(TokenKind.InterpolationEnd, end);
    }

    /// <summary>Reads up to the closing quote (or the brace of a hole) without taking it; null when there is none.</summary>
    private string? ReadQuoted(char quote, bool isInterpolated)
    {
        int reported = messages.Mark();
        var value = new StringBuilder();
        while (_at < text.Length)
        {
            char c = text[_at];
            if (c == quote || (c == '{' && isInterpolated))
                return value.ToString();
            _at++;
            if (c == '\\')
                ReadEscape(value, isInterpolated);
            else
                value.Append(c);
        }

        // Without an end, what was read is the rest of the template: its backslashes are no faults.
        messages.ReturnTo(reported);
        return null;
    }

    private void ReadEscape(StringBuilder value, bool isInterpolated)
    {
        char c = Peek(_at);
        switch (c)
        {
            case '\n':
                // The line goes on.
                _at++;
                return;
            case 'u':
                ReadHexEscape(value, 4);
                return;
            case 'x':
                ReadHexEscape(value, 2);
                return;
            case '{' when isInterpolated:
                value.Append('{');
                _at++;
                return;
        }

        int known = @"0'""\bfnrtv".IndexOf(c);
        if (known < 0 || _at >= text.Length)
        {
            int length = Math.Min(2, text.Length - _at + 1);
            messages.Add(new TextSpan(_at - 1, length), $"found the unknown escape '{text.Substring(_at - 1, length).Trim()}', expected one of \\0 \\' \\\" \\\\ \\b \\f \\n \\r \\t \\v \\u0000 \\x00; write '\\\\' for a backslash");
            return;
        }

        value.Append("\0'\"\\\b\f\n\r\t\v"[known]);
        _at++;
    }

    private void ReadHexEscape(StringBuilder value, int digits)
    {
        int start = _at - 1;
        char kind = text[_at++];
        int end = _at;
        while (end < _at + digits && IsHex(Peek(end)))
            end++;
        if (end < _at + digits)
            messages.Add(TextSpan.FromBounds(start, end), $"found '{text.Substring(start, end - start)}', expected {digits} hexadecimal digits after '\\{kind}'");
        else
            value.Append((char)int.Parse(text.Substring(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        _at = end;
    }

    /// <summary>Ends a string that is never closed with its line, or with the code where that is earlier.</summary>
    private string RecoverString(int stringStart, int contentStart, string quote)
    {
        int end = contentStart;
        while (end < text.Length && text[end] != '\n' && !IsClosing(end, 0, out _))
            end++;
        messages.Add(TextSpan.FromBounds(stringStart, end), $"found the end of the template in the text opened by {quote}, expected another {quote}; close the text");
        _at = end;
        return text.Substring(contentStart, end - contentStart);
    }

    private static bool IsHex(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';
}
