namespace ReportGen.Generator.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>"; did you mean 'x'?", or where nothing is near, the names there are.</summary>
    public static string For(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        List<string> all = [];
        foreach (string candidate in candidates)
        {
            if (all.Contains(candidate))
                continue;
            all.Add(candidate);
            int distance = Distance(word, candidate);
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        if (best is not null && bestDistance <= Math.Max(1, Math.Min(word.Length, best.Length) / 3))
            return $"; did you mean '{best}'?";
        return all.Count switch
        {
            0 => "",
            <= 12 => $"; there is {string.Join(", ", all.Select(static n => $"'{n}'"))}",
            _ => $"; there is {string.Join(", ", all.Take(12).Select(static n => $"'{n}'"))} and {all.Count - 12} more",
        };
    }

    /// <summary>How many letters must be inserted, removed, replaced or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length > 80 || b.Length > 80)
            return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                int best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, rows[i - 2, j - 2] + 1);
                rows[i, j] = best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
