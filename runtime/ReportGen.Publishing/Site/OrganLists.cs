using ReportGen.Publishing.Storage;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// The home page and the lists of organs: few organs stand on the home page in one table with their years, many on pages of
/// their own.
/// </summary>
/// <param name="views">What makes the records.</param>
/// <param name="writer">What writes the pages.</param>
/// <param name="catalog">What is published.</param>
/// <param name="figures">The key figures: the first is shown of each year.</param>
internal sealed class OrganLists(SiteViews views, PageWriter writer, SiteCatalog catalog, SiteFigures figures)
{
    private readonly SiteIndicator? _figure = figures.All.Count > 0 ? figures.All[0] : null;
    private readonly List<(OrganGroup Organ, IReadOnlyList<SeriesValue> Values)> _organs = [];
    private readonly List<(string Region, int Page, int Count)> _regions = [];
    private int _page = 1;

    private int Pages => (catalog.OrganCount + SiteRoutes.PageSize - 1) / SiteRoutes.PageSize;

    /// <summary>Takes in the next organ.</summary>
    public void Add(OrganGroup organ, IReadOnlyList<OrganSeries> series)
    {
        string region = organ.Region ?? "";
        if (_regions.Count > 0 && _regions[^1].Region == region)
            _regions[^1] = _regions[^1] with { Count = _regions[^1].Count + 1 };
        else
            _regions.Add((region, _page, 1));
        _organs.Add((organ with { Reports = [.. organ.Reports.Select(static r => r with { Cells = [] })] }, Values(series)));
        if (!views.IsSmall && _organs.Count == SiteRoutes.PageSize)
            WritePage();
    }

    /// <summary>Writes what is left, and the home page.</summary>
    public void Close()
    {
        if (!views.IsSmall && _organs.Count > 0)
            WritePage();
        UInt128 fingerprint = Fingerprint.Of(catalog.FingerprintWithYears(), catalog.OrganCount, views.IsSmall ? Organs() : string.Join('\n', _regions));
        if (writer.TryKeep(SiteRoutes.Home, fingerprint))
            return;
        ViewRecord page = views.Page("index", SiteRoutes.Home, views.Title);
        page["years"] = Columns(SiteRoutes.Home);
        page["total"] = catalog.OrganCount;
        AddFigure(SiteRoutes.Home, page);
        if (views.IsSmall)
            page["regions"] = Regions(SiteRoutes.Home);
        else
            page["regions"] = _regions.Select(r => new ViewRecord(ViewTypes.Region) { ["name"] = r.Region, ["href"] = SiteRoutes.Link(SiteRoutes.Home, SiteRoutes.Organs(r.Page)) }).ToArray();
        writer.Write("index", SiteRoutes.Home, page, fingerprint: fingerprint);
    }

    private void WritePage()
    {
        string path = SiteRoutes.Organs(_page);
        UInt128 fingerprint = Fingerprint.Of(catalog.FingerprintWithYears(), _page, catalog.OrganCount, Organs());
        if (!writer.TryKeep(path, fingerprint))
            Render(path, fingerprint);
        _organs.Clear();
        _page++;
    }

    private string Organs() => string.Join('\n', _organs.Select(static o => o.Organ.Fingerprint.ToString("X32", null)));

    private void Render(string path, UInt128 fingerprint)
    {
        ViewRecord page = views.Page("organs", path, "", (views.Title, SiteRoutes.Home));
        SiteViews.SetNumber(page, path, _page, Pages, SiteRoutes.Organs);
        page["years"] = Columns(path);
        page["total"] = catalog.OrganCount;
        page["regions"] = Regions(path);
        AddFigure(path, page);
        writer.Write("organs", path, page, fingerprint: fingerprint);
    }

    private ViewRecord[] Columns(string path) => [.. catalog.Years.Select(y => SiteViews.Year(path, y, "published", SiteRoutes.Year($"{y}", 1), 0))];

    private IReadOnlyList<SeriesValue> Values(IReadOnlyList<OrganSeries> series)
    {
        if (_figure is null || series.FirstOrDefault(s => s.Lens.Report == _figure.Report) is not { } own || figures.Of(own.Lens).FirstOrDefault(f => f.Id == _figure.Figure.Id) is not { } figure)
            return [];
        return [.. catalog.Years.Select(y => own.Years.Contains(y) ? own.Read(y, figure) : new SeriesValue(y, "missing", null, "", null, null))];
    }

    private void AddFigure(string path, ViewRecord page)
    {
        if (_figure is not null)
            page["figure"] = views.Indicator(path, _figure);
    }

    private ViewRecord[] Regions(string path) => [.. _organs
        .GroupBy(static o => o.Organ.Region ?? "")
        .Select(g => new ViewRecord(ViewTypes.Region) { ["name"] = g.Key, ["organs"] = g.Select(o => Row(path, o.Organ, o.Values)).ToArray() })];

    private ViewRecord Row(string path, OrganGroup organ, IReadOnlyList<SeriesValue> values)
    {
        ViewRecord row = SiteViews.OrganRow(path, organ, catalog.Years);
        row["format"] = _figure?.Figure.Format ?? "";
        row["series"] = values.Select(v => v.View(path)).ToArray();
        return row;
    }
}
