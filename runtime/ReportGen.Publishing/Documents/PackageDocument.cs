using System.Xml.Linq;
using ReportGen.Messages;
using ReportGen.Publishing.Documents.Ofd;
using ReportGen.Publishing.Documents.OpenDocument;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Publishing.Documents.Word;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Publishing.FormFiles.Word;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>Opens a zip package and reads the document or the workbook that is in it, whatever its ending says.</summary>
internal static class PackageDocument
{
    public static SourceDocument Read(string name, byte[] bytes)
    {
        using var parts = new PackageParts(bytes);
        if (OpenDocumentReader.Is(parts))
            return OpenDocumentReader.Read(name, parts);
        if (OfdDocumentReader.Is(parts))
            return OfdDocumentReader.Read(name, parts);
        Relationship main = MainOf(parts) ?? throw NotOffice(parts);
        XElement root = parts.Load(main.Target)
            ?? throw DocumentFaults.Damaged(w => w.PartMissing(main.Target));
        var lines = new LineBuffer();
        switch (root.Name.LocalName)
        {
            case "document":
                return FilledDocument.Of(name, DocumentProperties.Of(parts), lines, [.. WordReader.Read(parts, main.Target, root, lines)]);
            case "workbook":
                return SheetReader.Read(name, parts, main.Target, root);
            default:
                throw DocumentFaults.Unsupported(w => w.OtherOfficeFile(root.Name.LocalName), static w => w.SaveAsDocxOrXlsx());
        }
    }

    /// <summary>The link to the main part; null where the package is none of Office.</summary>
    public static Relationship? MainOf(PackageParts parts) => Relationship.Of(parts, "").Find(link => link.Kind == "officeDocument");

    private static ProblemException NotOffice(PackageParts parts) =>
        parts.Has("META-INF/container.xml") && !parts.Has("META-INF/manifest.xml") ? DocumentFaults.Unsupported(static w => w.Epub(), static w => w.UseOriginalOrExport())
        : DocumentFaults.Unsupported(static w => w.ZipArchive(), static w => w.ExtractArchive());
}
