using ReportGen.Forms;
using ReportGen.Publishing.Output;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>Makes the records that templates of site pages see. Addresses are written for the page that they stand on.</summary>
/// <param name="settings">The site file.</param>
/// <param name="catalog">What is published.</param>
/// <param name="figures">The key figures.</param>
/// <param name="forms">The forms known.</param>
internal sealed class SiteViews(SiteSettings settings, SiteCatalog catalog, SiteFigures figures, IReadOnlyList<FormInfo> forms)
{
    /// <summary>The site as a page sees it.</summary>
    /// <param name="page">The path of the page.</param>
    public ViewRecord Site(string page) => new(ViewTypes.Site)
    {
        ["name"] = settings.Name ?? Title,
        ["domain"] = settings.Domain,
        ["id_code"] = settings.IdCode,
        ["base"] = settings.BaseAddress,
        ["language"] = settings.Language,
        ["title"] = Title,
        ["column_name"] = settings.ColumnName,
        ["column_description"] = settings.ColumnDescription,
        ["column_keywords"] = settings.ColumnKeywords,
        ["column_type"] = settings.ColumnType,
        ["author"] = settings.Name,
        ["source"] = settings.Name,
        ["updated"] = catalog.Newest is { } newest ? Instant(newest) : null,
        ["href"] = Link(page, SiteRoutes.Home),
        ["style_href"] = Link(page, SiteRoutes.Style),
        ["script_href"] = Link(page, SiteRoutes.Script),
        ["feed_href"] = HasFeed ? Link(page, SiteRoutes.Feed) : null,
        ["organs_href"] = IsSmall ? null : Link(page, SiteRoutes.Organs(1)),
        ["dictionary_href"] = Link(page, SiteRoutes.Dictionary),
        ["search_href"] = Link(page, SiteRoutes.Search),
        ["theme_href"] = settings.HasTheme ? Link(page, SiteRoutes.Theme) : null,
        ["reports"] = catalog.ReportCount,
        ["organs"] = catalog.OrganCount,
        ["years"] = catalog.Years.Reverse().Select(y => Year(page, y, "published", SiteRoutes.Year($"{y}", 1), 0)).ToArray(),
        ["indicators"] = figures.All.Select(i => Indicator(page, i)).ToArray(),
        ["downloads"] = Data(page).ToArray(),
        ["is_english"] = settings.IsEnglish,
        ["theme"] = settings.Theme.Select(static t => Property(t.Key, t.Value)).ToArray(),
    };

    // A server shows the page of what is missing under whatever address was asked for: its links begin at the root.
    private string Link(string page, string to) =>
        page == SiteRoutes.Missing && settings.BaseAddress is { } address ? new Uri(address).AbsolutePath + ViewAddress.OfPath(to) : SiteRoutes.Link(page, to);

    /// <summary>What the reports are called together.</summary>
    public string Title => settings.ColumnName ?? Join(catalog.Titles.Select(TitleOf));

    /// <summary>What reports are called, in the language of the site where a schema has it.</summary>
    public string TitleOf(string title) => settings.IsEnglish && forms.LastOrDefault(f => f.Title == title)?.TitleEn is { } english ? english : title;

    /// <summary>Names one after the other, each once.</summary>
    public string Join(IEnumerable<string> names) => string.Join(settings.IsEnglish ? ", " : "、", names.Distinct(StringComparer.Ordinal));

    /// <summary>What something belongs to, and what it is.</summary>
    public string Labelled(string whole, string part) => settings.IsEnglish ? $"{whole}: {part}" : $"{whole}：{part}";

    /// <summary>Whether there is a feed: it holds whole addresses, of reports that say when they were published.</summary>
    public bool HasFeed => settings.BaseAddress is not null && catalog.Newest is not null;

    /// <summary>Whether all figures go into one workbook that a spreadsheet still opens gladly: two hundred thousand lines.</summary>
    public bool HasWorkbook => catalog.ReportCount <= 1000;

    /// <summary>The tables of all figures.</summary>
    public IEnumerable<ViewRecord> Data(string page) => ((string[])(HasWorkbook ? ["csv", "xlsx"] : ["csv"])).Select(f => Download(page, f, $"data/data.{f}", null));

    /// <summary>Whether one table holds all organs.</summary>
    public bool IsSmall => catalog.OrganCount <= SiteRoutes.PageSize;

