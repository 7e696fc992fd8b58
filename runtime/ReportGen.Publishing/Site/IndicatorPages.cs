using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportGen.Publishing.Storage;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// A figure over all organs and years: a page with the organs in their order, and the same by value and by change, each a file
/// of its own, so that no script is needed to sort.
/// </summary>
internal sealed class IndicatorPages : IDisposable
{
    /// <summary>The organs in the order of the indexes.</summary>
    public const string ByName = "index";

    private const string ByValue = "by-value";
    private const string ByChange = "by-change";
    private const int Memory = 8 * 1024 * 1024;
    private static readonly string[] Sorts = [ByName, ByValue, ByChange];

    private readonly SiteViews _views;
    private readonly PageWriter _writer;
    private readonly SiteFigures _figures;
    private readonly SiteCatalog _catalog;
    private readonly LineSorter _lines = new(Memory);
    private readonly FileStream _csv = ScratchFile.Create();
    private readonly int[] _counts;
    private int _added;

    public IndicatorPages(SiteViews views, PageWriter writer, SiteFigures figures, SiteCatalog catalog)
    {
        (_views, _writer, _figures, _catalog) = (views, writer, figures, catalog);
        _counts = new int[figures.All.Count];
    }

    /// <summary>Takes in the next organ.</summary>
    public void Add(OrganGroup organ, OrganSeries series)
    {
        int place = _added++;
        for (int i = 0; i < _counts.Length; i++)
        {
            SiteIndicator indicator = _figures.All[i];
            if (indicator.Report != series.Lens.Report)
                continue;
            // What the newest form of the organ has dropped is shown of the years that had it.
            SiteFigure? own = _figures.Of(series.Lens).FirstOrDefault(f => f.Id == indicator.Figure.Id);
            SiteFigure figure = own ?? indicator.Figure;
            SeriesValue[] values = [.. series.Years.Select(y => own is null ? series.ReadFormer(y, figure) : series.Read(y, figure))];
            if (own is null && Array.TrueForAll(values, static v => v.State is "absent" or "missing" or "held_back"))
                continue;
            _counts[i]++;
            var row = new Row(organ.Key, organ.Name, organ.Region, values) { Change = values is [.., var before, var now] ? figure.Change(now.Number, before.Number) : null };
            string json = JsonSerializer.Serialize(row);
            foreach (string sort in Sorts)
            {
                string key = sort switch { ByValue => Descending(row.Last?.Number), ByChange => Descending(row.Change), _ => "" };
                _lines.Add(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i:D4}\u0001{sort}\u0001{key}\u0001{place:D9}\u0001{json}")));
            }
        }
    }

    /// <summary>Writes the pages, and a table of each figure as CSV.</summary>
    public void Write()
    {
        string? current = null;
        int number = 1;
        UInt128 facts = _catalog.FingerprintWithYears();
        var rows = new List<string>();
        foreach (ReadOnlyMemory<byte> line in _lines.Sorted())
        {
            string[] parts = Encoding.UTF8.GetString(line.Span).Split('\u0001', 5);
            string list = $"{parts[0]}\u0001{parts[1]}";
            if (current is not null && (list != current || rows.Count == SiteRoutes.PageSize))
            {
                WritePage(current, number, rows, facts);
                number = list == current ? number + 1 : 1;
                rows.Clear();
            }

            current = list;
            rows.Add(parts[4]);
        }

        if (current is not null)
            WritePage(current, number, rows, facts);
    }

    public void Dispose()
    {
        _lines.Dispose();
        _csv.Dispose();
    }

