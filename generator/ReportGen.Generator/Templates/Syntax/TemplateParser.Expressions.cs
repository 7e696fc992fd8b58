namespace ReportGen.Generator.Templates.Syntax;

/// <content>
/// Expressions: operators by precedence, and the calls without parentheses that bind tighter than pipes but take operators into
/// their arguments.
/// </content>
internal sealed partial class TemplateParser
{
    // Set while the arguments after the iterator of a loop are read; they belong to the loop, not to a call.
    private List<Argument>? _loopArguments;

    // Left by the right side of a pipe when another pipe follows it.
    private bool _pipeFollows;

    // The greatest height so far, for a function to count the expressions in its body as its own.
    private int _tallest;

    /// <summary>Where an expression stands, as far as it matters inside it.</summary>
    private enum Place
    {
        Inner,
        Statement,
        Argument,
        Iterator,
        PipeRight,
        Alias,
    }

    private enum Mode
    {
        Default,

        /// <summary>In a conditional expression, where ':' separates.</summary>
        NoNamedArgument,

        /// <summary>An operand with its members and elements, no operators.</summary>
        Basic,

        /// <summary>In <c>when</c>, where '||' separates.</summary>
        When,
    }

    private static int Precedence(Token token) => token.Kind != TokenKind.Symbol ? 0 : token.Text switch
    {
        "??" or "?!" => 20,
        "||" => 30,
        "&&" => 40,
        "==" or "!=" => 70,
        "<" or "<=" or ">" or ">=" => 80,
        "+" or "-" => 100,
        "*" or "/" or "//" or "%" or "<<" or ">>" => 110,
        ".." or "..<" => 130,
        _ => 0,
    };

    private const int UnaryPrecedence = 200;

    private bool StartsExpression()
    {
        switch (Current.Kind)
        {
            case TokenKind.Identifier or TokenKind.Local or TokenKind.Number or TokenKind.String or TokenKind.InterpolationStart:
                return true;
            case TokenKind.Symbol:
                return Current.Text is "!" or "-" or "+" or "@" or "^" or "++" or "--" or "(" or "[" or "{";
            default:
                return false;
        }
    }

    private Expression ExpectExpression(Place place, string purpose, bool insideCall = false, int precedence = 0, Mode mode = Mode.Default)
    {
        if (StartsExpression())
            return ParseExpression(place, insideCall, precedence, mode);
        ReportCurrent($"expected an expression {purpose}{(Current.Kind == TokenKind.NewLine ? "; an expression stays on its line, except in [ ] and { } and after '|'" : "")}");
        return new LiteralExpression(new TextSpan(Math.Min(Current.Span.Start, text.Length), 0), null);
    }

    /// <param name="place">Where the expression stands.</param>
    /// <param name="insideCall">
    /// Whether it is part of an argument of a call without parentheses: what follows it is then the next argument of that
    /// call, not the first of a call within.
    /// </param>
    /// <param name="precedence">Only operators that bind tighter are taken.</param>
    /// <param name="mode">What ends the expression early.</param>
    private Expression ParseExpression(Place place, bool insideCall = false, int precedence = 0, Mode mode = Mode.Default)
    {
        if (!Enter())
            return new LiteralExpression(new TextSpan(Current.Span.Start, 0), null);
        var state = new ExpressionState(place, insideCall, precedence, mode);
        _pipeFollows = false;
        do
            state.Left = ParseOperand(state);
        while (ParseAfterOperand(state));
        Leave();

        if (state.Call is { } call)
        {
            call.Arguments.Add(Argument.Positional(state.Left));
            state.Left = CloseCall(state);
        }

        IsTooTall(state.Left);
        return state.PipeFollows && place != Place.PipeRight ? ParsePipes(state.Left) : HandBack(state);
    }

    private Expression HandBack(ExpressionState state)
    {
        _pipeFollows = state.PipeFollows;
        return state.Left;
    }

    private Expression ParsePipes(Expression left)
    {
        do
        {
            // The pipe may end a line: what is piped to stands on the next one.
            _lineBreaksIgnored++;
            Next();
            _lineBreaksIgnored--;
            _pipeFollows = false;
            left = new PipeExpression(left, ExpectExpression(Place.PipeRight, "as the function to pipe to"));
            if (IsTooTall(left))
                break;
        }
        while (_pipeFollows);
        _pipeFollows = false;
        return left;
    }

    private bool IsTooTall(Expression expression)
    {
        _tallest = Math.Max(_tallest, expression.Height);
        if (expression.Height <= MaxDepth)
            return false;
        if (!messages.Closed)
            Stop();
        return true;
    }

    /// <summary>What one expression has come to so far.</summary>
    private sealed class ExpressionState(Place place, bool insideCall, int precedence, Mode mode)
    {
        public Place Place { get; } = place;

        public bool InsideCall { get; } = insideCall;

        public int Precedence { get; } = precedence;

        public Mode Mode { get; } = mode;

        public Expression Left { get; set; } = null!;

        /// <summary>The call without parentheses whose arguments are being read.</summary>
        public OpenCall? Call { get; set; }

        public bool PipeFollows { get; set; }
    }

    private sealed class OpenCall(Expression function)
    {
        public Expression Function { get; } = function;

        public List<Argument> Arguments { get; } = [];
    }
}
