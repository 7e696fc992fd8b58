namespace ReportGen.Generator.Templates.Syntax;

internal sealed class UnaryExpression(TextSpan span, string @operator, TextSpan operatorSpan, Expression operand) : Expression(span, Above(operand))
{
    /// <summary>One of <c>! - + ^ @</c>.</summary>
    public string Operator { get; } = @operator;

    public TextSpan OperatorSpan { get; } = operatorSpan;

    public Expression Operand { get; } = operand;
}

internal sealed class IncrementExpression(TextSpan span, string @operator, TextSpan operatorSpan, Expression operand, bool isPostfix)
    : Expression(span, Above(operand))
{
    /// <summary><c>++</c> or <c>--</c>.</summary>
    public string Operator { get; } = @operator;

    public TextSpan OperatorSpan { get; } = operatorSpan;

    public Expression Operand { get; } = operand;

    public bool IsPostfix { get; } = isPostfix;
}

internal sealed class BinaryExpression(string @operator, TextSpan operatorSpan, Expression left, Expression right)
    : Expression(TextSpan.FromBounds(left.Span.Start, Math.Max(left.Span.End, right.Span.End)), Above(left, right))
{
    /// <summary>One of <c>?? ?! || &amp;&amp; == != &lt; &lt;= &gt; &gt;= + - * / // % &lt;&lt; &gt;&gt; .. ..&lt;</c>.</summary>
    public string Operator { get; } = @operator;

    public TextSpan OperatorSpan { get; } = operatorSpan;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}

internal sealed class ConditionalExpression(TextSpan span, Expression condition, Expression then, Expression @else)
    : Expression(span, Above(condition, then, @else))
{
    public Expression Condition { get; } = condition;

    public Expression Then { get; } = then;

    public Expression Else { get; } = @else;
}

/// <summary>An expression in parentheses.</summary>
internal sealed class NestedExpression(TextSpan span, Expression expression) : Expression(span, Above(expression))
{
    public Expression Expression { get; } = expression;
}
