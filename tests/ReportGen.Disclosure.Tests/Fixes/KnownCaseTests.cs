using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Disclosure.Tests.Fixes;

public sealed class KnownCaseTests
{
    [Fact]
    public void A_total_row_left_at_zero_is_one_mistake_in_three_cells()
    {
        Disclosure2021 report = TotalRowLeftAtZero();
        FixResult result = FixSearch.Find(report);
        Fix fix = Assert.Single(result.Fixes);
        Assert.Equal(
            ["表三 · （七）总计 × 自然人 0→3", "表三 · （七）总计 × 商业企业 0→1", "表三 · （七）总计 × 总计 0→4"],
            fix.Changes.Select(static c => c.ToString()));
        Assert.Equal(FixKind.TotalNotRecomputed, fix.Kind);
        Assert.Equal(1, fix.Operations);
        Assert.Equal("表三 · （七）总计：总计没有随各项重新计算", fix.Describe(Wording.Chinese));
        Assert.Equal("Table 3 · (7) Total: the total was not computed again after its items", fix.Describe(Wording.English));
        Assert.Equal(1, result.Alternatives);
        Assert.False(result.BudgetExhausted);
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void A_total_row_left_at_zero_under_one_kind_of_applicant_is_mended_by_two_cells()
    {
        Disclosure2021 report = Zeros();
        (report.Applications.Received.Natural, report.Applications.Received.Total) = (8, 8);
        (report.Applications.Results.Granted.Natural, report.Applications.Results.Granted.Total) = (7, 7);
        (report.Applications.Results.Unavailable.NotHeld.Natural, report.Applications.Results.Unavailable.NotHeld.Total) = (1, 1);
        FixResult result = FixSearch.Find(report);
        Fix fix = Assert.Single(result.Fixes);
        Assert.Equal(["表三 · （七）总计 × 自然人 0→8", "表三 · （七）总计 × 总计 0→8"], fix.Changes.Select(static c => c.ToString()));
        Assert.Equal(1, result.Alternatives);
    }

    [Fact]
    public void Applying_the_fix_leaves_no_broken_rule()
    {
        Disclosure2021 report = TotalRowLeftAtZero();
        FixSearch.Find(report).Fixes[0].Apply(report);
        Assert.Empty(FixSearch.Find(report).Fixes);
        Assert.DoesNotContain(report.Validate(), static f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Searching_changes_nothing_in_the_report()
    {
        Disclosure2021 report = TotalRowLeftAtZero();
        Cell[] before = report.Cells.ToArray();
        FixSearch.Find(report);
        Assert.Equal(before, report.Cells.ToArray());
    }

    [Fact]
    public void An_empty_report_has_no_fix() => Assert.Empty(FixSearch.Find(new Disclosure2021()).Fixes);

    [Fact]
    public void Rules_on_last_years_report_are_left_out()
    {
        Disclosure2021 report = Zeros();
        var previous = Zeros();
        (previous.Applications.CarriedOut.Natural, previous.Applications.CarriedOut.Total) = (2, 2);
        Assert.Contains(report.Validate(previous), static f => f.Rule == "applications.carryOver");
        Assert.Empty(FixSearch.Find(report).Fixes);
    }

    [Fact]
    public void Where_items_are_blank_the_fix_says_that_it_counts_them_as_zero()
    {
        Disclosure2021 report = TotalRowLeftAtZero();
        foreach (CellInfo cell in report.Form.Cells)
        {
            if (report.Cell(cell.Index) == 0 && cell is { Row.IsTotal: false, Column.IsTotal: false })
                report.Cell(cell.Index) = Cell.Blank;
        }

        Fix fix = FixSearch.Find(report).Fixes[0];
        Assert.Equal(["表三 · （七）总计 × 自然人 0→3", "表三 · （七）总计 × 商业企业 0→1", "表三 · （七）总计 × 总计 0→4"], fix.Changes.Select(static c => c.ToString()));
        Assert.True(fix.BlanksAsZero);
        Assert.EndsWith("（空白按 0 计）", fix.Describe(Wording.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_whose_rules_do_not_meet_are_mended_apart()
    {
        Disclosure2021 report = TotalRowLeftAtZero();
        report.Review.Reconsideration.Upheld = 2;
        FixResult result = FixSearch.Find(report);
        // The total is 2, or nothing was upheld.
        Assert.Equal(2, result.Alternatives);
        Assert.Equal(["applications/results.total/natural", "applications/results.total/legal.business", "applications/results.total/total", "review/reconsideration.total"],
            result.Fixes[0].Changes.Select(static c => c.Cell.Address.Replace("applicant.", "", StringComparison.Ordinal)));
        Assert.Equal(FixKind.Several, result.Fixes[0].Kind);
        Assert.Equal(2, result.Fixes[0].Operations);
    }

    [Fact]
    public void Without_budget_the_broken_rules_and_the_rows_are_named()
    {
        Disclosure2021 report = Zeros();
        report.Applications.Results.Granted.Natural = 3;
        FixResult result = FixSearch.Find(report, new FixOptions { NodeBudget = 1 });
        Assert.True(result.BudgetExhausted);
        Assert.Empty(result.Fixes);
        Assert.Equal(["applications.row-sum", "applications.column-sum"], result.SuspectRules.Select(static r => r.Rule.Id));
        Assert.Equal("（一）予以公开", Assert.Single(result.SuspectRows).Row.Label);
    }

    private static Disclosure2021 TotalRowLeftAtZero()
    {
        Disclosure2021 report = Zeros();
        report.Applications.Received.Natural = 3;
        report.Applications.Received.Legal.Business = 1;
        report.Applications.Received.Total = 4;
        report.Applications.Results.Granted.Natural = 2;
        report.Applications.Results.Granted.Legal.Business = 1;
        report.Applications.Results.Granted.Total = 3;
        report.Applications.Results.Unavailable.NotHeld.Natural = 1;
        report.Applications.Results.Unavailable.NotHeld.Total = 1;
        return report;
    }

    private static Disclosure2021 Zeros()
    {
        var report = new Disclosure2021();
        report.Cells.Fill(0);
        return report;
    }
}
