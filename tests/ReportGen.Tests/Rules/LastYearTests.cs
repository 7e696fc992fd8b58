using ReportGen.Forms;

namespace ReportGen.Tests.Rules;

/// <summary>Rules that ask last year's report, which may be on another version: one row of cells each.</summary>
public sealed class LastYearTests
{
    private static readonly RuleInfo[] Stock = [new RuleInfo { Id = "t.stock", Severity = Severity.Error, Assertion = "a == previous.a", Terms = [1, 1, 0, 0, 0, -2] }];

    [Fact]
    public void A_value_that_moved_twice_on_the_way_is_found()
    {
        FormInfo first = Form("1", null, [], "old");
        FormInfo second = Form("2", new UpgradeInfo("1") { Base = () => first, Moves = [("t/old", "t/newer")] }, [], "newer");
        FormInfo third = Form("3", new UpgradeInfo("2") { Base = () => second, Moves = [("t/newer", "t/a")] }, Stock, "a");
        Assert.Equal("t.stock", Assert.Single(Report(third, 5).Validate(Report(first, 6))).Rule);
        Assert.Empty(Report(third, 5).Validate(Report(first, 5)));
    }

    [Fact]
    public void Of_a_version_that_nothing_joins_to_this_one_nothing_is_asked()
    {
        FormInfo other = Form("x", null, [], "a");
        Assert.Empty(Report(Form("1", null, Stock, "a"), 5).Validate(Report(other, 6)));
    }

    [Fact]
    public void A_value_in_another_unit_is_not_compared()
    {
        FormInfo first = Form("1", null, [], "a:项");
        FormInfo second = Form("2", new UpgradeInfo("1"), Stock, "a:件");
        Assert.Empty(Report(second, 5).Validate(Report(first, 6)));
    }

    [Fact]
    public void What_was_two_cells_is_compared_with_their_sum_and_not_at_all_where_one_is_blank()
    {
        FormInfo first = Form("1", null, [], "one", "two");
        FormInfo second = Form("2", new UpgradeInfo("1") { Base = () => first, Moves = [("t/one", "t/a"), ("t/two", "t/a")] }, Stock, "a");
        Assert.Equal(["t.stock"], Report(second, 5).Validate(Report(first, 2, 2)).Select(static f => f.Rule));
        Assert.Empty(Report(second, 5).Validate(Report(first, 2, 3)));
        Assert.Empty(Report(second, 5).Validate(Report(first, 2, Cell.Blank)));
    }

    [Fact]
    public void The_same_version_declared_twice_is_one_form()
    {
        FormInfo once = Form("1", null, Stock, "a");
        FormInfo again = Form("1", null, Stock, "a");
        Assert.Single(Report(once, 5).Validate(Report(again, 6)));
    }

    [Fact]
    public void A_blank_of_last_year_is_no_finding_of_this_year()
    {
        FormInfo form = Form("1", null, [new RuleInfo { Id = "t.stock", Severity = Severity.Error, Missing = MissingPolicy.Error, Assertion = "a == previous.a", Terms = [1, 1, 0, 0, 0, -2] }], "a");
        Assert.Empty(Report(form, 5).Validate(Report(form, Cell.Blank)));
    }

    [Fact]
    public void A_rule_about_last_years_cells_alone_is_shown_where_they_stand()
    {
        FormInfo form = Form("1", null, [new RuleInfo { Id = "t.last", Severity = Severity.Error, Assertion = "previous.a == 5", Terms = [1, 1, 0, -2, 2, -1], Coefficients = [1, -1, 5] }], "a");
        Assert.Equal("t/a", Assert.Single(Report(form, 5).Validate(Report(form, 6))).Cells[0].Address);
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2024)]
    [InlineData(2025)]
    public void A_report_of_another_year_is_refused(int year)
    {
        FormInfo form = Form("1", null, Stock, "a");
        Report now = Report(form, 5);
        Report other = Report(form, 5);
        (now.Year, other.Year) = (2024, year);
        Assert.Contains("expected the report of 2023", Assert.Throws<ArgumentException>(() => now.Validate(other)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => now.ValidateTables(other));
        other.Year = 2023;
        Assert.Empty(now.Validate(other));
    }

    [Fact]
    public void A_report_of_another_organ_is_refused_and_one_under_a_shorter_name_is_not()
    {
        FormInfo form = Form("1", null, Stock, "a");
        Report now = Report(form, 5);
        Report other = Report(form, 5);
        (now.Organ, other.Organ) = ("甲县人民政府", "乙县人民政府");
        Assert.Contains("乙县", Assert.Throws<ArgumentException>(() => now.Validate(other)).Message, StringComparison.Ordinal);
        other.Organ = "甲县";
        Assert.Equal("history.organ", Assert.Single(now.Validate(other)).Rule);
    }

    [Theory]
    [InlineData("甲县（本级）", "甲县(本级)")]
    [InlineData("甲县 人民政府", "甲县人民政府")]
    [InlineData("Que\u0301bec", "Québec")]
    public void A_name_that_is_only_written_otherwise_is_the_same_organ(string name, string before)
    {
        FormInfo form = Form("1", null, Stock, "a");
        Report now = Report(form, 5);
        Report other = Report(form, 5);
        (now.Organ, other.Organ) = (name, before);
        Assert.Empty(now.Validate(other));
    }

    [Fact]
    public void A_report_of_another_kind_and_the_report_itself_are_refused()
    {
        Report now = Report(Form("1", null, Stock, "a"), 5);
        Assert.Throws<ArgumentException>(() => now.Validate(Forms.SmallForm.Consistent()));
        Assert.Throws<ArgumentException>(() => now.Validate(now));
    }

    private static FormInfo Form(string version, UpgradeInfo? upgrade, RuleInfo[] rules, params string[] columns)
    {
        FormInfo form = null!;
        form = new FormInfo("Years", version, "表",
        [
            new SectionInfo("t", null, TextRule.None,
            [
                new TableInfo("t", "表",
                [
                    new BlockInfo("", null,
                        new AxisInfo([.. columns.Select(static c => c.Split(':')).Select(static c => new MemberInfo(c[0], c[0]) { Unit = c.ElementAtOrDefault(1) })]),
                        new AxisInfo([new MemberInfo("", "")])),
                ]),
            ]),
        ])
        {
            CreateReport = () => new YearReport(form),
            Rules = rules,
            Upgrade = upgrade,
        };
        return form;
    }

    private static Report Report(FormInfo form, params Cell[] cells)
    {
        Report report = form.CreateReport();
        for (int i = 0; i < cells.Length; i++)
            report.Cell(i) = cells[i];
        return report;
    }

    private sealed class YearReport(FormInfo form) : Report(form);
}
