namespace ReportGen.Forms;

/// <summary>
/// A rectangle of cells: rows × columns. A table is one block, or several bands under each other, each with a
/// heading over its whole width and columns of its own.
/// </summary>
public sealed class BlockInfo
{
    /// <summary>Declares a block.</summary>
    public BlockInfo(string id, string? label, AxisInfo columns, AxisInfo rows)
    {
        Id = id;
        Label = label;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The key of the band in the schema; empty for the only block of a table.</summary>
    public string Id { get; }

    /// <summary>The heading over the band (第二十条第（一）项); null for the only block of a table.</summary>
    public string? Label { get; }

    /// <summary>The heading in English, where the schema gives one.</summary>
    public string? LabelEn { get; init; }

    /// <summary>Other wordings of the heading met in published reports.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The heading over the row labels (信息内容), where the form prints one.</summary>
    public string? Corner { get; init; }

    /// <summary><see cref="Corner"/> in English, where the schema gives it.</summary>
    public string? CornerEn { get; init; }

    /// <summary>The columns.</summary>
    public AxisInfo Columns { get; }

    /// <summary>The rows; one without a label where the table has no rows.</summary>
    public AxisInfo Rows { get; }

    /// <summary>Whether the block declares rows; otherwise its one row of cells stands right under the headers.</summary>
    public bool HasRowLabels => Rows.Lines.Count != 1 || Rows.Lines[0].Label.Length > 0;

    /// <summary>
    /// The places where the form has no cell, in order: each the number of cells that would stand before it in the block.
    /// They keep their places among the cells of a report, so that an address is one number everywhere.
    /// </summary>
    public IReadOnlyList<int> Gaps { get; init; } = [];

    /// <summary>The cells whose unit or kind is their own, in order.</summary>
    public IReadOnlyList<CellException> Exceptions { get; init; } = [];

    /// <summary>Whether the form has a cell at a row and a column.</summary>
    public bool HasCell(int row, int column) => Gaps.Count == 0 || Find(Gaps, Place(row, column), static gap => gap) < 0;

    /// <summary>What is its own of the cell at a row and a column; null where all is as the row and the column have it.</summary>
    internal CellException? ExceptionAt(int row, int column) =>
        Exceptions.Count > 0 && Find(Exceptions, Place(row, column), static e => e.Place) is >= 0 and var at ? Exceptions[at] : null;

    private int Place(int row, int column) => (row * Columns.Lines.Count) + column;

    private static int Find<T>(IReadOnlyList<T> sorted, int place, Func<T, int> placeOf)
    {
        int low = 0;
        int high = sorted.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int found = placeOf(sorted[middle]);
            if (found == place)
                return middle;
            if (found < place)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>The table the block belongs to.</summary>
    public TableInfo Table { get; internal set; } = null!;

    /// <summary>The index of the first cell among the cells of the report.</summary>
    public int FirstCell { get; internal set; }

    /// <summary>How many places for cells the block has, <see cref="Gaps"/> among them.</summary>
    public int CellCount => Rows.Lines.Count * Columns.Lines.Count;

    /// <summary>The index of a cell among the cells of the report.</summary>
    public int CellIndex(int row, int column) => FirstCell + (row * Columns.Lines.Count) + column;
}