    /// <summary>A page with its place.</summary>
    public ViewRecord Page(string kind, string path, string title, params (string Name, string? Path)[] trail) => new(ViewTypes.Page)
    {
        ["kind"] = kind,
        ["title"] = title,
        ["root"] = SiteRoutes.Root(path),
        ["href"] = ViewAddress.OfPath(path[(path.LastIndexOf('/') + 1)..]),
        ["url"] = Url(path),
        ["number"] = 1,
        ["count"] = 1,
        ["breadcrumb"] = trail.Select(t => Link(path, t.Name, t.Path)).ToArray(),
        ["properties"] = Properties().ToArray(),
    };

    /// <summary>The whole address of a page; null where the site has none.</summary>
    public string? Url(string path)
    {
        if (settings.BaseAddress is not { } address)
            return null;
        string place = path == SiteRoutes.Home ? "" : path.EndsWith("/" + SiteRoutes.Home, StringComparison.Ordinal) ? path[..^SiteRoutes.Home.Length] : path;
        return address + ViewAddress.OfPath(place);
    }

    /// <summary>Says which page of a list this is, and where the others are.</summary>
    /// <param name="page">The page.</param>
    /// <param name="path">Its path.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="pathOf">The path of a page by its number.</param>
    public static void SetNumber(ViewRecord page, string path, int number, int count, Func<int, string> pathOf)
    {
        page["number"] = number;
        page["count"] = count;
        page["previous_href"] = number > 1 ? SiteRoutes.Link(path, pathOf(number - 1)) : null;
        page["next_href"] = number < count ? SiteRoutes.Link(path, pathOf(number + 1)) : null;
        page["pages"] = Enumerable.Range(1, count).Select(n => Link(path, $"{n}", pathOf(n), n == number)).ToArray();
    }

    /// <summary>A link.</summary>
    public static ViewRecord Link(string page, string name, string? path, bool isCurrent = false) => new(ViewTypes.Link)
    {
        ["name"] = name,
        ["href"] = path is null ? null : SiteRoutes.Link(page, path),
        ["is_current"] = isCurrent,
    };

    /// <summary>A file.</summary>
    public static ViewRecord Download(string page, string format, string path, long? size) => new(ViewTypes.Download)
    {
        ["format"] = format,
        ["name"] = path[(path.LastIndexOf('/') + 1)..],
        ["href"] = SiteRoutes.Link(page, path),
        ["size"] = size,
    };

    /// <summary>A year, as a link or as what is to be said in its place.</summary>
    public static ViewRecord Year(string page, int year, string state, string? path, int reports) => new(ViewTypes.Year)
    {
        ["year"] = year,
        ["state"] = state,
        ["href"] = path is null ? null : SiteRoutes.Link(page, path),
        ["reports"] = reports,
    };

    /// <summary>A figure as a link to its page.</summary>
    public ViewRecord Indicator(string page, SiteIndicator indicator) => new(ViewTypes.Indicator)
    {
        ["id"] = indicator.Figure.Id,
        ["group"] = figures.OfSeveralReports ? Labelled(TitleOf(indicator.Form.Title), indicator.Figure.Group) : indicator.Figure.Group,
        ["name"] = indicator.Figure.Name,
        ["name_en"] = indicator.Figure.NameEn,
        ["unit"] = indicator.Figure.Unit,
        ["format"] = indicator.Figure.Format,
        ["report"] = indicator.Report,
        ["href"] = SiteRoutes.Link(page, SiteRoutes.Indicator(indicator.Folder, IndicatorPages.ByName, 1)),
        ["url"] = Url(SiteRoutes.Indicator(indicator.Folder, IndicatorPages.ByName, 1)),
    };

    /// <summary>An organ in a list, with a cell for each of some years.</summary>
    public static ViewRecord OrganRow(string page, OrganGroup organ, IEnumerable<int> years) => new(ViewTypes.OrganRow)
    {
        ["name"] = organ.Name,
        ["key"] = organ.Key,
        ["href"] = SiteRoutes.Link(page, organ.Path),
        ["region"] = organ.Region,
        ["reports"] = organ.Reports.Count(static r => !r.IsHeldBack),
        ["years"] = years.Select(y => YearOf(page, organ, y)).ToArray(),
    };

