using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>Fields of a form that have no text of their own.</summary>
internal static class WordFormField
{
    /// <summary>What shows what was chosen: the entry of a list, or a box that is ticked or not. Empty of other fields.</summary>
    /// <param name="data">The description of the field; null where there is none.</param>
    public static string Chosen(XElement? data)
    {
        if (data.Child("checkBox") is { } box)
            return (box.Switch("checked") ?? box.Switch("default")) is true ? "☑" : "☐";
        XElement? list = data.Child("ddList");
        string?[] entries = [.. list?.Elements().Where(e => e.Name.LocalName == "listEntry").Select(e => e.Setting("val")) ?? []];
        int chosen = list.ChildNumber("result") ?? list.ChildNumber("default") ?? 0;
        return chosen >= 0 && chosen < entries.Length ? entries[chosen] ?? "" : "";
    }
}
