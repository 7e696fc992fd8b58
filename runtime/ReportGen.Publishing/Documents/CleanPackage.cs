using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Copies out of a package the few parts that carry text into a fresh one: no media, no macros, no links to elsewhere,
/// nothing that was not looked through. The library that reads Office files sees only this copy, so what was counted is
/// what it reads, and faults in parts that do not matter here do not stop it.
/// </summary>
internal static class CleanPackage
{
    private static readonly string[] Wanted = ["styles", "numbering", "worksheet", "sharedStrings"];

    /// <param name="parts">The package as it came.</param>
    /// <param name="main">The link to its main part.</param>
    /// <param name="isWord">Whether that is a document; else it is a workbook.</param>
    public static MemoryStream Make(PackageParts parts, Relationship main, bool isWord)
    {
        var copy = new MemoryStream();
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            string mainName = isWord ? "word/document.xml" : "xl/workbook.xml";
            Add(zip, mainName, parts.ReadXml(main.Target)!);
            var types = new StringBuilder();
            types.Append(Override(mainName, isWord ? "wordprocessingml.document.main" : "spreadsheetml.sheet.main"));
            var links = new StringBuilder();
            int number = 0;
            foreach (Relationship link in Relationship.Of(parts, main.Target).Where(link => Wanted.Contains(link.Kind)))
            {
                if (parts.ReadXml(link.Target) is not { } bytes)
                {
                    if (link.Kind is "worksheet" or "sharedStrings")
                        throw Fault.Damaged($"缺少部件 {link.Target}", $"its part {link.Target} is missing");
                    continue;
                }

                // Fresh names: those in the package may be anything.
                string name = string.Create(CultureInfo.InvariantCulture, $"part{++number}.xml");
                string folder = isWord ? "word/" : "xl/";
                Add(zip, folder + name, bytes);
                links.Append(Link(link.Id, link.Type, name));
                types.Append(Override(folder + name, (isWord ? "wordprocessingml." : "spreadsheetml.") + link.Kind));
            }

            Add(zip, "_rels/.rels", Links(Link("main", main.Type, mainName)));
            Add(zip, isWord ? "word/_rels/document.xml.rels" : "xl/_rels/workbook.xml.rels", Links(links.ToString()));
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(
                $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>
                """));
        }

        copy.Position = 0;
        return copy;
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using Stream stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(bytes);
    }

    private static byte[] Links(string links) => Encoding.UTF8.GetBytes(
        $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>
        """);

    private static string Link(string id, string type, string target) =>
        $"""
        <Relationship Id="{SecurityElement.Escape(id)}" Type="{SecurityElement.Escape(type)}" Target="{target}"/>
        """;

    private static string Override(string name, string kind) =>
        $"""
        <Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>
        """;
}
