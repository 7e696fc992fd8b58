using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>The properties of a row, each of which says something of its cells.</summary>
internal sealed class RowFormat
{
    private const int MaxCells = 64;
    private const int CellSize = 20;
    private const int CellSizeOfOld = 10;

    private int _halfGap;

    /// <summary>The row that they make.</summary>
    public FlowRow Row { get; } = new();

    private List<FlowCell> Cells => Row.Cells;

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
            case SprmCodes.RowLeft when Cells.Count > 0:
                Row.Left = value.Int16(0) - _halfGap;
                break;
            case SprmCodes.CellsInserted:
                for (int i = 0; i < value.Byte(1) && Cells.Count < MaxCells; i++)
                    Cells.Insert(Math.Min(value.Byte(0), Cells.Count), new FlowCell(value.Int16(2)));
                break;
            case SprmCodes.CellsDeleted:
                (int from, int end) = Range(value);
                Cells.RemoveRange(from, end - from);
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
            case SprmCodes.VerticalMerge when value.Byte(0) < Cells.Count:
                Cells[value.Byte(0)] = Cells[value.Byte(0)] with { Down = (CellMerge)(value.Byte(1) & 3) };
                break;
        }
    }

    // The number of cells, their edges, and for the first of them or for all what else is said.
    private void Define(BinaryBlock value, int size)
    {
        int count = value.Byte(0);
        if (count > MaxCells)
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        Cells.Clear();
        Row.Left = value.Int16(1);
        for (int i = 0; i < count; i++)
        {
            int described = 1 + ((count + 1) * 2) + (i * size);
            int flags = value.Holds(described, 2) ? value.UInt16(described) : 0;
            Cells.Add(new FlowCell(value.Int16(3 + (i * 2)) - value.Int16(1 + (i * 2)), flags & 3, (CellMerge)((flags >> 5) & 3)));
        }
    }

    private void Change(BinaryBlock range, Func<FlowCell, FlowCell> change) => Change(range, (cell, _) => change(cell));

    private void Change(BinaryBlock range, Func<FlowCell, int, FlowCell> change)
    {
        (int from, int end) = Range(range);
        for (int i = from; i < end; i++)
            Cells[i] = change(Cells[i], i);
    }

    private (int From, int End) Range(BinaryBlock value)
    {
        int end = Math.Min(value.Byte(1), Cells.Count);
        return (Math.Min(value.Byte(0), end), end);
    }
}
