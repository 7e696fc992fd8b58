using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>A table with drawn lines, made whole from its parts on several pages.</summary>
internal sealed class JoinedTable
{
    private readonly List<JoinedCell> _cells = [];
    private readonly List<string> _head = [];
    private RuledTable _last;
    private int _rows;

    public JoinedTable(RuledTable first, DrawnPage page)
    {
        _last = first;
        Append(CellsOf(first, page, 0), first.RowCount);
        for (int row = 0; row < _rows && IsHeadRow(_cells, row); row++)
            _head.Add(RowText(_cells, row));
    }

    /// <summary>Whether a table has the columns of this one, or some of them: then it is the same that goes on.</summary>
    public bool GoesOnIn(RuledTable next)
    {
        if (!IsSame(_last.Box.Left, next.Box.Left) || !IsSame(_last.Box.Right, next.Box.Right))
            return false;
        (IReadOnlyList<double> few, IReadOnlyList<double> many) = _last.Columns.Count < next.Columns.Count ? (_last.Columns, next.Columns) : (next.Columns, _last.Columns);
        return few.All(c => many.Any(m => IsSame(c, m)));
    }

    /// <summary>Adds the part on the next page.</summary>
    public void Add(RuledTable next, DrawnPage page)
    {
        List<JoinedCell> cells = CellsOf(next, page, 0);
        int repeated = 0;
        while (repeated < _head.Count && repeated + 1 < next.RowCount && RowText(cells, repeated) == _head[repeated])
            repeated++;
        if (repeated > 0)
            cells = CellsOf(next, page, repeated);
        int rows = next.RowCount - repeated;
        _last = next;
        if (_rows > 0 && IsRowGoingOn(cells))
        {
            MergeRow(cells);
            Append([.. cells.Where(c => c.Row > 0).Select(c => Shift(c, _rows - 1))], rows - 1);
            return;
        }

        cells.RemoveAll(MergeSpan);
        Append([.. cells.Select(c => Shift(c, _rows))], rows);
    }

    public void WriteTo(LineBuffer lines)
    {
        double[] edges = Edges();
        int ColumnOf(double x) => Array.FindLastIndex(edges, e => e <= x + JoinedCell.Same);
        var grid = new DocumentTable();
        ILookup<int, JoinedCell> byRow = _cells.ToLookup(c => c.Row);
        for (int row = 0; row < _rows; row++)
        {
            grid.StartRow();
            foreach (JoinedCell cell in byRow[row].OrderBy(c => c.Box.Left))
            {
                LineBuffer content = lines.ForPart();
                SourcePlace place = TextFlow.PlaceOf(cell.Page, cell.Box.Top);
                foreach (string line in cell.Lines)
                    content.AddText(line, place);
                grid.AddCell(content, place, ColumnOf(cell.Box.Right) - ColumnOf(cell.Box.Left), cell.EndRow - row);
            }
        }

        grid.WriteTo(lines);
    }

    private static bool IsSame(double a, double b) => Math.Abs(a - b) <= JoinedCell.Same;

    private static List<JoinedCell> CellsOf(RuledTable table, DrawnPage page, int skipped) =>
        [.. table.Cells.Where(c => c.Row >= skipped).Select(c => new JoinedCell(page, c.Box) { Row = c.Row - skipped, EndRow = c.EndRow - skipped, Lines = [.. c.Lines] })];

    private static JoinedCell Shift(JoinedCell cell, int rows) => new(cell.Page, cell.Box) { Row = cell.Row + rows, EndRow = cell.EndRow + rows, Lines = cell.Lines };

    private void Append(List<JoinedCell> cells, int rows)
    {
        _cells.AddRange(cells);
        _rows += rows;
    }

    private static string RowText(List<JoinedCell> cells, int row) =>
        string.Join('|', cells.Where(c => c.Row == row).OrderBy(c => c.Box.Left).Select(c => c.Text));

    // A head says words and no figures.
    private static bool IsHeadRow(List<JoinedCell> cells, int row)
    {
        List<JoinedCell> own = cells.FindAll(c => c.Row == row && !c.IsEmpty);
        return own.TrueForAll(c => c.IsLabel);
    }

    private JoinedCell? Above(JoinedCell below) => _cells.Find(c => c.EndRow == _rows && below.IsBelow(c));

    // A cell that spans rows goes on over the page: its other part is empty, or holds the rest of its words.
    private bool MergeSpan(JoinedCell cell)
    {
        if (cell.Row != 0 || Above(cell) is not { } above || !(above.IsSpanning || cell.IsSpanning))
            return false;
        if (!cell.IsEmpty && !above.IsEmpty && (cell.IsNumbered || !cell.IsLabel || !above.IsLabel))
            return false;
        above.EndRow = _rows + cell.EndRow;
        above.Lines.AddRange(cell.Lines);
        return true;
    }

    // A row is cut where its label goes on on the next page, or its figures, which stand in its middle, are there alone.
    // A label of a form is numbered and the rest of a broken one is not: without that nothing tells it from the next row.
    private bool IsRowGoingOn(List<JoinedCell> cells)
    {
        List<JoinedCell> below = cells.FindAll(c => c.Row == 0 && c.EndRow == 1 && !c.IsEmpty);
        List<JoinedCell> above = _cells.FindAll(c => c.EndRow == _rows && c.Row == _rows - 1 && !c.IsEmpty);
        bool figuresAbove = above.Exists(c => !c.IsLabel);
        bool figuresBelow = below.Exists(c => !c.IsLabel);
        if (figuresAbove == figuresBelow || !above.Exists(c => c.IsNumbered))
            return false;
        return below.TrueForAll(b => Above(b) is { } cell && (b.IsLabel ? cell.IsNumbered && !b.IsNumbered : cell.IsEmpty));
    }

    private void MergeRow(List<JoinedCell> cells)
    {
        foreach (JoinedCell cell in cells.FindAll(c => c.Row == 0))
        {
            if (Above(cell) is not { } above)
                continue;
            above.Lines.AddRange(cell.Lines);
            above.EndRow = _rows - 1 + cell.EndRow;
        }
    }

    // Every edge that a cell has, those of one column once.
    private double[] Edges()
    {
        double[] sorted = [.. _cells.SelectMany(c => (double[])[c.Box.Left, c.Box.Right]).Order()];
        var edges = new List<double>();
        foreach (double edge in sorted)
        {
            if (edges.Count == 0 || edge - edges[^1] > JoinedCell.Same)
                edges.Add(edge);
        }

        return [.. edges];
    }
}
