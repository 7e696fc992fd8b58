using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Views;

namespace ReportGen.Disclosure.Tests.Pages;

/// <summary>The records that templates see of a report.</summary>
public sealed class ReportViewsTests
{
    private static readonly FormInfo Form = DisclosureForms.All.Single(static f => f.Version == "2021");
    private static readonly FormInfo Earlier = DisclosureForms.All.Single(static f => f.Version == "2019");

    private static string? Text(ViewRecord? record, string member) => record?.Text(record.Type.IndexOf(member));

    private static decimal? Number(ViewRecord? record, string member) => record?.Number(record.Type.IndexOf(member));

    private static Report Previous()
    {
        Report report = Earlier.CreateReport();
        report.Year = 2020;
        report.Cell(Earlier.FindCell("applications/received/total")!.Index) = 12;
        report.Cell(Earlier.FindCell("applications/carriedIn/total")!.Index) = Cell.Unreadable;
        return report;
    }

    [Fact]
    public void A_cell_of_the_year_before_is_found_by_the_upgrades()
    {
        Func<int, ViewRecord?> previous = ReportViews.PreviousCells(Form, Previous());
        ViewRecord? point = previous(Form.FindCell("applications/received/total")!.Index);
        Assert.Equal((2020m, 12m, "12", "value"), (Number(point, "year"), Number(point, "number"), Text(point, "text"), Text(point, "state")));
        Assert.Equal("unreadable", Text(previous(Form.FindCell("applications/carriedIn/total")!.Index), "state"));
        Assert.Equal("blank", Text(previous(Form.FindCell("applications/received/natural")!.Index), "state"));
    }

    [Fact]
    public void A_cell_that_the_form_of_the_year_before_lacks_is_absent()
    {
        CellInfo added = Form.Cells.First(static c => c.Exists && c.Address.EndsWith("/repealed", StringComparison.Ordinal));
        ViewRecord? point = ReportViews.PreviousCells(Form, Previous())(added.Index);
        Assert.Equal(("absent", null), (Text(point, "state"), Number(point, "number")));
    }

    [Fact]
    public void A_key_figure_of_the_year_before_is_the_one_of_its_name()
    {
        int received = Form.KeyFigures.TakeWhile(static f => f.Id != "received").Count();
        Assert.Equal(12, Number(ReportViews.PreviousFigures(Form, Previous())(received), "number"));
        int fees = Form.KeyFigures.TakeWhile(static f => f.Id != "fees").Count();
        Assert.Equal("absent", Text(ReportViews.PreviousFigures(Form, Previous())(fees), "state"));
    }

    [Fact]
    public void A_finding_leads_to_its_cell_and_is_told_of_each_of_its_cells()
    {
        Report report = Sample.Consistent();
        CellInfo cell = report.Form.FindCell("applications/received/total")!;
        report.Cell(cell.Index) = 999_999;
        IReadOnlyList<Finding> findings = [.. report.Validate().Where(f => f.Cells.Contains(cell))];
        ViewRecord[] records = [.. findings.Select(static f => ReportViews.Finding(f, Wording.Chinese, "report.html"))];
        Assert.NotEmpty(records);
        Assert.All(records, static r => Assert.StartsWith("report.html#applications/", Text(r, "href"), StringComparison.Ordinal));
        Assert.Contains(records, static r => Text(r, "severity") == "error");
        Func<int, IReadOnlyList<ViewRecord>> byCell = ReportViews.ByCell(findings, records)!;
        Assert.Equal(records, byCell(cell.Index));
        Assert.Empty(byCell(report.Form.FindCell("review/reconsideration.total")!.Index));
    }

    [Fact]
    public void A_sum_of_which_a_part_is_not_told_is_not_known()
    {
        FormInfo form = DisclosureForms.All.First(static f => f.KeyFigures.Any(static k => k.Cells.Count > 1));
        int figure = form.KeyFigures.TakeWhile(static k => k.Cells.Count < 2).Count();
        IReadOnlyList<int> cells = form.KeyFigures[figure].Cells;
        Report report = form.CreateReport();
        foreach (int cell in cells)
            report.Cell(cell) = 2;
        Assert.Equal((2m * cells.Count, "value"), (report.FigureNumber(figure), report.FigureState(figure)));
        report.Cell(cells[0]) = Cell.Blank;
        Assert.Equal((null, "", "blank"), (report.FigureNumber(figure), report.FigureText(figure), report.FigureState(figure)));
    }
}
