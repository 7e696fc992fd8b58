namespace ReportGen.Generator.Templates.Syntax;

internal sealed class ArrayExpression(TextSpan span, IReadOnlyList<Expression> items) : Expression(span, Above(items))
{
    public IReadOnlyList<Expression> Items { get; } = items;
}

internal sealed class ObjectExpression(TextSpan span, IReadOnlyList<ObjectMember> members) : Expression(span, Above(members.Select(member => member.Value)))
{
    /// <summary>In the order written; a later member of the same name replaces the earlier one.</summary>
    public IReadOnlyList<ObjectMember> Members { get; } = members;
}

internal sealed class ObjectMember(TextSpan span, string name, TextSpan nameSpan, Expression value) : SyntaxNode(span)
{
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public Expression Value { get; } = value;
}
