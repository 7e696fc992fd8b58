using ReportGen.Forms;

namespace ReportGen.Tests.Upgrades;

/// <summary>Versions made by hand: one row of cells each.</summary>
public sealed class VersionChangeTests
{
    private static readonly FormInfo First = Form("1", null, "open", "used");

    private static readonly FormInfo United = Form("2", new UpgradeInfo("1") { Moves = [("t/open", "t/all"), ("t/used", "t/all")] }, "all");

    [Fact]
    public void A_number_whose_unit_changed_is_lost_and_the_cell_is_unknown()
    {
        FormInfo second = Form("2", new UpgradeInfo("1"), "open", "used:间");
        VersionChangeResult change = Convert(Filled(First), second, First);
        Assert.Equal("t/used", Assert.Single(change.Lost).Address);
        Assert.Equal("t/used", Assert.Single(change.Unknown).Address);
    }

    [Fact]
    public void A_value_goes_to_one_place_and_no_copy_of_it_to_another()
    {
        FormInfo second = Form("2", new UpgradeInfo("1") { Moves = [("t/open", "t/free"), ("t/open", "t/spare")] }, "free", "spare", "used");
        VersionChangeResult change = Convert(Filled(First), second, First);
        Assert.Equal([1, Cell.Blank, 2], change.Report.Cells.ToArray());
    }

    [Fact]
    public void What_became_one_cell_is_added_up()
    {
        VersionChangeResult change = Convert(Filled(First), United, First);
        Assert.Equal([3], change.Report.Cells.ToArray());
        Assert.True(change.KeepsEverything);
        Assert.Empty(change.Unknown);
    }

