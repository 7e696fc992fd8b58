using ReportGen.Forms;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>The looks of a form.</summary>
internal static class FormStyles
{
    private const string ForInput = "FFFBE6", ForTotals = "F2F2F2", ForHeads = "EAF0F7", ForGaps = "D9D9D9";

    public static CellStyle Title { get; } = new() { Font = "黑体", Size = 18, Align = "center" };

    public static CellStyle Section { get; } = new() { Font = "黑体", Size = 14 };

    public static CellStyle Plain { get; } = new();

    public static CellStyle Right { get; } = new() { Align = "right" };

    public static CellStyle Note { get; } = new() { Color = "595959", Size = 10 };

    public static CellStyle Head { get; } = new() { HasBorder = true, Align = "center", Fill = ForHeads };

    public static CellStyle Corner { get; } = Head with { Size = 10, Fill = null };

    public static CellStyle Label { get; } = new() { HasBorder = true };

    public static CellStyle Group { get; } = new() { HasBorder = true, Align = "center" };

    public static CellStyle Gap { get; } = new() { HasBorder = true, Fill = ForGaps };

    public static CellStyle Text { get; } = new() { IsLined = true, Fill = ForInput, IsInput = true, IsTop = true, Format = "@", Size = 12 };

    public static CellStyle Entry { get; } = new() { HasBorder = true, Fill = ForInput, IsInput = true, Format = "@" };

    public static CellStyle Year { get; } = Entry with { Format = "0" };

    public static CellStyle Mark { get; } = new() { Align = "center", IsBold = true };

    /// <summary>A cell to be filled in.</summary>
    public static CellStyle Input(CellInfo cell) => new() { HasBorder = true, Align = "right", Fill = ForInput, IsInput = true, Format = FormatOf(cell) };

    /// <summary>A cell that is reckoned.</summary>
    public static CellStyle Total(CellInfo cell) => Input(cell) with { Fill = ForTotals, IsInput = false };

    /// <summary>The label of a row, set in as deep as it stands.</summary>
    public static CellStyle RowLabel(int depth) => Label with { Indent = depth };

    // What the reader of workbooks takes for the number that was entered: a unit in quotes, a sign of per cent, a sign.
    private static string? FormatOf(CellInfo cell)
    {
        string digits = cell.Places is { } places ? places == 0 ? "0" : $"0.{new string('0', places)}" : "";
        return cell.Kind switch
        {
            NumberKind.Count => "0",
            NumberKind.Signed => "+0;-0;0",
            NumberKind.Percent => $"{(digits.Length == 0 ? "0.00" : digits)}%",
            NumberKind.SignedPercent when digits.Length == 0 => "+0.00%;-0.00%;0.00%",
            NumberKind.SignedPercent => $"+{digits}%;-{digits}%;{digits}%",
            NumberKind.Amount => string.IsNullOrEmpty(cell.Unit) ? null : $"General\"{cell.Unit.Replace("\"", "", StringComparison.Ordinal)}\"",
            NumberKind.SignedDecimal when digits.Length > 0 => $"+{digits};-{digits};{digits}",
            _ => digits.Length == 0 ? null : digits,
        };
    }
}
