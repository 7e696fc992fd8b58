using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.FixedLayout.Glyphs;

/// <summary>Puts characters into lines by the baselines they stand on.</summary>
internal static class GlyphLines
{
    /// <summary>Baselines that are nearer than this share of the size are one.</summary>
    private const double Same = 0.3;

    /// <summary>A note mark stands off its line by less than this share of the size of the line.</summary>
    private const double Farthest = 0.75;

    /// <summary>Type that is no larger than this share of the other is smaller.</summary>
    private const double Small = 0.87;

    /// <summary>The most characters that a note mark has.</summary>
    private const int LongestNote = 8;

    /// <summary>The lines from top to bottom.</summary>
    /// <param name="glyphs">The characters, in any order.</param>
    /// <param name="isStruck">Whether a line is drawn through a character.</param>
    public static List<GlyphLine> Of(IEnumerable<Glyph> glyphs, Func<Glyph, bool> isStruck)
    {
        var rows = new List<List<Glyph>>();
        foreach (Glyph glyph in glyphs.Where(g => !g.IsBlank).OrderBy(g => g.Baseline).ThenBy(g => g.Box.Left))
        {
            if (rows.Count > 0 && glyph.Baseline - rows[^1][0].Baseline <= Same * Math.Min(glyph.Size, rows[^1][0].Size))
                rows[^1].Add(glyph);
            else
                rows.Add([glyph]);
        }

        List<List<(Glyph Glyph, char Mark)>> lines = [.. rows.Select(r => r.Select(g => (g, isStruck(g) ? TextMarks.StruckOut : '\0')).ToList())];
        lines.ForEach(MarkSmall);
        AttachNotes(lines);
        AddBlanks(lines, glyphs);
        return [.. lines.Where(l => l.Count > 0).Select(GlyphLine.Of)];
    }

    // Of a few smaller characters right beside larger ones, nearly on their line but not quite, how they are set.
    private static void MarkSmall(List<(Glyph Glyph, char Mark)> row)
    {
        row.Sort((a, b) => a.Glyph.Box.Left.CompareTo(b.Glyph.Box.Left));
        for (int from = 0, to; from < row.Count; from = to)
        {
            Glyph first = row[from].Glyph;
            to = from + 1;
            while (to < row.Count && Math.Abs(row[to].Glyph.Size - first.Size) < 0.05 * first.Size && row[to].Glyph.Box.Left - row[to - 1].Glyph.Box.Right < first.Size)
                to++;
            Glyph? before = from > 0 && first.Box.Left - row[from - 1].Glyph.Box.Right < 0.6 * first.Size ? row[from - 1].Glyph : null;
            Glyph? behind = to < row.Count && row[to].Glyph.Box.Left - row[to - 1].Glyph.Box.Right < 0.6 * first.Size ? row[to].Glyph : null;
            if (to - from > LongestNote || (before ?? behind) is not { } main || first.Size > main.Size * Small)
                continue;
            double rise = (main.Baseline - first.Baseline) / main.Size;
            for (int i = from; i < to && Math.Abs(rise) >= 0.07; i++)
                row[i] = (row[i].Glyph, row[i].Mark == '\0' ? rise > 0 ? TextMarks.Raised : TextMarks.Lowered : row[i].Mark);
        }
    }

    // Blanks go to the line they stand on; they say that two words are apart where the gap between them does not.
    private static void AddBlanks(List<List<(Glyph Glyph, char Mark)>> lines, IEnumerable<Glyph> glyphs)
    {
        foreach (Glyph blank in glyphs.Where(g => g.IsBlank))
        {
            List<(Glyph Glyph, char Mark)>? line = lines.Find(l => l.Count > 0 && Math.Abs(l[0].Glyph.Baseline - blank.Baseline) <= Same * blank.Size);
            line?.Add((blank, '\0'));
        }
    }

    private static void AttachNotes(List<List<(Glyph Glyph, char Mark)>> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            foreach (List<(Glyph Glyph, char Mark)> run in Runs(lines[i]))
            {
                if (run.Count > LongestNote)
                    continue;
                foreach (int other in (ReadOnlySpan<int>)[i + 1, i - 1])
                {
                    if (other < 0 || other >= lines.Count || MarkOf(run, lines[other]) is not { } mark)
                        continue;
                    lines[i].RemoveAll(run.Contains);
                    lines[other].AddRange(run.Select(g => (g.Glyph, g.Mark == '\0' ? mark : g.Mark)));
                    break;
                }
            }
        }
    }

    /// <summary>How a run is set beside a line: raised, lowered, or neither. It stands right before or behind a character of it, and over none.</summary>
    private static char? MarkOf(List<(Glyph Glyph, char Mark)> run, List<(Glyph Glyph, char Mark)> line)
    {
        Glyph first = run[0].Glyph;
        Glyph last = run[^1].Glyph;
        Glyph? beside = null;
        foreach ((Glyph glyph, char mark) in line)
        {
            if (Math.Min(last.Box.Right, glyph.Box.Right) - Math.Max(first.Box.Left, glyph.Box.Left) > 0.3 * first.Size)
                return null;
            double reach = 0.6 * glyph.Size;
            bool behind = Math.Abs(first.Box.Left - glyph.Box.Right) < reach;
            if (mark is not (TextMarks.Raised or TextMarks.Lowered) && (behind || Math.Abs(glyph.Box.Left - last.Box.Right) < reach))
                beside = behind || beside is null ? glyph : beside;
        }

        if (beside is not { } main || first.Size > main.Size * 1.02)
            return null;

        // Of the same size it may still be raised, but a line of its own stands further off.
        double rise = (main.Baseline - first.Baseline) / main.Size;
        double most = first.Size > main.Size * Small ? 0.55 : Farthest;
        return Math.Abs(rise) > most ? null : rise > 0 ? TextMarks.Raised : TextMarks.Lowered;
    }

    private static List<List<(Glyph Glyph, char Mark)>> Runs(List<(Glyph Glyph, char Mark)> line)
    {
        var runs = new List<List<(Glyph Glyph, char Mark)>>();
        foreach ((Glyph Glyph, char Mark) next in line.OrderBy(g => g.Glyph.Box.Left))
        {
            if (runs.Count > 0 && next.Glyph.Box.Left - runs[^1][^1].Glyph.Box.Right < next.Glyph.Size)
                runs[^1].Add(next);
            else
                runs.Add([next]);
        }

        return runs;
    }
}
