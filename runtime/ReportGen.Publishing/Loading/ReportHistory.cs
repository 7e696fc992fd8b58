namespace ReportGen.Publishing.Loading;

/// <summary>The reports at hand, for finding the one of the year before.</summary>
public sealed class ReportHistory
{
    private readonly Dictionary<int, List<Report>> _reports = [];
    private readonly HashSet<Report> _inputs = [];

    /// <summary>Every report that names its year, the earliest year first.</summary>
    public IReadOnlyList<Report> All => [.. _reports.OrderBy(static r => r.Key).SelectMany(static r => r.Value)];

    /// <summary>Adds a report to be checked.</summary>
    public void AddInput(Report report)
    {
        _inputs.Add(report);
        Add(report);
    }

    /// <summary>Adds a report of an earlier year, for comparing with; one that names no year is of no use.</summary>
    public void Add(Report report)
    {
        if (report.Year is not { } year)
            return;
        if (!_reports.TryGetValue(year, out List<Report>? reports))
            _reports.Add(year, reports = []);
        reports.Add(report);
    }

    /// <summary>
    /// The same organ's report of the year before; null where it is not at hand. Of several the first one added. Where
    /// one of the two does not name its organ, they are taken for the same if one report alone is checked, against one
    /// alone of the year before: who gives these two means them to be compared.
    /// </summary>
    public Report? Previous(Report report)
    {
        if (report.Year is not { } year || !_reports.TryGetValue(year - 1, out List<Report>? earlier))
            return null;
        if (report.Organ is { } organ && earlier.Find(r => r.Organ is { } other && Bare(other) == Bare(organ)) is { } previous)
            return previous;
        bool isAlone = earlier.Count == 1 && _inputs.Count == 1 && _inputs.Contains(report) && !_inputs.Contains(earlier[0]);
        return isAlone && (report.Organ is null || earlier[0].Organ is null) ? earlier[0] : null;
    }

    // 喀什市 and 喀什市人民政府 are one; its 办公室 is another organ, with a report of its own.
    private static string Bare(string organ)
    {
        foreach (string suffix in (ReadOnlySpan<string>)["人民政府", "政府"])
        {
            if (organ.Length > suffix.Length && organ.EndsWith(suffix, StringComparison.Ordinal))
                return organ[..^suffix.Length];
        }

        return organ;
    }
}
