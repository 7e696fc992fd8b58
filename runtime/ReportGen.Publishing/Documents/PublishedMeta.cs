using AngleSharp.Dom;

namespace ReportGen.Publishing.Documents;

/// <summary>Finds in the metadata of a page when it was published: PubDate, which 《政府网站发展指引》 asks for, or what stands for it elsewhere.</summary>
internal static class PublishedMeta
{
    // The first that is there counts. When a page was made or changed says nothing of its publication.
    private static readonly string[] Names = ["PubDate", "article:published_time", "datePublished", "DCTERMS.issued", "DC.date.issued", "publishdate"];

    /// <summary>The time; null where the page does not plainly say it.</summary>
    public static PublicationTime? Find(IParentNode document)
    {
        var said = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (IElement meta in document.QuerySelectorAll("meta[content]"))
        {
            foreach (string attribute in (ReadOnlySpan<string>)["name", "property", "itemprop"])
            {
                if (meta.GetAttribute(attribute) is { } name)
                    said.TryAdd(name.Trim(), meta.GetAttribute("content")!);
            }
        }

        foreach (string name in Names)
        {
            if (said.GetValueOrDefault(name) is { } text && PublicationTime.TryParse(text, out PublicationTime time))
                return time;
        }

        return null;
    }
}
