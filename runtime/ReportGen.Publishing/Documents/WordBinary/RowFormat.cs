using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>The cells of a row: where they begin and end across the page, and with which they are merged.</summary>
internal sealed class RowFormat
{
    private const int MaxCells = 64;
    private const int CellSize = 20;
    private const int CellSizeOfOld = 10;

    private readonly List<RowCell> _cells = [];
    private int _halfGap;

    /// <summary>The left edge of the first cell, in twentieths of a point.</summary>
    public int Left { get; private set; }

    /// <summary>Whether anything is said of the cells.</summary>
    public bool IsKnown => _cells.Count > 0;

    public IReadOnlyList<RowCell> Cells => _cells;

    /// <summary>Whether the row was deleted, or inserted, with changes tracked.</summary>
    public bool IsDeleted { get; set; }

    /// <inheritdoc cref="IsDeleted"/>
    public bool IsInserted { get; set; }

    /// <summary>Starts with the left edge.</summary>
    public void Start(int left)
    {
        _cells.Clear();
        Left = left;
    }

    /// <summary>Adds a cell to the right.</summary>
    public void Add(RowCell cell) => _cells.Add(cell);

    /// <summary>Takes a property of a row; others are passed over.</summary>
    public void Apply(Sprm sprm)
    {
        BinaryBlock value = sprm.Value;
        switch (sprm.Code)
        {
            case SprmCodes.RowCells:
                Define(value, CellSize);
                break;
            case SprmCodes.RowCellsOfOld:
                Define(value, CellSizeOfOld);
                break;
            case SprmCodes.HalfGap:
                _halfGap = value.Int16(0);
                break;
            case SprmCodes.RowLeft when IsKnown:
                Left = value.Int16(0) - _halfGap;
                break;
            case SprmCodes.CellsInserted:
                for (int i = 0; i < value.Byte(1) && _cells.Count < MaxCells; i++)
                    _cells.Insert(Math.Min(value.Byte(0), _cells.Count), new RowCell(value.Int16(2)));
                break;
            case SprmCodes.CellsDeleted:
                (int from, int end) = Range(value);
                _cells.RemoveRange(from, end - from);
                break;
            case SprmCodes.CellWidth:
                Change(value, cell => cell with { Width = value.Int16(2) });
                break;
            case SprmCodes.CellsMerged:
                int first = value.Byte(0);
                Change(value, (cell, at) => cell with { Across = at == first ? 1 : 2 });
                break;
            case SprmCodes.CellsSplit:
                Change(value, static cell => cell with { Across = 0 });
                break;
            case SprmCodes.VerticalMerge when value.Byte(0) < _cells.Count:
                _cells[value.Byte(0)] = _cells[value.Byte(0)] with { Down = (CellMerge)(value.Byte(1) & 3) };
                break;
        }
    }

    // The number of cells, their edges, and for the first of them or for all what else is said.
    private void Define(BinaryBlock value, int size)
    {
        int count = value.Byte(0);
        if (count > MaxCells)
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        Start(value.Int16(1));
        for (int i = 0; i < count; i++)
        {
            int described = 1 + ((count + 1) * 2) + (i * size);
            int flags = value.Holds(described, 2) ? value.UInt16(described) : 0;
            _cells.Add(new RowCell(value.Int16(3 + (i * 2)) - value.Int16(1 + (i * 2)), flags & 3, (CellMerge)((flags >> 5) & 3)));
        }
    }

    private void Change(BinaryBlock range, Func<RowCell, RowCell> change) => Change(range, (cell, _) => change(cell));

    private void Change(BinaryBlock range, Func<RowCell, int, RowCell> change)
    {
        (int from, int end) = Range(range);
        for (int i = from; i < end; i++)
            _cells[i] = change(_cells[i], i);
    }

    private (int From, int End) Range(BinaryBlock value)
    {
        int end = Math.Min(value.Byte(1), _cells.Count);
        return (Math.Min(value.Byte(0), end), end);
    }
}
