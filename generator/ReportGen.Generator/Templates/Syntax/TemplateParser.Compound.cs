namespace ReportGen.Generator.Templates.Syntax;

/// <content>Statements with a block of their own.</content>
internal sealed partial class TemplateParser
{
    private IfStatement ParseIf()
    {
        // Read in a loop, but every else-if nests in the tree and counts as a level of it.
        var branches = new List<(TextSpan Keyword, Expression Condition, BlockStatement Body)>();
        BlockStatement? @else = null;
        TextSpan first = Current.Span;
        int depth = _depth;
        while (Enter())
        {
            TextSpan keyword = Take();
            Expression condition = ExpectExpression(Place.Inner, "as the condition of 'if'");
            ExpectEnd();
            branches.Add((keyword, condition, ParseBlock(BlockKind.ElseAllowed, "if")));
            if (!Current.IsWord("else"))
                break;
            Next();
            if (Current.IsWord("if"))
                continue;
            ExpectEnd();
            @else = ParseBlock(BlockKind.Body, "else");
            break;
        }

        _depth = depth;
        if (branches.Count == 0)
            return new IfStatement(first, first, new LiteralExpression(first, null), new BlockStatement(first, []), null);
        CloseBlock(first, "if");
        int end = _previous.End;
        Statement? tail = @else;
        for (int i = branches.Count - 1; i >= 0; i--)
        {
            var (keyword, condition, body) = branches[i];
            tail = new IfStatement(TextSpan.FromBounds(keyword.Start, Math.Max(keyword.End, end)), keyword, condition, body, tail);
        }

        return (IfStatement)tail!;
    }

    private CaseStatement ParseCase()
    {
        TextSpan keyword = Take();
        Expression value = ExpectExpression(Place.Inner, "after 'case'");
        ExpectEnd();
        var whens = new List<WhenClause>();
        BlockStatement? @else = null;
        string? indent = SkipToWhen();
        while (Current.IsWord("when"))
            whens.Add(ParseWhen(indent));

        if (Current.IsWord("else"))
        {
            if (whens.Count == 0)
                Report(Current.Span, "found 'else' in case, expected 'when' first; add a 'when', or print the content of the else without case");
            @else = ParseElse("case");
            @else.Indent = indent;
        }

        CloseBlock(keyword, "case");
        return new CaseStatement(SpanFrom(keyword.Start), keyword, value, whens, @else);
    }

    // Text between 'case' and the first 'when' is never printed. Code there has nowhere to go either, and is reported.
    private string? SkipToWhen()
    {
        string? indent = null;
        while (Current.Kind != TokenKind.EndOfText && !Current.IsWord("when") && !Current.IsWord("else") && !Current.IsWord("end"))
        {
            switch (Current.Kind)
            {
                case TokenKind.CodeEnter:
                    indent = "";
                    Next();
                    break;
                case TokenKind.CodeExit:
                    indent = null;
                    Next();
                    break;
                case TokenKind.Raw or TokenKind.Escape or TokenKind.NewLine or TokenKind.Semicolon:
                    Next();
                    break;
                default:
                    ReportCurrent("expected 'when', 'else' or 'end' directly in case; move the statement in front of the case or below a 'when'");
                    ParseStatement();
                    break;
            }
        }

        return indent;
    }

    private WhenClause ParseWhen(string? indent)
    {
        TextSpan keyword = Take();
        var values = new List<Expression>();
        while (StartsExpression())
        {
            values.Add(ParseExpression(Place.Inner, mode: Mode.When));
            if (Current.Is(",") || Current.Is("||"))
                Next();
        }

        if (values.Count == 0)
            ReportCurrent("expected a value after 'when'; an 'else' takes all the others");
        ExpectEnd();
        BlockStatement body = ParseBlock(BlockKind.When, "when");
        body.Indent = indent;
        return new WhenClause(SpanFrom(keyword.Start), keyword, values, body);
    }

