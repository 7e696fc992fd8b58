using ReportGen.Publishing.Documents.FixedLayout.Aligned;
using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>A line of text, or a table with drawn lines or without.</summary>
internal readonly record struct PageItem(GlyphLine? Line, RuledTable? Ruled, AlignedTable? Aligned)
{
    public double Top => Line?.Order ?? Ruled?.Box.Top ?? Aligned!.First.Box.CenterY;
}

/// <summary>The lines and tables of a page in the order in which they are read.</summary>
internal static class PageOrder
{
    public static List<PageItem> Of(PageItems page, PageMargins margins)
    {
        List<AlignedTable> aligned = AlignedTable.Find(page.Lines, margins, page.Rules);
        HashSet<GlyphLine> taken = [.. aligned.SelectMany(t => t.Lines)];
        PageItem[] items =
        [
            .. page.Lines.Where(l => !taken.Contains(l)).Select(l => new PageItem(l, null, null)),
            .. page.Tables.Select(t => new PageItem(null, t, null)),
            .. aligned.Select(t => new PageItem(null, null, t)),
        ];
        return [.. items.OrderBy(i => i.Top)];
    }
}
