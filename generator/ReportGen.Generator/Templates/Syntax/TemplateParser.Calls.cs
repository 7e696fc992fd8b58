namespace ReportGen.Generator.Templates.Syntax;

/// <content>Calls, with parentheses and without.</content>
internal sealed partial class TemplateParser
{
    private enum CallStep
    {
        /// <summary>An argument follows: read it as the next operand.</summary>
        Operand,

        /// <summary>The call is complete; look at what follows it.</summary>
        Continue,

        /// <summary>The expression ends here.</summary>
        Done,
    }

    /// <summary>An operand follows the operand at hand, so the first of them is called, or both are arguments.</summary>
    private CallStep ParseCall(ExpressionState state)
    {
        bool isLoop = state.Place == Place.Iterator && _loopArguments is not null;
        if (Current.Kind == TokenKind.Identifier && (isLoop || Peek().Is(":")))
            return ParseNamedArguments(state, isLoop ? _loopArguments : null);

        if (Current.Is("(") && !FollowsWhiteSpace())
        {
            ParseExplicitCall(state);
            return CallStep.Continue;
        }

        if (state.Call is { } call)
            call.Arguments.Add(Argument.Positional(state.Left));
        else
            state.Call = OpenCallOf(state.Left);
        return CallStep.Operand;
    }

    private CallStep ParseNamedArguments(ExpressionState state, List<Argument>? loopArguments)
    {
        if (loopArguments is null)
        {
            if (state.Call is { } call)
                call.Arguments.Add(Argument.Positional(state.Left));
            else
                state.Call = OpenCallOf(state.Left);
        }

        else if (state.Call is not null)
            Report(Current.Span, $"found '{Current.Text}' after a call without parentheses, expected the end of the statement; put the call in parentheses so that the arguments of the loop can follow it");

        List<Argument> arguments = loopArguments ?? state.Call!.Arguments;
        while (Current.Kind == TokenKind.Identifier && (loopArguments is not null || Peek().Is(":")))
        {
            string name = Current.Text;
            if (IsReserved(name))
                Report(Current.Span, $"found '{name}' as the name of an argument, expected a plain name; in 'a ? b : c' put a call in parentheses");
            TextSpan nameSpan = Take();

            // Only a loop has arguments without a value: 'reversed' is one.
            Expression value = new LiteralExpression(nameSpan, true);
            if (Current.Is(":"))
            {
                Next();
                value = ExpectExpression(loopArguments is null ? Place.Inner : Place.Iterator, $"as the value of '{name}'", mode: Mode.Basic);
            }

            arguments.Add(new Argument(SpanFrom(nameSpan.Start), name, nameSpan, value));
            if (loopArguments is null && value is AnonymousFunctionExpression)
                break;
        }

        // A value by itself may follow the named ones; in a loop nothing may.
        if (loopArguments is null && StartsExpression())
            return CallStep.Operand;
        if (loopArguments is null)
            state.Left = CloseCall(state);
        return Current.Is("|") || Current.Is("|>") ? CallStep.Continue : CallStep.Done;
    }

    /// <summary>A colon after an operand: the operand was the name of an argument.</summary>
    private void ParseNamedAfter(ExpressionState state)
    {
        if (state.Left is not VariableExpression variable || (state.Call is null && state.Place != Place.Argument))
        {
            ReportCurrent("expected an operator or the end of the expression: ':' follows the name of an argument in a call; in 'a ? b : c' put a signed, negated or piped value in parentheses");
            // Not taken: a conditional expression around this one can go on with it.
            return;
        }

        Next();
        Expression value = ExpectExpression(state.Place is Place.Argument or Place.Iterator ? state.Place : Place.Inner, $"as the value of '{variable.Name}'");
        var argument = new Argument(SpanFrom(variable.Span.Start), variable.Name, variable.Span, value);
        if (state.Call is { } call)
        {
            call.Arguments.Add(argument);
            state.Left = CloseCall(state);
        }
        else
            _namedArgument = argument;
    }

    // Left by an argument in parentheses that turned out to have a name.
    private Argument? _namedArgument;

    private void ParseExplicitCall(ExpressionState state)
    {
        CheckCallable(state.Left);
        Next();
        var arguments = new List<Argument>();
        bool isFirst = true;
        while (!Current.Is(")"))
        {
            if (!isFirst && !Expect(",", "or ')' after an argument"))
                break;
            isFirst = false;
            if (!StartsExpression())
            {
                ReportCurrent("expected an argument or ')'; the call stays on its line");
                break;
            }

            _namedArgument = null;
            Expression value = ParseExpression(Place.Argument);
            arguments.Add(_namedArgument ?? Argument.Positional(value));
            _namedArgument = null;
        }

        if (Current.Is(")"))
            Next();
        state.Left = new CallExpression(SpanFrom(state.Left.Span.Start), state.Left, arguments, isExplicit: true);
    }

    private OpenCall OpenCallOf(Expression function)
    {
        CheckCallable(function);
        return new OpenCall(function);
    }

    private static CallExpression CloseCall(ExpressionState state)
    {
        OpenCall call = state.Call!;
        state.Call = null;
        int end = call.Arguments.Count > 0 ? call.Arguments[call.Arguments.Count - 1].Span.End : call.Function.Span.End;
        int start = call.Function.Span.Start;
        return new CallExpression(TextSpan.FromBounds(start, Math.Max(start, end)), call.Function, call.Arguments, isExplicit: false);
    }

    private void CheckCallable(Expression function)
    {
        if (function is LiteralExpression or InterpolatedStringExpression or ArrayExpression or ObjectExpression)
            ReportCurrent($"expected an operator or the end of the statement after a complete value; {(Current.Kind == TokenKind.Identifier && ForeignWords.OperatorFor(Current.Text) is { } symbol ? $"write '{symbol}'" : "write ';' between two statements, and put a range in parentheses when arguments follow it")}");
    }
}
