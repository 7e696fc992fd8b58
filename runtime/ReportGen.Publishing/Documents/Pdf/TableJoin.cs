namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>A line of text or a whole table, in the order of reading.</summary>
internal sealed record JoinedItem(int Page, GlyphLine? Line, JoinedTable? Table);

/// <summary>Puts lines and tables in the order of reading, and joins a table that ends one page with that which begins the next.</summary>
internal static class TableJoin
{
    public static List<JoinedItem> Join(List<PageItems> pages)
    {
        var items = new List<JoinedItem>();
        for (int page = 0; page < pages.Count; page++)
        {
            bool isFirst = page > 0;
            foreach ((GlyphLine? line, RuledTable? table) in PageOrder.Of(pages[page]))
            {
                if (table is null)
                {
                    items.Add(new JoinedItem(page, line, null));
                }
                else if (isFirst && items is [.., { Table: { } open } last] && last.Page == page - 1 && open.GoesOnIn(table))
                {
                    open.Add(table, pages[page].Page);
                    items[^1] = last with { Page = page };
                }
                else
                {
                    items.Add(new JoinedItem(page, null, new JoinedTable(table, pages[page].Page)));
                }

                isFirst = false;
            }
        }

        return items;
    }
}
