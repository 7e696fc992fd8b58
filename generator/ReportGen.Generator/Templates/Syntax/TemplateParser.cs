namespace ReportGen.Generator.Templates.Syntax;

/// <summary>Builds the tree from the tokens. This part holds the cursor, the messages and the limits.</summary>
internal sealed partial class TemplateParser(string text, List<Token> tokens, MessageList messages)
{
    // Deeper nesting is not written by people; a tree this deep can still be walked recursively.
    private const int MaxDepth = 200;

    private int _at;
    private int _depth;
    private TextSpan _previous;

    // Inside [ ] and { } a line break is white space.
    private int _lineBreaksIgnored;

    // One token is reported once: what fails after it at the same place is the same fault.
    private int _reportedAt = -1;

    private Token Current => tokens[_at];

    public BlockStatement ParsePage() => ParseBlock(BlockKind.Page, "");

    private void Next()
    {
        _previous = Current.Span;
        if (_at < tokens.Count - 1)
            _at++;
        while (_lineBreaksIgnored > 0 && Current.Kind == TokenKind.NewLine)
            _at++;
    }

    private Token Peek()
    {
        int next = Math.Min(_at + 1, tokens.Count - 1);
        while (_lineBreaksIgnored > 0 && tokens[next].Kind == TokenKind.NewLine)
            next++;
        return tokens[next];
    }

    private TextSpan Take()
    {
        TextSpan span = Current.Span;
        Next();
        return span;
    }

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, _previous.End));

    /// <summary>Takes the symbol, or says that it is missing.</summary>
    private bool Expect(string symbol, string purpose)
    {
        if (Current.Is(symbol))
        {
            Next();
            return true;
        }

        ReportCurrent($"expected '{symbol}' {purpose}");
        return false;
    }

    private void ReportCurrent(string expectation)
    {
        if (_reportedAt == _at)
            return;
        _reportedAt = _at;
        messages.Add(Current.Kind == TokenKind.EndOfText && text.Length > 0 ? new TextSpan(text.Length - 1, 1) : Current.Span, $"found {Describe(Current)}, {expectation}");
    }

    private void Report(TextSpan span, string message) => messages.Add(span, message);

    /// <summary>Gives up on the rest of the template.</summary>
    private void Stop()
    {
        Report(Current.Span, $"found more than {MaxDepth} levels of nesting, expected fewer; move a part of the template into another one");
        messages.Closed = true;
        _at = tokens.Count - 1;
    }

    private bool Enter()
    {
        if (++_depth <= MaxDepth)
            return true;
        Stop();
        return false;
    }

    private void Leave() => _depth--;

    /// <summary>Takes what ends a statement; otherwise says so and skips to the next one.</summary>
    private void ExpectEnd()
    {
        if (IsEnd())
        {
            TakeEnd();
            return;
        }

        string remedy = Current.Kind == TokenKind.Symbol && Current.Text is "|" or "|>"
            ? "put what stands in front of it in parentheses"
            : Current.Is("&") ? "write '&&' for 'and'" : "write one statement per line, or ';' between two";
        ReportCurrent($"expected an operator or the end of the statement; {remedy}");
        SkipStatement();
    }

    private bool IsEnd() => Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfText;

    private void TakeEnd()
    {
        if (Current.Kind is TokenKind.NewLine or TokenKind.Semicolon)
            Next();
    }

    private void SkipStatement()
    {
        while (!IsEnd())
            Next();
        TakeEnd();
    }

    private string Describe(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.EndOfText:
                return "the end of the template";
            case TokenKind.NewLine:
                return "the end of the line";
            case TokenKind.Raw or TokenKind.Escape:
                return "text";
            case TokenKind.CodeExit:
                return "'}}'";
            default:
                const int Longest = 40;
                string source = text.Substring(token.Span.Start, token.Span.Length);
                int lineEnd = source.IndexOf('\n');
                int length = Math.Min(lineEnd < 0 ? source.Length : lineEnd, Longest);
                return length < source.Length ? $"'{source.Substring(0, length)}…'" : $"'{source}'";
        }
    }
}
