namespace ReportGen.Generator.Templates.Syntax;

/// <content>What may follow an operand.</content>
internal sealed partial class TemplateParser
{
    /// <summary>Takes everything that belongs to the operand at hand; true when another operand, an argument, follows.</summary>
    private bool ParseAfterOperand(ExpressionState state)
    {
        // A function ends the expression: 'end' is where its statement ends too.
        if (state.Left is AnonymousFunctionExpression || state.Left is VariableExpression { Name: "$$" })
            return false;

        while (true)
        {
            if (IsTooTall(state.Left))
                return false;
            if (TryParsePath(state))
                continue;
            if (state.Mode == Mode.Basic || state.Place == Place.Alias)
                return false;

            if (state.Mode != Mode.NoNamedArgument && Current.Is(":"))
            {
                ParseNamedAfter(state);
                return false;
            }

            if (IsAssignment(Current))
            {
                RejectAssignment(state);
                return false;
            }

            int precedence = Precedence(Current);
            if (precedence > 0)
            {
                if (precedence <= state.Precedence || (state.Mode == Mode.When && Current.Is("||")))
                    return false;
                ParseBinary(state, precedence);
                continue;
            }

            if (Current.Is("?"))
            {
                if (state.Precedence == 0)
                    ParseConditional(state);
                return false;
            }

            if (StartsExpression())
            {
                if (state.InsideCall)
                    return false;
                switch (ParseCall(state))
                {
                    case CallStep.Operand:
                        return true;
                    case CallStep.Done:
                        return false;
                    default:
                        continue;
                }
            }

            if (state.Precedence > 0)
                return false;
            EndBeforePipe(state);
            return false;
        }
    }

    /// <summary>Takes <c>.name</c>, <c>[index]</c> or <c>++</c>.</summary>
    private bool TryParsePath(ExpressionState state)
    {
        if (Current.Is(".") || Current.Is("?."))
        {
            ParseMember(state);
            return true;
        }

        if (Current.Is("++") || Current.Is("--"))
        {
            string @operator = Current.Text;
            TextSpan span = Take();
            CheckIncrement(state.Left, @operator);
            state.Left = new IncrementExpression(SpanFrom(state.Left.Span.Start), @operator, span, state.Left, isPostfix: true);
            return false;
        }

        bool canIndex = state.Left is VariableExpression or MemberExpression or IndexerExpression or NestedExpression or LiteralExpression or CallExpression;
        if (!canIndex || !Current.Is("[") || FollowsWhiteSpace())
            return false;
        Next();
        Expression index = ExpectExpression(Place.Inner, "as the index", insideCall: state.InsideCall || state.Call is not null, mode: state.Mode is Mode.When ? Mode.Default : state.Mode);
        Expect("]", "after the index");
        state.Left = new IndexerExpression(SpanFrom(state.Left.Span.Start), state.Left, index);
        return true;
    }

    private void ParseMember(ExpressionState state)
    {
        bool nullConditional = Current.Is("?.") || state.Left is MemberExpression { NullConditional: true };
        Next();
        if (Current.Kind != TokenKind.Identifier || IsReserved(Current.Text))
        {
            ReportCurrent("expected the name of a member after '.'; any other key belongs in brackets: object[\"key\"]");
            return;
        }

        string name = Current.Text;
        TextSpan nameSpan = Take();
        if (name is "empty" or "blank" && Current.Is("?"))
        {
            nameSpan = TextSpan.FromBounds(nameSpan.Start, Take().End);
            name += "?";
        }

        state.Left = new MemberExpression(SpanFrom(state.Left.Span.Start), state.Left, name, nameSpan, nullConditional);
    }

    private void CheckIncrement(Expression operand, string @operator)
    {
        if (!IsAssignable(operand))
            Report(operand.Span, $"found a value beside '{@operator}', expected a variable, a member or an element; write '+ 1' or '- 1' to compute with a value");
    }

    private void ParseBinary(ExpressionState state, int precedence)
    {
        string @operator = Current.Text;
        TextSpan span = Take();
        Mode mode = state.Mode == Mode.When ? Mode.Default : state.Mode;
        string? meant = (@operator, Current.Text) switch { ("==" or "!=", "=") => @operator, ("<", ">") => "!=", ("??", "=") => "a = a ?? b", _ => null };
        if (meant is not null)
        {
            ReportCurrent($"expected an expression to the right of '{@operator}'; write '{meant}'");
            Next();
        }

        Expression right = ExpectExpression(Place.Inner, $"to the right of '{@operator}'", state.InsideCall || state.Call is not null, precedence, mode);
        state.Left = new BinaryExpression(@operator, span, state.Left, right);
    }

    private void ParseConditional(ExpressionState state)
    {
        // The call read so far is the condition as a whole.
        if (state.Call is { } call)
        {
            call.Arguments.Add(Argument.Positional(state.Left));
            state.Left = CloseCall(state);
        }

        Next();
        Expression then = ExpectExpression(Place.Inner, "after '?'", mode: Mode.NoNamedArgument);
        if (!Expect(":", "between the two values of '? :'"))
        {
            state.Left = new ConditionalExpression(SpanFrom(state.Left.Span.Start), state.Left, then, new LiteralExpression(new TextSpan(_previous.End, 0), null));
            return;
        }

        Expression @else = ExpectExpression(Place.Inner, "after ':'", mode: Mode.NoNamedArgument);
        state.Left = new ConditionalExpression(SpanFrom(state.Left.Span.Start), state.Left, then, @else);
    }

    private void RejectAssignment(ExpressionState state)
    {
        // The statement itself takes it from here.
        if (state.Place == Place.Statement && state.Call is null)
            return;
        ReportCurrent(state.Call is { Function: VariableExpression { Name: var word }, Arguments.Count: 0 } && ForeignWords.IsDeclaration(word)
            ? $"expected an assignment without a word before it; take '{word}' away"
            : "expected an operator: an assignment is a statement of its own; '==' compares");
        Next();
        ExpectExpression(Place.Inner, "as the value to assign");
    }

    private void EndBeforePipe(ExpressionState state)
    {
        bool isFunction = state.Left is VariableExpression or MemberExpression or IndexerExpression or NestedExpression;
        if (state.Place == Place.PipeRight && state.Call is null && isFunction)
            state.Left = new CallExpression(state.Left.Span, state.Left, [], isExplicit: false);
        state.PipeFollows = Current.Is("|") || Current.Is("|>");
    }

    // White space decides between f[0], an element, and f [0], a call with an array.
    private bool FollowsWhiteSpace() => Current.Span.Start > 0 && char.IsWhiteSpace(text[Current.Span.Start - 1]);
}
