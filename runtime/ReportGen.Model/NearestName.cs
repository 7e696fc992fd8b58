namespace ReportGen;

/// <summary>Finds the name that was probably meant. One source for schemas and templates at build time and data files at run time.</summary>
internal static class NearestName
{
    private const int Longest = 200;

    /// <summary>The nearest of some names, where one is near: a third of its letters may be wrong.</summary>
    public static string? Find(string name, IEnumerable<string> names)
    {
        string? best = null;
        int bestDistance = (name.Length / 3) + 2;
        foreach (string candidate in names)
        {
            int allowed = Math.Max(1, Math.Min(name.Length, candidate.Length) / 3);
            int distance = Distance(name.AsSpan(), candidate.AsSpan(), Math.Min(bestDistance, allowed + 1));
            if (distance < bestDistance && distance <= allowed)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>
    /// How many letters must be inserted, removed, replaced or swapped with their neighbour; case does not count.
    /// <paramref name="limit"/> where it is that many or more.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit || a.Length > Longest || b.Length > Longest)
            return limit;
        int width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        for (int j = 0; j < width; j++)
            rows[j] = j;
        int before = 2 * width;
        int above = 0;
        for (int i = 1; i <= a.Length; i++)
        {
            int row = 3 * width - before - above;
            rows[row] = i;
            for (int j = 1; j < width; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                int best = Math.Min(Math.Min(rows[above + j] + 1, rows[row + j - 1] + 1), rows[above + j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, rows[before + j - 2] + 1);
                rows[row + j] = best;
            }

            (before, above) = (above, row);
        }

        return Math.Min(rows[above + b.Length], limit);
    }
}
