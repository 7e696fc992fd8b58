using ReportGen.Forms;

namespace ReportGen.Messages;

/// <summary>What a reader calls the parts of a form, in the languages of its schema.</summary>
internal static class Names
{
    public static LocalizedText Of(FormInfo form) => LocalizedText.Of(form.Title, form.TitleEn);

    public static LocalizedText Of(SectionInfo section) => LocalizedText.Of(section.Title ?? section.Id, section.TitleEn);

    public static LocalizedText Of(StatementInfo statement) => LocalizedText.Of(statement.Label, statement.LabelEn);

    public static LocalizedText Of(TableInfo table) => new(table.Name, table.NameEn);

    /// <summary>The table, and the band where it has several.</summary>
    public static LocalizedText Of(BlockInfo block) => block.Label is null ? Of(block.Table) : In(block.Table, LocalizedText.Of(block.Label, block.LabelEn));

    /// <summary>The shortest run of labels that names the row or column and no other.</summary>
    public static LocalizedText Of(MemberInfo member) => new(member.Name, member.NameEn);

    /// <summary>The table, the row and the column.</summary>
    public static LocalizedText Of(CellInfo cell) => new(cell.Name, cell.NameEn);

    /// <summary>The table and the row of a cell.</summary>
    public static LocalizedText OfRow(CellInfo cell) => In(cell.Block.Table, Of(cell.Row));

    /// <summary>The table and the column of a cell.</summary>
    public static LocalizedText OfColumn(CellInfo cell) => In(cell.Block.Table, Of(cell.Column));

    /// <summary>The label alone, as the form prints it.</summary>
    public static LocalizedText LabelOf(MemberInfo member) => LocalizedText.Of(member.Label, member.LabelEn);

    /// <summary>A part of a table, after the name of the table.</summary>
    public static LocalizedText In(TableInfo table, LocalizedText part) => new($"{table.Name} · {part.Chinese}", $"{table.NameEn} · {part.English}");
}
