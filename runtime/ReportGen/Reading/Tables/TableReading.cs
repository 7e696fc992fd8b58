using ReportGen.Forms;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Tables;

/// <summary>What was read of a table: the values of its cells, where it stands, and what was odd about it.</summary>
internal sealed class TableReading
{
    // By the place of the cell in the table; null where nothing was read.
    private readonly (Cell Value, CellOrigin Origin)?[] _cells;
    private readonly int _firstCell;

    public TableReading(TableScan scan, DocumentLines lines)
    {
        Scan = scan;
        _firstCell = scan.Table.Blocks[0].FirstCell;
        _cells = new (Cell, CellOrigin)?[scan.Table.Blocks[^1].FirstCell + scan.Table.Blocks[^1].CellCount - _firstCell];
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
    public bool HasFigures => Array.Exists(_cells, static c => c is { Value.IsBlank: false });

    /// <summary>The value of a cell; blank where none was read.</summary>
    public Cell Value(CellInfo cell) => _cells[cell.Index - _firstCell]?.Value ?? Cell.Blank;

    /// <summary>The line on which a cell was read; 0 where it was not.</summary>
    public int LineOf(CellInfo cell) => _cells[cell.Index - _firstCell]?.Origin.Line ?? 0;

    public void Set(CellInfo cell, Cell value, SourcePlace place, string? printed) => _cells[cell.Index - _firstCell] = (value, new CellOrigin(place.Line, place.Column, printed));

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
        for (int i = 0; i < _cells.Length; i++)
        {
            if (_cells[i] is not var (value, origin))
                continue;
            report.Cell(_firstCell + i) = value;
            report.SetOrigin(_firstCell + i, origin);
        }
    }
}
