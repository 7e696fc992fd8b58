using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Rules;

/// <summary>Finds numbers that cannot stand in their cell: fractions and negative numbers among counts, what is no number, and what stands where there is no cell.</summary>
internal static class KindFindings
{
    /// <summary>Adds what is found. True where a cell that the form has is blank.</summary>
    public static bool Add(Report report, ref List<Finding>? findings)
    {
        bool hasBlank = false;
        ReadOnlySpan<Cell> cells = report.Cells;
        ReadOnlySpan<CellInfo> infos = report.Form.CellSpan;
        for (int i = 0; i < cells.Length; i++)
        {
            Cell cell = cells[i];
            CellInfo info = infos[i];
            if (cell.IsBlank)
            {
                hasBlank |= info.Exists;
                continue;
            }

            if (!info.Exists)
                // A 0 there claims nothing.
                Add(report, info, ref findings, MessageIds.NoCell, static (w, c, a) => w.WhereNoCellIs(c, a), Wording.Chinese.Nothing(), cell.HasValue && cell.Value == 0 ? Severity.Warning : null);
            else if (!cell.HasValue)
                Add(report, info, ref findings, MessageIds.Unreadable, static (w, c, a) => w.NotANumber(c, a), Wording.Chinese.ANumber());
            else if (cell.Scale > 0 && info.Kind.IsWhole() && decimal.Truncate(cell.Value) != cell.Value)
                Add(report, info, ref findings, MessageIds.Type, static (w, c, a) => w.NotWhole(c, a), Wording.Chinese.AWholeNumber());
            else if (cell.Scale > info.Places && decimal.Round(cell.Value, info.Places.Value) != cell.Value)
                Add(report, info, ref findings, MessageIds.Type, static (w, c, a) => w.TooManyPlaces(c, a), Wording.Chinese.ANumberOf(info.Places.Value));
            else if (cell.Unscaled < 0 && !info.Kind.IsSigned())
                Add(report, info, ref findings, MessageIds.Type, static (w, c, a) => w.BelowZero(c, a), "≥ 0");
        }

        return hasBlank;
    }

    private static void Add(Report report, CellInfo info, ref List<Finding>? findings, MessageId id, Func<Wording, CellInfo, string, string> words, string expected, Severity? severity = null)
    {
        CellOrigin origin = report.Origin(info.Index);
        string actual = origin.Printed ?? report.Cell(info.Index).ToString();
        (findings ??= []).Add(new Finding
        {
            Message = new Message(id with { Severity = severity ?? id.Severity }, w => words(w, info, actual)),
            Cells = [info],
            Expected = expected,
            Actual = actual,
            Line = origin.Line,
            Column = origin.Column,
        });
    }
}
