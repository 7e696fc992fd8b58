using System.Xml.Linq;

namespace ReportGen.Publishing.Documents;

/// <summary>The properties that an office gave a document: those of its own in an Office package, the user-defined ones of OpenDocument and of OFD.</summary>
internal static class DocumentProperties
{
    /// <summary>When the report was published, by any of these names.</summary>
    private static readonly string[] Published = ["PubDate", "published", "发布日期", "发布时间"];

    /// <summary>
    /// When a document says it was published; null where it does not plainly say it. Word itself writes only when a document was made,
    /// saved and printed, which is something else; an office may add a property of its own.
    /// </summary>
    public static PublicationTime? PublishedOf(PackageParts parts)
    {
        List<(string Name, string Value)> all = Of(parts);
        foreach (string name in Published)
        {
            if (PublicationTime.TryParse(all.Find(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).Value, out PublicationTime time))
                return time;
        }

        return null;
    }

    /// <summary>The value of a property; null where the document has none of that name.</summary>
    public static string? Find(PackageParts parts, string name) => Of(parts).Find(p => p.Name == name).Value;

    private static List<(string Name, string Value)> Of(PackageParts parts)
    {
        IEnumerable<XElement>? properties = parts.Has("docProps/custom.xml") ? parts.Load("docProps/custom.xml")?.Elements()
            : parts.Has("OFD.xml") ? parts.Load("OFD.xml")?.Descendants().Where(static e => e.Name.LocalName == "CustomData")
            : parts.Has("meta.xml") ? parts.Load("meta.xml")?.Descendants().Where(static e => e.Name.LocalName == "user-defined")
            : null;
        return [.. (properties ?? []).Select(static p => (p.Setting("name") ?? p.Setting("Name") ?? "", p.Value))];
    }
}
