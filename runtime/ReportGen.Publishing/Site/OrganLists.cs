using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// The home page and the lists of organs: few organs stand on the home page in one table with their years, many on pages of
/// their own.
/// </summary>
/// <param name="views">What makes the records.</param>
/// <param name="writer">What writes the pages.</param>
/// <param name="catalog">What is published.</param>
internal sealed class OrganLists(SiteViews views, PageWriter writer, SiteCatalog catalog)
{
    private readonly List<OrganGroup> _organs = [];
    private readonly List<(string Region, int Page, int Count)> _regions = [];
    private int _page = 1;

    private int Pages => (catalog.OrganCount + SiteRoutes.PageSize - 1) / SiteRoutes.PageSize;

    /// <summary>Takes in the next organ.</summary>
    public void Add(OrganGroup organ)
    {
        string region = organ.Region ?? "";
        if (_regions.Count > 0 && _regions[^1].Region == region)
            _regions[^1] = _regions[^1] with { Count = _regions[^1].Count + 1 };
        else
            _regions.Add((region, _page, 1));
        _organs.Add(organ with { Reports = [.. organ.Reports.Select(static r => r with { Cells = [] })] });
        if (!views.IsSmall && _organs.Count == SiteRoutes.PageSize)
            WritePage();
    }

    /// <summary>Writes what is left, and the home page.</summary>
    public void Close()
    {
        if (!views.IsSmall && _organs.Count > 0)
            WritePage();
        ViewRecord page = views.Page("index", SiteRoutes.Home, views.Title);
        page["years"] = Columns(SiteRoutes.Home);
        page["total"] = catalog.OrganCount;
        if (views.IsSmall)
            page["regions"] = Regions(SiteRoutes.Home);
        else
            page["regions"] = _regions.Select(r => new ViewRecord(ViewTypes.Region) { ["name"] = r.Region, ["href"] = SiteRoutes.Link(SiteRoutes.Home, SiteRoutes.Organs(r.Page)) }).ToArray();
        writer.Write("index", SiteRoutes.Home, page);
    }

    private void WritePage()
    {
        string path = SiteRoutes.Organs(_page);
        ViewRecord page = views.Page("organs", path, "", (views.Title, SiteRoutes.Home));
        SiteViews.SetNumber(page, path, _page, Pages, SiteRoutes.Organs);
        page["years"] = Columns(path);
        page["total"] = catalog.OrganCount;
        page["regions"] = Regions(path);
        writer.Write("organs", path, page);
        _organs.Clear();
        _page++;
    }

    private ViewRecord[] Columns(string path) => [.. catalog.Years.Select(y => SiteViews.Year(path, y, "published", SiteRoutes.Year($"{y}", 1), 0))];

    private ViewRecord[] Regions(string path) => [.. _organs
        .GroupBy(static o => o.Region ?? "")
        .Select(g => new ViewRecord(ViewTypes.Region) { ["name"] = g.Key, ["organs"] = g.Select(o => SiteViews.OrganRow(path, o, catalog.Years)).ToArray() })];
}
