using System.Globalization;
using System.Text;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Site;

/// <summary>
/// The reports of a site by organ, in the order of its indexes: regions as the site file lists them, organs as it lists them,
/// then the others by name. They lie sorted in a file; memory holds one organ at a time.
/// </summary>
internal sealed class SiteCatalog : IDisposable
{
    // An organ that reports of three forms over fifty years has as many; a list of everything under one name is no organ.
    private const int MostReports = 500;

    private readonly FileStream _file = ScratchFile.Create();
    private readonly SortedSet<int> _years = [];
    private readonly Dictionary<string, SiteOrgan> _organs;
    private readonly SiteSettings _settings;

    /// <param name="summaries">The summaries, in any order. A draft counts as one that is held back.</param>
    /// <param name="settings">The site file.</param>
    public SiteCatalog(IEnumerable<ReportSummary> summaries, SiteSettings settings)
    {
        _settings = settings;
        _organs = settings.Organs.ToDictionary(static o => o.Code, StringComparer.Ordinal);
        var places = settings.Organs.Select(static (o, i) => (o.Code, i)).ToDictionary(static o => o.Code, static o => o.i, StringComparer.Ordinal);
        OrganKeys keys = settings.Keys();
        using var sorter = new LineSorter();
        foreach (ReportSummary summary in summaries)
        {
            ReportSummary told = summary.IsDraft ? summary with { IsDraft = false, IsHeldBack = true, Cells = [], Files = [], Findings = [] } : summary;
            Titles.Add(told.Title);
            if (!told.IsHeldBack)
                Count(told);
            string key = keys.Of(told.Organ);
            if (!told.IsHeldBack && told.Year is not null && key.Length > 0)
                FormsOfOrgans.Add((told.Report, told.Version));
            string? region = _organs.GetValueOrDefault(key)?.Region;
            int regionPlace = region is null ? settings.Regions.Count : settings.Regions.ToList().IndexOf(region);
            string order = string.Create(CultureInfo.InvariantCulture, $"{regionPlace:D5}{places.GetValueOrDefault(key, 9_999_999):D7}");
            sorter.Add(Encoding.UTF8.GetBytes($"{order}\u0001{key}\u0001{SummaryLine.Write(told)}"));
        }

        string? last = null;
        foreach (ReadOnlyMemory<byte> line in sorter.Sorted())
        {
            _file.Write(line.Span);
            _file.WriteByte((byte)'\n');
            string text = Encoding.UTF8.GetString(line.Span);
            string key = text.Split('\u0001', 3)[1];
            // Counted are those with a page.
            if (key.Length > 0 && key != last && SummaryLine.Parse(text.Split('\u0001', 3)[2]) is { IsHeldBack: false })
            {
                OrganCount++;
                last = key;
            }
        }
    }

    /// <summary>The years that reports are published of.</summary>
    public IReadOnlySet<int> Years => _years;

    /// <summary>Whether reports are published that name no year.</summary>
    public bool HasUndated { get; private set; }

    /// <summary>How many reports are published.</summary>
    public int ReportCount { get; private set; }

    /// <summary>How many of them do not say when they were published.</summary>
    public int WithoutDate { get; private set; }

    /// <summary>How many organs have a page.</summary>
    public int OrganCount { get; private set; }

    /// <summary>What the reports are called.</summary>
    public SortedSet<string> Titles { get; } = new(StringComparer.Ordinal);

    /// <summary>The newest day on which a report was published; null where none says it.</summary>
    public PublicationTime? Newest { get; private set; }

    /// <summary>The forms that there are reports of: report and version.</summary>
    public SortedSet<(string Report, string Version)> Forms { get; } = [];

    /// <summary>Those that there are reports of which stand in the series of an organ: reports that name it, and their year.</summary>
    public SortedSet<(string Report, string Version)> FormsOfOrgans { get; } = [];

    /// <summary>A fingerprint of what pages are made from beside their own reports, and beside what they read of the site: what reports are called, and the forms.</summary>
    public UInt128 Fingerprint() => Storage.Fingerprint.Of(string.Join('\n', Titles), FormsFingerprint());

    /// <summary>The same with the years, for pages with a column for each.</summary>
    public UInt128 FingerprintWithYears() => Storage.Fingerprint.Of(Fingerprint(), string.Join(',', Years));

    /// <summary>A fingerprint of the forms that organs are seen through.</summary>
    public UInt128 FormsFingerprint() => Storage.Fingerprint.Of(string.Join('\n', FormsOfOrgans));

    /// <summary>The organs, one after the other. Reports that name none come under an empty key.</summary>
    public IEnumerable<OrganGroup> Groups()
    {
        _file.Flush();
        _file.Position = 0;
        var reader = new LineReader(_file);
        using var hash = new Fingerprint();
        var reports = new List<ReportSummary>();
        string? key = null;
        while (reader.Read())
        {
            string[] parts = Encoding.UTF8.GetString(reader.Line.Span).Split('\u0001', 3);
            if (SummaryLine.Parse(parts[2]) is not { } summary)
                continue;
            if (parts[1] != key && reports.Count > 0)
            {
                yield return Group(key!, reports, hash);
                reports = [];
            }

            key = parts[1];
            if (reports.Count >= MostReports)
                continue;
            reports.Add(summary);
            hash.Add(reader.Line.Span);
        }

        if (reports.Count > 0)
            yield return Group(key!, reports, hash);
    }

    public void Dispose() => _file.Dispose();

    private OrganGroup Group(string key, List<ReportSummary> reports, Fingerprint hash)
    {
        SiteOrgan? organ = _organs.GetValueOrDefault(key);
        string name = organ?.Name ?? reports.Last().OrganOrName;
        return new OrganGroup(key, name, organ?.Region, reports) { Fingerprint = hash.Add(name).Add(organ?.Region ?? "").End() };
    }

    private void Count(ReportSummary summary)
    {
        ReportCount++;
        Forms.Add((summary.Report, summary.Version));
        if (summary.Year is { } year)
            _years.Add(year);
        else
            HasUndated = true;
        if (summary.Published is not { } published)
            WithoutDate++;
        else if (Newest is not { } newest || Instant(published) > Instant(newest))
            Newest = published;
    }

    /// <summary>When a report was published, for the order of a feed. A time without distance from UTC is that of China.</summary>
    public static DateTimeOffset Instant(PublicationTime time) => time.ToInstant(TimeSpan.FromHours(8));
}
