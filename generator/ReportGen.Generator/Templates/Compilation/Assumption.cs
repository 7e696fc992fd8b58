using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What the branches around a place have asked of the report: conditions, and whether each holds there.</summary>
internal sealed class Assumption
{
    /// <summary>Nothing was asked.</summary>
    public static readonly Assumption None = new(CodeExpression.True, holds: true, outer: null);

    private readonly CodeExpression _condition;
    private readonly bool _holds;
    private readonly Assumption? _outer;

    private Assumption(CodeExpression condition, bool holds, Assumption? outer) => (_condition, _holds, _outer) = (condition, holds, outer);

    /// <summary>The same, and a condition with its answer.</summary>
    public Assumption With(CodeExpression condition, bool holds) => new(condition, holds, this);

    /// <summary>Whether an expression is not null here.</summary>
    public bool IsNotNull(CodeExpression code) => Implies((condition, holds) => condition switch
    {
        CodeNullTest test => test.Operand == code && test.IsNegated == holds,
        // Null equals null, and compares with nothing.
        CodeBinary { Operator: CodeOperator.Equal or CodeOperator.NotEqual } binary => binary.Operator == CodeOperator.Equal == holds
            && ((binary.Left == code && IsNeverNull(binary.Right)) || (binary.Right == code && IsNeverNull(binary.Left))),
        CodeBinary binary => holds && binary.Operator.IsComparison() && (binary.Left == code || binary.Right == code),
        _ => false,
    });

    /// <summary>Whether a list has items here.</summary>
    public bool IsNotEmpty(CodeExpression list)
    {
        CodeExpression count = list.Member("Count");
        return Implies((condition, holds) => condition is CodeBinary binary && binary.Operator.IsComparison() && (
            (binary.Left == count && IsPositive(binary.Operator, binary.Right, holds))
            || (binary.Right == count && IsPositive(binary.Operator.Mirrored(), binary.Left, holds))));
    }

    private static bool IsNeverNull(CodeExpression code) => code switch
    {
        CodeLiteral literal => literal.Value is not null,
        CodeName name => name.Type is { IsNullable: false },
        CodeCast cast => !cast.Type.IsNullable,
        CodeCall call => call.Method == CodeCall.ValueOrDefault,
        CodeMember member => member.Name == "Count",
        CodeBinary binary => IsNeverNull(binary.Left) && IsNeverNull(binary.Right),
        _ => false,
    };

    private static bool IsPositive(CodeOperator op, CodeExpression number, bool holds) => number is CodeLiteral { Value: long than }
        && (holds ? op : op.Negated()) switch
        {
            CodeOperator.Greater => than >= 0,
            CodeOperator.GreaterOrEqual or CodeOperator.Equal => than >= 1,
            CodeOperator.NotEqual => than == 0,
            _ => false,
        };

    private bool Implies(Func<CodeExpression, bool, bool> isImplied)
    {
        for (Assumption? assumed = this; assumed is not null; assumed = assumed._outer)
        {
            if (Implies(assumed._condition, assumed._holds, isImplied))
                return true;
        }

        return false;
    }

    // Of two that hold together one is enough; of two of which either may hold, both must imply it.
    private static bool Implies(CodeExpression condition, bool holds, Func<CodeExpression, bool, bool> isImplied) => condition switch
    {
        CodeUnary { Operator: CodeOperator.Not } not => Implies(not.Operand, !holds, isImplied),
        CodeBinary { Operator: CodeOperator.And or CodeOperator.Or } binary => binary.Operator == CodeOperator.And == holds
            ? Implies(binary.Left, holds, isImplied) || Implies(binary.Right, holds, isImplied)
            : Implies(binary.Left, holds, isImplied) && Implies(binary.Right, holds, isImplied),
        _ => isImplied(condition, holds),
    };
}
