namespace ReportGen.Generator.Templates.Syntax;

/// <summary>What <c>for</c> and <c>tablerow</c> share: <c>variable in iterator offset: limit: reversed</c>.</summary>
internal abstract class IterationStatement(TextSpan span, IterationParts parts) : KeywordStatement(span, parts.KeywordSpan)
{
    /// <summary>A variable, a member or an element.</summary>
    public Expression Variable { get; } = parts.Variable;

    public Expression Iterator { get; } = parts.Iterator;

    /// <summary>As written; the properties below read them.</summary>
    public IReadOnlyList<Argument> Arguments { get; } = parts.Arguments;

    public Expression? Offset => Find("offset");

    public Expression? Limit => Find("limit");

    /// <summary>Given by name alone; a value after it does not matter.</summary>
    public bool Reversed => Find("reversed") is not null;

    public BlockStatement Body { get; } = parts.Body;

    /// <summary>Taken when there was nothing to iterate over.</summary>
    public BlockStatement? Else { get; } = parts.Else;

    // The last one of a name wins.
    protected Expression? Find(string name) => Arguments.LastOrDefault(argument => argument.Name == name)?.Value;
}

internal sealed class ForStatement(TextSpan span, IterationParts parts) : IterationStatement(span, parts);

internal sealed class TableRowStatement(TextSpan span, IterationParts parts) : IterationStatement(span, parts)
{
    public Expression? Columns => Find("cols");
}

internal sealed class IterationParts
{
    public required TextSpan KeywordSpan { get; init; }

    public required Expression Variable { get; init; }

    public required Expression Iterator { get; init; }

    public required IReadOnlyList<Argument> Arguments { get; init; }

    public required BlockStatement Body { get; init; }

    public required BlockStatement? Else { get; init; }
}

internal sealed class WhileStatement(TextSpan span, TextSpan keywordSpan, Expression condition, BlockStatement body) : KeywordStatement(span, keywordSpan)
{
    public Expression Condition { get; } = condition;

    public BlockStatement Body { get; } = body;
}

internal sealed class BreakStatement(TextSpan span) : KeywordStatement(span, span);

internal sealed class ContinueStatement(TextSpan span) : KeywordStatement(span, span);
