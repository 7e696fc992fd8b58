using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>What a report has from the one of the year before: the cells that by a rule hold what others held then.</summary>
internal static class CarriedCells
{
    /// <summary>Fills in the blank cells among them, and the totals that follow.</summary>
    /// <returns>What was carried over, in the order of the rules; totals that only follow are not among it.</returns>
    public static IReadOnlyList<CellInfo> Fill(Report report, Report previous)
    {
        var carried = new List<CellInfo>();
        var cells = new JudgedCells(report, previous);
        IReadOnlyDictionary<int, LinearForm> totals = TotalCells.Of(report.Form);
        foreach (RuleJudge judge in RuleJudge.Of(report.Form))
        {
            // What a rule only warns of may differ from last year's for a good reason.
            if (judge is not { IsCertain: true, Rule: { Comparison: Comparison.Equal, IsComputed: false } rule } || !rule.CoversYear(report.Year))
                continue;
            foreach (RuleInstance instance in judge.Instances)
            {
                if (Find(instance, cells) is not var (cell, value) || totals.ContainsKey(cell) || !report.Cell(cell).IsBlank || !ComputedCells.TryCell(value, out Cell filled))
                    continue;
                report.Cell(cell) = filled;
                carried.Add(report.Form.Cells[cell]);
            }
        }

        TotalCells.Fill(report);
        return carried;
    }

    // One cell of this year on one side, cells of last year and nothing else on the other.
    private static (int Cell, decimal Value)? Find(RuleInstance instance, in JudgedCells cells) =>
        Find(instance.Left.Linear, instance.Right.Linear, cells) ?? Find(instance.Right.Linear, instance.Left.Linear, cells);

    private static (int Cell, decimal Value)? Find(LinearForm? now, LinearForm? before, in JudgedCells cells) =>
        now is { Constant: 0, Terms: [{ Coefficient: 1, Reference: { IsPrevious: false, Cell: var cell } }] } && before is { IsConstant: false }
        && before.Terms.All(static t => t.Reference.IsPrevious) && RuleJudge.Value(before, cells) is { IsKnown: true, Blanks: 0, Value: var value }
            ? (cell, value)
            : null;
}
