using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Rules;

// An assertion of a schema, as written. Spans count from the start of the expression.

internal abstract record RuleExpression(TextSpan Span)
{
    /// <summary>What it is made of, in the order written.</summary>
    public virtual IEnumerable<RuleExpression> Operands => [];

    /// <summary>The cells it names, in the order written.</summary>
    public IEnumerable<ReferenceExpression> References => this is ReferenceExpression reference ? [reference] : Operands.SelectMany(static o => o.References);
}

internal sealed record NumberExpression(TextSpan Span, decimal Value) : RuleExpression(Span);

internal sealed record NegateExpression(TextSpan Span, RuleExpression Operand) : RuleExpression(Span)
{
    public override IEnumerable<RuleExpression> Operands => [Operand];
}

/// <summary>round(expression, places).</summary>
internal sealed record RoundExpression(TextSpan Span, RuleExpression Operand, int Places) : RuleExpression(Span)
{
    public override IEnumerable<RuleExpression> Operands => [Operand];
}

internal sealed record OperationExpression(TextSpan Span, char Operator, RuleExpression Left, RuleExpression Right) : RuleExpression(Span)
{
    public override IEnumerable<RuleExpression> Operands => [Left, Right];
}

/// <summary>[previous.] [table/] path [ '[' path ']' ], or the sum of what lies under such a path.</summary>
internal sealed record ReferenceExpression(TextSpan Span, bool Previous, RulePath? Table, RulePath Path, RulePath? Bracket, bool IsSum) : RuleExpression(Span);

internal sealed record RulePath(TextSpan Span, string Text);

/// <summary>The whole assertion.</summary>
internal sealed record RuleAssertion(RuleExpression Left, ReportGen.Forms.Comparison Comparison, RuleExpression Right)
{
    /// <summary>The cells it names, in the order written.</summary>
    public IEnumerable<ReferenceExpression> References => Left.References.Concat(Right.References);
}
