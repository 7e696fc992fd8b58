namespace ReportGen.Generator.Templates.Syntax;

/// <summary>Text printed as it stands: white space control was applied; the span covers what was left of it.</summary>
internal sealed class RawStatement(TextSpan span, string text) : Statement(span)
{
    public string Text { get; } = text;
}

internal sealed class BlockStatement(TextSpan span, IReadOnlyList<Statement> statements) : Statement(span)
{
    public IReadOnlyList<Statement> Statements { get; } = statements;
}

/// <summary>An expression whose value is printed.</summary>
internal sealed class ExpressionStatement(TextSpan span, Expression expression) : Statement(span)
{
    public Expression Expression { get; } = expression;
}

/// <summary><c>target = value</c>, or a compound assignment such as <c>target += value</c>. Prints nothing.</summary>
internal sealed class AssignmentStatement(TextSpan span, Expression target, string @operator, TextSpan operatorSpan, Expression value) : Statement(span)
{
    public Expression Target { get; } = target;

    /// <summary>One of <c>= += -= *= /= //= %=</c>.</summary>
    public string Operator { get; } = @operator;

    public TextSpan OperatorSpan { get; } = operatorSpan;

    public Expression Value { get; } = value;
}
