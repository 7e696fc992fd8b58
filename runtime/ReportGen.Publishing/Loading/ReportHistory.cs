namespace ReportGen.Publishing.Loading;

/// <summary>The reports at hand, for finding the one of the year before.</summary>
public sealed class ReportHistory
{
    private readonly Dictionary<(string Organ, int Year), Report> _reports = [];

    /// <summary>Adds a report that names its organ and year. The first one of an organ and year stays.</summary>
    public void Add(Report report)
    {
        if (report is { Organ: { } organ, Year: { } year })
            _reports.TryAdd((organ, year), report);
    }

    /// <summary>The same organ's report of the year before; null where it is not at hand.</summary>
    public Report? Previous(Report report) =>
        report is { Organ: { } organ, Year: { } year } && _reports.TryGetValue((organ, year - 1), out Report? previous) ? previous : null;
}
