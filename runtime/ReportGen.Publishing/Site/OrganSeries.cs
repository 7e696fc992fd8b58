using System.Globalization;
using ReportGen.Forms;
using ReportGen.Publishing.Output;
using ReportGen.Rendering;
using ReportGen.Upgrades;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// The figures of an organ over its years, through the newest version of its form among its own reports: what that version
/// calls a figure, sought in the reports of earlier ones by the declared upgrades.
/// </summary>
internal sealed class OrganSeries
{
    private readonly Dictionary<int, Year> _reports = [];
    private readonly OrganGroup _organ;

    private OrganSeries(OrganGroup organ, FormInfo lens, IReadOnlyList<FormInfo> forms, SiteFigures figures)
    {
        (_organ, Lens) = (organ, lens);
        Years = organ.Years;
        foreach (int year in Years)
        {
            // Of two reports of one year the first counts, and both are listed.
            if (organ.Published(year).FirstOrDefault(r => r.Report == lens.Report) is not { } summary)
                continue;
            Report? report = summary.ToReport(forms);
            _reports[year] = new Year(summary, report, report is null ? null : CellMap.Between(lens, report.Form), report is null ? [] : figures.Of(report.Form));
        }
    }

    /// <summary>The form through which the organ is seen.</summary>
    public FormInfo Lens { get; }

    /// <summary>The years, with those that have no report.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>
    /// The series of an organ, one for each report that it makes whatever the version, that of the newest first; empty where it has
    /// no published report of a form that is known.
    /// </summary>
    /// <param name="organ">The organ.</param>
    /// <param name="forms">The forms known.</param>
    /// <param name="figures">Their key figures.</param>
    public static IReadOnlyList<OrganSeries> All(OrganGroup organ, IReadOnlyList<FormInfo> forms, SiteFigures figures) =>
    [
        .. from report in organ.Reports
           where report is { IsHeldBack: false, Year: not null }
           group report by report.Report into own
           let newest = own.OrderBy(static r => r.Year).ThenBy(static r => r.Version, StringComparer.Ordinal).Last()
           orderby newest.Year descending, own.Count() descending, own.Key
           let lens = forms.FirstOrDefault(f => f.Report == newest.Report && f.Version == newest.Version)
           where lens is not null
           select new OrganSeries(organ, lens, forms, figures),
    ];

    /// <summary>The cell of the lens over the years, as points.</summary>
    /// <param name="page">The page that they stand on.</param>
    /// <param name="cell">The cell of the lens.</param>
    public List<ViewRecord> Points(string page, int cell) => [.. Years.Select(y => Read(y, there => there.PlacesOf(cell)).View(page))];

    /// <summary>A figure over the years, as points.</summary>
    /// <param name="page">The page that they stand on.</param>
    /// <param name="figure">The figure, as the lens has it.</param>
    public List<ViewRecord> Points(string page, SiteFigure figure) => [.. Years.Select(y => Read(y, figure).View(page))];

    /// <summary>The value of a cell of the lens in a year; null where there is none.</summary>
    public decimal? Value(int year, int cell) => Read(year, there => there.PlacesOf(cell)).Number;

    /// <summary>A figure in a year: as the form of that year has it, or where that has none of its name, by the cells of the lens.</summary>
    public SeriesValue Read(int year, SiteFigure figure) =>
        Read(year, there => there.Figures.FirstOrDefault(f => f.Id == figure.Id)?.Cells ?? there.PlacesOf(figure));

    /// <summary>A figure that the lens no longer has, in a year: as the form of that year calls it, else absent.</summary>
    public SeriesValue ReadFormer(int year, SiteFigure figure) => Read(year, there => there.Figures.FirstOrDefault(f => f.Id == figure.Id)?.Cells ?? []);

    private SeriesValue Read(int year, Func<Year, IReadOnlyList<int>> find)
    {
        if (!_reports.TryGetValue(year, out Year? there))
            return new(year, _organ.Reports.Any(r => r.Year == year && r.Report == Lens.Report) ? "held_back" : "missing", null, "", null, null);
        string? page = there.Summary.HasPage ? there.Summary.Path + ".html" : null;
        if (there.Report is not { } report || find(there) is not { Count: > 0 } cells)
            return new(year, "absent", null, "", page, null);
        CellInfo first = report.Form.Cells[cells[0]];
        Cell[] parts = [.. cells.Select(c => report.Cell(c))];
        // A sum of which a part is not told is not known.
        string state = parts.Any(static p => p.State == CellState.Unreadable) ? "unreadable" : parts.Any(static p => p.IsBlank) ? "blank" : "value";
        decimal? number = state == "value" ? parts.Sum(static p => p.Value) : null;
        string text = parts.Length == 1 ? CellFormat.Print(report, first.Index) : number?.ToString(CultureInfo.InvariantCulture) ?? "";
        return new(year, state, number, text, page, first.Address);
    }

    /// <summary>The report of a year.</summary>
    /// <param name="Summary">What was told of it.</param>
    /// <param name="Report">The report; null where its form is not known.</param>
    /// <param name="Places">Where the cells of the lens stand in the report.</param>
    /// <param name="Figures">The figures that its own form names.</param>
    private sealed record Year(ReportSummary Summary, Report? Report, CellMap? Places, IReadOnlyList<SiteFigure> Figures)
    {
        /// <summary>The cells that make up a cell of the lens; none where it stands nowhere.</summary>
        public IReadOnlyList<int> PlacesOf(int cell) => Places?[cell] ?? [];

        /// <summary>The cells that make up a figure of the lens; none where a part of it stands nowhere.</summary>
        public IReadOnlyList<int> PlacesOf(SiteFigure figure)
        {
            IReadOnlyList<int>[] parts = [.. figure.Cells.Select(PlacesOf)];
            return Array.TrueForAll(parts, static p => p.Count > 0) ? [.. parts.SelectMany(static p => p)] : [];
        }
    }
}
