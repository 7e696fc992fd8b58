using ReportGen.Messages;

namespace ReportGen.Publishing.Loading;

/// <summary>The reports at hand, for finding the one of the year before.</summary>
public sealed class ReportHistory
{
    private readonly Dictionary<int, List<Report>> _reports = [];
    private readonly List<Report> _added = [];
    private readonly HashSet<Report> _inputs = [];

    /// <summary>Every report that names its year, the earliest year first.</summary>
    public IReadOnlyList<Report> All => [.. _reports.OrderBy(static r => r.Key).SelectMany(static r => r.Value)];

    /// <summary>Adds a report to be checked.</summary>
    public void AddInput(Report report)
    {
        _inputs.Add(report);
        AddByYear(report);
    }

    /// <summary>Adds a report of an earlier year, for comparing with; one that names no year is of no use.</summary>
    public void Add(Report report)
    {
        _added.Add(report);
        AddByYear(report);
    }

    private void AddByYear(Report report)
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
        if (report.Year is not { } year || !_reports.TryGetValue(year - 1, out List<Report>? all) || all.FindAll(r => r.Form.Report == report.Form.Report) is not { Count: > 0 } earlier)
            return null;
        if (report.Organ is { } organ && earlier.Find(r => r.Organ is { } other && Bare(other) == Bare(organ)) is { } previous)
            return previous;
        bool isAlone = earlier.Count == 1 && _inputs.Count == 1 && _inputs.Contains(report) && !_inputs.Contains(earlier[0]);
        return isAlone && (report.Organ is null || earlier[0].Organ is null) ? earlier[0] : null;
    }

    /// <summary>
    /// Says that a report was given for comparing and cannot be what it was given for: it is the only one, or of the same
    /// organ, and no report of the year before is at hand.
    /// </summary>
    public Finding? Unfit(Report report)
    {
        if (_added.Count == 0 || report.Year is not { } year || Previous(report) is not null)
            return null;
        Report? other = _added.FindLast(r => r.Form.Report == report.Form.Report && r.Organ is { } named && report.Organ is { } own && Bare(named) == Bare(own))
            ?? (_added.Count == 1 && _inputs.Count == 1 ? _added[0] : null);
        if (other is null)
            return null;
        (string? organ, int? otherYear, LocalizedText title) = (other.Organ, other.Year, LocalizedText.Of(other.Form.Title, other.Form.TitleEn));
        return new Finding
        {
            Message = new Message(MessageIds.HistoryMissing, w => w.NothingToCompare(year - 1, organ, otherYear, title)),
            Expected = $"{year - 1}",
            Actual = $"{otherYear}",
        };
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
