using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>Fills in what a form computes.</summary>
internal static class ComputedCells
{
    // Dividing by it takes the zeros behind the last decimal place away.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Computes every computed cell that is blank and whose operands are known; those that others are computed from come first.</summary>
    public static void Fill(Report report)
    {
        RuleJudge[] judges = Array.FindAll(RuleJudge.Of(report.Form), static j => j.Rule.IsComputed);
        // No cell is computed from itself, so each round fills what the one before made known.
        for (bool isFilled = judges.Length > 0; isFilled;)
        {
            isFilled = false;
            foreach (RuleJudge judge in judges)
            {
                for (int i = 0; i < judge.Instances.Length; i++)
                    isFilled |= Fill(report, judge, i);
            }
        }
    }

    private static bool Fill(Report report, RuleJudge judge, int instance)
    {
        CellInfo cell = report.Form.Cells[judge.Instances[instance].Left.References.First().Cell];
        // What no cell can hold stays blank.
        if (!report.Cell(cell.Index).IsBlank || judge.Compute(instance, new JudgedCells(report.Cells)) is not { } value || !TryCell(value, out Cell computed))
            return false;
        report.Cell(cell.Index) = computed;
        return true;
    }

    /// <summary>A cell with a number, without zeros behind its last decimal place; false for one that no cell can hold.</summary>
    public static bool TryCell(decimal value, out Cell cell) => Cell.TryOf(value / One, out cell);
}
