using ReportGen.Messages;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.FixedLayout;

/// <summary>What of the pages was not read.</summary>
internal static class PageRemarks
{
    /// <summary>What is to be said of them.</summary>
    /// <param name="pages">The pages.</param>
    public static IEnumerable<DocumentNote> Of(List<DrawnPage> pages)
    {
        int[] scanned = [.. pages.Where(PageCondition.IsScanned).Select(static p => p.Number)];
        if (scanned.Length > 0)
        {
            string ranges = FindingList.Ranges(scanned);
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut, w => w.PagesScanned(ranges)));
        }

        int unseen = pages.Sum(static p => p.Unseen);
        if (unseen > 0)
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Info }, w => w.UnseenLeftOut(unseen)));
    }
}
