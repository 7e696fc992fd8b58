using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Datasets;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Storage;
using ReportGen.Reading;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// Makes the pages around the reports of a publication: of its organs, years and figures, what leads to them, and the data of
/// all. They are made from summaries alone, an organ at a time, so that they come out alike whether one run published the
/// reports or several.
/// </summary>
/// <param name="folder">Where the pages go.</param>
/// <param name="forms">The forms known, older versions before newer.</param>
/// <param name="settings">The site file.</param>
/// <param name="renderers">What renders pages.</param>
/// <param name="jobs">How many threads make the pages of organs.</param>
internal sealed class SitePublisher(OutputFolder folder, IReadOnlyList<FormInfo> forms, SiteSettings settings, PageRenderers renderers, int jobs = 1)
{
    private const int AtATime = 16;

    /// <summary>How many reports stand in no feed since they do not say when they were published; 0 where there is no feed.</summary>
    public int WithoutDate { get; private set; }

    /// <summary>What is known of the last run; null for nothing.</summary>
    public RunMemory? Memory { get; init; }

    /// <summary>Told of each page that is rendered, by its path; by several threads.</summary>
    public Action<string>? Rendered { get; init; }

    /// <summary>Which pages and files are wanted; null for all.</summary>
    public Func<string, bool>? Only { get; init; }

    /// <summary>Asked for when what is made is of no use any more.</summary>
    public CancellationToken Outdated { get; init; }

    /// <summary>Makes them, unless they were made from the same and stand as they were left.</summary>
    /// <param name="summaries">The list of summaries.</param>
    /// <returns>What could not be written.</returns>
    public IReadOnlyList<Problem> Write(SummaryList summaries)
    {
        if (Memory is null)
            return Write(summaries.All);
        UInt128 fingerprint = summaries.Fingerprint();
        if (Memory.KeepSite(fingerprint) is { } withoutDate)
        {
            WithoutDate = withoutDate;
            return [];
        }

        IReadOnlyList<Problem> problems = Write(summaries.All);
        if (problems.Count == 0)
            Memory.AddSite(fingerprint);
        return problems;
    }

    /// <summary>Makes them. Where no report has a page there are none around them either.</summary>
    /// <param name="summaries">The summaries, to be read more than once.</param>
    /// <returns>What could not be written.</returns>
    public IReadOnlyList<Problem> Write(Func<IEnumerable<ReportSummary>> summaries)
    {
        if (!summaries().Any(static s => s.HasPage))
            return [];
        using var catalog = new SiteCatalog(summaries(), settings);
        var figures = new SiteFigures(forms, catalog.FormsOfOrgans, settings.IsEnglish);
        var views = new SiteViews(settings, catalog, figures, forms);
        using var map = new SiteMap(views);
        var writer = new PageWriter(folder, renderers, views) { Listed = map.Add, Memory = Memory, Rendered = Rendered, Only = Only, Outdated = Outdated };
        using var years = new YearPages(views, writer, figures, forms);
        using var indicators = new IndicatorPages(views, writer, figures, catalog);
        var lists = new OrganLists(views, writer, catalog, figures);
        var feed = new FeedPage(views, writer);
        var search = new SearchScript(settings);
        var data = new OrganData(forms);
        using var told = new Fingerprint();
        var pages = new OrganPages(folder, renderers, views, figures, forms) { Facts = (catalog.Fingerprint(), catalog.FormsFingerprint()), Memory = Memory, Rendered = Rendered, Only = Only, Outdated = Outdated };
        // A few organs at a time: what is made of them goes on in their order.
        foreach (OrganGroup[] organs in catalog.Groups().Chunk(jobs * AtATime))
        {
            var made = new OrganOutcome[organs.Length];
            Parallel.For(0, organs.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => made[i] = pages.Write(organs[i]));
            foreach (OrganOutcome outcome in made)
            {
                OrganGroup organ = outcome.Organ;
                // Of a report the tables of figures show no file.
                foreach (ReportSummary report in Memory is null ? [] : organ.Reports)
                    told.Add(SummaryLine.Write(report with { Files = [], Findings = [] }));
                foreach (ReportSummary report in organ.Reports.Where(static r => !r.IsHeldBack))
                {
                    years.Add(organ, report);
                    feed.Add(organ, report);
                    if (report.HasPage)
                        map.Add(report.Path + ".html", report.Published);
                }

                if (organ.Key.Length == 0 || !organ.HasPage)
                    continue;
                lists.Add(organ, outcome.Series);
                search.Add(organ);
                foreach (string page in outcome.Listed)
                    map.Add(page);
                foreach (OrganSeries series in outcome.Series)
                    indicators.Add(organ, series);
                writer.Problems.AddRange(outcome.Problems);
            }
        }

        lists.Close();
        years.Write(catalog);
        indicators.Write();
        WriteData(catalog, views, writer, data, Memory is null ? 0 : told.End());
        WriteRest(catalog, views, writer, search);
        if (views.HasFeed)
            feed.Write();
        if (settings.BaseAddress is not null)
            map.Write(writer);
        // They are kept where drafts are published: for the people who work on the reports.
        if (summaries().Any(static s => s.Findings.Count > 0))
        {
            using var found = new FindingPages(views, writer, settings, forms);
            foreach (ReportSummary summary in summaries())
                found.Add(summary);
            found.Write();
        }

        WithoutDate = settings.BaseAddress is null ? 0 : catalog.WithoutDate;
        return writer.Problems;
    }

