namespace ReportGen.Generator.Templates.Syntax;

/// <content>Operands: literals, variables, everything in brackets, and what a prefix operator applies to.</content>
internal sealed partial class TemplateParser
{
    private Expression ParseOperand(ExpressionState state)
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.String:
                return new LiteralExpression(Take(), token.Value);
            case TokenKind.InterpolationStart:
                return ParseInterpolatedString();
            case TokenKind.Local:
                if (token.Text == "$$" && (state.Place != Place.Statement || state.Call is not null))
                    Report(token.Span, "found '$$' in an expression, expected it alone as a statement: it prints the block passed by wrap");
                return new VariableExpression(Take(), token.Text);
            case TokenKind.Identifier:
                return ParseWord();
            case TokenKind.Symbol:
                switch (token.Text)
                {
                    case "(":
                        return ParseNested();
                    case "[":
                        return ParseArray();
                    case "{":
                        return ParseObject();
                    case "++" or "--":
                        return ParsePrefixIncrement();
                    case "!" or "-" or "+" or "^" or "@":
                        TextSpan span = Take();
                        Expression operand = ExpectExpression(token.Text == "@" ? Place.Alias : Place.Inner, $"after '{token.Text}'", precedence: UnaryPrecedence);
                        return new UnaryExpression(SpanFrom(span.Start), token.Text, span, operand);
                }

                break;
        }

        ReportCurrent("expected an expression");
        return new LiteralExpression(new TextSpan(token.Span.Start, 0), null);
    }

    private Expression ParseWord()
    {
        Token token = Current;
        switch (token.Text)
        {
            case "null":
                return new LiteralExpression(Take(), null);
            case "true":
                return new LiteralExpression(Take(), true);
            case "false":
                return new LiteralExpression(Take(), false);
            case "do":
                return ParseAnonymousFunction();
            case "for" or "while" or "tablerow":
                Next();
                CheckLoopMember(token);
                break;
            default:
                Next();
                break;
        }

        return new VariableExpression(token.Span, token.Text);
    }

    // The members of a loop are fixed, so a wrong one is a slip that can be told here.
    private void CheckLoopMember(Token loop)
    {
        Token member = Peek();
        if (!Current.Is(".") || member.Kind != TokenKind.Identifier)
            return;
        bool isKnown = member.Text is "first" or "even" or "odd" or "index"
            || (member.Text is "last" or "changed" or "length" or "rindex" && loop.Text != "while")
            || (member.Text == "col" && loop.Text == "tablerow");
        if (isKnown)
            return;
        string others = loop.Text == "while" ? "" : loop.Text == "for" ? ", last, changed, length or rindex" : ", last, changed, length, rindex or col";
        Report(member.Span, $"found '{loop.Text}.{member.Text}', expected {loop.Text}.index, first, even, odd{others}");
    }

    private IncrementExpression ParsePrefixIncrement()
    {
        string @operator = Current.Text;
        TextSpan span = Take();
        Expression operand = ExpectExpression(Place.Inner, $"after '{@operator}'", precedence: UnaryPrecedence + 10);
        if (_reportedAt != _at)
            CheckIncrement(operand, @operator);
        return new IncrementExpression(SpanFrom(span.Start), @operator, span, operand, isPostfix: false);
    }

    private NestedExpression ParseNested()
    {
        int start = Take().Start;
        Expression expression = ExpectExpression(Place.Inner, "after '('");
        Expect(")", "to close the '('");
        return new NestedExpression(SpanFrom(start), expression);
    }

    private ArrayExpression ParseArray()
    {
        int start = Current.Span.Start;
        var items = new List<Expression>();
        _lineBreaksIgnored++;
        Next();
        while (!Current.Is("]"))
        {
            int before = _at;
            items.Add(ExpectExpression(Place.Inner, "or ']' in an array"));
            if (!Current.Is(",") || _at == before)
                break;
            Next();
        }

        // What follows the bracket is outside: a line break counts again.
        _lineBreaksIgnored--;
        Expect("]", "or ',' after an element of an array");
        return new ArrayExpression(SpanFrom(start), items);
    }

    private ObjectExpression ParseObject()
    {
        int start = Current.Span.Start;
        var members = new List<ObjectMember>();
        _lineBreaksIgnored++;
        Next();
        while (!Current.Is("}") && ParseObjectMember() is { } member)
        {
            members.Add(member);
            if (!Current.Is(","))
                break;
            Next();
        }

        _lineBreaksIgnored--;
        Expect("}", "or ',' after a member of an object");
        return new ObjectExpression(SpanFrom(start), members);
    }

    private ObjectMember? ParseObjectMember()
    {
        Token name = Current;
        bool isName = name.Kind == TokenKind.String || (name.Kind == TokenKind.Identifier && !IsReserved(name.Text));
        if (!isName)
        {
            ReportCurrent("expected the name of a member, or '}', in an object: { name: value, \"other name\": value }");
            return null;
        }

        Next();
        if (!Expect(":", "after the name of a member"))
            return null;
        Expression value = ExpectExpression(Place.Inner, "as the value of the member");
        string text = name.Kind == TokenKind.String ? (string)name.Value! : name.Text;
        return new ObjectMember(SpanFrom(name.Span.Start), text, name.Span, value);
    }

    private InterpolatedStringExpression ParseInterpolatedString()
    {
        int start = Take().Start;
        var parts = new List<Expression>();
        while (true)
        {
            Token token = Current;
            switch (token.Kind)
            {
                case TokenKind.InterpolationText:
                    parts.Add(new LiteralExpression(Take(), token.Value));
                    break;
                case TokenKind.HoleOpen:
                    Next();
                    parts.Add(ExpectExpression(Place.Inner, "between '{' and '}' in a text"));
                    if (Current.Kind != TokenKind.HoleClose)
                    {
                        ReportCurrent("expected '}' to close the '{' in the text; write '\\{' for the brace itself");
                        SkipHole();
                    }

                    if (Current.Kind == TokenKind.HoleClose)
                        Next();
                    break;
                case TokenKind.InterpolationEnd:
                    Next();
                    return new InterpolatedStringExpression(SpanFrom(start), parts);
                default:
                    return new InterpolatedStringExpression(SpanFrom(start), parts);
            }
        }
    }

    private void SkipHole()
    {
        int depth = 0;
        while (Current.Kind is not (TokenKind.EndOfText or TokenKind.CodeExit) && (depth > 0 || Current.Kind != TokenKind.HoleClose))
        {
            if (Current.Kind == TokenKind.HoleOpen)
                depth++;
            else if (Current.Kind == TokenKind.HoleClose)
                depth--;
            Next();
        }
    }
}
