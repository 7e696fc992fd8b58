using System.Xml.Linq;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>Fields of a form of Word that LibreOffice keeps in a text of OpenDocument.</summary>
internal static class OpenFormField
{
    /// <summary>The description of a box or of a list as Word has it; null of other fields.</summary>
    /// <param name="field">The mark of the field.</param>
    public static XElement? ToWord(XElement field)
    {
        string type = field.Setting("type") ?? "";
        IEnumerable<string> Values(string name) => field.Elements().Where(e => e.Name.LocalName == "param" && e.Setting("name") == name).Select(static e => e.Setting("value") ?? "");
        return type.EndsWith("FORMCHECKBOX", StringComparison.Ordinal) ? WordXml.CheckBoxData(Values("Checkbox_Checked").FirstOrDefault() == "true")
            : type.EndsWith("FORMDROPDOWN", StringComparison.Ordinal) ? WordXml.ListData(Values("Dropdown_ListEntry"), PackageXml.Number(Values("Dropdown_Selected").FirstOrDefault()) ?? 0)
            : null;
    }
}
