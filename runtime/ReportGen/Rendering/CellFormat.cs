using ReportGen.Forms;

namespace ReportGen.Rendering;

/// <summary>How cells are printed.</summary>
public static class CellFormat
{
    /// <summary>
    /// The text of a cell: invariant digits, + before a positive change; an amount as it was printed, or with its unit;
    /// what could not be read as it stood; empty for a blank.
    /// </summary>
    public static string Print(Report report, int index)
    {
        Cell cell = report.Cell(index);
        CellInfo info = report.Form.Cells[index];
        return cell.State switch
        {
            CellState.Blank => "",
            CellState.Unreadable => report.Origin(index).Printed ?? "?",
            _ when info.Kind == NumberKind.Amount => report.Origin(index).Printed ?? $"{cell}{info.Unit}",
            _ when info.Kind == NumberKind.Signed && cell.Unscaled > 0 => $"+{cell}",
            _ => cell.ToString(),
        };
    }
}
