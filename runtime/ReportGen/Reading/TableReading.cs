using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>What was read of a table: the values of its cells, where it stands, and what was odd about it.</summary>
internal sealed class TableReading
{
    private readonly Dictionary<int, (Cell Value, CellOrigin Origin)> _cells = [];

    public TableReading(TableScan scan, DocumentLines lines)
    {
        Scan = scan;
        First = scan.First;
        End = scan.End;
        Findings = new FindingList(lines);
    }

    /// <summary>The labels and where they were found.</summary>
    public TableScan Scan { get; }

    public TableInfo Table => Scan.Table;

    /// <summary>The first token of the table; -1 where nothing of it was found.</summary>
    public int First { get; private set; }

    /// <summary>The token after its last.</summary>
    public int End { get; private set; }

    /// <summary>Whether the last row of the table that was found lacks values.</summary>
    public bool EndsShort { get; set; }

    /// <summary>Tokens that are of the table without being labels in their place or values.</summary>
    public HashSet<int> Claimed { get; } = [];

    public FindingList Findings { get; }

    /// <summary>Lines whose marks (raised, struck out, hidden) were told with the cells in which they stand.</summary>
    public HashSet<int> MarkedLines { get; } = [];

    /// <summary>Whether a value was read, or marked as one that cannot be.</summary>
    public bool HasFigures => _cells.Values.Any(static c => !c.Value.IsBlank);

    /// <summary>The value of a cell; blank where none was read.</summary>
    public Cell Value(CellInfo cell) => _cells.TryGetValue(cell.Index, out var read) ? read.Value : Cell.Blank;

    /// <summary>The line on which a cell was read; 0 where it was not.</summary>
    public int LineOf(CellInfo cell) => _cells.TryGetValue(cell.Index, out var read) ? read.Origin.Line : 0;

    public void Set(CellInfo cell, Cell value, SourcePlace place, string? printed) => _cells[cell.Index] = (value, new CellOrigin(place.Line, place.Column, printed));

    /// <summary>The table reaches over some tokens.</summary>
    public void Reach(int first, int end)
    {
        First = First < 0 ? first : Math.Min(First, first);
        End = Math.Max(End, end);
    }

    /// <summary>Marks the tokens that are of the table: labels in their place, and what was claimed.</summary>
    public void MarkOwn(bool[] tokens)
    {
        foreach (int token in Claimed)
            tokens[token] = true;
        foreach (LabelMatch? match in Scan.Matches)
        {
            for (int t = match?.Start ?? 0; t < (match?.End ?? 0); t++)
                tokens[t] = true;
        }
    }

    /// <summary>Puts the values into a report.</summary>
    public void WriteTo(Report report)
    {
        foreach ((int index, (Cell value, CellOrigin origin)) in _cells)
        {
            report.Cell(index) = value;
            report.SetOrigin(index, origin);
        }
    }
}
