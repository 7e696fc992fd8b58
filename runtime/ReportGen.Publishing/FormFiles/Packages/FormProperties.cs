using System.Xml.Linq;
using ReportGen.Publishing.Documents;
using ReportGen.Rendering;

namespace ReportGen.Publishing.FormFiles.Packages;

/// <summary>The properties of an Office file that say which form it is, and what it is called.</summary>
internal static class FormProperties
{
    public const string CustomPart = "docProps/custom.xml", CorePart = "docProps/core.xml";

    private const string FormProperty = "ReportForm", PublishedProperty = "PubDate";
    private const string Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private const string VariantTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    /// <summary>The types of the two parts.</summary>
    public static IEnumerable<(string Name, string Type)> Types => [(CustomPart, "custom-properties+xml"), (CorePart, "application/vnd.openxmlformats-package.core-properties+xml")];

    /// <summary>The links to them.</summary>
    public static IEnumerable<(string Id, string Kind, string Target)> Links =>
        [("custom", "custom-properties", CustomPart), ("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", CorePart)];

    /// <summary>Adds them.</summary>
    /// <param name="package">The package.</param>
    /// <param name="form">The form.</param>
    /// <param name="title">What the file is called.</param>
    /// <param name="published">When the report was published; null where that is not said.</param>
    public static void Add(OfficePackage package, string form, string title, PublicationTime? published)
    {
        string Property(int id, string name, string value) =>
            $"<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{id}\" name=\"{name}\"><vt:lpwstr>{XmlEscaper.Escape(value)}</vt:lpwstr></property>";
        package.Add(CustomPart, $"<Properties xmlns=\"{Custom}\" xmlns:vt=\"{VariantTypes}\">{Property(2, FormProperty, form)}{(published is { } time ? Property(3, PublishedProperty, time.ToString()) : "")}</Properties>");
        package.Add(CorePart, $"<cp:coreProperties xmlns:cp=\"{Core}\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{XmlEscaper.Escape(title)}</dc:title></cp:coreProperties>");
    }

    /// <summary>The form that a file says it is; null where it says none.</summary>
    public static string? Find(DocumentProperties properties) => properties.Find(FormProperty);
}
