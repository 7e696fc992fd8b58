using System.IO.Compression;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>Packages of Office Open XML.</summary>
internal static class OfficePackage
{
    /// <summary>The namespace of links between parts.</summary>
    public const string LinkNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="main">The name of the main part.</param>
    /// <param name="content">The main part.</param>
    /// <param name="others">The other parts.</param>
    public static byte[] Make(string main, string content, params (string Name, string Content)[] others)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in ((string, string)[])[("_rels/.rels", Links(("r", "officeDocument", main))), (main, content), .. others])
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A part that links to others.</summary>
    public static string Links(params (string Id, string Kind, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(links.Select(static l => $"<Relationship Id=\"{l.Id}\" Type=\"{LinkNamespace}/{l.Kind}\" Target=\"{l.Target}\"/>")) + "</Relationships>";
}
