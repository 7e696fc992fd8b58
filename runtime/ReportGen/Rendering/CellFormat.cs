using System.ComponentModel;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Rendering;

/// <summary>How cells are printed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellFormat
{
    /// <summary>
    /// The text of a cell: invariant digits with as many decimal places as the form prints, + before what is signed, %
    /// behind a share; an amount as it was printed, where that is what it holds, or with its unit; what could not be read as it stood; empty for a blank.
    /// </summary>
    public static string Print(Report report, int index)
    {
        Cell cell = report.Cell(index);
        CellInfo info = report.Form.Cells[index];
        string? printed = report.Origin(index).Printed;
        return printed is not null && (cell.State == CellState.Unreadable || (cell.HasValue && info.Kind == NumberKind.Amount && PrintedText.Means(printed, info, cell)))
            ? printed
            : Print(cell, info);
    }

    /// <summary>What a cell of a form would be printed as, did it hold this.</summary>
    internal static string Print(Cell cell, CellInfo info) => cell.State switch
    {
        CellState.Blank => "",
        CellState.Unreadable => "?",
        _ when info.Kind == NumberKind.Amount => $"{cell}{info.Unit}",
        _ => $"{(IsRise(cell, info) ? "+" : "")}{Value(cell, info).ToString(CultureInfo.InvariantCulture)}{(info.Kind.IsPercent() ? "%" : "")}",
    };

    private static bool IsRise(Cell cell, CellInfo info) => cell.Unscaled > 0 && info.Kind.IsSigned();

    // A decimal keeps its places: 37.2 and 0.00 make 37.20.
    private static decimal Value(Cell cell, CellInfo info) =>
        info.Places is { } places && places > cell.Scale ? cell.Value + new decimal(0, 0, 0, false, (byte)places) : cell.Value;

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
            return Encoding.UTF8.TryGetBytes(text, scratch, out int written) ? scratch[..written] : Encoding.UTF8.GetBytes(text);
        }

        int length = IsRise(cell, info) ? 1 : 0;
        scratch[0] = (byte)'+';
        int digits;
        if (cell.Scale == 0 && info.Places is null or 0)
            Utf8Formatter.TryFormat(cell.Unscaled, scratch[length..], out digits);
        else
            Utf8Formatter.TryFormat(Value(cell, info), scratch[length..], out digits);
        length += digits;
        if (info.Kind.IsPercent())
            scratch[length++] = (byte)'%';
        return scratch[..length];
    }

    /// <summary>Enough for any number, and for what mostly stands in a cell besides.</summary>
    internal const int ScratchLength = 128;
}