    private void WritePage(string list, int number, List<string> lines, UInt128 facts)
    {
        int at = int.Parse(list.Split('\u0001')[0], CultureInfo.InvariantCulture);
        string sort = list.Split('\u0001')[1];
        SiteIndicator indicator = _figures.All[at];
        string path = SiteRoutes.Indicator(indicator.Folder, sort, number);
        string csv = $"indicators/{indicator.Folder}/data.csv";
        UInt128 fingerprint = Fingerprint.OfLines(Fingerprint.Of(facts, indicator.Folder, sort, number, _counts[at]), lines);
        bool isMade = _writer.Wants(path) && !_writer.TryKeep(path, fingerprint);
        bool hasTable = sort == ByName && _writer.Wants(csv);
        // Of a page that stays nothing is read but what goes into the table.
        if (!isMade && !hasTable)
            return;
        List<Row> rows = [.. lines.Select(static l => JsonSerializer.Deserialize<Row>(l)!)];
        int count = (_counts[at] + SiteRoutes.PageSize - 1) / SiteRoutes.PageSize;
        if (isMade)
            Render(path, at, sort, number, count, csv, rows, fingerprint);
        if (hasTable)
            AddCsv(csv, number == 1, number == count, rows);
    }

    private void Render(string path, int at, string sort, int number, int count, string csv, List<Row> rows, UInt128 fingerprint)
    {
        SiteIndicator indicator = _figures.All[at];
        ViewRecord page = _views.Page("indicator", path, indicator.Figure.Name, (_views.Title, SiteRoutes.Home));
        SiteViews.SetNumber(page, path, number, count, n => SiteRoutes.Indicator(indicator.Folder, sort, n));
        page["total"] = _counts[at];
        ViewRecord[] sorts = [.. Sorts.Select(s => SiteViews.Link(path, s, SiteRoutes.Indicator(indicator.Folder, s, 1), s == sort))];
        page["sorts"] = sorts;
        ViewRecord view = _views.Indicator(path, indicator);
        view["sorts"] = sorts;
        view["years"] = _catalog.Years.Select(y => SiteViews.Year(path, y, "published", SiteRoutes.Year($"{y}", 1), 0)).ToArray();
        view["rows"] = rows.Select(r => View(path, r)).ToArray();
        view["downloads"] = new[] { SiteViews.Download(path, "csv", csv, null) };
        _writer.Write("indicator", path, page, indicator.Form, indicator: view, fingerprint: fingerprint);
    }

    // The lines come a page at a time.
    private void AddCsv(string path, bool isFirst, bool isLast, List<Row> rows)
    {
        if (isFirst)
        {
            _csv.SetLength(0);
            _csv.Write("organ,region,year,value,state\r\n"u8);
        }

        foreach (Row row in rows)
        {
            foreach (SeriesValue value in row.Values)
                _csv.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CsvEscaper.Escape(row.Name)},{CsvEscaper.Escape(row.Region ?? "")},{value.Year},{value.Number},{value.State}\r\n")));
        }

        if (!isLast)
            return;
        _csv.Position = 0;
        _writer.Write(path, _csv.CopyTo);
    }

    private ViewRecord View(string path, Row row)
    {
        var known = row.Values.ToDictionary(static v => v.Year);
        return new ViewRecord(ViewTypes.SeriesRow)
        {
            ["name"] = row.Name,
            ["key"] = row.Key,
            ["href"] = SiteRoutes.Link(path, SiteRoutes.OrganFolder(row.Key) + "index.html"),
            ["region"] = row.Region,
            ["series"] = _catalog.Years.Select(y => known.GetValueOrDefault(y) is { } value ? value.View(path) : new ViewRecord(ViewTypes.Point) { ["year"] = y, ["state"] = "missing" }).ToArray(),
            ["change"] = row.Change,
        };
    }

    // The greatest first, and what is not known at the end; letters of a line sort as bytes do.
    private static string Descending(decimal? value) =>
        value is { } known ? "0" + (500_000_000_000_000_000m - known).ToString("0000000000000000000.000000", CultureInfo.InvariantCulture) : "1";

    private sealed record Row(string Key, string Name, string? Region, IReadOnlyList<SeriesValue> Values)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public SeriesValue? Last => Values.Count == 0 ? null : Values[^1];

        /// <summary>The change of the newest year against the one before, as a share, of a rate in points; null where one is not known or the base is 0.</summary>
        public decimal? Change { get; init; }
    }
}
