using System.Globalization;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as rows of a sheet: a paragraph takes a row, and an empty row follows a table.</summary>
internal static class SheetRows
{
    /// <summary>The cells of each row, each with its column; those that a cell of another row covers are left out.</summary>
    public static IEnumerable<List<GridPart>> Of(GridDocument document)
    {
        foreach (GridItem item in document.Items)
        {
            if (item.Rows is not { } rows)
            {
                yield return [new GridPart(new PlacedCell(item.Text!, 1, 1, -1), 0, IsContinued: false)];
                continue;
            }

            foreach (List<GridPart> row in GridPart.RowsOf(rows))
                yield return row;
            yield return [];
        }
    }

    /// <summary>Whether a program that keeps sheets takes what is typed for a number and shows it as it was typed.</summary>
    public static bool IsNumber(PlacedCell cell) =>
        cell is { Raised: 0, StruckOut: null, Text: not ['+', ..] and not ['0', _, ..] } && !cell.Text.Contains('.', StringComparison.Ordinal)
        && decimal.TryParse(cell.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
