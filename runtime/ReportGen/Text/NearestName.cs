namespace ReportGen;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of some names, where one is near.</summary>
    public static string? Find(string name, IEnumerable<string> names)
    {
        string? best = null;
        int bestDistance = Math.Max(1, Math.Min(name.Length, 24) / 3) + 1;
        foreach (string candidate in names)
        {
            int distance = Distance(name, candidate, bestDistance);
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>How many characters must be inserted, removed or replaced; <paramref name="limit"/> where it is that many or more.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit || a.Length > 200 || b.Length > 200)
            return limit;
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = best;
            }
        }

        return Math.Min(row[b.Length], limit);
    }
}
