using System.Collections.Concurrent;
using ReportGen.Forms;
using ReportGen.Publishing.Datasets;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Storage;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>The page of an organ over its years, and its data. Several threads may write at a time, each an organ.</summary>
/// <param name="folder">Where they go.</param>
/// <param name="renderers">What renders pages.</param>
/// <param name="views">What makes the records.</param>
/// <param name="figures">The key figures.</param>
/// <param name="forms">The forms known.</param>
internal sealed class OrganPages(OutputFolder folder, PageRenderers renderers, SiteViews views, SiteFigures figures, IReadOnlyList<FormInfo> forms)
{
    private readonly OrganData _data = new(forms);

    // A page is a large object to the collector: each thread has one buffer for all of its pages.
    private readonly ConcurrentBag<Utf8Output> _buffers = [];

    /// <summary>Fingerprints of what pages are made from beside the organ, and of the forms that organs are seen through.</summary>
    public (UInt128 Site, UInt128 Forms) Facts { get; init; }

    /// <summary>What is known of the last run; null for nothing.</summary>
    public RunMemory? Memory { get; init; }

    /// <summary>Told of each page that is rendered, by its path; by several threads.</summary>
    public Action<string>? Rendered { get; init; }

    /// <summary>Which pages and files are wanted; null for all.</summary>
    public Func<string, bool>? Only { get; init; }

    /// <summary>Asked for when what is made is of no use any more.</summary>
    public CancellationToken Outdated { get; init; }

    /// <summary>Writes what there is of an organ.</summary>
    /// <returns>Its figures over the years, the pages that search engines are to know, and what could not be written.</returns>
    public OrganOutcome Write(OrganGroup organ)
    {
        if (organ.Key.Length == 0 || !organ.HasPage)
            return new OrganOutcome(organ, [], [], []);
        IReadOnlyList<OrganSeries> series = OrganSeries.All(organ, forms, figures);
        var listed = new List<string>();
        if (!_buffers.TryTake(out Utf8Output? buffer))
            buffer = new Utf8Output();
        var writer = new PageWriter(folder, renderers, views, buffer) { Listed = listed.Add, Memory = Memory, Rendered = Rendered, Only = Only, Outdated = Outdated };
        UInt128 page = Fingerprint.Of(Facts.Site, organ.Fingerprint), data = Fingerprint.Of(Facts.Forms, organ.Fingerprint);
        if (series.Count > 0 && writer.Wants(organ.Path) && !writer.TryKeep(organ.Path, page))
            WritePage(writer, organ, series, page);
        writer.Write(OrganData.Csv(organ.Key), s => _data.Write(organ.Reports, new CsvDatasetWriter(s, mark: false)), data);
        writer.Write(OrganData.Xlsx(organ.Key), s => _data.Write(organ.Reports, new WorkbookDatasetWriter(s)), data);
        writer.Write(OrganData.Json(organ.Key), s => SeriesJson.Write(s, organ, series, figures), data);
        _buffers.Add(buffer);
        return new OrganOutcome(organ, series, listed, writer.Problems);
    }

    // Seen through the report it made last, with the figures of the others behind.
    private void WritePage(PageWriter writer, OrganGroup organ, IReadOnlyList<OrganSeries> all, UInt128 fingerprint)
    {
        string path = organ.Path;
        OrganSeries first = all[0];
        ViewRecord page = views.Page("organ", path, organ.Name, (views.Title, SiteRoutes.Home));
        page["region"] = organ.Region;
        page["years"] = first.Years.Select(y => SiteViews.Year(path, y, organ.StateOf(y), null, organ.Published(y).Count())).ToArray();
        ViewRecord view = views.Organ(path, organ, all);
        (view["title"], view["title_en"], view["form"], view["source"]) =
            (views.Join(all.Select(s => views.TitleOf(s.Lens.Title))), first.Lens.TitleEn, first.Lens.Version, first.Lens.Source);
        view["figure_groups"] = all.SelectMany(s => Groups(path, s, all.Count > 1)).ToArray();
        IReadOnlyList<SiteFigure> own = figures.Of(first.Lens);
        writer.Write("organ", path, page, first.Lens, view, cells: cell => first.Points(path, cell), figures: figure => first.Points(path, own[figure]), fingerprint: fingerprint);
    }

    private IEnumerable<ViewRecord> Groups(string path, OrganSeries series, bool isOneOfSeveral) => figures.Of(series.Lens).GroupBy(static f => f.Group).Select(g => new ViewRecord(ViewTypes.FigureGroup)
    {
        ["label"] = isOneOfSeveral ? views.Labelled(views.TitleOf(series.Lens.Title), g.Key) : g.Key,
        ["is_whole"] = g.First().IsPart,
        ["figures"] = g.Select(f => new ViewRecord(ViewTypes.FigureSeries)
        {
            ["id"] = f.Id, ["name"] = f.Name, ["name_en"] = f.NameEn, ["unit"] = f.Unit, ["format"] = f.Format, ["group"] = f.Group, ["address"] = series.Lens.Cells[f.Cells[0]].Address, ["series"] = series.Points(path, f),
        }).ToArray(),
    });
}
