using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.FixedLayout;

/// <summary>Makes a document of what its pages show: tables by their drawn lines, text by its place.</summary>
internal static class PageDocument
{
    /// <param name="name">The file name.</param>
    /// <param name="kind">What the format is called: PDF.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="notes">What the file holds beside them and was not read.</param>
    /// <param name="published">When it says it was published; null where it does not.</param>
    public static SourceDocument Of(string name, string kind, List<DrawnPage> pages, IEnumerable<DocumentNote> notes, PublicationTime? published = null)
    {
        PageCondition.Check(pages, kind);
        DocumentNote[] all = [.. notes, .. PageRemarks.Of(pages)];
        List<PageItems> items = [.. pages.Select(PageItems.Of)];
        PageFurniture.Remove(items);
        var lines = new LineBuffer { Published = published };
        TextFlow.Write(items, lines);
        return lines.ToDocument(name, placed: true, all);
    }
}
