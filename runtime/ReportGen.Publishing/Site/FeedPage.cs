using ReportGen.Publishing.Output;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>The feed of the reports that were published last, as far as they say when that was.</summary>
/// <param name="views">What makes the records.</param>
/// <param name="writer">What writes the page.</param>
internal sealed class FeedPage(SiteViews views, PageWriter writer)
{
    private const int Most = 50;

    // The oldest of those kept comes first, so that it is the one to give way.
    private readonly SortedSet<(DateTimeOffset Time, string Path)> _order = new(Comparer<(DateTimeOffset Time, string Path)>.Create(static (a, b) =>
        a.Time != b.Time ? a.Time.CompareTo(b.Time) : string.CompareOrdinal(b.Path, a.Path)));

    private readonly Dictionary<string, (OrganGroup Organ, ReportSummary Report)> _kept = new(StringComparer.Ordinal);

    /// <summary>Takes in a report.</summary>
    public void Add(OrganGroup organ, ReportSummary report)
    {
        if (report.Published is not { } published || !report.HasPage)
            return;
        _order.Add((SiteCatalog.Instant(published), report.Path));
        _kept[report.Path] = (organ with { Reports = [report] }, report with { Cells = [], Findings = [] });
        if (_order.Count <= Most)
            return;
        _kept.Remove(_order.Min.Path);
        _order.Remove(_order.Min);
    }

    /// <summary>Writes the feed, the newest first.</summary>
    public void Write()
    {
        ViewRecord page = views.Page("feed", SiteRoutes.Feed, views.Title);
        page["reports"] = _order.Reverse().Select(o => _kept[o.Path]).Select(k =>
        {
            ViewRecord view = views.Summary(SiteRoutes.Feed, k.Report, k.Organ);
            view["published"] = SiteViews.Instant(k.Report.Published!.Value);
            return view;
        }).ToArray();
        writer.Write("feed", SiteRoutes.Feed, page, isListed: false);
    }
}
