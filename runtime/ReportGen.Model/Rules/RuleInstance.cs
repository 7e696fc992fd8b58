namespace ReportGen.Rules;

/// <summary>A rule, or its condition, at one of the places where it is tested: the sides that are compared there.</summary>
internal sealed class RuleInstance
{
    public RuleInstance(RuleSide left, RuleSide right)
    {
        (Left, Right) = (left, right);
        if (left.Linear is { } sum && right.Linear is { } other)
            Difference = sum.Plus(other, -1);
    }

    public RuleSide Left { get; }

    public RuleSide Right { get; }

    /// <summary>Left less right; null where a side is not linear.</summary>
    public LinearForm? Difference { get; }

    /// <summary>The cells of both sides, the left ones first.</summary>
    public IEnumerable<CellReference> References
    {
        get
        {
            foreach (CellReference reference in Left.References)
                yield return reference;
            foreach (CellReference reference in Right.References)
                yield return reference;
        }
    }
}
