using System.Xml.Linq;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Finds in the properties of an Office document when it was published. Word itself writes only when a document was made,
/// saved and printed, which is something else; an office may add a property of its own.
/// </summary>
internal static class PublishedProperty
{
    private const string CustomProperties = "docProps/custom.xml";

    private static readonly string[] Names = ["PubDate", "published", "发布日期", "发布时间"];

    /// <summary>The time; null where the document does not plainly say it.</summary>
    public static PublicationTime? Find(PackageParts parts)
    {
        if (!parts.Has(CustomProperties) || parts.Load(CustomProperties) is not { } root)
            return null;
        foreach (string name in Names)
        {
            XElement? property = root.Elements().FirstOrDefault(p => string.Equals((string?)p.Attribute("name"), name, StringComparison.OrdinalIgnoreCase));
            if (property is not null && PublicationTime.TryParse(property.Value, out PublicationTime time))
                return time;
        }

        return null;
    }
}
