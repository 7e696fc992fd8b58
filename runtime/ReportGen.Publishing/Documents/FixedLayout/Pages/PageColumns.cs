using ReportGen.Publishing.Documents.FixedLayout.Aligned;
using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>Parts text that is set in two columns, and puts its lines in the order in which they are read.</summary>
internal static class PageColumns
{
    /// <summary>The gap between columns is at least so many characters wide.</summary>
    private const double Gutter = 1;

    /// <summary>Each column has at least so many lines, of so many Chinese characters on average; less is a table or a row of signatures.</summary>
    private const int FewestLines = 3;
    private const int FewestCharacters = 10;

    public static List<GlyphLine> Part(List<GlyphLine> lines, IReadOnlyList<RuledTable> tables)
    {
        var parted = new List<GlyphLine>();
        bool[] areRows = [.. lines.Select(IsRowOfTable)];
        int at = 0;
        while (at < lines.Count)
        {
            (int end, double gutter) = Band(lines, areRows, at, tables);
            if (end == at)
            {
                parted.Add(lines[at++]);
                continue;
            }

            AddBand(lines[at..end], gutter, parted);
            at = end;
        }

        return parted;
    }

    // The longest run of lines from here on that some gap parts.
    private static (int End, double Gutter) Band(List<GlyphLine> lines, bool[] areRows, int first, IReadOnlyList<RuledTable> tables)
    {
        (int End, double Gutter) best = (first, 0);
        foreach (double gutter in Gaps(lines[first]).Concat(first + 1 < lines.Count ? Gaps(lines[first + 1]) : []))
        {
            int end = first;
            while (end < lines.Count && !Crosses(lines[end], gutter) && !areRows[end] && (end == first || !tables.Any(t => t.Box.Top < lines[end].Box.Top && t.Box.Bottom > lines[end - 1].Box.Bottom)))
                end++;
            if (end > best.End && !IsHeadOfTable(lines, areRows, end) && IsColumn(lines[first..end], l => l.Box.Right < gutter) && IsColumn(lines[first..end], l => l.Box.Left > gutter))
                best = (end, gutter);
        }

        return best;
    }

    private static IEnumerable<double> Gaps(GlyphLine line)
    {
        List<GlyphLine> pieces = line.Split(Gutter);
        for (int i = 1; i < pieces.Count; i++)
            yield return (pieces[i - 1].Box.Right + pieces[i].Box.Left) / 2;
    }

    private static bool Crosses(GlyphLine line, double gutter) => line.Split(Gutter).Exists(p => p.Box.Left < gutter && p.Box.Right > gutter);

    private static bool IsRowOfTable(GlyphLine line) => new TableLine(line).Figures.Count() >= AlignedTable.FewestColumns;

    // The heads of a table, one beside the other, are no text in columns: the first row of figures follows them.
    private static bool IsHeadOfTable(List<GlyphLine> lines, bool[] areRows, int end) =>
        end < lines.Count && areRows[end] && lines[end].Baseline - lines[end - 1].Baseline < 4 * lines[end].Size;

    private static bool IsColumn(List<GlyphLine> band, Func<GlyphLine, bool> isInside)
    {
        List<GlyphLine> lines = [.. band.SelectMany(l => Side(l, isInside))];
        int words = lines.Sum(l => l.Glyphs.Count(g => g.Glyph.IsWide));
        int whole = band.Count(l => l.Split(Gutter).Count(isInside) == 1);
        return lines.Count >= FewestLines && whole * 3 >= lines.Count * 2 && words >= FewestCharacters * lines.Count && words * 2 > lines.Sum(l => l.Glyphs.Count);
    }

    private static IEnumerable<GlyphLine> Side(GlyphLine line, Func<GlyphLine, bool> isInside)
    {
        GlyphLine[] pieces = [.. line.Split(Gutter).Where(isInside)];
        return pieces.Length == 0 ? [] : [GlyphLine.Of(pieces.SelectMany(p => p.Glyphs))];
    }

    // The left column first, then the right one; both keep the place of the band among what is above and below it.
    private static void AddBand(List<GlyphLine> band, double gutter, List<GlyphLine> parted)
    {
        GlyphLine[] left = [.. band.SelectMany(l => Side(l, p => p.Box.Right < gutter))];
        GlyphLine[] right = [.. band.SelectMany(l => Side(l, p => p.Box.Left > gutter))];
        double top = band[0].Box.CenterY;
        double step = (band[^1].Box.CenterY - top) / (left.Length + right.Length);
        foreach (GlyphLine[] column in (GlyphLine[][])[left, right])
        {
            var margins = new PageMargins(column.Min(l => l.Box.Left), column.Max(l => l.Box.Right));
            foreach (GlyphLine line in column)
            {
                (line.Order, line.Margins) = (top, margins);
                top += step;
                parted.Add(line);
            }
        }
    }
}
