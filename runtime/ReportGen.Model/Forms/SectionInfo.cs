namespace ReportGen.Forms;

/// <summary>A part of a form: a title, and under it text, tables, or both.</summary>
public sealed class SectionInfo
{
    /// <summary>Declares a section.</summary>
    public SectionInfo(string id, string? title, TextRule text, TableInfo[] tables)
    {
        Id = id;
        Title = title;
        Text = text;
        Tables = tables;
        foreach (TableInfo table in tables)
            table.Section = this;
    }

    /// <summary>The key in the schema.</summary>
    public string Id { get; }

    /// <summary>The title as printed, with its number (一、总体情况); null for text that stands before the first title.</summary>
    public string? Title { get; }

    /// <summary>The title in English, where the schema gives one.</summary>
    public string? TitleEn { get; init; }

    /// <summary>Other wordings of the title met in published reports.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether the form wants text here.</summary>
    public TextRule Text { get; }

    /// <summary>What the text must speak of.</summary>
    public IReadOnlyList<TopicInfo> Topics { get; init; } = [];

    /// <summary>The tables under the title, in order.</summary>
    public IReadOnlyList<TableInfo> Tables { get; }

    /// <summary>The form in which the section stands.</summary>
    public FormInfo Form { get; internal set; } = null!;

    /// <summary>The place in the form, from 0.</summary>
    public int Index { get; internal set; }
}