    [Fact]
    public void A_sum_keeps_the_decimal_places_of_its_parts()
    {
        Report report = Filled(First);
        (report.Cell(0), report.Cell(1)) = (1.20m, 2.3m);
        Assert.Equal("3.50", Convert(report, United, First).Report.Cell(0).ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sum_of_which_a_part_is_not_known_is_not_known_and_the_other_parts_are_listed(bool isUnreadable)
    {
        Report report = Filled(First);
        report.Cell(1) = isUnreadable ? Cell.Unreadable : Cell.Blank;
        VersionChangeResult change = Convert(report, United, First);
        Assert.Equal([isUnreadable ? Cell.Unreadable : Cell.Blank], change.Report.Cells.ToArray());
        Assert.Equal(isUnreadable ? ["t/open", "t/used"] : ["t/open"], change.Lost.Select(static l => l.Address));
        Assert.Equal("t/all", Assert.Single(change.Unknown).Address);
    }

    [Fact]
    public void A_sum_of_blanks_is_blank_and_nothing_is_lost()
    {
        VersionChangeResult change = Convert(First.CreateReport(), United, First);
        Assert.Equal([Cell.Blank], change.Report.Cells.ToArray());
        Assert.Equal((0, 0), (change.Lost.Count, change.Unknown.Count));
    }

    [Fact]
    public void A_sum_that_no_cell_can_hold_is_unreadable_and_its_parts_are_listed()
    {
        Report report = Filled(First);
        (report.Cell(0), report.Cell(1)) = (999_999_999_999_999, 1);
        VersionChangeResult change = Convert(report, United, First);
        Assert.Equal([Cell.Unreadable], change.Report.Cells.ToArray());
        Assert.Equal(2, change.Lost.Count);
    }

    [Fact]
    public void What_was_added_up_is_not_taken_apart_on_the_way_back()
    {
        VersionChangeResult change = Convert(Filled(United), First, United);
        Assert.Equal([Cell.Blank, Cell.Blank], change.Report.Cells.ToArray());
        Assert.Equal("t/all", Assert.Single(change.Lost).Address);
        Assert.Equal(["t/open", "t/used"], change.Unknown.Select(static c => c.Address));
    }

    [Fact]
    public void A_sum_of_sums_is_the_sum_of_all_parts()
    {
        FormInfo first = Form("1", null, "a", "b", "c", "d");
        FormInfo second = Form("2", new UpgradeInfo("1") { Moves = [("t/a", "t/x"), ("t/b", "t/x"), ("t/c", "t/y"), ("t/d", "t/y")] }, "x", "y");
        FormInfo third = Form("3", new UpgradeInfo("2") { Moves = [("t/x", "t/z"), ("t/y", "t/z")] }, "z");
        Assert.Equal([10], Convert(Filled(first), third, first, second).Report.Cells.ToArray());
    }

    [Fact]
    public void A_sum_of_which_a_part_is_in_another_unit_is_not_known()
    {
        FormInfo first = Form("1", null, "open", "used:间");
        VersionChangeResult change = Convert(Filled(first), United, first);
        Assert.Equal([Cell.Blank], change.Report.Cells.ToArray());
        Assert.Equal(["t/open", "t/used"], change.Lost.Select(static l => l.Address));
    }

    [Fact]
    public void What_moved_away_does_not_fill_a_new_cell_of_the_old_name()
    {
        FormInfo second = Form("2", new UpgradeInfo("1") { Moves = [("t/open", "t/free")] }, "free", "open", "used");
        VersionChangeResult change = Convert(Filled(First), second, First);
        Assert.Equal([1, Cell.Blank, 2], change.Report.Cells.ToArray());
        Assert.Equal("t/open", Assert.Single(change.Unknown).Address);
    }

    [Fact]
    public void Between_two_versions_of_one_base_goes_what_the_base_has()
    {
        FormInfo city = Form("city", new UpgradeInfo("1"), "open", "used", "extra");
        FormInfo county = Form("county", new UpgradeInfo("1"), "open", "used", "extra");
        VersionChangeResult change = Convert(Filled(city), county, First);
        Assert.Equal(["city", "1", "county"], change.Versions.Select(static f => f.Version));
        Assert.Equal("t/extra", Assert.Single(change.Lost).Address);
        Assert.Equal([1, 2, Cell.Blank], change.Report.Cells.ToArray());
    }

    [Fact]
    public void Several_versions_are_gone_through_one_after_another()
    {
        FormInfo second = Form("2", new UpgradeInfo("1") { Moves = [("t/open", "t/free")] }, "free", "used");
        FormInfo third = Form("3", new UpgradeInfo("2") { Moves = [("t/free", "t/spare")] }, "used", "spare");
        Assert.Equal([2, 1], Convert(Filled(First), third, First, second).Report.Cells.ToArray());
        Assert.Equal([2, 1], Convert(Filled(third), First, second).Report.Cells.ToArray());
    }

    [Fact]
    public void Without_the_version_between_there_is_no_way()
    {
        FormInfo third = Form("3", new UpgradeInfo("2"), "open");
        Assert.Null(VersionChange.Convert(Filled(First), third, [First, third]));
    }

    [Fact]
    public void Text_of_a_section_that_is_gone_is_listed()
    {
        FormInfo second = Form("2", new UpgradeInfo("1"), "open", "used");
        FormInfo without = Form("3", new UpgradeInfo("2"), hasText: false, "open", "used");
        Report report = Filled(second);
        report.Paragraphs(0).Add("概况。");
        LostText lost = Assert.Single(Convert(report, without).LostTexts);
        Assert.Equal(("text", "概况。"), (lost.Section.Id, lost.Paragraphs[0].Text.ToString()));
    }

    [Fact]
    public void Versions_that_extend_each_other_in_a_circle_end_somewhere()
    {
        FormInfo second = Form("2", new UpgradeInfo("3"), "open");
        FormInfo third = Form("3", new UpgradeInfo("2"), "open");
        Assert.Null(VersionChange.Convert(Filled(First), third, [First, second, third]));
    }

    private static VersionChangeResult Convert(Report report, FormInfo target, params FormInfo[] forms) => VersionChange.Convert(report, target, forms)!;

    private static Report Filled(FormInfo form)
    {
        Report report = form.CreateReport();
        for (int i = 0; i < form.Cells.Count; i++)
            report.Cell(i) = i + 1;
        return report;
    }

    private static FormInfo Form(string version, UpgradeInfo? upgrade, params string[] columns) => Form(version, upgrade, hasText: true, columns);

    // A column is its id, with its unit where it has one of its own: used:间.
    private static FormInfo Form(string version, UpgradeInfo? upgrade, bool hasText, params string[] columns)
    {
        FormInfo form = null!;
        MemberInfo[] members = [.. columns.Select(static c => c.Split(':')).Select(static c => new MemberInfo(c[0], c[0]) { Unit = c.Length > 1 ? c[1] : null })];
        var table = new TableInfo("t", "表", [new BlockInfo("", null, new AxisInfo(members), new AxisInfo([new MemberInfo("", "")]))]) { Unit = "张" };
        SectionInfo[] sections = [new("tables", "一、表", TextRule.None, [table])];
        form = new FormInfo("Hospital", version, "年报", hasText ? [new("text", null, TextRule.Optional, []), .. sections] : sections)
        {
            CreateReport = () => new VersionReport(form),
            Upgrade = upgrade,
        };
        return form;
    }

    private sealed class VersionReport(FormInfo form) : Report(form);
}
