namespace ReportGen.Generator.Templates.Syntax;

internal abstract class SyntaxNode(TextSpan span)
{
    public TextSpan Span { get; } = span;
}

internal abstract class Statement(TextSpan span) : SyntaxNode(span)
{
    /// <summary>
    /// White space to write at the start of every further line this statement prints (Scriban's auto indentation), or null
    /// when that is whatever is in force for the statement around this one. Null on the page means none.
    /// </summary>
    public string? Indent { get; internal set; }
}

/// <summary>A statement opened by a keyword and closed by <c>end</c>, or simply one that starts with a keyword.</summary>
internal abstract class KeywordStatement(TextSpan span, TextSpan keywordSpan) : Statement(span)
{
    public TextSpan KeywordSpan { get; } = keywordSpan;
}

internal abstract class Expression(TextSpan span, int height = 0) : SyntaxNode(span)
{
    /// <summary>Levels of expressions below this one; bounded by the parser, so that a recursive walk is safe.</summary>
    public int Height { get; } = height;

    protected static int Above(params Expression?[] children) => Above((IEnumerable<Expression?>)children);

    protected static int Above(IEnumerable<Expression?> children)
    {
        int height = 0;
        foreach (Expression? child in children)
            height = Math.Max(height, (child?.Height ?? 0) + 1);
        return height;
    }
}
