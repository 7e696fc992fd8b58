using ReportGen.Forms;

namespace ReportGen.Tests.Forms;

public sealed class LinePathsTests
{
    private static readonly FormInfo Form = Create();

    private static FormInfo Create()
    {
        FormInfo form = null!;
        form = new FormInfo("Long", "1", "年报",
        [
            new SectionInfo("s", "一、表", TextRule.None,
            [
                new TableInfo("few", "表一", [new BlockInfo("", null, new AxisInfo([new("a", "甲")]), new AxisInfo([new MemberInfo("", "")]))]),
                new TableInfo("many", "表二",
                [
                    new BlockInfo("", null,
                        new AxisInfo([new("a", "甲"), new("h", "头", [new("b", "乙"), new("c", "丙")])]),
                        new AxisInfo([new("x", "子"), new("g", "组", [new("y", "丑"), new("z", "寅")])])),
                ]),
            ]),
        ])
        { CreateReport = () => new LongReport(form) };
        return form;
    }

    [Theory]
    [InlineData("x", "a")]
    [InlineData("g.y", "h.b")]
    [InlineData("g.z", "h.c")]
    public void A_cell_is_found_by_the_paths_of_its_row_and_column(string row, string column)
    {
        Report report = Form.CreateReport();
        Assert.Equal($"many/{row}/{column}", Form.Cells[LinePaths.Column(report, LinePaths.Row(report, 1, row), column)].Address);
    }

    [Fact]
    public void A_row_that_is_not_there_is_told_with_the_one_meant() => Assert.StartsWith(
        "'g.yy' is no row with cells in 'many'; did you mean 'g.y'?", Assert.Throws<ArgumentException>(static () => LinePaths.Row(Form.CreateReport(), 1, "g.yy")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_heading_without_cells_is_no_row() => Assert.Throws<ArgumentException>(static () => LinePaths.Row(Form.CreateReport(), 1, "g"));

    private sealed class LongReport(FormInfo form) : Report(form);
}
