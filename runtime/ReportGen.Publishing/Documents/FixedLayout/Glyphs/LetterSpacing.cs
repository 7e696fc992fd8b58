using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.FixedLayout.Glyphs;

/// <summary>By how much letters are set apart where all of a text is spaced: then digits that stand apart are one figure all the same.</summary>
internal static class LetterSpacing
{
    // As shares of the size: what is less is no spacing, what differs by more is type that is justified.
    private const double Least = 0.08;
    private const double Same = 0.06;

    private const int FewestGaps = 4;

    /// <summary>The gap between the Chinese characters of some lines, in points; 0 where they have none, or not one and the same.</summary>
    public static double Of(IEnumerable<GlyphLine> lines)
    {
        var gaps = new List<double>();
        double size = 0;
        foreach (GlyphLine line in lines)
        {
            Glyph? last = null;
            foreach ((Glyph glyph, _) in line.Glyphs)
            {
                bool isWide = !glyph.IsBlank && glyph.IsWide && CellText.IsWide(glyph.Text[^1]);
                if (isWide && last is { } before)
                    gaps.Add(glyph.Box.Left - before.Box.Right);
                last = isWide ? glyph : null;
                size = Math.Max(size, glyph.Size);
            }
        }

        if (gaps.Count < FewestGaps)
            return 0;
        gaps.Sort();
        double middle = gaps[gaps.Count / 2];
        return middle > Least * size && gaps.Count(g => Math.Abs(g - middle) <= Same * size) * 5 >= gaps.Count * 4 ? middle : 0;
    }
}
