using ReportGen.Messages;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Html;
using ReportGen.Publishing.Documents.RichText;

namespace ReportGen.Publishing.Documents;

/// <summary>Tells what a file is by its ending, or by its first bytes where the ending does not say.</summary>
internal static class ContentSniffer
{
    public static DocumentKind Detect(string name, ReadOnlySpan<byte> bytes)
    {
        RefuseForeign(bytes);
        if (bytes.StartsWith("%PDF-"u8))
            return DocumentKind.Pdf;
        if (CompoundFile.Is(bytes))
            return DocumentKind.Compound;
        if (RtfReader.Is(bytes))
            return DocumentKind.RichText;
        if (WebArchive.Is(bytes))
            return DocumentKind.WebArchive;
        bool zipped = IsZip(bytes);
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".docx" or ".xlsx" or ".doc" or ".xls" or ".wps" or ".et":
                // Many programs save a page of HTML under the name of a file of Office, and Office opens it.
                return zipped ? DocumentKind.Package : LooksLikeHtml(bytes) ? DocumentKind.Html : throw NotAPackage(bytes.Length);
            case ".txt" or ".md" when !zipped:
                return IsPage(bytes) ? DocumentKind.Html : DocumentKind.Text;
            case ".csv" or ".tsv" when !zipped:
                return LooksLikeHtml(bytes) ? DocumentKind.Html : DocumentKind.Separated;
            case ".html" or ".htm" when !zipped:
                return DocumentKind.Html;
            case ".txt" or ".md" or ".html" or ".htm" or ".csv" or ".tsv":
                throw DocumentFaults.Unsupported(static w => w.ZipPackage(), static w => w.RenameToDocxOrXlsx());
            default:
                return zipped ? DocumentKind.Package : LooksLikeHtml(bytes) ? DocumentKind.Html : DocumentKind.Text;
        }
    }

    private static ProblemException NotAPackage(int length) => length == 0
        ? DocumentFaults.Damaged(static w => w.FileEmpty())
        : DocumentFaults.Damaged(static w => w.NotAnOfficeFile());

    /// <summary>Names the formats that people send in place of those that are read, so that the message can say how to convert them.</summary>
    private static void RefuseForeign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("Rar!"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]))
            throw DocumentFaults.Unsupported(static w => w.Archive(), static w => w.ExtractArchive());
        if (IsPicture(bytes))
            throw DocumentFaults.Unsupported(static w => w.Picture(), static w => w.UseOriginalOrExport());
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 4096)];
        if (start.IndexOf("http://schemas.microsoft.com/office/word/2003/wordml"u8) >= 0 || start.IndexOf("http://schemas.microsoft.com/office/2006/xmlPackage"u8) >= 0)
            throw DocumentFaults.Unsupported(static w => w.PackageXml(), static w => w.SaveAsDocxInWord());
        if (start.IndexOf("urn:oasis:names:tc:opendocument"u8) >= 0 && start.IndexOf("<office:document"u8) >= 0)
            throw DocumentFaults.Unsupported(static w => w.OpenDocument(), static w => w.SaveAsDocxOrXlsx());
        if (start.IndexOf("urn:schemas-microsoft-com:office:spreadsheet"u8) >= 0 && start.IndexOf("<Workbook"u8) >= 0)
            throw DocumentFaults.Unsupported(static w => w.ExcelXml(), static w => w.SaveAsXlsxInExcel());
    }

    // JPEG, PNG, GIF, TIFF: what a scanner or a telephone makes.
    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8);

    /// <summary>Whether the bytes begin as a zip package does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    // A whole page that was saved as text, not text with some markup in it.
    private static bool IsPage(ReadOnlySpan<byte> bytes)
    {
        if (!LooksLikeHtml(bytes))
            return false;
        string start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]).Replace("\0", "", StringComparison.Ordinal);
        return start.Contains("<head", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the first character is the bracket of a tag.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            bytes = bytes[2..].Trim((byte)0);
        return bytes.TrimStart(" \t\r\n\f\0"u8).StartsWith("<"u8);
    }
}
