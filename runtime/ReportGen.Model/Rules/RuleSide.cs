namespace ReportGen.Rules;

/// <summary>One side of an instance: a linear form, or what arithmetic makes of several.</summary>
/// <param name="operands">The linear forms, in the order written.</param>
/// <param name="operations">What is made of them, in postfix order; empty for a side that is its only operand.</param>
internal sealed class RuleSide(LinearForm[] operands, RuleOperation[] operations)
{
    public RuleSide(LinearForm form)
        : this([form], [])
    {
    }

    public LinearForm[] Operands => operands;

    public RuleOperation[] Operations => operations;

    /// <summary>The side as a sum; null where it multiplies, divides or rounds.</summary>
    public LinearForm? Linear => operations.Length == 0 ? operands[0] : null;

    /// <summary>What an operation makes of two sides.</summary>
    public static RuleSide Of(RuleSide left, RuleOperation operation, RuleSide right) =>
        new([.. left.Operands, .. right.Operands], [.. left.Code, .. right.Code, operation]);

    /// <summary>The side, rounded to decimal places.</summary>
    public RuleSide Rounded(int places) => new(operands, [.. Code, RuleOperation.Round + places]);

    private RuleOperation[] Code => operations.Length == 0 ? [RuleOperation.Operand] : operations;

    /// <summary>The cells, in the order written.</summary>
    public IEnumerable<CellReference> References
    {
        get
        {
            foreach (LinearForm operand in operands)
            {
                foreach (LinearTerm term in operand.Terms)
                    yield return term.Reference;
            }
        }
    }
}
