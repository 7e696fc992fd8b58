using System.Text;
using System.Xml.Linq;
using ReportGen.Messages;
using ReportGen.Publishing.FormFiles.Word;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>Reads a package of OpenDocument (ISO/IEC 26300, GB/T 20916): a text document or a spreadsheet.</summary>
internal static class OpenDocumentReader
{
    private const string Content = "content.xml";

    /// <summary>Whether a package is one of OpenDocument.</summary>
    public static bool Is(PackageParts parts) => parts.Has("mimetype") && parts.Has("META-INF/manifest.xml") && !parts.Has("META-INF/container.xml");

    /// <summary>Reads the document.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="parts">The package.</param>
    public static SourceDocument Read(string name, PackageParts parts)
    {
        if (parts.Load("META-INF/manifest.xml") is { } manifest && manifest.Descendants().Any(static e => e.Name.LocalName == "encryption-data"))
            throw DocumentFaults.Unsupported(static w => w.EncryptedPackage(), static w => w.RemovePassword());
        XElement root = parts.Load(Content) ?? throw DocumentFaults.Damaged(static w => w.PartMissing(Content));
        var styles = new OpenDocumentStyles(root, parts.Load("styles.xml"));
        XElement? body = root.Child("body");
        if (body.Child("text") is { } text)
        {
            var lines = new LineBuffer();
            var remarks = new DocumentRemarks();
            new OpenTextReader(styles, remarks).Read(text, lines);
            return FilledDocument.Of(name, DocumentProperties.Of(parts), lines, [.. remarks.Notes()]);
        }

        if (body.Child("spreadsheet") is { } workbook)
            return OpenSheetReader.Read(name, workbook, styles, DocumentProperties.Of(parts));
        string type = Encoding.ASCII.GetString(parts.Read("mimetype") ?? []).Trim();
        throw DocumentFaults.Unsupported(w => w.OtherOfficeFile(type), static w => w.SaveAsDocxOrXlsx());
    }
}