    // The else of a case or a loop, which has no condition of its own.
    private BlockStatement ParseElse(string owner)
    {
        Next();
        if (Current.IsWord("if"))
        {
            ReportCurrent($"expected the end of the statement: the 'else' of {owner} takes no condition; put the 'if' into it as a statement with its own 'end'");
            SkipStatement();
        }
        else
            ExpectEnd();
        return ParseBlock(BlockKind.Body, "else");
    }

    private WhileStatement ParseWhile()
    {
        TextSpan keyword = Take();
        Expression condition = ExpectExpression(Place.Inner, "as the condition of 'while'");
        ExpectEnd();
        BlockStatement body = ParseBlock(BlockKind.Body, "while");
        CloseBlock(keyword, "while");
        return new WhileStatement(SpanFrom(keyword.Start), keyword, condition, body);
    }

    private KeywordStatement ParseScope()
    {
        string keyword = Current.Text;
        TextSpan keywordSpan = Take();
        Expression target = ExpectExpression(Place.Inner, keyword switch
        {
            "with" => "after 'with' as the object to work on",
            "wrap" => "after 'wrap' as the function to call",
            _ => "after 'capture' as the variable to print into",
        });
        if (keyword == "capture" && _reportedAt != _at && !IsAssignable(target))
            Report(target.Span, "found a value after 'capture', expected a variable, a member or an element");
        ExpectEnd();
        BlockStatement body = ParseBlock(BlockKind.Body, keyword);
        CloseBlock(keywordSpan, keyword);
        TextSpan span = SpanFrom(keywordSpan.Start);
        return keyword switch
        {
            "with" => new WithStatement(span, keywordSpan, target, body),
            "wrap" => new WrapStatement(span, keywordSpan, target, body),
            _ => new CaptureStatement(span, keywordSpan, target, body),
        };
    }

    private IterationStatement ParseIteration()
    {
        string keyword = Current.Text;
        TextSpan keywordSpan = Take();
        Expression variable = ExpectExpression(Place.Inner, $"after '{keyword}' as the variable of the loop", mode: Mode.Basic);
        if (_reportedAt != _at && !IsAssignable(variable))
            Report(variable.Span, $"found a value after '{keyword}', expected a variable");
        if (Current.IsWord("in"))
            Next();
        else
            ReportCurrent("expected 'in' between the variable and what to iterate over");

        var arguments = new List<Argument>();
        List<Argument>? outer = _loopArguments;
        _loopArguments = arguments;
        Expression iterator = ExpectExpression(Place.Iterator, "after 'in' as what to iterate over");
        _loopArguments = outer;
        CheckLoopArguments(arguments, keyword);
        ExpectEnd();

        BlockStatement body = ParseBlock(BlockKind.ElseAllowed, keyword);
        BlockStatement? @else = null;
        if (Current.IsWord("else"))
            @else = ParseElse(keyword);

        CloseBlock(keywordSpan, keyword);
        TextSpan span = SpanFrom(keywordSpan.Start);
        var parts = new IterationParts
        {
            KeywordSpan = keywordSpan,
            Variable = variable,
            Iterator = iterator,
            Arguments = arguments,
            Body = body,
            Else = @else,
        };
        return keyword == "for" ? new ForStatement(span, parts) : new TableRowStatement(span, parts);
    }

    private void CheckLoopArguments(List<Argument> arguments, string keyword)
    {
        foreach (Argument argument in arguments)
        {
            bool isKnown = argument.Name is "offset" or "limit" or "reversed" || (argument.Name == "cols" && keyword == "tablerow");
            if (!isKnown)
                Report(argument.NameSpan, $"found '{argument.Name}', expected offset, limit{(keyword == "for" ? " or reversed" : ", reversed or cols")}; a call with arguments belongs in parentheses here");
            else if (argument.Name != "reversed" && argument.Value.Span == argument.NameSpan)
                Report(argument.NameSpan, $"found '{argument.Name}' without a value, expected '{argument.Name}: number'");
        }
    }
}
