using System.Text;
using ReportGen.Forms;
using ReportGen.TestSupport;

namespace ReportGen.Disclosure.Tests.Forms;

public sealed class FormTests
{
    public static TheoryData<string> Versions => [.. DisclosureForms.All.Select(static f => f.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_cell_of_the_form_has_its_address_and_printed_name(string version)
    {
        var text = new StringBuilder();
        foreach (CellInfo cell in Form(version).Cells)
            text.Append(cell.Address).Append('\t').Append(cell.Name).Append('\t').Append(cell.Kind).Append('\t').Append(cell.Unit).Append('\n');
        Snapshot.Match(text.ToString(), "txt", version);
    }

    [Theory]
    [InlineData("2021", "proactive", 10)]
    [InlineData("2021", "applications", 175)]
    [InlineData("2021", "review", 15)]
    [InlineData("2014", "indicators", 58)]
    [InlineData("2019", "proactive", 22)]
    [InlineData("2019", "applications", 161)]
    [InlineData("2019", "review", 15)]
    public void A_table_has_the_cells_that_the_notice_prescribes(string version, string table, int cells) =>
        Assert.Equal(cells, Form(version).Cells.Count(c => c.Block.Table.Id == table));

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void The_six_parts_stand_in_order_after_the_preamble(string version) =>
        Assert.Equal(["", "一", "二", "三", "四", "五", "六"], Form(version).Sections.Select(static s => s.Title?[..1] ?? ""));

    [Theory]
    [InlineData("2019", 2018, false)]
    [InlineData("2019", 2020, true)]
    [InlineData("2019", 2021, false)]
    [InlineData("2021", 2021, true)]
    [InlineData("2021", 2025, true)]
    public void A_form_covers_the_years_of_its_notice(string version, int year, bool covers) => Assert.Equal(covers, Form(version).CoversYear(year));

    [Fact]
    public void Every_cell_of_table_three_is_under_three_rules()
    {
        FormInfo form = Form("2021");
        foreach (CellInfo cell in form.Cells.Where(static c => c.Block.Table.Id == "applications" && c.Row.Path == "results.granted"))
            Assert.Equal(2, form.Rules.Sum(r => Instances(r).Count(i => i.Contains(cell.Index))));
        foreach (CellInfo cell in form.Cells.Where(static c => c.Block.Table.Id == "applications" && c.Row.Path == "results.total"))
            Assert.Equal(3, form.Rules.Sum(r => Instances(r).Count(i => i.Contains(cell.Index))));
    }

    [Fact]
    public void The_column_sum_adds_each_item_once_and_no_total()
    {
        RuleInfo rule = Form("2021").Rules.Single(static r => r.Id == "applications.column-sum");
        List<int>[] instances = [.. Instances(rule)];
        Assert.Equal(7, instances.Length);
        Assert.All(instances, static i => Assert.Equal(21 + 1, i.Count));
    }

    [Fact]
    public void What_the_upgrade_moves_is_where_it_was_and_what_it_loses_is_listed()
    {
        UpgradeInfo upgrade = Form("2021").Upgrade!;
        Assert.Equal("2019", upgrade.FromVersion);
        Assert.Contains(("applications/results.otherwise/natural", "applications/results.otherwise.misc/natural"), upgrade.Moves);
        Assert.Contains("proactive/item9.procurement/amount", upgrade.Lost);
        Assert.All(upgrade.Moves, m => Assert.NotNull(Form("2019").FindCell(m.From)));
        Assert.All(upgrade.Moves, m => Assert.NotNull(Form("2021").FindCell(m.To)));
    }

    private static FormInfo Form(string version) => DisclosureForms.All.Single(f => f.Version == version);

    private static IEnumerable<List<int>> Instances(RuleInfo rule) => rule.Instances.Select(static i => i.References.Select(static r => r.Cell).ToList());
}
