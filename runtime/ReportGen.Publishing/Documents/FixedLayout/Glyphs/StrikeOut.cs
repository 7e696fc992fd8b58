using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Glyphs;

/// <summary>Lines through characters.</summary>
internal static class StrikeOut
{
    /// <summary>How much of a line that strikes characters out runs through them.</summary>
    private const double LeastCovered = 0.8;

    /// <summary>The lines that run through characters from end to end. In a narrow cell they reach as far as its borders, of which they are none.</summary>
    /// <param name="rulings">The lines of a page.</param>
    /// <param name="glyphs">Its characters.</param>
    public static List<Ruling> Find(IReadOnlyList<Ruling> rulings, IReadOnlyList<Glyph> glyphs)
    {
        Glyph[] sorted = [.. glyphs.Where(static g => !g.IsBlank).OrderBy(static g => g.Baseline)];
        double[] baselines = [.. sorted.Select(static g => g.Baseline)];
        double largest = sorted.Length == 0 ? 0 : sorted.Max(static g => g.Size);
        return [.. rulings.Where(r => r.IsLevel && IsStrike(r))];

        bool IsStrike(Ruling ruling)
        {
            double covered = 0;
            int first = Array.BinarySearch(baselines, ruling.At);
            for (int i = first < 0 ? ~first : first; i < sorted.Length && baselines[i] < ruling.At + largest; i++)
                covered += Strikes(ruling, sorted[i]) ? sorted[i].Box.Width : 0;
            return covered >= LeastCovered * ruling.Length;
        }
    }

    /// <summary>Whether a line runs through the middle of a character, where an underline or a border does not.</summary>
    public static bool Strikes(Ruling ruling, Glyph glyph) => ruling.IsLevel
        && ruling.At > glyph.Baseline - (0.62 * glyph.Size) && ruling.At < glyph.Baseline - (0.14 * glyph.Size)
        && ruling.From < glyph.Box.Left + (0.3 * glyph.Box.Width) && ruling.To > glyph.Box.Right - (0.3 * glyph.Box.Width);
}
