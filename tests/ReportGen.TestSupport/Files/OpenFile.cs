using System.IO.Compression;
using System.Text;

namespace ReportGen.TestSupport.Files;

/// <summary>Makes packages of OpenDocument from the XML that matters to a test.</summary>
internal static class OpenFile
{
    private const string Namespaces = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
        + "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' xmlns:xlink='http://www.w3.org/1999/xlink'";

    /// <param name="kind">What the body is: text or spreadsheet.</param>
    /// <param name="body">What it holds.</param>
    /// <param name="styles">The automatic styles.</param>
    /// <param name="manifest">What the manifest lists.</param>
    /// <param name="properties">The user-defined properties.</param>
    public static byte[] Make(string kind, string body, string styles = "", string manifest = "", params (string Name, string Value)[] properties)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", $"application/vnd.oasis.opendocument.{kind}");
            Add(zip, "content.xml", $"<office:document-content {Namespaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>");
            if (properties.Length > 0)
                Add(zip, "meta.xml", $"<office:document-meta xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'><office:meta>{string.Concat(properties.Select(static p => $"<meta:user-defined meta:name='{p.Name}'>{p.Value}</meta:user-defined>"))}</office:meta></office:document-meta>");
            Add(zip, "META-INF/manifest.xml", $"<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>{manifest}</m:manifest>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using Stream part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
