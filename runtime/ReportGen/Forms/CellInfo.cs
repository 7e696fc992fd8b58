namespace ReportGen.Forms;

/// <summary>A cell of a form: its place, its address and its name in a reader's words.</summary>
public sealed class CellInfo
{
    /// <summary>The cell at a row and column of a block whose cells have been numbered.</summary>
    public CellInfo(BlockInfo block, MemberInfo row, MemberInfo column)
    {
        Block = block;
        Row = row;
        Column = column;
        Index = block.CellIndex(row.Index, column.Index);
        Exists = block.HasCell(row.Index, column.Index);
        string rowPath = block.Id.Length == 0 ? row.Path : row.Path.Length == 0 ? block.Id : $"{block.Id}.{row.Path}";
        Address = rowPath.Length == 0 ? $"{block.Table.Id}/{column.Path}" : $"{block.Table.Id}/{rowPath}/{column.Path}";
        Name = block.HasRowLabels
            ? $"{block.Table.Name} · {row.Name} × {column.Name}"
            : $"{block.Table.Name} · {column.Name}";
        Kind = row.Kind ?? column.Kind ?? block.Table.Kind;
        Unit = row.Unit ?? column.Unit ?? block.Table.Unit;
    }

    /// <summary>Numbers the cells of some tables in the order of the form: block by block, row by row.</summary>
    internal static IReadOnlyList<CellInfo> Number(IEnumerable<TableInfo> tables)
    {
        var cells = new List<CellInfo>();
        foreach (BlockInfo block in tables.SelectMany(static t => t.Blocks))
        {
            block.FirstCell = cells.Count;
            foreach (MemberInfo row in block.Rows.Lines)
            {
                foreach (MemberInfo column in block.Columns.Lines)
                    cells.Add(new CellInfo(block, row, column));
            }
        }

        return cells;
    }

    /// <summary>The block in which the cell stands.</summary>
    public BlockInfo Block { get; }

    /// <summary>The row.</summary>
    public MemberInfo Row { get; }

    /// <summary>The column.</summary>
    public MemberInfo Column { get; }

    /// <summary>The index among the cells of the report.</summary>
    public int Index { get; }

    /// <summary>Whether the form has this cell; false for a gap, where a value is a fault and a blank is nothing to fill in.</summary>
    public bool Exists { get; }

    /// <summary>Table, row and column ids: <c>applications/results.total/natural</c>.</summary>
    public string Address { get; }

    /// <summary>Table, row and column as printed: 表三 · （七）总计 × 自然人.</summary>
    public string Name { get; }

    /// <summary><see cref="Name"/> in English, as far as the schema gives English labels.</summary>
    public string NameEn => Block.HasRowLabels
        ? $"{Block.Table.NameEn} · {Row.NameEn} × {Column.NameEn}"
        : $"{Block.Table.NameEn} · {Column.NameEn}";

    /// <summary>What numbers the cell takes.</summary>
    public NumberKind Kind { get; }

    /// <summary>The unit of the value, where there is one.</summary>
    public string? Unit { get; }
}
