using ReportGen.Forms;

namespace ReportGen.Tests.Forms;

public sealed class EnglishNameTests
{
    private static CellInfo Cell(string? tableEn, string? rowEn, string? columnEn)
    {
        var table = new TableInfo("t", "表一",
        [
            new BlockInfo("", null,
                new AxisInfo([new("all", "总计") { LabelEn = columnEn }]),
                new AxisInfo([new("a", "甲类", [new("other", "其他") { LabelEn = rowEn }]) { LabelEn = "Class A" }, new("b", "乙类", [new("other", "其他")])])),
        ]) { NameEn = tableEn! };
        CellInfo.Number([table]);
        BlockInfo block = table.Blocks[0];
        return new CellInfo(block, block.Rows.Lines[0], block.Columns.Lines[0]);
    }

    [Fact]
    public void A_cell_is_named_by_the_english_labels_in_the_way_it_is_named_by_the_others()
    {
        CellInfo cell = Cell("Table 1", "Other", "Total");
        Assert.Equal("表一 · 甲类 其他 × 总计", cell.Name);
        Assert.Equal("Table 1 · Class A Other × Total", cell.NameEn);
    }

    [Fact]
    public void What_has_no_english_label_keeps_its_own() => Assert.Equal("表一 · Class A 其他 × Total", Cell(null, null, "Total").NameEn);
}
