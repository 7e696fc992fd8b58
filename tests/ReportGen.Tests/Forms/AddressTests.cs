using ReportGen.Forms;

namespace ReportGen.Tests.Forms;

public sealed class AddressTests
{
    [Fact]
    public void A_heading_alone_at_the_root_is_left_out_of_addresses() =>
        Assert.Equal("beds/used/city", SmallForm.Create().Cells[0].Address);

    [Fact]
    public void Cells_are_numbered_row_by_row() =>
        Assert.Equal("beds/free/county", SmallForm.Create().Cells[4].Address);

    [Fact]
    public void A_table_without_rows_has_addresses_of_table_and_column()
    {
        var table = new TableInfo("review", "表四",
        [
            new BlockInfo("", null,
                new AxisInfo([Outcomes("first", "行政复议"), Outcomes("second", "行政诉讼")]),
                new AxisInfo([new MemberInfo("", "")])),
        ]);
        CellInfo cell = CellInfo.Number([table])[3];
        Assert.Equal("review/second.total", cell.Address);
        Assert.Equal("表四 · 行政诉讼 总计", cell.Name);
    }

    [Fact]
    public void A_band_stands_before_the_row()
    {
        var table = new TableInfo("proactive", "表二", [new BlockInfo("item1", "第（一）项", new AxisInfo([new MemberInfo("made", "制发")]), new AxisInfo([new MemberInfo("rules", "规章")]))]);
        Assert.Equal("proactive/item1.rules/made", CellInfo.Number([table])[0].Address);
    }

    [Fact]
    public void A_label_that_stands_once_needs_no_labels_before_it() =>
        Assert.Equal("表一 · 使用 × 市", SmallForm.Create().Cells[0].Name);

    [Fact]
    public void A_total_above_its_items_has_a_line_of_its_own_before_them()
    {
        var axis = new AxisInfo([new MemberInfo("all", "全部", [new MemberInfo("a", "甲"), new MemberInfo("b", "乙")]) { IsTotal = true }]);
        Assert.Equal(["all", "all.a", "all.b"], axis.Lines.Select(static l => l.Path));
    }

    private static MemberInfo Outcomes(string id, string label) => new(id, label, [new MemberInfo("upheld", "维持"), new MemberInfo("total", "总计") { IsTotal = true }]);
}
