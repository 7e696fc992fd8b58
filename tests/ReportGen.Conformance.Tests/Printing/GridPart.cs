namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A place in a row of a table, with those that a cell of a row above covers.</summary>
/// <param name="Cell">The cell that stands there.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="IsContinued">Whether it began in a row above.</param>
internal readonly record struct GridPart(PlacedCell Cell, int Column, bool IsContinued)
{
    /// <summary>The places of each row. A row that lacks a cell ends early.</summary>
    public static IEnumerable<List<GridPart>> RowsOf(List<List<PlacedCell>> rows)
    {
        // For each column the cell above that still covers rows, and how many.
        var covered = new Dictionary<int, (PlacedCell Cell, int Rows)>();
        foreach (List<PlacedCell> row in rows)
        {
            var parts = new List<GridPart>();
            int column = 0;
            void Continue()
            {
                while (covered.TryGetValue(column, out (PlacedCell Cell, int Rows) above) && above.Rows > 0)
                {
                    covered[column] = above with { Rows = above.Rows - 1 };
                    parts.Add(new GridPart(above.Cell, column, IsContinued: true));
                    column += above.Cell.ColumnSpan;
                }
            }

            foreach (PlacedCell cell in row)
            {
                Continue();
                covered[column] = (cell, cell.RowSpan - 1);
                parts.Add(new GridPart(cell, column, IsContinued: false));
                column += cell.ColumnSpan;
            }

            Continue();
            yield return parts;
        }
    }
}
