namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>The lines and tables of a page in the order in which they are read.</summary>
internal static class PageOrder
{
    public static List<(GlyphLine? Line, RuledTable? Table)> Of(PageItems page)
    {
        var order = new List<(GlyphLine? Line, RuledTable? Table)>();
        order.AddRange(page.Lines.Select(l => ((GlyphLine?)l, (RuledTable?)null)));
        order.AddRange(page.Tables.Select(t => ((GlyphLine?)null, (RuledTable?)t)));
        return [.. order.OrderBy(i => i.Line?.Box.CenterY ?? i.Table!.Box.Top)];
    }
}
