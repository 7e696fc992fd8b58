using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Storage;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>The lists of the reports of a year, in the order of the organs, so many on a page.</summary>
internal sealed class YearPages : IDisposable
{
    private const int Memory = 4 * 1024 * 1024;

    private readonly SiteViews _views;
    private readonly PageWriter _writer;
    private readonly SiteFigures _figures;
    private readonly IReadOnlyList<FormInfo> _forms;
    private readonly LineSorter _lines = new(Memory);
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _added;

    public YearPages(SiteViews views, PageWriter writer, SiteFigures figures, IReadOnlyList<FormInfo> forms) =>
        (_views, _writer, _figures, _forms) = (views, writer, figures, forms);

    /// <summary>Takes in the next report.</summary>
    public void Add(OrganGroup organ, ReportSummary report)
    {
        _counts[report.Folder] = _counts.GetValueOrDefault(report.Folder) + 1;
        // No list says how long a page is: one that changes with its neighbours changes no other list.
        ReportSummary told = report with { Findings = [], Files = [.. report.Files.Select(static f => f.Format == "html" ? f with { Size = 0 } : f)] };
        string names = JsonSerializer.Serialize<string?[]>([organ.Key, organ.Name, organ.Region]);
        _lines.Add(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{report.Folder}\u0001{Place(report.Report):D3}\u0001{_added++:D9}\u0001{names}\u0001{SummaryLine.Write(told)}")));
    }

    /// <summary>Writes them.</summary>
    /// <param name="catalog">What is published.</param>
    public void Write(SiteCatalog catalog)
    {
        string? folder = null;
        int number = 1;
        UInt128 facts = catalog.Fingerprint();
        var reports = new List<(string Names, string Report)>();
        foreach (ReadOnlyMemory<byte> line in _lines.Sorted())
        {
            string[] parts = Encoding.UTF8.GetString(line.Span).Split('\u0001', 5);
            if (folder is not null && (parts[0] != folder || reports.Count == SiteRoutes.PageSize))
            {
                WritePage(folder, number, reports, facts);
                number = parts[0] == folder ? number + 1 : 1;
                reports.Clear();
            }

            folder = parts[0];
            reports.Add((parts[3], parts[4]));
        }

        if (folder is not null)
            WritePage(folder, number, reports, facts);
    }

    public void Dispose() => _lines.Dispose();

    // Reports of one kind stand together, in the order in which forms are known: each kind has figures of its own.
    private int Place(string report) => _forms.Select(static f => f.Report).Distinct(StringComparer.Ordinal).ToList().IndexOf(report) + 1;

    private void WritePage(string folder, int number, List<(string Names, string Report)> lines, UInt128 facts)
    {
        string path = SiteRoutes.Year(folder, number);
        UInt128 fingerprint = Fingerprint.OfLines(Fingerprint.Of(facts, folder, number, _counts[folder]), lines.Select(static l => $"{l.Names}\n{l.Report}"));
        if (_writer.TryKeep(path, fingerprint))
            return;
        List<(OrganGroup Organ, ReportSummary Report)> reports = [.. lines.Select(static l => Read(l.Names, l.Report))];
        ViewRecord page = _views.Page("year", path, _views.Title, (_views.Title, SiteRoutes.Home));
        if (folder != ReportSummary.Undated)
            page["year"] = int.Parse(folder, CultureInfo.InvariantCulture);
        SiteViews.SetNumber(page, path, number, (_counts[folder] + SiteRoutes.PageSize - 1) / SiteRoutes.PageSize, n => SiteRoutes.Year(folder, n));
        page["total"] = _counts[folder];
        // Two reports of one organ and year, or of several forms, are told apart by their names.
        var several = reports.GroupBy(static r => r.Organ.Key).Where(static g => g.Key.Length > 0 && g.Count() > 1).Select(static g => g.Key).ToHashSet(StringComparer.Ordinal);
        page["reports"] = reports.Select(r => Summary(path, r.Organ, r.Report, several.Contains(r.Organ.Key))).ToArray();
        _writer.Write("year", path, page, fingerprint: fingerprint);
    }

    private static (OrganGroup Organ, ReportSummary Report) Read(string line, string summary)
    {
        string?[] names = JsonSerializer.Deserialize<string?[]>(line)!;
        ReportSummary report = SummaryLine.Parse(summary)!;
        return (new OrganGroup(names[0]!, names[1]!, names[2], [report]), report);
    }

    private ViewRecord Summary(string path, OrganGroup organ, ReportSummary report, bool isOneOfSeveral)
    {
        ViewRecord view = _views.Summary(path, report, organ);
        if (!isOneOfSeveral)
            view["name"] = "";
        if (report.ToReport(_forms) is { } whole)
            view["figures"] = _figures.FirstOf(report.Report).Select(f => Figure(path, f, _figures.Of(whole.Form).FirstOrDefault(own => own.Id == f.Id), whole, report)).ToArray();
        return view;
    }

    // The columns of a list are those of the newest form; what the form of the report has of them is read from it.
    private static ViewRecord Figure(string path, SiteFigure column, SiteFigure? own, Report report, ReportSummary summary)
    {
        if (own is not { } figure)
            return new ViewRecord(ViewTypes.Figure) { ["id"] = column.Id, ["group"] = column.Group, ["name"] = column.Name, ["name_en"] = column.NameEn, ["unit"] = column.Unit, ["format"] = column.Format, ["state"] = "absent" };
        Cell[] cells = [.. figure.Cells.Select(c => report.Cell(c))];
        string state = cells.Any(static c => c.State == CellState.Unreadable) ? "unreadable" : cells.Any(static c => c.IsBlank) ? "blank" : "value";
        decimal? sum = state == "value" ? cells.Sum(static c => c.Value) : null;
        return new ViewRecord(ViewTypes.Figure)
        {
            ["id"] = figure.Id,
            ["group"] = column.Group,
            ["name"] = column.Name,
            ["name_en"] = column.NameEn,
            ["unit"] = column.Unit,
            ["format"] = column.Format,
            ["number"] = sum,
            ["text"] = cells.Length == 1 ? CellFormat.Print(report, figure.Cells[0]) : sum is { } s ? s.ToString(CultureInfo.InvariantCulture) : "",
            ["state"] = state,
            ["href"] = summary.HasPage ? $"{SiteRoutes.Link(path, summary.Path + ".html")}#{ViewAddress.OfPath(report.Form.Cells[figure.Cells[0]].Address)}" : null,
        };
    }
}
