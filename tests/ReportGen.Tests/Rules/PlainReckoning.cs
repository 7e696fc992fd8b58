using ReportGen.Forms;
using ReportGen.Rules;
using ReportGen.Upgrades;

namespace ReportGen.Tests.Rules;

/// <summary>What rules without arithmetic come to, read straight from their packed terms and reckoned term by term in decimals.</summary>
internal static class PlainReckoning
{
    public static RuleVerdict[] Verdicts(RuleInfo rule, Report report, Report? previous)
    {
        List<(Side Left, Side Right)> instances = Sides(rule, report, previous);
        List<(Side Left, Side Right)>? conditions = rule.When is null ? null : Sides(rule.When, report, previous);
        return [.. instances.Select((i, n) => conditions is not null && !IsMet(rule.When!, conditions[n]) ? RuleVerdict.Unknown : Verdict(rule, i.Left, i.Right))];
    }

    private static RuleVerdict Verdict(RuleInfo rule, Side left, Side right)
    {
        if (left.Unknown || right.Unknown)
            return RuleVerdict.Unknown;
        if (left.Blanks + right.Blanks > 0 && rule.IsRollUp)
            return right.Blanks == 0 && left.IsNeverNegative && left.Sum - right.Sum > rule.Tolerance ? RuleVerdict.Broken : RuleVerdict.Blank;
        if (left.Blanks + right.Blanks > 0 && rule.Missing != MissingPolicy.Zero)
            return RuleVerdict.Blank;
        return Compare(rule.Comparison, left.Sum - right.Sum, rule.Tolerance) ? RuleVerdict.Holds : RuleVerdict.Broken;
    }

    private static bool IsMet(RuleCondition condition, (Side Left, Side Right) sides) =>
        !sides.Left.Unknown && !sides.Right.Unknown && sides.Left.Blanks + sides.Right.Blanks == 0 && Compare(condition.Comparison, sides.Left.Sum - sides.Right.Sum, 0);

    private static bool Compare(Comparison comparison, decimal difference, decimal tolerance) => comparison switch
    {
        Comparison.Equal => Math.Abs(difference) <= tolerance,
        Comparison.NotEqual => Math.Abs(difference) > tolerance,
        Comparison.Less => difference < tolerance,
        Comparison.LessOrEqual => difference <= tolerance,
        Comparison.Greater => difference > -tolerance,
        _ => difference >= -tolerance,
    };

    private static List<(Side Left, Side Right)> Sides(RuleClaim claim, Report report, Report? previous)
    {
        var instances = new List<(Side, Side)>();
        for (int at = 0; at < claim.Terms.Length;)
        {
            (int left, int right) = (claim.Terms[at], claim.Terms[at + 1]);
            at += 2;
            instances.Add((Add(left), Add(right)));

            Side Add(int count)
            {
                var side = new Side();
                for (; count > 0; count--, at += 2)
                    side.Add(claim.Coefficients[claim.Terms[at]], claim.Terms[at + 1], report, previous);
                return side;
            }
        }

        return instances;
    }

    private sealed class Side
    {
        public decimal Sum { get; private set; }

        public int Blanks { get; private set; }

        public bool Unknown { get; private set; }

        public bool IsNeverNegative { get; private set; } = true;

        public void Add(decimal coefficient, int reference, Report report, Report? previous)
        {
            int place = reference >= -1 ? reference
                : previous is null ? -1
                : previous.Form == report.Form ? -2 - reference
                : CellMap.Between(report.Form, previous.Form)[-2 - reference] is [var there] ? there : -1;
            if (reference == -1)
                Sum += coefficient;
            else if (place < 0)
                Unknown = true;
            else
                Add(coefficient, (reference < 0 ? previous! : report).Cell(place), report.Form.Cells[place].Kind);
        }

        private void Add(decimal coefficient, Cell cell, NumberKind kind)
        {
            Unknown |= cell.State == CellState.Unreadable;
            Blanks += cell.IsBlank ? 1 : 0;
            Sum += cell.HasValue ? coefficient * cell.Value : 0;
            IsNeverNegative &= kind != NumberKind.Signed && cell.Unscaled >= 0;
        }
    }
}
