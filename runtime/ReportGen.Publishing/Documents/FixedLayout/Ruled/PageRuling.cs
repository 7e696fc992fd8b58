namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>
/// The lines of a page made whole: producers draw a border cell by cell, dash by dash, or twice. Pieces that follow each
/// other are one line, and lines that hang together are one table or frame.
/// </summary>
internal static class PageRuling
{
    /// <summary>Lines that are nearer to each other than this are one, in points.</summary>
    private const double Same = 1.2;

    /// <summary>The widest gap between dashes, in points.</summary>
    private const double Dash = 4.5;

    /// <summary>What is shorter than this is a dot, in points; a digit that is struck out is as wide.</summary>
    private const double Shortest = 2.5;

    /// <summary>How far a line may end from the one it is meant to meet: cells may be drawn with a gap between, in points.</summary>
    public const double Gap = 4;

    /// <summary>Joins the pieces of lines.</summary>
    public static List<Ruling> Join(IReadOnlyList<Ruling> pieces)
    {
        var joined = new List<Ruling>();
        foreach (bool isLevel in (ReadOnlySpan<bool>)[true, false])
        {
            Ruling[] sorted = [.. pieces.Where(p => p.IsLevel == isLevel).OrderBy(p => p.At)];
            for (int from = 0, to; from < sorted.Length; from = to)
            {
                to = from + 1;
                while (to < sorted.Length && sorted[to].At - sorted[from].At <= Same)
                    to++;
                JoinRun(sorted.AsSpan(from, to - from), joined);
            }
        }

        return joined.FindAll(r => r.Length >= Shortest);
    }

    /// <summary>Parts lines into groups of which each hangs together.</summary>
    public static List<List<Ruling>> Group(List<Ruling> rulings)
    {
        var parent = new int[rulings.Count];
        for (int i = 0; i < parent.Length; i++)
            parent[i] = i;
        int Root(int i)
        {
            while (parent[i] != i)
                i = parent[i] = parent[parent[i]];
            return i;
        }

        int[] level = [.. Enumerable.Range(0, rulings.Count).Where(i => rulings[i].IsLevel)];
        foreach (int u in Enumerable.Range(0, rulings.Count).Where(i => !rulings[i].IsLevel))
        {
            foreach (int l in level)
            {
                if (rulings[l].Meets(rulings[u], Gap))
                    parent[Root(l)] = Root(u);
            }
        }

        return [.. Enumerable.Range(0, rulings.Count).GroupBy(Root).Select(g => g.Select(i => rulings[i]).ToList())];
    }

    private static void JoinRun(Span<Ruling> run, List<Ruling> joined)
    {
        run.Sort((a, b) => a.From.CompareTo(b.From));
        Ruling open = run[0];
        for (int i = 1; i < run.Length; i++)
        {
            if (run[i].From - open.To <= Dash)
            {
                open = open with { To = Math.Max(open.To, run[i].To) };
                continue;
            }

            joined.Add(open);
            open = run[i];
        }

        joined.Add(open);
    }
}
