namespace ReportGen.Generator.Templates.Syntax;

/// <content>Statements of one line, and the choice between statements.</content>
internal sealed partial class TemplateParser
{
    /// <summary>Parses one statement of code; null when it is nothing but a fault.</summary>
    private Statement? ParseStatement()
    {
        if (Current.Kind == TokenKind.Identifier)
        {
            switch (Current.Text)
            {
                case "end" or "else" or "when":
                    ReportStray();
                    return null;
                case "if":
                    return ParseIf();
                case "case":
                    return ParseCase();
                case "for" or "tablerow" when !Peek().Is("."):
                    return ParseIteration();
                case "while" when !Peek().Is("."):
                    return ParseWhile();
                case "with" or "wrap" or "capture":
                    return ParseScope();
                case "func":
                    return ParseFunction();
                case "ret":
                    return ParseReturn();
                case "import":
                    return ParseImport();
                case "readonly":
                    return ParseReadOnly();
                case "break":
                    var breakStatement = new BreakStatement(Take());
                    ExpectEnd();
                    return breakStatement;
                case "continue":
                    var continueStatement = new ContinueStatement(Take());
                    ExpectEnd();
                    return continueStatement;
            }
        }

        if (StartsExpression())
            return ParseExpressionStatement();

        ReportCurrent(Current.Is("|") || Current.Is("|>")
            ? "expected a statement; to continue a pipe on the next line, put the '|' at the end of the line before"
            : "expected a statement: an expression, an assignment or a keyword such as if or for");
        SkipStatement();
        return null;
    }

    private Statement ParseExpressionStatement()
    {
        int start = Current.Span.Start;
        Token first = Current;
        if (first.Kind == TokenKind.Identifier && ForeignWords.IsElseIf(first.Text) && HasOpen(static block => block.Kind is BlockKind.ElseAllowed))
            ReportCurrent("expected 'else if'; write it in two words");
        Expression expression = ParseExpression(Place.Statement);
        if (IsAssignment(Current))
        {
            if (Current.Is("=") && AsDeclaration(expression) is { } parameters)
                return ParseInlineFunction((CallExpression)expression, parameters);

            if (!IsAssignable(expression))
                Report(expression.Span, $"found a value to the left of '{Current.Text}', expected a variable, a member or an element; '==' compares");
            string @operator = Current.Text;
            TextSpan operatorSpan = Take();
            Expression value = ExpectExpression(Place.Inner, "as the value to assign");
            var assignment = new AssignmentStatement(SpanFrom(start), expression, @operator, operatorSpan, value);
            ExpectEnd();
            return assignment;
        }

        if (first.Kind == TokenKind.Identifier && (ForeignWords.OpenerFor(first.Text) ?? NearestName.Find(first.Text, Keywords.Openers)) is { } opener)
            _misspelt.Push((first, opener));
        if (expression is VariableExpression { Name: var word } && ForeignWords.IsEnd(word))
            _foreignEnds.Enqueue(first);
        var statement = new ExpressionStatement(expression.Span, expression);
        ExpectEnd();
        return statement;
    }

    private FunctionStatement ParseInlineFunction(CallExpression declaration, IReadOnlyList<FunctionParameter> parameters)
    {
        int start = declaration.Span.Start;
        Next();
        int bodyStart = Current.Span.Start;
        Statement? value = null;
        if (!StartsExpression())
        {
            ReportCurrent("expected an expression as the result of the function");
            SkipStatement();
        }
        else if (Enter())
        {
            value = ParseExpressionStatement();
            Leave();
        }

        var span = TextSpan.FromBounds(start, Math.Max(declaration.Span.End, value?.Span.End ?? 0));
        var body = new BlockStatement(value?.Span ?? new TextSpan(bodyStart, 0), value is null ? [] : [value]);
        return new FunctionStatement(span, declaration.Function.Span, (VariableExpression)declaration.Function, parameters, body, isInline: true);
    }

    // "sub(x, y)" in front of '=' declares a function when every argument is a plain name.
    private static List<FunctionParameter>? AsDeclaration(Expression expression)
    {
        if (expression is not CallExpression { IsExplicit: true, Function: VariableExpression { Scope: VariableScope.Global, Name: not "this" } } call)
            return null;
        var parameters = new List<FunctionParameter>();
        foreach (Argument argument in call.Arguments)
        {
            if (argument is not { Name: null, Value: VariableExpression { Scope: VariableScope.Global, Name: not "this" } parameter })
                return null;
            parameters.Add(new FunctionParameter(parameter.Span, parameter.Name, null, isVariable: false));
        }

        return parameters;
    }

    private ReturnStatement ParseReturn()
    {
        TextSpan keyword = Take();
        Expression? value = StartsExpression() ? ParseExpression(Place.Inner) : null;
        var statement = new ReturnStatement(SpanFrom(keyword.Start), keyword, value);
        ExpectEnd();
        return statement;
    }

    private ImportStatement ParseImport()
    {
        TextSpan keyword = Take();
        Expression value = ExpectExpression(Place.Inner, "after 'import'");
        var statement = new ImportStatement(SpanFrom(keyword.Start), keyword, value);
        ExpectEnd();
        return statement;
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        TextSpan keyword = Take();
        VariableExpression? variable = ExpectVariable("after 'readonly'");
        var statement = new ReadOnlyStatement(SpanFrom(keyword.Start), keyword, variable);
        ExpectEnd();
        return statement;
    }

    private VariableExpression? ExpectVariable(string purpose)
    {
        if (Current.Kind is TokenKind.Local || (Current.Kind == TokenKind.Identifier && !IsReserved(Current.Text)))
        {
            string name = Current.Text;
            return new VariableExpression(Take(), name);
        }

        ReportCurrent($"expected the name of a variable {purpose}");
        return null;
    }

    // Words that are values, so they name no variable, member or argument.
    private static bool IsReserved(string name) => name is "null" or "true" or "false" or "this" or "do";

    private static bool IsAssignable(Expression expression) => expression is VariableExpression or MemberExpression or IndexerExpression;

    private static bool IsAssignment(Token token) =>
        token.Kind == TokenKind.Symbol && token.Text is "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=";
}
