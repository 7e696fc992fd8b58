using ReportGen.Publishing.Documents.FixedLayout.Pages;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>Refuses a document whose pages do not hold the text they show.</summary>
internal static class PageCondition
{
    /// <summary>Fewer characters than this on a page of pictures are a page number or a stamp.</summary>
    private const int FewGlyphs = 20;

    /// <summary>Whether a page is a picture with hardly any text.</summary>
    public static bool IsScanned(DrawnPage page) => page.Pictures > 0.4 && page.Glyphs.Count < FewGlyphs;

    /// <param name="pages">The pages.</param>
    /// <param name="kind">What the format is called: PDF.</param>
    public static void Check(List<DrawnPage> pages, string kind)
    {
        int glyphs = pages.Sum(p => p.Glyphs.Count(g => !g.IsBlank));
        if (pages.Count == 0 || glyphs == 0 || pages.TrueForAll(IsScanned))
        {
            throw pages.Exists(p => p.Pictures > 0.1)
                ? DocumentFaults.Unsupported(w => w.ScannedPages(kind), static w => w.UseOriginal())
                : DocumentFaults.Damaged(static w => w.PagesWithoutText());
        }

        if (pages.Sum(p => p.Unknown) * 10 > glyphs)
        {
            throw DocumentFaults.Unsupported(w => w.GarbledFonts(kind), static w => w.UseOriginalOrExport());
        }
    }
}
