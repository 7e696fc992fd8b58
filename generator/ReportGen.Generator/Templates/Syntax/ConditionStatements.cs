namespace ReportGen.Generator.Templates.Syntax;

internal sealed class IfStatement(TextSpan span, TextSpan keywordSpan, Expression condition, BlockStatement then, Statement? @else)
    : KeywordStatement(span, keywordSpan)
{
    public Expression Condition { get; } = condition;

    public BlockStatement Then { get; } = then;

    /// <summary>An <see cref="IfStatement"/> for <c>else if</c>, a <see cref="BlockStatement"/> for <c>else</c>, null for neither.</summary>
    public Statement? Else { get; } = @else;
}

internal sealed class CaseStatement(TextSpan span, TextSpan keywordSpan, Expression value, IReadOnlyList<WhenClause> whens, BlockStatement? @else)
    : KeywordStatement(span, keywordSpan)
{
    public Expression Value { get; } = value;

    public IReadOnlyList<WhenClause> Whens { get; } = whens;

    public BlockStatement? Else { get; } = @else;
}

internal sealed class WhenClause(TextSpan span, TextSpan keywordSpan, IReadOnlyList<Expression> values, BlockStatement body) : SyntaxNode(span)
{
    public TextSpan KeywordSpan { get; } = keywordSpan;

    /// <summary>At least one; the clause is taken when any of them equals the value of the case.</summary>
    public IReadOnlyList<Expression> Values { get; } = values;

    public BlockStatement Body { get; } = body;
}
