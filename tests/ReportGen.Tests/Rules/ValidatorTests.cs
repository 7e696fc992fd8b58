using ReportGen.Forms;
using ReportGen.Tests.Fixes;
using ReportGen.Tests.Forms;

namespace ReportGen.Tests.Rules;

public sealed class ValidatorTests
{
    [Fact]
    public void A_consistent_report_has_no_finding() => Assert.Empty(SmallForm.Consistent().Validate());

    [Fact]
    public void A_wrong_total_is_one_finding_for_each_sum_it_breaks()
    {
        Report report = SmallForm.Consistent();
        At(report, "beds/total/city") = 9;
        IReadOnlyList<Finding> findings = report.Validate();
        Assert.Equal(["beds.column-sum", "beds.row-sum"], findings.Select(static f => f.Rule).Order());
        Finding sum = findings.First(static f => f.Rule == "beds.column-sum");
        Assert.Equal("beds/total/city", sum.Cells[0].Address);
        Assert.Equal("7", sum.Expected);
        Assert.Equal("9", sum.Actual);
        Assert.Contains("表一 · 总计 × 市", sum.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("2", sum.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filled_total_over_blank_items_is_an_error_and_no_sum_is_claimed()
    {
        Report report = SmallForm.Consistent();
        foreach (string address in new[] { "beds/used/city", "beds/used/county", "beds/used/total", "beds/free/city", "beds/free/county", "beds/free/total" })
            At(report, address) = Cell.Blank;
        IReadOnlyList<Finding> findings = report.Validate();
        Finding only = Assert.Single(findings, static f => f.Severity == Severity.Error);
        Assert.Equal("blank-beside-total", only.Rule);
        Assert.Equal(3 + 6, only.Cells.Count);
    }

    [Fact]
    public void A_blank_that_leaves_its_row_and_its_column_open_is_one_finding()
    {
        Report report = SmallForm.Consistent();
        At(report, "beds/used/city") = Cell.Blank;
        Finding only = Assert.Single(report.Validate());
        Assert.Equal("blank-beside-total", only.Rule);
        Assert.Contains(only.Cells, static c => c.Address == "beds/used/city");
    }

    [Fact]
    public void A_blank_among_items_that_add_up_without_it_is_a_warning_that_names_what_it_must_be()
    {
        Report report = SmallForm.Consistent();
        (At(report, "beds/free/city"), At(report, "beds/free/county"), At(report, "beds/free/total")) = (Cell.Blank, 3, 3);
        (At(report, "beds/total/city"), At(report, "beds/total/county"), At(report, "beds/total/total")) = (5, 6, 11);
        Finding blank = Assert.Single(report.Validate(), static f => f.Cells.Count == 1 && f.Cells[0].Address == "beds/free/city");
        Assert.Equal(("blank", Severity.Warning, "0"), (blank.Rule, blank.Severity, blank.Expected));
    }

    [Fact]
    public void Items_that_exceed_their_total_are_wrong_whatever_the_blank_holds()
    {
        Report report = SmallForm.Consistent();
        At(report, "beds/free/city") = Cell.Blank;
        At(report, "beds/total/city") = 4;
        Assert.Contains(report.Validate(), static f => f.Rule == "beds.column-sum" && f.Cells[0].Address == "beds/total/city");
    }

    [Fact]
    public void A_blank_total_is_a_warning_with_the_sum_of_its_items()
    {
        Report report = SmallForm.Consistent();
        At(report, "beds/fees/total") = Cell.Blank;
        Finding blank = Assert.Single(report.Validate());
        Assert.Equal(("blank", Severity.Warning, "11.00"), (blank.Rule, blank.Severity, blank.Expected));
    }

    [Theory]
    [InlineData(MissingPolicy.Skip, null)]
    [InlineData(MissingPolicy.Zero, "beds.notMore")]
    [InlineData(MissingPolicy.Error, "blank")]
    public void A_rule_says_what_a_blank_means(MissingPolicy missing, string? rule)
    {
        Report report = SmallForm.Consistent(SmallForm.Create(missing));
        At(report, "beds/used/city") = Cell.Blank;
        Finding[] found = [.. report.Validate().Where(static f => f.Rule == "beds.notMore" || (f.Rule == "blank" && f.Message.ToString().Contains("free <= used", StringComparison.Ordinal)))];
        Assert.Equal(rule, found.SingleOrDefault()?.Rule);
    }

    [Fact]
    public void A_negative_count_and_a_broken_count_cannot_stand()
    {
        Report report = SmallForm.Consistent();
        (At(report, "beds/used/city"), At(report, "beds/used/total")) = (-1, 2);
        (At(report, "beds/free/city"), At(report, "beds/free/total")) = (2.5m, 3.5m);
        Assert.Equal(
            ["beds/free/city", "beds/free/total", "beds/used/city"],
            report.Validate().Where(static f => f.Rule == "type").Select(static f => f.Cells[0].Address).Order());
    }

    [Fact]
    public void A_negative_change_may_stand() =>
        Assert.DoesNotContain(SmallForm.Consistent().Validate(), static f => f.Rule == "type");

    [Fact]
    public void Sums_with_decimal_places_are_exact()
    {
        Report report = SmallForm.Consistent();
        (At(report, "beds/fees/city"), At(report, "beds/fees/county"), At(report, "beds/fees/total")) = (0.1m, 0.2m, 0.3m);
        Assert.Empty(report.Validate());
    }

    [Fact]
    public void Last_years_report_is_asked_only_where_there_is_one()
    {
        FormInfo form = SmallForm.Create();
        Report report = SmallForm.Consistent(form);
        Report before = SmallForm.Consistent(form);
        before.Cell(0) = 4;
        Assert.DoesNotContain(report.Validate(), static f => f.Rule == "beds.stock");
        Finding stock = Assert.Single(report.Validate(before));
        Assert.Equal("beds.stock", stock.Rule);
    }

    [Fact]
    public void A_section_that_must_hold_text_and_holds_none_is_a_warning()
    {
        Report report = SmallForm.Consistent();
        report.Paragraphs(0).Clear();
        Assert.Equal(("text-missing", Severity.Warning), (report.Validate()[0].Rule, report.Validate()[0].Severity));
    }

    [Theory]
    [InlineData(Comparison.Equal, 3, 4, "3")]
    [InlineData(Comparison.NotEqual, 3, 3, "≠ 3")]
    [InlineData(Comparison.Less, 3, 3, "< 3")]
    [InlineData(Comparison.LessOrEqual, 3, 4, "≤ 3")]
    [InlineData(Comparison.Greater, 3, 3, "> 3")]
    [InlineData(Comparison.GreaterOrEqual, 3, 2, "≥ 3")]
    public void A_bound_that_last_years_report_sets_is_expected_with_its_sign(Comparison comparison, int before, int now, string expected)
    {
        // The one cell against that of last year.
        FormInfo form = TinyForm.Grid(1, 1, [TinyForm.Rule("bound", false, [1, 1, 0, 0, 0, -2], comparison)]);
        Finding only = Assert.Single(TinyForm.Report(form, [now]).ValidateTables(TinyForm.Report(form, [before])));
        Assert.Equal((expected, $"{now}"), (only.Expected, only.Actual));
    }

    [Fact]
    public void The_right_side_of_a_rule_is_what_should_come_out()
    {
        FormInfo form = TinyForm.Grid(1, 2, [TinyForm.Rule("alike", false, [1, 1, 0, 0, 0, 1])]);
        Finding only = Assert.Single(TinyForm.Report(form, [3, 4]).ValidateTables());
        Assert.Equal(("3", "4"), (only.Expected, only.Actual));
        Assert.Equal([1, 0], only.Cells.Select(static c => c.Index));
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_form_and_those_of_no_cell_first()
    {
        Report report = SmallForm.Consistent();
        report.Paragraphs(0).Clear();
        (At(report, "beds/fees/total"), At(report, "beds/used/total")) = (99, 99);
        int[] places = [.. report.Validate().Select(static f => f.Cells.Count == 0 ? -1 : f.Cells[0].Index)];
        Assert.Equal(-1, places[0]);
        Assert.Equal(places.Order(), places);
        Assert.True(places.Distinct().Count() > 2);
    }

    [Fact]
    public void A_sum_says_that_its_items_do_not_make_the_total_and_any_other_rule_what_does_not_hold()
    {
        Report report = SmallForm.Consistent();
        At(report, "beds/free/city") = 99;
        IReadOnlyList<Finding> findings = report.ValidateTables();
        Assert.Contains("各项之和为", findings.First(static f => f.Rule == "beds.row-sum").Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("不满足 free <= used", findings.Single(static f => f.Rule == "beds.notMore").Message.ToString(), StringComparison.Ordinal);
    }

    private static ref Cell At(Report report, string address) => ref report.Cell(report.Form.FindCell(address)!.Index);
}
