using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>A page taken apart: the tables with drawn lines, and the lines of text beside them.</summary>
internal sealed class PageItems
{
    /// <summary>More lines than this are a drawing; finding which meet would take the square of their number.</summary>
    private const int MaxJoined = 6000;

    private PageItems(DrawnPage page, List<RuledTable> tables, List<GlyphLine> lines, IReadOnlyList<Ruling> rules)
    {
        Page = page;
        Tables = tables;
        Lines = lines;
        Rules = rules;
    }

    public DrawnPage Page { get; }

    public List<RuledTable> Tables { get; }

    /// <summary>The lines of text outside tables, in the order of reading.</summary>
    public List<GlyphLine> Lines { get; }

    /// <summary>The level lines that belong to none of the tables: underlines, and those between the rows of a table whose columns have none.</summary>
    public IReadOnlyList<Ruling> Rules { get; }

    public static PageItems Of(DrawnPage page)
    {
        List<Ruling> rulings = PageRuling.Join(page.Rulings);
        if (rulings.Count > MaxJoined)
            throw DocumentFaults.TooLarge(w => w.DrawnLinesOfPage(page.Number), MaxJoined);
        List<Ruling> strikes = StrikeOut.Find(rulings, page.Glyphs);
        rulings.RemoveAll(strikes.ToHashSet().Contains);
        var tables = new List<RuledTable>();
        var loose = new List<Ruling>(strikes);
        foreach (List<Ruling> group in PageRuling.Group(rulings))
        {
            if (RuledTable.Of(group) is { } table)
                tables.Add(table);
            else
                loose.AddRange(group);
        }

        var rules = new List<Ruling>(loose.Where(r => r.IsLevel));

        tables.Sort((a, b) => (a.Box.Width * a.Box.Height).CompareTo(b.Box.Width * b.Box.Height));
        var body = new List<Glyph>();
        foreach (Glyph glyph in page.Glyphs)
        {
            RuledCell? cell = tables.Select(t => t.CellAt(glyph.Box.CenterX, glyph.Box.CenterY)).FirstOrDefault(c => c is not null);
            (cell?.Glyphs ?? body).Add(glyph);
        }

        tables.RemoveAll(t => t.Cells.TrueForAll(c => c.Glyphs.Count == 0));
        foreach (RuledTable table in tables)
            table.Cells.RemoveAll(static c => c.IsOutside && c.Glyphs.Count == 0);
        foreach (RuledTable table in tables.FindAll(PartialGrid.Is))
        {
            tables.Remove(table);
            body.AddRange(table.Cells.SelectMany(c => c.Glyphs));
            rules.AddRange(table.Rulings.Where(r => r.IsLevel));
        }

        bool IsStruck(Glyph glyph) => loose.Exists(r => StrikeOut.Strikes(r, glyph));
        foreach (RuledTable table in tables)
            CellLines.Read(table, IsStruck);
        tables.Sort((a, b) => a.Box.Top.CompareTo(b.Box.Top));
        return new PageItems(page, tables, PageColumns.Part(GlyphLines.Of(body, IsStruck), tables), rules);
    }
}
