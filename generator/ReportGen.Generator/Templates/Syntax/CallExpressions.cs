namespace ReportGen.Generator.Templates.Syntax;

/// <summary>
/// <c>f a b name: c</c> or <c>f(a, b)</c>. A function named alone is no call in the tree, except to the right of a pipe, where
/// it becomes one without arguments.
/// </summary>
internal sealed class CallExpression(TextSpan span, Expression function, IReadOnlyList<Argument> arguments, bool isExplicit)
    : Expression(span, Above([function, .. arguments.Select(argument => argument.Value)]))
{
    public Expression Function { get; } = function;

    public IReadOnlyList<Argument> Arguments { get; } = arguments;

    /// <summary>Written with parentheses.</summary>
    public bool IsExplicit { get; } = isExplicit;
}

internal sealed class Argument(TextSpan span, string? name, TextSpan nameSpan, Expression value) : SyntaxNode(span)
{
    public string? Name { get; } = name;

    /// <summary>Empty at the start of the value when there is no name.</summary>
    public TextSpan NameSpan { get; } = nameSpan;

    public Expression Value { get; } = value;

    public static Argument Positional(Expression value) => new(value.Span, null, new TextSpan(value.Span.Start, 0), value);
}

/// <summary>
/// <c>left | right</c>, to the left: <c>a | f | g</c> is <c>(a | f) | g</c>. The value of the left side becomes the first
/// argument of the first call evaluated in the right one, which need not be a call itself: <c>a | f + 1</c>.
/// </summary>
internal sealed class PipeExpression(Expression left, Expression right)
    : Expression(TextSpan.FromBounds(left.Span.Start, Math.Max(left.Span.End, right.Span.End)), Above(left, right))
{
    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}

/// <summary><c>do … end</c>.</summary>
internal sealed class AnonymousFunctionExpression(
    TextSpan span, TextSpan keywordSpan, IReadOnlyList<FunctionParameter>? parameters, BlockStatement body, int height)
    : Expression(span, height)
{
    public TextSpan KeywordSpan { get; } = keywordSpan;

    /// <summary>Null without a parameter list.</summary>
    public IReadOnlyList<FunctionParameter>? Parameters { get; } = parameters;

    public BlockStatement Body { get; } = body;
}
