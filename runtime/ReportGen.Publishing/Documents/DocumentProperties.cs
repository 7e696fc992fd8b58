using System.Xml.Linq;
using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// The properties that an office gave a document: those of its own in a file of Office or in RTF, the user-defined ones of OpenDocument
/// and of OFD.
/// </summary>
/// <param name="all">Their names and values.</param>
internal sealed class DocumentProperties(IReadOnlyList<(string Name, string Value)> all)
{
    /// <summary>When the report was published, by any of these names.</summary>
    private static readonly string[] PublishedNames = ["PubDate", "published", "发布日期", "发布时间"];

    /// <summary>
    /// When a document says it was published; null where it does not plainly say it. Word itself writes only when a document was made,
    /// saved and printed, which is something else; an office may add a property of its own.
    /// </summary>
    public PublicationTime? Published
    {
        get
        {
            foreach (string name in PublishedNames)
            {
                if (PublicationTime.TryParse(all.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).Value, out PublicationTime time))
                    return time;
            }

            return null;
        }
    }

    /// <summary>Those of a package.</summary>
    public static DocumentProperties Of(PackageParts parts)
    {
        IEnumerable<XElement>? properties = parts.Has("docProps/custom.xml") ? parts.Load("docProps/custom.xml")?.Elements()
            : parts.Has("OFD.xml") ? parts.Load("OFD.xml")?.Descendants().Where(static e => e.Name.LocalName == "CustomData")
            : parts.Has("meta.xml") ? parts.Load("meta.xml")?.Descendants().Where(static e => e.Name.LocalName == "user-defined")
            : null;
        return new DocumentProperties([.. (properties ?? []).Select(static p => (p.Setting("name") ?? p.Setting("Name") ?? "", p.Value))]);
    }

    /// <summary>Those of a compound file.</summary>
    public static DocumentProperties Of(CompoundFile file) => new(PropertySet.Read(file));

    /// <summary>The value of a property; null where the document has none of that name.</summary>
    public string? Find(string name) => all.FirstOrDefault(p => p.Name == name).Value;
}
