using System.Xml.Linq;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>Opens a zip package and reads the document or the workbook that is in it, whatever its ending says.</summary>
internal static class PackageDocument
{
    public static SourceDocument Read(string name, byte[] bytes)
    {
        using var parts = new PackageParts(bytes);
        Relationship main = MainOf(parts) ?? throw NotOffice(parts);
        XElement root = parts.Load(main.Target)
            ?? throw Fault.Damaged($"缺少部件 {main.Target}", $"its part {main.Target} is missing");
        var lines = new LineBuffer();
        switch (root.Name.LocalName)
        {
            case "document":
                DocumentNote[] notes = [.. WordReader.Read(parts, main.Target, root, lines)];
                return lines.ToDocument(name, placed: false, notes);
            case "workbook":
                return SheetReader.Read(name, parts, main.Target, root);
            default:
                throw Fault.Unsupported(
                    $"另一种 Office 文件（{root.Name.LocalName}）", $"another kind of Office file ({root.Name.LocalName})", "请另存为 .docx 或 .xlsx", "Save it as .docx or .xlsx");
        }
    }

    /// <summary>The link to the main part; null where the package is none of Office.</summary>
    public static Relationship? MainOf(PackageParts parts) => Relationship.Of(parts, "").Find(link => link.Kind == "officeDocument");

    private static DocumentException NotOffice(PackageParts parts) => parts.Has("mimetype")
        ? Fault.Unsupported(" OpenDocument 文件", "a file of OpenDocument", "请另存为 .docx 或 .xlsx", "Save it as .docx or .xlsx")
        : Fault.Unsupported(
            "普通 zip 压缩包", "a zip archive that is no file of Word or Excel", "请先解压，再处理其中的文件", "Extract it and use the files in it");
}
