using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Site;

/// <summary>An organ with what was told of its reports.</summary>
/// <param name="Key">What tells it apart.</param>
/// <param name="Name">The name it has now: that of the site file, else of its newest report.</param>
/// <param name="Region">Its region; null for none.</param>
/// <param name="Reports">Its reports, and those held back, by year and path.</param>
internal sealed record OrganGroup(string Key, string Name, string? Region, IReadOnlyList<ReportSummary> Reports)
{
    /// <summary>A fingerprint of all of that.</summary>
    public UInt128 Fingerprint { get; init; }

    /// <summary>Its page.</summary>
    public string Path => SiteRoutes.OrganFolder(Key) + "index.html";

    /// <summary>The years from its first report to its last, those without one among them.</summary>
    public IReadOnlyList<int> Years
    {
        get
        {
            int[] years = [.. Reports.Select(static r => r.Year).OfType<int>()];
            return years.Length == 0 ? [] : [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)];
        }
    }

    /// <summary>The reports of a year that are published.</summary>
    public IEnumerable<ReportSummary> Published(int? year) => Reports.Where(r => r.Year == year && !r.IsHeldBack);

    /// <summary>Whether anything of it is published.</summary>
    public bool HasPage => Reports.Any(static r => !r.IsHeldBack);

    /// <summary>What is to be said of a year: published, held_back or missing.</summary>
    public string StateOf(int year) => Published(year).Any() ? "published" : Reports.Any(r => r.Year == year) ? "held_back" : "missing";
}
