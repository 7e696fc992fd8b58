using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Reading;

/// <summary>What a reader calls the parts of a form, in the languages of its schema.</summary>
internal static class Names
{
    public static LocalizedText Of(TableInfo table) => new(table.Name, table.NameEn);

    /// <summary>The table, and the band where it has several.</summary>
    public static LocalizedText Of(BlockInfo block) => block.Label is null
        ? Of(block.Table)
        : new($"{block.Table.Name} · {block.Label}", $"{block.Table.NameEn} · {block.LabelEn ?? block.Label}");

    public static LocalizedText Of(SectionInfo section) => LocalizedText.Of(section.Title ?? section.Id, section.TitleEn);
}
