using ReportGen.Publishing.Documents.FixedLayout.Aligned;
using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Pages;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>A line of text or a whole table, in the order of reading.</summary>
internal sealed record JoinedItem(int Page, double Top, GlyphLine? Line, JoinedTable? Ruled, AlignedTable? Aligned);

/// <summary>Puts lines and tables in the order of reading, and joins a table that ends one page with that which begins the next.</summary>
internal static class TableJoin
{
    public static List<JoinedItem> Join(List<PageItems> pages, List<PageMargins> margins)
    {
        var items = new List<JoinedItem>();
        for (int page = 0; page < pages.Count; page++)
        {
            int first = items.Count;
            foreach (PageItem item in PageOrder.Of(pages[page], margins[page]))
            {
                JoinedItem? last = items.Count == first && items.Count > 0 && items[^1].Page == page - 1 ? items[^1] : null;
                if (item.Ruled is { } table && last?.Ruled is { } open && open.GoesOnIn(table))
                {
                    open.Add(table, pages[page].Page);
                    items[^1] = last with { Page = page };
                    first = items.Count;
                    continue;
                }

                if (last?.Aligned is { } before)
                    item.Aligned?.DropHeadsOf(before);
                items.Add(new JoinedItem(page, item.Top, item.Line, item.Ruled is { } ruled ? new JoinedTable(ruled, pages[page].Page) : null, item.Aligned));
            }
        }

        return items;
    }
}
