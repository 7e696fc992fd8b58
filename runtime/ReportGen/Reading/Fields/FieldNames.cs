using System.Globalization;
using ReportGen.Forms;

namespace ReportGen.Reading.Fields;

/// <summary>What the places of a form to be filled in are called in the file: names that Excel takes for none of its cells.</summary>
internal static class FieldNames
{
    /// <summary>The name of what says which form it is, for programs that lose the property which says so too.</summary>
    public const string Form = "report.form";

    public const string Organ = "report.organ", Year = "report.year", Published = "report.published";

    /// <summary>The name of a cell: cell.applications__results.total__natural.</summary>
    public static string Of(CellInfo cell) => $"cell.{cell.Address.Replace("/", "__", StringComparison.Ordinal)}";

    /// <summary>The same where a name may have no more than so many characters: by its place in the form where the name is longer.</summary>
    public static string Of(CellInfo cell, int longest) =>
        Of(cell) is var name && name.Length <= longest ? name : string.Create(CultureInfo.InvariantCulture, $"cell.{cell.Index}");

    /// <summary>The name of the text of a section.</summary>
    public static string Of(SectionInfo section) => $"text.{section.Id}";

    /// <summary>How a file names its form: Disclosure/2021.</summary>
    public static string Of(FormInfo form) => $"{form.Report}/{form.Version}";
}
