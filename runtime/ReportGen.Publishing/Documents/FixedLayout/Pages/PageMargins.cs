using ReportGen.Publishing.Documents.FixedLayout.Glyphs;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>Between which edges the lines of a page run, in points from its left.</summary>
internal readonly record struct PageMargins(double Left, double Right)
{
    /// <summary>A line of so many characters is one of a paragraph, unless it is its last.</summary>
    private const int Long = 15;

    /// <summary>The margins of each page; a page with hardly any text has those of the others.</summary>
    public static List<PageMargins> Of(List<PageItems> pages)
    {
        PageMargins?[] own = [.. pages.Select(Of)];
        PageMargins[] known = [.. own.OfType<PageMargins>().OrderBy(m => m.Right)];
        PageMargins usual = known.Length > 0 ? known[known.Length / 2] : new PageMargins(0, double.MaxValue);
        return [.. own.Select(m => m ?? usual)];
    }

    private static PageMargins? Of(PageItems page)
    {
        GlyphLine[] lines = [.. page.Lines.Where(l => l.Glyphs.Count >= Long)];
        return lines.Length < 2 ? null : new PageMargins(lines.Min(l => l.Box.Left), lines.Max(l => l.Box.Right));
    }
}
