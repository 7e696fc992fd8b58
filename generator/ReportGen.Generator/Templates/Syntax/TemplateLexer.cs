namespace ReportGen.Generator.Templates.Syntax;

/// <summary>
/// Cuts a template into tokens. This part knows the blocks: text, <c>{{ code }}</c>, <c>{%{ escaped }%}</c>, and the white
/// space that <c>-</c> and <c>~</c> at their edges remove from the text beside them.
/// </summary>
internal sealed partial class TemplateLexer(string text, MessageList messages)
{
    private readonly List<Token> _tokens = [];

    // What must be closed before '}}' can close the code: braces of objects and holes of interpolated strings.
    private readonly Stack<OpenMark> _open = new();
    private int _at;
    private bool _inCode;
    private int _codeStart;

    private readonly struct OpenMark(int start, char quote)
    {
        public int Start { get; } = start;

        /// <summary>The quote of the interpolated string, or NUL for the brace of an object.</summary>
        public char Quote { get; } = quote;
    }

    public List<Token> Lex()
    {
        while (_at < text.Length)
        {
            if (_inCode)
                LexCode();
            else
                LexText();
        }

        if (_inCode)
            LeaveUnclosedCode("the end of the template");
        Add(TokenKind.EndOfText, text.Length);
        return _tokens;
    }

    private void LexText()
    {
        int start = _at;
        int opening = start;
        int length = 0;
        int percents = 0;
        while (opening < text.Length && !IsOpening(opening, out length, out percents))
            opening++;

        int end = opening;
        if (opening < text.Length)
            end = TrimBefore(start, opening, text[opening + length - 1]);
        if (end > start)
            _tokens.Add(new Token(TokenKind.Raw, TextSpan.FromBounds(start, end), text.Substring(start, end - start)));
        _at = opening;
        if (opening == text.Length)
            return;

        if (percents > 0)
        {
            LexEscape(opening, length, percents);
            return;
        }

        _at += length;
        _codeStart = opening;
        _inCode = true;
        _tokens.Add(new Token(TokenKind.CodeEnter, new TextSpan(opening, length), end > start ? IndentBefore(end) : ""));
    }

    private void LexEscape(int opening, int length, int percents)
    {
        int start = opening + length;
        int closing = start;
        while (closing < text.Length && !IsClosing(closing, percents, out _))
            closing++;
        _tokens.Add(new Token(TokenKind.Escape, TextSpan.FromBounds(start, closing), text.Substring(start, closing - start)));
        _at = closing;
        if (closing == text.Length)
        {
            string mark = new('%', percents);
            messages.Add(new TextSpan(opening, percents + 2), $"found the end of the template in the escape block opened by '{{{mark}{{', expected '}}{mark}}}'; close the block or take the opening away");
            return;
        }

        LeaveBlock(percents);
    }

    /// <summary>Steps over the closing mark at hand and the white space its sign removes.</summary>
    private void LeaveBlock(int percents)
    {
        IsClosing(_at, percents, out int length);
        char sign = text[_at];
        _at += length;
        bool toLineEnd = sign == '~';
        if (!toLineEnd && sign != '-')
            return;
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            if (text[_at++] == '\n' && toLineEnd)
                return;
        }
    }

    private void LeaveUnclosedCode(string found)
    {
        messages.AddBroken(new TextSpan(_codeStart, 2),
            $"found {found} in the code opened by '{{{{', expected '}}}}'; close the code with '}}}}'", TextSpan.FromBounds(_codeStart, _at));
        _open.Clear();
        _inCode = false;
        Add(TokenKind.CodeExit, _at);
    }

    // "{{", "{%{", "{%%{" and so on, with the sign that may follow.
    private bool IsOpening(int at, out int length, out int percents)
    {
        length = 0;
        percents = 0;
        if (text[at] != '{')
            return false;
        int next = at + 1;
        while (Peek(next) == '%')
            next++;
        if (Peek(next) != '{')
            return false;
        percents = next - at - 1;
        length = percents + 2 + (Peek(next + 1) is '-' or '~' ? 1 : 0);
        return true;
    }

    // "}}", "}%}" with as many percent signs as the opening, with the sign that may come before.
    private bool IsClosing(int at, int percents, out int length)
    {
        length = 0;
        int next = Peek(at) is '-' or '~' ? at + 1 : at;
        if (Peek(next++) != '}')
            return false;
        for (int i = 0; i < percents; i++)
        {
            if (Peek(next++) != '%')
                return false;
        }

        if (Peek(next++) != '}')
            return false;
        length = next - at;
        return true;
    }

    private int TrimBefore(int start, int end, char sign)
    {
        if (sign is '-' or '~')
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]) && !(sign == '~' && text[end - 1] == '\n'))
                end--;
        }

        return end;
    }

    // The white space of the line in front of a code block, unless something else stands there. It may reach back over a
    // code block that ended in '~}}': that one took its line break along, and the source still has it.
    private string IndentBefore(int end)
    {
        int start = end;
        while (start > 0 && text[start - 1] != '\n')
        {
            if (!char.IsWhiteSpace(text[--start]))
                return "";
        }

        return text.Substring(start, end - start);
    }

    private char Peek(int at) => at < text.Length ? text[at] : '\0';

    private void Add(TokenKind kind, int start, object? value = null) =>
        _tokens.Add(new Token(kind, TextSpan.FromBounds(start, _at), "", value));
}
