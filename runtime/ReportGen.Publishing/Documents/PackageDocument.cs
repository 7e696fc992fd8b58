using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>Opens a zip package and reads the document or the workbook that is in it, whatever its ending says.</summary>
internal static class PackageDocument
{
    public static SourceDocument Read(string name, byte[] bytes)
    {
        using var parts = new PackageParts(bytes);
        Relationship? main = Relationship.Of(parts, "").Find(link => link.Kind == "officeDocument");
        if (main is null)
            throw NotOffice(parts);
        byte[] xml = parts.ReadXml(main.Target)
            ?? throw Fault.Damaged($"缺少部件 {main.Target}", $"its part {main.Target} is missing");
        string root = RootOf(xml);
        if (root is not ("document" or "workbook"))
        {
            throw Fault.Unsupported(
                $"另一种 Office 文件（{root}）", $"another kind of Office file ({root})", "请另存为 .docx 或 .xlsx", "Save it as .docx or .xlsx");
        }

        using MemoryStream clean = CleanPackage.Make(parts, main, root == "document");
        if (root == "document")
        {
            using WordprocessingDocument word = WordprocessingDocument.Open(clean, isEditable: false);
            return WordReader.Read(name, word);
        }

        using SpreadsheetDocument sheets = SpreadsheetDocument.Open(clean, isEditable: false);
        return SheetReader.Read(name, sheets);
    }

    private static string RootOf(byte[] xml)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { XmlResolver = null });
        reader.MoveToContent();
        return reader.LocalName;
    }

    private static DocumentException NotOffice(PackageParts parts) => parts.Has("mimetype")
        ? Fault.Unsupported(" OpenDocument 文件", "a file of OpenDocument", "请另存为 .docx 或 .xlsx", "Save it as .docx or .xlsx")
        : Fault.Unsupported(
            "普通 zip 压缩包", "a zip archive that is no file of Word or Excel", "请先解压，再处理其中的文件", "Extract it and use the files in it");
}
