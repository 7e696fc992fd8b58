using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rendering;
using ReportGen.Upgrades;

namespace ReportGen.Views;

/// <summary>Makes the records that templates see of a report: findings, and points of its cells and figures.</summary>
public static class ReportViews
{
    private static readonly IReadOnlyList<ViewRecord> None = [];

    /// <summary>A finding, of type <see cref="ViewTypes.Finding"/>.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="wording">The language of its message.</param>
    /// <param name="page">The address of the page that shows the cells, as it stands on the page that is rendered; empty for that page itself.</param>
    /// <param name="ruleHref">The address of what the rule says; null where there is none.</param>
    public static ViewRecord Finding(Finding finding, Wording wording, string page = "", string? ruleHref = null)
    {
        CellInfo? cell = finding.Cells.Count > 0 ? finding.Cells[0] : null;
        return new ViewRecord(ViewTypes.Finding)
        {
            ["rule"] = finding.Rule,
            ["severity"] = Word(finding.Severity),
            ["message"] = finding.Message.In(wording),
            ["address"] = cell?.Address,
            ["cell"] = cell?.Name,
            ["line"] = finding.Line > 0 ? finding.Line : (long?)null,
            ["href"] = cell is null ? null : $"{page}#{cell.Address}",
            ["rule_href"] = ruleHref,
            ["waiver"] = finding.Waiver?.Reason,
        };
    }

    /// <summary>A cell as a point of a series, of type <see cref="ViewTypes.Point"/>.</summary>
    /// <param name="report">The report of its year.</param>
    /// <param name="cell">The index of the cell.</param>
    /// <param name="href">Where it is shown; null for nowhere.</param>
    public static ViewRecord Point(Report report, int cell, string? href = null) => Point(report.Year, report.Cell(cell), CellFormat.Print(report, cell), href);

    /// <summary>A key figure as a point of a series, of type <see cref="ViewTypes.Point"/>.</summary>
    /// <param name="report">The report of its year.</param>
    /// <param name="figure">Its place among the key figures of the form.</param>
    /// <param name="href">Where it is shown; null for nowhere.</param>
    public static ViewRecord FigurePoint(Report report, int figure, string? href = null) => new(ViewTypes.Point)
    {
        ["year"] = report.Year ?? 0,
        ["number"] = report.FigureNumber(figure),
        ["text"] = report.FigureText(figure),
        ["state"] = report.FigureState(figure),
        ["href"] = href,
    };

    /// <summary>The findings of each cell, for <see cref="RenderContext.CellFindings"/>; null where no cell has one.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="records">The record of each, in the same order.</param>
    public static Func<int, IReadOnlyList<ViewRecord>>? ByCell(IReadOnlyList<Finding> findings, IReadOnlyList<ViewRecord> records)
    {
        var cells = new Dictionary<int, List<ViewRecord>>();
        for (int i = 0; i < findings.Count; i++)
        {
            foreach (CellInfo cell in findings[i].Cells.Distinct())
            {
                if (!cells.TryGetValue(cell.Index, out List<ViewRecord>? own))
                    cells.Add(cell.Index, own = []);
                own.Add(records[i]);
            }
        }

        return cells.Count == 0 ? null : index => cells.TryGetValue(index, out List<ViewRecord>? own) ? own : None;
    }

    /// <summary>
    /// The cells of the year before, for <see cref="RenderContext.CellPrevious"/>. A report of another version is read by the
    /// declared upgrades: what was several cells is their sum, and a cell that it lacks is absent.
    /// </summary>
    /// <param name="form">The form of this year.</param>
    /// <param name="previous">The report of the year before.</param>
    public static Func<int, ViewRecord?> PreviousCells(FormInfo form, Report previous)
    {
        CellMap places = CellMap.Between(form, previous.Form);
        var points = new ViewRecord?[form.Cells.Count];
        return cell => points[cell] ??= places[cell] switch
        {
            [] => Absent(previous.Year),
            [var place] => Point(previous, place),
            _ => Sum(cell),
        };

        ViewRecord Sum(int cell)
        {
            _ = places.TryGet(cell, previous.Cells, out Cell sum);
            return Point(previous.Year, sum, CellFormat.Print(sum, form.Cells[cell]), null);
        }
    }

    /// <summary>The key figures of the year before, for <see cref="RenderContext.FigurePrevious"/>: those of the same name in the form of that year, else by the cells.</summary>
    /// <param name="form">The form of this year.</param>
    /// <param name="previous">The report of the year before.</param>
    public static Func<int, ViewRecord?> PreviousFigures(FormInfo form, Report previous)
    {
        var points = new ViewRecord?[form.KeyFigures.Count];
        Func<int, ViewRecord?> cells = PreviousCells(form, previous);
        return figure => points[figure] ??= Find(form.KeyFigures[figure]);

        ViewRecord Find(FigureInfo figure)
        {
            for (int i = 0; i < previous.Form.KeyFigures.Count; i++)
            {
                if (previous.Form.KeyFigures[i].Id == figure.Id)
                    return FigurePoint(previous, i);
            }

            return figure.Cells.Count == 1 ? cells(figure.Cells[0])! : Absent(previous.Year);
        }
    }

    /// <summary>A severity as templates name it.</summary>
    public static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static ViewRecord Point(int? year, Cell cell, string text, string? href) => new(ViewTypes.Point)
    {
        ["year"] = year ?? 0,
        ["number"] = cell.HasValue ? cell.Value : (decimal?)null,
        ["text"] = text,
        ["state"] = cell.State switch { CellState.Value => "value", CellState.Blank => "blank", _ => "unreadable" },
        ["href"] = href,
    };

    private static ViewRecord Absent(int? year) => new(ViewTypes.Point) { ["year"] = year ?? 0, ["state"] = "absent" };
}
