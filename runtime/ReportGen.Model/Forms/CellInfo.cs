namespace ReportGen.Forms;

/// <summary>A cell of a form: its place, its address and its name in a reader's words.</summary>
public sealed class CellInfo
{
    // Made when they are asked for: most cells of a form are never spoken of.
    private string? _address;
    private string? _name;

    /// <summary>The cell at a row and column of a block whose cells have been numbered.</summary>
    public CellInfo(BlockInfo block, MemberInfo row, MemberInfo column)
    {
        Block = block;
        Row = row;
        Column = column;
        Index = block.CellIndex(row.Index, column.Index);
        Exists = block.HasCell(row.Index, column.Index);
        CellException? own = block.ExceptionAt(row.Index, column.Index);
        Kind = own?.Kind ?? row.Kind ?? column.Kind ?? block.Table.Kind;
        // A share of kilometres is no longer in kilometres.
        Unit = Kind.IsPercent() ? "%" : own?.Unit ?? row.Unit ?? column.Unit ?? block.Table.Unit;
        Places = Kind.TakesPlaces() ? own?.Places ?? row.Places ?? column.Places ?? block.Table.Places : null;
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

    /// <summary>Whether the value is computed from other cells: the form prints it, and nobody fills it in.</summary>
    public bool IsComputed => Row.IsComputed || Column.IsComputed;

    /// <summary>Table, row and column ids: <c>applications/results.total/natural</c>.</summary>
    public string Address => _address ??= MakeAddress();

    /// <summary>Table, row and column as printed: 表三 · （七）总计 × 自然人.</summary>
    public string Name => _name ??= Block.HasRowLabels ? $"{Block.Table.Name} · {Row.Name} × {Column.Name}" : $"{Block.Table.Name} · {Column.Name}";

    /// <summary><see cref="Name"/> in English, as far as the schema gives English labels.</summary>
    public string NameEn => Block.HasRowLabels
        ? $"{Block.Table.NameEn} · {Row.NameEn} × {Column.NameEn}"
        : $"{Block.Table.NameEn} · {Column.NameEn}";

    /// <summary>What numbers the cell takes.</summary>
    public NumberKind Kind { get; }

    /// <summary>How many decimal places are printed; null where a number is printed as it was entered.</summary>
    public int? Places { get; }

    /// <summary>The unit of the value, where there is one.</summary>
    public string? Unit { get; }

    /// <summary><see cref="Unit"/> in English, as far as the schema gives it.</summary>
    public string? UnitEn => Block.Table.Section.Form.EnglishUnit(Unit);

    /// <summary>What a number in another unit is multiplied with to be one of this cell; null where the units measure different things.</summary>
    internal UnitFactor? FactorFrom(string unit) => string.IsNullOrEmpty(Unit) ? null : UnitScale.Between(unit, Unit!, Block.Table.Section.Form.Units);

    private string MakeAddress()
    {
        string rowPath = Block.Id.Length == 0 ? Row.Path : Row.Path.Length == 0 ? Block.Id : $"{Block.Id}.{Row.Path}";
        return rowPath.Length == 0 ? $"{Block.Table.Id}/{Column.Path}" : $"{Block.Table.Id}/{rowPath}/{Column.Path}";
    }
}
