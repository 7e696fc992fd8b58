using ReportGen.Forms;

namespace ReportGen.Tests.Forms;

public sealed class CellExceptionTests
{
    [Fact]
    public void A_cell_of_its_own_has_its_unit_and_kind_and_its_neighbours_keep_theirs()
    {
        var table = new TableInfo("t", "表一",
        [
            new BlockInfo("", null, new AxisInfo([new("a", "甲"), new("b", "乙")]), new AxisInfo([new("x", "子") { Unit = "件" }, new("y", "丑")]))
            {
                Exceptions = [new(1, "%", NumberKind.Decimal), new(2, null, NumberKind.Signed)],
            },
        ])
        { Unit = "项" };
        Assert.Equal(
            ["t/x/a Count 件", "t/x/b Decimal %", "t/y/a Signed 项", "t/y/b Count 项"],
            CellInfo.Number([table]).Select(static c => $"{c.Address} {c.Kind} {c.Unit}"));
    }
}
