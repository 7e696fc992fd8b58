using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Rules;

// An assertion of a schema, as written. Spans count from the start of the expression.

internal abstract record RuleExpression(TextSpan Span);

internal sealed record NumberExpression(TextSpan Span, decimal Value) : RuleExpression(Span);

internal sealed record NegateExpression(TextSpan Span, RuleExpression Operand) : RuleExpression(Span);

internal sealed record OperationExpression(TextSpan Span, char Operator, RuleExpression Left, RuleExpression Right) : RuleExpression(Span);

/// <summary>[previous.] [table/] path [ '[' path ']' ], or the sum of what lies under such a path.</summary>
internal sealed record ReferenceExpression(TextSpan Span, bool Previous, RulePath? Table, RulePath Path, RulePath? Bracket, bool IsSum) : RuleExpression(Span);

internal sealed record RulePath(TextSpan Span, string Text);

/// <summary>The whole assertion.</summary>
internal sealed record RuleAssertion(RuleExpression Left, ReportGen.Forms.Comparison Comparison, RuleExpression Right);
