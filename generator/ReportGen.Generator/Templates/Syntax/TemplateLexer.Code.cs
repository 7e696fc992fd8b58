namespace ReportGen.Generator.Templates.Syntax;

/// <content>The tokens inside <c>{{ }}</c>.</content>
internal sealed partial class TemplateLexer
{
    // Longest first: the first that matches is taken. '&' and '^^' mean nothing; they are here so that the parser can say
    // what stands there.
    private static readonly string[] Symbols =
    [
        "//=", "..<", "...",
        "==", "!=", ">=", "<=", "<<", ">>", "&&", "||", "|>", "??", "?.", "?!", "..", "++", "--", "+=", "-=", "*=", "/=", "//", "%=", "^^",
        ":", "@", "^", "*", "/", "+", "-", "%", ",", "&", "?", "|", ".", "!", "=", "<", ">", "(", ")", "[", "]",
    ];

    private void LexCode()
    {
        int start = _at;
        char c = text[start];
        if (_open.Count == 0 && IsClosing(start, 0, out _))
        {
            LeaveCode();
            return;
        }

        switch (c)
        {
            case '\n' or '\r':
                // Empty lines and the indentation of the next one belong to the line break.
                while (_at < text.Length && char.IsWhiteSpace(text[_at]))
                    _at++;
                Add(TokenKind.NewLine, start);
                return;
            case ';':
                _at++;
                Add(TokenKind.Semicolon, start);
                return;
            case '#':
                SkipComment();
                return;
            case '"' or '\'':
                LexString();
                return;
            case '`':
                LexVerbatimString();
                return;
            case '$' when Peek(start + 1) is '"' or '\'':
                LexInterpolatedString();
                return;
            case '{':
                OpenBrace();
                return;
            case '}':
                CloseBrace();
                return;
        }

        if (char.IsWhiteSpace(c))
            _at++;
        else if (c == '$' || IsWordStart(c))
            LexWord();
        else if (c is >= '0' and <= '9')
            LexNumber();
        else
            LexSymbol();
    }

    private void LeaveCode()
    {
        int start = _at;
        IsClosing(start, 0, out int length);
        _tokens.Add(new Token(TokenKind.CodeExit, new TextSpan(start, length)));
        LeaveBlock(0);
        _inCode = false;
    }

    private void OpenBrace()
    {
        // Two braces never follow each other in an expression, so this is the next block and the '}}' of this one is missing.
        if (IsOpening(_at, out int length, out _))
        {
            LeaveUnclosedCode($"'{text.Substring(_at, length)}'");
            return;
        }

        // Scriban takes the brace that closes the object for the end of the hole.
        if (_open.Any(static o => o.Quote != '\0'))
            messages.Add(new TextSpan(_at, 1), "found '{' in an interpolated string, expected no object there; set a variable to the object before");
        _open.Push(new OpenMark(_at, '\0'));
        AddSymbol("{");
    }

    private void CloseBrace()
    {
        if (_open.Count == 0)
        {
            messages.Add(new TextSpan(_at, 1), "found '}' without '{', expected '}}' or more code; take the brace away, or write '}}' to close the code");
            _at++;
            return;
        }

        OpenMark mark = _open.Peek();
        if (mark.Quote != '\0')
        {
            _open.Pop();
            _at++;
            Add(TokenKind.HoleClose, _at - 1);
            LexInterpolationText(mark.Start, mark.Quote);
            return;
        }

        // "{{ x = { a: 1 }}": with one brace open, two that close leave one without partner; most likely the first is missing.
        if (_open.Count == 1 && IsClosing(_at, 0, out _) && Peek(_at + 2) != '}' && !ClosesLater())
        {
            messages.Add(new TextSpan(mark.Start, 1), "found '}}' in the object opened by '{', expected '}' first; close the object with '}'");
            _open.Pop();
            _tokens.Add(new Token(TokenKind.Symbol, new TextSpan(_at, 0), "}"));
            LeaveCode();
            return;
        }

        _open.Pop();
        AddSymbol("}");
    }

    // Whether the code still goes on to a '}}' of its own, past one brace too many.
    private bool ClosesLater()
    {
        int next = _at + 2;
        while (next < text.Length && text[next] is ' ' or '\t')
            next++;
        return IsClosing(next, 0, out _);
    }

    // A comment ends where the code does, even in the middle of a line.
    private void SkipComment()
    {
        bool isBlock = Peek(_at + 1) == '#';
        _at += isBlock ? 2 : 1;
        while (_at < text.Length && !(_open.Count == 0 && IsClosing(_at, 0, out _)))
        {
            if (isBlock && text[_at] == '#' && Peek(_at + 1) == '#')
            {
                _at += 2;
                return;
            }

            if (!isBlock && text[_at] is '\n' or '\r')
                return;
            _at++;
        }
    }

    private void LexWord()
    {
        int start = _at++;
        if (text[start] == '$' && Peek(_at) == '$')
            _at++;
        else
        {
            while (IsWordPart(Peek(_at)))
                _at++;
        }

        TokenKind kind = text[start] == '$' ? TokenKind.Local : TokenKind.Identifier;
        _tokens.Add(new Token(kind, TextSpan.FromBounds(start, _at), text.Substring(start, _at - start)));
    }

    private void LexSymbol()
    {
        foreach (string symbol in Symbols)
        {
            if (string.CompareOrdinal(text, _at, symbol, 0, symbol.Length) == 0)
            {
                AddSymbol(symbol);
                return;
            }
        }

        int length = char.IsHighSurrogate(text[_at]) && char.IsLowSurrogate(Peek(_at + 1)) ? 2 : 1;
        messages.Add(new TextSpan(_at, length), $"found the character '{text.Substring(_at, length)}', expected an expression or an operator; it has no meaning in code - text belongs in quotes");
        _at += length;
    }

    private void AddSymbol(string symbol)
    {
        _tokens.Add(new Token(TokenKind.Symbol, new TextSpan(_at, symbol.Length), symbol));
        _at += symbol.Length;
    }

    private static bool IsWordStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsWordPart(char c) => IsWordStart(c) || char.IsDigit(c);
}
