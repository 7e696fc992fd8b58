using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Fixes;

/// <summary>What can be said of a rule as its cells stand.</summary>
internal enum RuleStanding : byte
{
    /// <summary>Nothing: too many of its cells hold no number.</summary>
    Unprovable,

    /// <summary>The comparison can be made.</summary>
    Testable,

    /// <summary>Of a roll-up with blank items: that the others must not exceed the total.</summary>
    UpperBound,
}

/// <summary>Tests one instance of a rule. Says the same as the <see cref="Validator"/>, on cells that need not be a report's.</summary>
internal static class RuleTest
{
    public static bool IsBroken(IndexedRule rule, ReadOnlySpan<Cell> cells, FormInfo form)
    {
        RuleStanding standing = Standing(rule, cells, form);
        if (standing == RuleStanding.Unprovable)
            return false;
        decimal difference = Difference(rule, cells);
        return standing == RuleStanding.UpperBound
            ? difference > rule.Rule.Tolerance
            : !Validator.Holds(rule.Rule, difference, 0);
    }

    public static RuleStanding Standing(IndexedRule rule, ReadOnlySpan<Cell> cells, FormInfo form)
    {
        int[] indices = rule.Cells;
        int blanks = 0;
        int rightBlanks = 0;
        for (int i = 0; i < indices.Length; i++)
        {
            switch (cells[indices[i]].State)
            {
                case CellState.Unreadable:
                    return RuleStanding.Unprovable;
                case CellState.Blank:
                    blanks++;
                    rightBlanks += i >= rule.LeftCells ? 1 : 0;
                    break;
            }
        }

        if (blanks == 0)
            return RuleStanding.Testable;
        if (!rule.Rule.IsRollUp)
            return rule.Rule.Missing == MissingPolicy.Zero ? RuleStanding.Testable : RuleStanding.Unprovable;
        return rightBlanks == 0 && NoneNegative(rule, cells, form) ? RuleStanding.UpperBound : RuleStanding.Unprovable;
    }

    /// <summary>Left side less right side; blanks add nothing.</summary>
    public static decimal Difference(IndexedRule rule, ReadOnlySpan<Cell> cells)
    {
        long whole = 0;
        decimal rest = rule.Constant;
        for (int i = 0; i < rule.Cells.Length; i++)
        {
            Cell cell = cells[rule.Cells[i]];
            if (cell.Scale == 0 && rule.Simple)
                whole += rule.Coefficients[i] == 1 ? cell.Unscaled : -cell.Unscaled;
            else if (cell.HasValue)
                rest += rule.Coefficients[i] * cell.Value;
        }

        return whole + rest;
    }

    private static bool NoneNegative(IndexedRule rule, ReadOnlySpan<Cell> cells, FormInfo form)
    {
        for (int i = 0; i < rule.LeftCells; i++)
        {
            int cell = rule.Cells[i];
            if (cells[cell].Unscaled < 0 || form.Cells[cell].Kind == NumberKind.Signed)
                return false;
        }

        return true;
    }
}
