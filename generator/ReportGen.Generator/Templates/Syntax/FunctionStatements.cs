namespace ReportGen.Generator.Templates.Syntax;

/// <summary><c>func name … end</c>, or the inline form <c>name(x, y) = expression</c>.</summary>
internal sealed class FunctionStatement(
    TextSpan span, TextSpan keywordSpan, VariableExpression? name, IReadOnlyList<FunctionParameter>? parameters, BlockStatement body, bool isInline)
    : KeywordStatement(span, keywordSpan)
{
    /// <summary>Null only where a message says so.</summary>
    public VariableExpression? Name { get; } = name;

    /// <summary>Null for a simple function, which has no parameter list and takes anything through <c>$</c>.</summary>
    public IReadOnlyList<FunctionParameter>? Parameters { get; } = parameters;

    /// <summary>Of an inline function: the one statement whose value is the result.</summary>
    public BlockStatement Body { get; } = body;

    /// <summary>The inline form; the keyword span is then the name's.</summary>
    public bool IsInline { get; } = isInline;
}

internal sealed class FunctionParameter(TextSpan span, string name, LiteralExpression? defaultValue, bool isVariable) : SyntaxNode(span)
{
    public string Name { get; } = name;

    public LiteralExpression? Default { get; } = defaultValue;

    /// <summary>Written <c>name...</c>: takes all further arguments as an array.</summary>
    public bool IsVariable { get; } = isVariable;
}

internal sealed class ReturnStatement(TextSpan span, TextSpan keywordSpan, Expression? expression) : KeywordStatement(span, keywordSpan)
{
    public Expression? Expression { get; } = expression;
}
