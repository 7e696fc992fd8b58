using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Views;

namespace ReportGen.Publishing.Output;

/// <summary>What the page of a draft says of its errors: findings, and the changes that would mend them, by cell too.</summary>
internal sealed class DraftViews
{
    /// <summary>Of a report that is no draft.</summary>
    public static DraftViews None { get; } = new();

    private readonly Dictionary<int, List<ViewRecord>> _findings = [];
    private readonly Dictionary<int, List<ViewRecord>> _changes = [];

    private DraftViews()
    {
    }

    /// <summary>The findings, errors first.</summary>
    public IReadOnlyList<ViewRecord> Findings { get; private init; } = [];

    /// <summary>The likeliest fixes.</summary>
    public IReadOnlyList<ViewRecord> Fixes { get; private init; } = [];

    /// <summary>How many there are that are as small.</summary>
    public int Alternatives { get; private init; }

    /// <summary>The findings of a cell, errors and warnings; null where no cell has one.</summary>
    public Func<int, IReadOnlyList<ViewRecord>>? CellFindings => ByCell(_findings);

    /// <summary>The changes of a cell; null where none is proposed.</summary>
    public Func<int, IReadOnlyList<ViewRecord>>? CellFixes => ByCell(_changes);

    /// <summary>What is to be said of a report. Pages of the forms are Chinese, and so is what they say of findings.</summary>
    public static DraftViews Of(CheckedReport source)
    {
        // A figure that somebody answers for is not proposed to be changed.
        (Fix Fix, ViewRecord View)[] fixes = source.IsValid ? [] :
            [.. source.Fixes.Fixes.Where(f => source.WaivedCell(f) is null).Take(CheckedReport.ShownFixes).Select(static f => (f, View(f)))];
        Finding[] told = [.. source.Findings.Where(static f => f.Waiver is null).OrderByDescending(static f => f.Severity)];
        ViewRecord[] findings = [.. told.Select(f => View(f, [.. fixes.Where(x => x.Fix.Mends.Any(r => r.Id == f.Rule)).Select(static x => x.View)]))];
        var views = new DraftViews { Findings = findings, Fixes = [.. fixes.Select(static f => f.View)], Alternatives = fixes.Length == 0 ? 0 : source.Fixes.Alternatives };
        for (int i = 0; i < told.Length; i++)
        {
            if (told[i].Cells.Count > 0 && told[i].Severity != Severity.Info)
                Add(views._findings, told[i].Cells[0], findings[i]);
        }

        foreach (var (fix, _) in fixes)
        {
            foreach (CellChange change in fix.Changes)
                Add(views._changes, change.Cell, View(change));
        }

        return views;
    }

    private static ViewRecord View(Finding finding, ViewRecord[] fixes)
    {
        CellInfo? cell = finding.Cells.Count > 0 ? finding.Cells[0] : null;
        return new ViewRecord(ViewTypes.Finding)
        {
            ["rule"] = finding.Rule,
            ["severity"] = ReportViews.Word(finding.Severity),
            ["message"] = finding.Message.In(Wording.Chinese),
            ["line"] = finding.Line > 0 ? finding.Line : (long?)null,
            ["address"] = cell?.Address,
            ["cell"] = cell?.Name,
            ["href"] = cell is null ? null : $"#{cell.Address}",
            ["fixes"] = fixes,
        };
    }

    private static ViewRecord View(Fix fix) => new(ViewTypes.Fix) { ["text"] = fix.Describe(Wording.Chinese), ["changes"] = fix.Changes.Select(View).ToArray() };

    private static ViewRecord View(CellChange change) => new(ViewTypes.Change)
    {
        ["address"] = change.Cell.Address,
        ["cell"] = change.Cell.Name,
        ["from"] = change.From.HasValue ? change.From.ToString() : "",
        ["to"] = change.To.ToString(),
        ["href"] = $"#{change.Cell.Address}",
    };

    private static void Add(Dictionary<int, List<ViewRecord>> cells, CellInfo cell, ViewRecord view)
    {
        if (!cells.TryGetValue(cell.Index, out List<ViewRecord>? own))
            cells.Add(cell.Index, own = []);
        own.Add(view);
    }

    private static Func<int, IReadOnlyList<ViewRecord>>? ByCell(Dictionary<int, List<ViewRecord>> cells) =>
        cells.Count == 0 ? null : index => cells.TryGetValue(index, out List<ViewRecord>? own) ? own : [];
}
