namespace ReportGen.Forms;

/// <summary>A table of a form.</summary>
public sealed class TableInfo
{
    /// <summary>Declares a table of one or more blocks.</summary>
    public TableInfo(string id, string name, BlockInfo[] blocks)
    {
        Id = id;
        Name = name;
        Blocks = blocks;
        foreach (BlockInfo block in blocks)
            block.Table = this;
    }

    /// <summary>The key in the schema.</summary>
    public string Id { get; }

    /// <summary>What a reader calls the table: 表三.</summary>
    public string Name { get; }

    /// <summary>The name in English; that in the language of the form where the schema gives none.</summary>
    public string NameEn
    {
        get => field ?? Name;
        init;
    }

    /// <summary>The note the form prints in the corner of the table, where it prints one.</summary>
    public string? Note { get; init; }

    /// <summary><see cref="Note"/> in English, where the schema gives it.</summary>
    public string? NoteEn { get; init; }

    /// <summary>The unit of the values that name none of their own.</summary>
    public string? Unit { get; init; }

    /// <summary><see cref="Unit"/> in English, as far as the schema gives it.</summary>
    public string? UnitEn => Section.Form.EnglishUnit(Unit);

    /// <summary>The heading of the column in which the units of the rows are printed (单位); null where the form has none.</summary>
    public string? UnitLabel { get; init; }

    /// <summary><see cref="UnitLabel"/> in English, where the schema gives it.</summary>
    public string? UnitLabelEn { get; init; }

    /// <summary>What numbers stand in cells that name no kind of their own.</summary>
    public NumberKind Kind { get; init; }

    /// <summary>How many decimal places are printed, where the form fixes that; null where a number is printed as it was entered.</summary>
    public int? Places { get; init; }

    /// <summary>The blocks, top to bottom.</summary>
    public IReadOnlyList<BlockInfo> Blocks { get; }

    /// <summary>The section in which the table stands.</summary>
    public SectionInfo Section { get; internal set; } = null!;
}
