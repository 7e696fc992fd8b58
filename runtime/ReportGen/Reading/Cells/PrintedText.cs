using ReportGen.Forms;

namespace ReportGen.Reading.Cells;

/// <summary>Holds what is printed in a cell against what the cell holds.</summary>
internal static class PrintedText
{
    /// <summary>What a data file writes for a cell that could not be read and whose text, taken alone, is a number or a blank.</summary>
    public const string Unreadable = "?";

    /// <summary>Whether the text says what the cell holds: 37.81亿 beside 378100 万元.</summary>
    public static bool Means(string printed, CellInfo info, Cell cell) =>
        (CellValueParser.TryPlain(printed, info, out decimal value) && cell.HasValue && cell.Value == value) || CellValueParser.Parse(printed, info).Cell == cell;
}
