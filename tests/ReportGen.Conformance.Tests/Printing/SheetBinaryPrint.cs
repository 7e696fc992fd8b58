using System.Globalization;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as xls.</summary>
internal static class SheetBinaryPrint
{
    // Fonts of the writer.
    private const int Struck = 1, Raised = 2;

    public static byte[] Of(GridDocument document)
    {
        var cells = new List<byte[]>();
        var strings = new List<byte[]>();
        foreach ((List<GridPart> row, int number) in SheetRows.Of(document).Select(static (r, i) => (r, i)))
        {
            foreach (GridPart part in row.Where(static p => !p.IsContinued))
            {
                PlacedCell cell = part.Cell;
                if (SheetRows.IsNumber(cell))
                {
                    cells.Add(SheetBinaryFile.Number(number, part.Column, double.Parse(cell.Text, CultureInfo.InvariantCulture)));
                }
                else if (cell.Text.Length > 0)
                {
                    cells.Add(SheetBinaryFile.Shared(number, part.Column, strings.Count));
                    strings.Add(Text(cell));
                }

                if (cell.ColumnSpan * cell.RowSpan > 1)
                    cells.Add(SheetBinaryFile.Merge(number, number + cell.RowSpan - 1, part.Column, part.Column + cell.ColumnSpan - 1));
            }
        }

        return SheetBinaryFile.Make([SheetBinaryFile.SharedStrings([.. strings])], ("年报", 0, [.. cells]));
    }

    private static byte[] Text(PlacedCell cell)
    {
        string old = cell.StruckOut ?? "";
        int end = old.Length + cell.Text.Length;
        (int, int)[] runs = [.. old.Length > 0 ? [(0, Struck), (old.Length, 0)] : Array.Empty<(int, int)>(), .. cell.Raised > 0 ? [(end, Raised)] : Array.Empty<(int, int)>()];
        return SheetBinaryFile.String($"{old}{cell.Text}{(cell.Raised > 0 ? cell.Raised : "")}", runs);
    }
}