    private void WriteData(SiteCatalog catalog, SiteViews views, PageWriter writer, OrganData data, UInt128 fingerprint)
    {
        writer.Write("data/data.csv", s => data.Write(catalog.Groups().SelectMany(static g => g.Reports), new CsvDatasetWriter(s, mark: false)), fingerprint);
        if (views.HasWorkbook)
            writer.Write("data/data.xlsx", s => data.Write(catalog.Groups().SelectMany(static g => g.Reports), new WorkbookDatasetWriter(s)), fingerprint);
        FormInfo[] used = [.. forms.Where(f => catalog.Forms.Contains((f.Report, f.Version)))];
        writer.Write($"data/{DataPackage.FileName}", s => s.Write(DataPackage.Write(views.HasWorkbook ? ["data.csv", "data.xlsx"] : ["data.csv"], used, [.. catalog.Years])));
        UInt128 shown = Fingerprint.Of(catalog.Fingerprint(), string.Join('\n', catalog.Forms), views.HasWorkbook);
        if (writer.TryKeep(SiteRoutes.Dictionary, shown))
            return;
        ViewRecord page = views.Page("dictionary", SiteRoutes.Dictionary, "", (views.Title, SiteRoutes.Home));
        page["fields"] = DatasetFields.All.Select(static f => new ViewRecord(ViewTypes.Field) { ["name"] = f.Name, ["type"] = f.Type, ["title"] = f.Title, ["description"] = f.Description }).ToArray();
        page["forms"] = used.Select(f => new ViewRecord(ViewTypes.FormEntry)
        {
            ["title"] = views.TitleOf(f.Title),
            ["version"] = f.Version,
            ["source"] = f.Source,
            ["cells"] = f.Cells.Where(static c => c.Exists).Select(c => new ViewRecord(ViewTypes.CellEntry) { ["address"] = c.Address, ["name"] = settings.IsEnglish ? c.NameEn : c.Name, ["unit"] = settings.IsEnglish ? c.UnitEn : c.Unit }).ToArray(),
        }).ToArray();
        page["downloads"] = views.Data(SiteRoutes.Dictionary)
            .Append(SiteViews.Download(SiteRoutes.Dictionary, "json", $"data/{DataPackage.FileName}", null)).ToArray();
        writer.Write("dictionary", SiteRoutes.Dictionary, page, fingerprint: shown);
    }

    private void WriteRest(SiteCatalog catalog, SiteViews views, PageWriter writer, SearchScript search)
    {
        UInt128 facts = catalog.Fingerprint();
        if (!writer.TryKeep(SiteRoutes.Search, facts, isListed: false))
            writer.Write("search", SiteRoutes.Search, views.Page("search", SiteRoutes.Search, "", (views.Title, SiteRoutes.Home)), isListed: false, fingerprint: facts);
        if (!writer.TryKeep(SiteRoutes.Missing, facts, isListed: false))
            writer.Write("missing", SiteRoutes.Missing, views.Page("missing", SiteRoutes.Missing, ""), isListed: false, fingerprint: facts);
        writer.Write(SiteRoutes.Script, s => search.Write(s, renderers.Assets.GetValueOrDefault(SiteRoutes.Script)));
        writer.Write(SiteRoutes.Style, s => SiteStyle.Write(s, renderers));
        if (settings.HasTheme)
            writer.Write(SiteRoutes.Theme, s => SiteStyle.WriteTheme(s, settings));
    }
}
