namespace ReportGen.Generator.Templates.Syntax;

internal enum VariableScope
{
    Global,
    Local,
}

internal sealed class VariableExpression(TextSpan span, string name) : Expression(span)
{
    /// <summary>As written, the dollar sign of a local one included: <c>x</c>, <c>$x</c>, <c>$</c>, <c>$0</c>, <c>$$</c>, <c>this</c>.</summary>
    public string Name { get; } = name;

    public VariableScope Scope => Name[0] == '$' ? VariableScope.Local : VariableScope.Global;
}

internal sealed class MemberExpression(TextSpan span, Expression target, string name, TextSpan nameSpan, bool nullConditional)
    : Expression(span, Above(target))
{
    public Expression Target { get; } = target;

    /// <summary>The name; <c>empty?</c> and <c>blank?</c> are names too.</summary>
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    /// <summary>Written <c>?.</c>, or following such a member: <c>a?.b.c</c> is null throughout when <c>a</c> is.</summary>
    public bool NullConditional { get; } = nullConditional;
}

internal sealed class IndexerExpression(TextSpan span, Expression target, Expression index) : Expression(span, Above(target, index))
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;
}
