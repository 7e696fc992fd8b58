using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Storage;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// What was found in the reports, by rule and by organ, for the people who work on them: apart from the public pages, of which
/// none leads here.
/// </summary>
internal sealed class FindingPages : IDisposable
{
    // Of one rule or organ; the rest is a number.
    private const int Shown = 500;

    private readonly SiteViews _views;
    private readonly PageWriter _writer;
    private readonly OrganKeys _keys;
    private readonly IReadOnlyList<FormInfo> _forms;
    private readonly Wording _language;
    private readonly LineSorter _lines = new(8 * 1024 * 1024);
    private long _added;

    public FindingPages(SiteViews views, PageWriter writer, SiteSettings settings, IReadOnlyList<FormInfo> forms) =>
        (_views, _writer, _keys, _forms, _language) = (views, writer, settings.Keys(), forms, settings.IsEnglish ? Wording.English : Wording.Chinese);

    /// <summary>Takes in a report.</summary>
    public void Add(ReportSummary report)
    {
        string key = _keys.Of(report.Organ) is { Length: > 0 } known ? known : report.Name;
        foreach (SummaryFinding finding in report.Findings)
        {
            var line = new Line(report.OrganOrName, report.Year, finding.Rule, (int)finding.Severity, finding.Message, finding.Address, finding.Cell, report.HasPage ? report.Path + ".html" : null);
            string json = JsonSerializer.Serialize(line);
            // Errors first.
            string place = string.Create(CultureInfo.InvariantCulture, $"{2 - (int)finding.Severity}\u0001{_added++:D12}\u0001{json}");
            _lines.Add(Encoding.UTF8.GetBytes($"rules\u0001{finding.Rule}\u0001{place}"));
            _lines.Add(Encoding.UTF8.GetBytes($"organs\u0001{key}\u0001{place}"));
        }
    }

    /// <summary>Writes the pages.</summary>
    public void Write()
    {
        var lists = new Dictionary<string, List<ViewRecord>>(StringComparer.Ordinal) { ["rules"] = [], ["organs"] = [] };
        Group? group = null;
        foreach (ReadOnlyMemory<byte> bytes in _lines.Sorted())
        {
            string[] parts = Encoding.UTF8.GetString(bytes.Span).Split('\u0001', 5);
            Line line = JsonSerializer.Deserialize<Line>(parts[4])!;
            if (group is null || group.List != parts[0] || group.Key != parts[1])
            {
                if (group is not null)
                    lists[group.List].Add(WriteGroup(group));
                group = new Group(parts[0], parts[1], parts[0] == "rules" ? parts[1] : line.Organ);
            }

            group.Add(line);
        }

        if (group is not null)
            lists[group.List].Add(WriteGroup(group));
        ViewRecord page = _views.Page("findings", SiteRoutes.Findings, "");
        page["is_draft"] = true;
        page["rules"] = lists["rules"];
        page["groups"] = lists["organs"];
        page["total"] = _added;
        _writer.Write("findings", SiteRoutes.Findings, page, isListed: false);
    }

    public void Dispose() => _lines.Dispose();

    private ViewRecord WriteGroup(Group group)
    {
        string path = $"findings/{group.List}/{SiteRoutes.SafeFolder(group.Key)}.html";
        ViewRecord page = _views.Page("findings", path, group.Name, ("", SiteRoutes.Findings));
        page["is_draft"] = true;
        page["total"] = group.Count;
        ViewRecord whole = View(SiteRoutes.Link(path, path), group);
        whole["findings"] = group.Lines.Select(l => View(path, l)).ToArray();
        page["groups"] = new[] { whole };
        _writer.Write("findings", path, page, isListed: false);
        return View(SiteRoutes.Link(SiteRoutes.Findings, path), group);
    }

    private ViewRecord View(string href, Group group) => new(ViewTypes.FindingGroup)
    {
        ["name"] = group.Name,
        ["title"] = group.List == "rules" && RuleTitle.Of(group.Key, _forms, _language) is var title && title != group.Name ? title : null,
        ["help"] = group.List == "rules" && RuleTitle.PageOf(group.Key, [.. _forms.Where(f => RuleTitle.Has(f, group.Key))]) is not null ? DocumentationPages.OfRule(group.Key) : null,
        ["href"] = href,
        ["count"] = group.Count,
        ["errors"] = group.Of[2],
        ["warnings"] = group.Of[1],
        ["notes"] = group.Of[0],
    };

    private static ViewRecord View(string path, Line line) => new(ViewTypes.SiteFinding)
    {
        ["organ"] = line.Organ,
        ["year"] = line.Year,
        ["rule"] = line.Rule,
        ["severity"] = line.Severity switch { 2 => "error", 1 => "warning", _ => "note" },
        ["message"] = line.Message,
        ["address"] = line.Address,
        ["cell"] = line.Cell,
        ["href"] = line.Page is null ? null : SiteRoutes.Link(path, line.Page) + (line.Address is null ? "" : "#" + ViewAddress.OfPath(line.Address)),
    };

    private sealed record Line(string Organ, int? Year, string Rule, int Severity, string Message, string? Address, string? Cell, string? Page);

    private sealed class Group(string list, string key, string name)
    {
        public string List => list;

        public string Key => key;

        public string Name => name;

        public int Count { get; private set; }

        public List<Line> Lines { get; } = [];

        public int[] Of { get; } = new int[3];

        public void Add(Line line)
        {
            Count++;
            Of[line.Severity]++;
            if (Lines.Count < Shown)
                Lines.Add(line);
        }
    }
}
