using System.Text;

namespace ReportGen.Publishing.Storage;

/// <summary>Two sorted lists as one.</summary>
internal static class SortedMerge
{
    /// <summary>New lines and those of before in order, each key once: as it is now.</summary>
    /// <param name="lines">The new lines.</param>
    /// <param name="before">The lines of before, sorted by their bytes.</param>
    public static IEnumerable<(string Line, bool IsNew)> Merge(LineSorter lines, IEnumerable<string> before)
    {
        using IEnumerator<string> a = lines.Sorted().Select(static l => Encoding.UTF8.GetString(l.Span)).GetEnumerator();
        using IEnumerator<string> b = before.GetEnumerator();
        bool hasA = a.MoveNext(), hasB = b.MoveNext();
        string? last = null;
        while (hasA || hasB)
        {
            bool isNew = !hasB || (hasA && Compare(KeyOf(a.Current), KeyOf(b.Current)) <= 0);
            string line = isNew ? a.Current : b.Current;
            if (KeyOf(line) != last)
                yield return (line, isNew);
            last = KeyOf(line);
            if (isNew)
                hasA = a.MoveNext();
            else
                hasB = b.MoveNext();
        }
    }

    /// <summary>What a line is sorted by: what stands before the first tab, or all of it.</summary>
    public static string KeyOf(string line) => line.IndexOf('\t', StringComparison.Ordinal) is >= 0 and var tab ? line[..tab] : line;

    private static int Compare(string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));
}