    /// <summary>A report in a list.</summary>
    public ViewRecord Summary(string page, ReportSummary report, OrganGroup organ)
    {
        ViewRecord view = new(ViewTypes.Summary)
        {
            ["organ"] = organ.Key.Length == 0 ? report.OrganOrName : organ.Name,
            ["key"] = organ.Key,
            ["name"] = report.Name,
            ["year"] = report.Year,
            ["report"] = report.Report,
            ["form"] = report.Version,
            ["title"] = TitleOf(report.Title),
            ["source"] = forms.FirstOrDefault(f => f.Report == report.Report && f.Version == report.Version)?.Source,
            ["href"] = report.HasPage ? SiteRoutes.Link(page, report.Path + ".html") : null,
            ["url"] = report.HasPage ? Url(report.Path + ".html") : null,
            ["errors"] = report.Errors,
            ["warnings"] = report.Warnings,
            ["notes"] = report.Notes,
            ["region"] = organ.Region,
            ["published"] = report.Published?.ToString(),
            ["published_day"] = report.Published?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["downloads"] = Downloads(page, report),
            ["organ_href"] = organ.Key.Length > 0 && organ.HasPage ? SiteRoutes.Link(page, organ.Path) : null,
        };
        return view;
    }

    /// <summary>A year of an organ with its files, a record for each report.</summary>
    public IEnumerable<ViewRecord> YearRows(string page, OrganGroup organ)
    {
        foreach (int year in organ.Years.Reverse())
        {
            ReportSummary[] published = [.. organ.Published(year)];
            if (published.Length == 0)
                yield return new ViewRecord(ViewTypes.YearRow) { ["year"] = year, ["state"] = organ.StateOf(year) };
            foreach (ReportSummary report in published)
            {
                yield return new ViewRecord(ViewTypes.YearRow)
                {
                    ["year"] = year,
                    ["state"] = "published",
                    ["href"] = report.HasPage ? SiteRoutes.Link(page, report.Path + ".html") : null,
                    ["form"] = report.Version,
                    ["title"] = TitleOf(report.Title),
                    ["source"] = forms.FirstOrDefault(f => f.Report == report.Report && f.Version == report.Version)?.Source,
                    ["name"] = published.Length > 1 ? report.Name : null,
                    ["errors"] = report.Errors,
                    ["warnings"] = report.Warnings,
                    ["notes"] = report.Notes,
                    ["downloads"] = Downloads(page, report),
                };
            }
        }
    }

    /// <summary>An organ, for its own page.</summary>
    public ViewRecord Organ(string page, OrganGroup organ, IReadOnlyList<OrganSeries> series) => new(ViewTypes.Organ)
    {
        ["name"] = organ.Name,
        ["key"] = organ.Key,
        ["href"] = "index.html",
        ["url"] = Url(organ.Path),
        ["region"] = organ.Region,
        ["years"] = YearRows(page, organ).ToArray(),
        ["downloads"] = new[] { Download(page, "csv", OrganData.Csv(organ.Key), null), Download(page, "xlsx", OrganData.Xlsx(organ.Key), null), Download(page, "json", OrganData.Json(organ.Key), null) },
        ["carries"] = series.SelectMany(s => CarryChain.Of(s, figures.Of(s.Lens), settings.IsEnglish)).ToArray(),
    };

    /// <summary>When a report was published, with its distance from UTC, as feeds want it.</summary>
    public static string Instant(PublicationTime time) => SiteCatalog.Instant(time).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A name and a value.</summary>
    public static ViewRecord Property(string name, string value) => new(ViewTypes.Property) { ["name"] = name, ["value"] = value };

    private static ViewRecord[] Downloads(string page, ReportSummary report) =>
        [.. report.Files.Where(static f => f.Format != "html").Select(f => Download(page, f.Format, $"{report.Path}.{f.Format}", f.Size))];

    private static ViewRecord YearOf(string page, OrganGroup organ, int year)
    {
        ReportSummary[] reports = [.. organ.Published(year)];
        string? path = reports.Length > 1 ? organ.Path : reports.FirstOrDefault(static r => r.HasPage) is { } one ? one.Path + ".html" : null;
        return Year(page, year, organ.StateOf(year), path, reports.Length);
    }

    // The names that every page carries; those of an article are said by its own template.
    private IEnumerable<ViewRecord> Properties()
    {
        foreach (var (name, value) in ((string, string?)[])
        [
            ("SiteName", settings.Name), ("SiteDomain", settings.Domain), ("SiteIDCode", settings.IdCode), ("ColumnName", settings.ColumnName),
            ("ColumnDescription", settings.ColumnDescription), ("ColumnKeywords", settings.ColumnKeywords), ("ColumnType", settings.ColumnType),
        ])
        {
            if (value is not null)
                yield return Property(name, value);
        }
    }
}
