using ReportGen.Forms;
using ReportGen.Views;

namespace ReportGen.Rendering.Drawing;

/// <summary>A table, or some of its bands and columns, with every place on one grid.</summary>
/// <param name="Cells">The places, row by row.</param>
/// <param name="Columns">How many columns there are.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="HeadRows">How many rows at the top are heads; 0 where bands have heads of their own.</param>
internal sealed record PlacedTable(IReadOnlyList<PlacedCell> Cells, int Columns, int Rows, int HeadRows)
{
    /// <summary>All bands of a table on one grid.</summary>
    public static PlacedTable Of(TableInfo table) => Of(new TableGrid(table).Blocks);

    /// <summary>Each band of a table on a grid of its own.</summary>
    public static IEnumerable<PlacedTable> BandsOf(TableInfo table) => new TableGrid(table).Blocks.Select(static b => Of([b]));

    private static PlacedTable Of(List<(IReadOnlyList<IReadOnlyList<GridCell>> Head, IReadOnlyList<IReadOnlyList<GridCell>> Body)> blocks)
    {
        var cells = new List<PlacedCell>();
        var taken = new HashSet<(int Row, int Column)>();
        var (row, columns) = (0, 0);
        foreach (var (head, body) in blocks)
        {
            foreach (var (places, isHead) in head.Select(static r => (r, true)).Concat(body.Select(static r => (r, false))))
            {
                int column = 0;
                foreach (GridCell place in places)
                {
                    // A band on a grid of its own is as wide as it is.
                    int span = blocks.Count == 1 && place.OwnSpan > 0 ? place.OwnSpan : place.ColumnSpan;
                    while (taken.Contains((row, column)))
                        column++;
                    for (int y = row; y < row + place.RowSpan; y++)
                    {
                        for (int x = column; x < column + span; x++)
                            taken.Add((y, x));
                    }

                    cells.Add(new PlacedCell(place.Kind, column, row, span, place.RowSpan, Label(place), place.Cell) { IsHead = isHead });
                    column += span;
                }

                columns = Math.Max(columns, cells.Where(c => c.Row == row).Select(static c => c.Column + c.ColumnSpan).DefaultIfEmpty().Max());
                row++;
            }
        }

        return new PlacedTable(cells, columns, row, blocks.Count == 1 ? blocks[0].Head.Count : 0);
    }

    // A column says its unit, unless its label or its values do.
    private static string Label(GridCell place) =>
        place.Unit is { Length: > 0 } unit && !place.Label.Contains(unit, StringComparison.Ordinal) ? $"{place.Label}（{unit}）" : place.Label;

    /// <summary>The columns that hold labels and units of rows.</summary>
    public int LabelColumns => Cells.Where(static c => !c.IsHead && c.Kind is GridCellKind.RowHeader or GridCellKind.Unit).Select(static c => c.Column + c.ColumnSpan).DefaultIfEmpty().Max();

    /// <summary>The same with the values of a report in place of its cells.</summary>
    public PlacedTable With(Report report) => this with
    {
        Cells = [.. Cells.Select(c => c.Cell is null ? c : c with { Text = Printed(report, c.Cell), Cell = null })],
    };

    /// <summary>Some of the columns, in order.</summary>
    public PlacedTable Keep(IReadOnlyList<int> columns)
    {
        var kept = new List<PlacedCell>();
        foreach (PlacedCell cell in Cells)
        {
            int[] covered = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i] >= cell.Column && columns[i] < cell.Column + cell.ColumnSpan)];
            if (covered.Length > 0)
                kept.Add(cell with { Column = covered[0], ColumnSpan = covered.Length });
        }

        return this with { Cells = kept, Columns = columns.Count };
    }

    private static string Printed(Report report, CellInfo cell) => report.Cell(cell.Index).IsBlank ? "—" : CellFormat.Print(report, cell.Index);
}
