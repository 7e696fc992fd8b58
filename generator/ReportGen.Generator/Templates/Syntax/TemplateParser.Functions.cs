namespace ReportGen.Generator.Templates.Syntax;

/// <content>Functions, with and without a name.</content>
internal sealed partial class TemplateParser
{
    private FunctionStatement ParseFunction()
    {
        TextSpan keyword = Take();
        VariableExpression? name = ExpectVariable("after 'func' as the name of the function");
        List<FunctionParameter>? parameters = ParseParameters();
        ExpectEnd();
        BlockStatement body = ParseBlock(BlockKind.Function, "func");
        CloseBlock(keyword, "func");
        return new FunctionStatement(SpanFrom(keyword.Start), keyword, name, parameters, body, isInline: false);
    }

    private AnonymousFunctionExpression ParseAnonymousFunction()
    {
        // Line breaks end statements in the body, also when the function is an element of an array.
        int ignored = _lineBreaksIgnored;
        int tallest = _tallest;
        _tallest = 0;
        _lineBreaksIgnored = 0;
        TextSpan keyword = Take();
        List<FunctionParameter>? parameters = ParseParameters();
        ExpectEnd();
        BlockStatement body = ParseBlock(BlockKind.Function, "do");
        _lineBreaksIgnored = ignored;
        CloseBlock(keyword, "do", isStatement: false);
        int height = _tallest + 1;
        _tallest = Math.Max(tallest, height);
        return new AnonymousFunctionExpression(SpanFrom(keyword.Start), keyword, parameters, body, height);
    }

    private List<FunctionParameter>? ParseParameters()
    {
        if (!Current.Is("("))
            return null;
        Next();
        var parameters = new List<FunctionParameter>();
        while (!Current.Is(")"))
        {
            if (parameters.Count > 0 && !Expect(",", "or ')' after a parameter"))
                return parameters;
            if (Current.Kind != TokenKind.Identifier || ExpectVariable("as a parameter") is not { } name)
            {
                ReportCurrent("expected the name of a parameter, without '$'");
                return parameters;
            }

            FunctionParameter parameter = ParseParameter(name);
            CheckOrder(parameters, parameter);
            parameters.Add(parameter);
        }

        Next();
        return parameters;
    }

    private FunctionParameter ParseParameter(VariableExpression name)
    {
        if (Current.Is("..."))
        {
            Next();
            return new FunctionParameter(SpanFrom(name.Span.Start), name.Name, null, isVariable: true);
        }

        LiteralExpression? defaultValue = null;
        if (Current.Is("="))
        {
            Next();
            Expression value = ExpectExpression(Place.Inner, "as the default value of the parameter");
            defaultValue = value as LiteralExpression;
            if (defaultValue is null)
                Report(value.Span, $"found an expression as the default of '{name.Name}', expected a literal such as 1, \"text\" or null; compute it in the body with '??'");
        }

        return new FunctionParameter(SpanFrom(name.Span.Start), name.Name, defaultValue, isVariable: false);
    }

    private void CheckOrder(List<FunctionParameter> before, FunctionParameter parameter)
    {
        if (before.Any(other => other.IsVariable))
            Report(parameter.Span, $"found '{parameter.Name}' after a parameter written '...', expected that one last; move it to the end");
        else if (parameter is { Default: null, IsVariable: false } && before.Any(other => other.Default is not null))
            Report(parameter.Span, $"found '{parameter.Name}' without a default after one with a default, expected '{parameter.Name} = value'; give it a default or move it forward");
    }
}
