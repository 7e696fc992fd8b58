using ReportGen.Generator.Collections;

namespace ReportGen.Generator.Templates.Code;

internal sealed record CodeMember(CodeExpression Target, string Name) : CodeExpression
{
    // It counts with what it is a member of.
    protected override int OwnCost => 0;

    protected override IEnumerable<CodeExpression> Operands => [Target];
}

/// <summary>A call of a method.</summary>
/// <param name="Target">Whose method it is; null for a static one.</param>
/// <param name="Method">The method; a static one is named in full.</param>
/// <param name="Arguments">What it is called with.</param>
internal sealed record CodeCall(CodeExpression? Target, string Method, EquatableArray<CodeExpression> Arguments) : CodeExpression
{
    /// <summary>What turns a nullable number into one that is not.</summary>
    public const string ValueOrDefault = "GetValueOrDefault";

    /// <summary>Whether nothing is called, and the result null, where the target is null.</summary>
    public bool IsNullConditional { get; init; }

    protected override int OwnCost => 4;

    protected override IEnumerable<CodeExpression> Operands => Target is null ? Arguments : Arguments.Prepend(Target);
}

/// <summary>An item of a list.</summary>
internal sealed record CodeElement(CodeExpression List, CodeExpression Index) : CodeExpression
{
    protected override IEnumerable<CodeExpression> Operands => [List, Index];
}

internal sealed record CodeUnary(CodeOperator Operator, CodeExpression Operand) : CodeExpression
{
    protected override IEnumerable<CodeExpression> Operands => [Operand];
}

internal sealed record CodeCast(CodeType Type, CodeExpression Operand) : CodeExpression
{
    protected override IEnumerable<CodeExpression> Operands => [Operand];
}

/// <summary>What is known here not to be null, though the C# compiler cannot tell.</summary>
internal sealed record CodeNotNull(CodeExpression Operand) : CodeExpression
{
    protected override IEnumerable<CodeExpression> Operands => [Operand];
}

internal sealed record CodeBinary(CodeOperator Operator, CodeExpression Left, CodeExpression Right) : CodeExpression
{
    protected override IEnumerable<CodeExpression> Operands => [Left, Right];
}

/// <summary>Whether something is null, or whether it is not.</summary>
internal sealed record CodeNullTest(CodeExpression Operand, bool IsNegated) : CodeExpression
{
    protected override IEnumerable<CodeExpression> Operands => [Operand];
}

internal sealed record CodeConditional(CodeExpression Condition, CodeExpression Then, CodeExpression Else) : CodeExpression
{
    protected override IEnumerable<CodeExpression> Operands => [Condition, Then, Else];
}
