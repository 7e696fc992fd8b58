namespace ReportGen.Generator.Templates.Syntax;

/// <summary>Prints its body into a variable, a member or an element.</summary>
internal sealed class CaptureStatement(TextSpan span, TextSpan keywordSpan, Expression target, BlockStatement body) : KeywordStatement(span, keywordSpan)
{
    public Expression Target { get; } = target;

    public BlockStatement Body { get; } = body;
}

internal sealed class WithStatement(TextSpan span, TextSpan keywordSpan, Expression target, BlockStatement body) : KeywordStatement(span, keywordSpan)
{
    public Expression Target { get; } = target;

    public BlockStatement Body { get; } = body;
}

/// <summary>Calls the target; <c>$$</c> in it prints the body.</summary>
internal sealed class WrapStatement(TextSpan span, TextSpan keywordSpan, Expression target, BlockStatement body) : KeywordStatement(span, keywordSpan)
{
    public Expression Target { get; } = target;

    public BlockStatement Body { get; } = body;
}

internal sealed class ImportStatement(TextSpan span, TextSpan keywordSpan, Expression expression) : KeywordStatement(span, keywordSpan)
{
    public Expression Expression { get; } = expression;
}

internal sealed class ReadOnlyStatement(TextSpan span, TextSpan keywordSpan, VariableExpression? variable) : KeywordStatement(span, keywordSpan)
{
    /// <summary>Null only where a message says so.</summary>
    public VariableExpression? Variable { get; } = variable;
}
