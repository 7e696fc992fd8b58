using ReportGen.Forms;

namespace ReportGen.Json;

/// <summary>What writer and reader of data files agree on.</summary>
internal static class ReportJson
{
    /// <summary>The paragraphs of a section that has tables too.</summary>
    public const string TextMember = "text";

    /// <summary>A value that stands at a column which has columns below it.</summary>
    public const string OwnMember = "own";

    /// <summary>The years a report may be of.</summary>
    public const int FirstYear = 1900, LastYear = 2999;

    /// <summary>Amounts as printed, by address.</summary>
    public static string PrintedMember(FormInfo form) => Beside(form, "printed");

    /// <summary>Text in sections for which the form prescribes tables only.</summary>
    public static string NotesMember(FormInfo form) => Beside(form, "notes");

    /// <summary>When the report was published.</summary>
    public static string PublishedMember(FormInfo form) => Beside(form, "published");

    public static bool IsOneTable(SectionInfo section) => section.Tables.Count == 1 && section.Text == TextRule.None;

    /// <summary>A heading alone at the root is left out, as in addresses.</summary>
    public static IReadOnlyList<MemberInfo> Below(AxisInfo axis) => axis.Roots is [{ Path: "" } heading] ? heading.Members : axis.Roots;

    // A section of that name has the first word. The generator keeps ids from the members that say what a file is.
    private static string Beside(FormInfo form, string name) => form.Sections.Any(s => s.Id == name) ? "$" + name : name;
}
