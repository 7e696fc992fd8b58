using System.Buffers.Text;
using System.Text;
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

    /// <summary>The same in UTF-8, in <paramref name="scratch"/> where it has room.</summary>
    /// <param name="report">The report.</param>
    /// <param name="index">The cell.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> bytes.</param>
    internal static ReadOnlySpan<byte> Print(Report report, int index, Span<byte> scratch)
    {
        Cell cell = report.Cell(index);
        if (cell.IsBlank)
            return default;
        CellInfo info = report.Form.Cells[index];
        if (!cell.HasValue || info.Kind == NumberKind.Amount)
        {
            string text = Print(report, index);
            return Encoding.UTF8.TryGetBytes(text, scratch, out int length) ? scratch[..length] : Encoding.UTF8.GetBytes(text);
        }

        int sign = info.Kind == NumberKind.Signed && cell.Unscaled > 0 ? 1 : 0;
        scratch[0] = (byte)'+';
        int digits;
        if (cell.Scale == 0)
            Utf8Formatter.TryFormat(cell.Unscaled, scratch[sign..], out digits);
        else
            Utf8Formatter.TryFormat(cell.Value, scratch[sign..], out digits);
        return scratch[..(sign + digits)];
    }

    /// <summary>Enough for any number, and for what mostly stands in a cell besides.</summary>
    internal const int ScratchLength = 128;
}
