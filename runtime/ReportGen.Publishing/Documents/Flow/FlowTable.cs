using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Flow;

/// <summary>
/// A table whose rows know where their cells begin and end across the page, and not which columns they take: the edges of all
/// rows make the columns.
/// </summary>
internal sealed class FlowTable
{
    /// <summary>Edges that lie no further apart are one, dragged to nearly the same place: 0.8 mm, in twentieths of a point.</summary>
    private const int Tolerance = 45;

    private readonly List<(FlowRow Format, List<XElement> Cells)> _rows = [];
    private List<XElement> _cells = [];
    private XElement? _cell;

    /// <summary>Adds a paragraph, or a table, to the cell.</summary>
    public void Add(XElement content) => (_cell ??= new XElement("tc")).Add(content);

    /// <summary>Ends the cell.</summary>
    public void EndCell()
    {
        _cells.Add(_cell ?? new XElement("tc"));
        _cell = null;
    }

    /// <summary>Ends the row.</summary>
    /// <param name="format">Its cells.</param>
    public void EndRow(FlowRow format)
    {
        int number = _rows.Count + 1;
        // LibreOffice ends more cells than it describes in a row with a table in it.
        while (_cells.Count > format.Cells.Count && !_cells[^1].Descendants("r").Any())
            _cells.RemoveAt(_cells.Count - 1);
        if (_cell is not null || format.Cells.Count != _cells.Count)
            throw DocumentFaults.Damaged(w => w.RowWithOtherCells(number, format.Cells.Count, _cells.Count + (_cell is null ? 0 : 1)));
        _rows.Add((format, _cells));
        _cells = [];
    }

    /// <summary>The table as a document of today has it.</summary>
    public XElement ToXml()
    {
        if (_cell is not null || _cells.Count > 0)
            throw DocumentFaults.Damaged(w => w.RowWithoutEnd(_rows.Count + 1));
        List<int> columns = Columns();
        return new XElement("tbl", _rows.Select(row => Row(row.Format, row.Cells, columns)));
    }

    private static XElement Row(FlowRow format, List<XElement> cells, List<int> columns)
    {
        int edge = format.Left;
        int from = ColumnOf(columns, edge);
        var row = new XElement("tr", new XElement("trPr", from > 0 ? WordXml.Value("gridBefore", from) : null,
            format.IsDeleted ? new XElement("del") : null, format.IsInserted ? new XElement("ins") : null));
        int first = 0;
        for (int i = 0; i < cells.Count; i++)
        {
            FlowCell cell = format.Cells[i];
            edge += cell.Width;
            int to = ColumnOf(columns, edge);
            first = cell.Across == 0 ? 0 : first == 0 ? cell.Across : first;
            // A cell without width is seen by nobody; those of damaged files run backwards.
            if (to > from)
            {
                cells[i].AddFirst(new XElement("tcPr", WordXml.Value("gridSpan", to - from),
                    cell.Across == 0 ? null : WordXml.Value("hMerge", cell.Across == first ? "restart" : "continue"),
                    cell.Down == CellMerge.None ? null : WordXml.Value("vMerge", cell.Down == CellMerge.Continues ? "continue" : "restart")));
                row.Add(cells[i]);
                from = to;
            }
            else if (cells[i].Value.Any(char.IsLetterOrDigit))
            {
                throw DocumentFaults.Damaged(static w => w.CellWithoutWidth());
            }
        }

        return row;
    }

    // The edges of all rows, in order, of those that are nearly one only the first.
    private List<int> Columns()
    {
        var edges = new SortedSet<int>();
        int tolerance = Tolerance;
        foreach ((FlowRow format, _) in _rows)
        {
            int edge = format.Left;
            edges.Add(edge);
            foreach (FlowCell cell in format.Cells)
            {
                edges.Add(edge += cell.Width);
                tolerance = cell.Width > 0 ? Math.Min(tolerance, cell.Width / 2) : tolerance;
            }
        }

        var columns = new List<int>();
        foreach (int edge in edges)
        {
            if (columns.Count == 0 || edge - columns[^1] > tolerance)
                columns.Add(edge);
        }

        return columns;
    }

    private static int ColumnOf(List<int> columns, int edge)
    {
        int found = columns.BinarySearch(edge);
        return found >= 0 ? found : ~found - 1;
    }
}
