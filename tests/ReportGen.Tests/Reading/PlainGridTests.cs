using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

public sealed class PlainGridTests
{
    [Fact]
    public void A_cell_of_several_lines_is_one_cell() => Assert.Equal(["项目¦数量", "本年新收¦12", "上年结转¦3"], Read("""
        +----------+------+
        | 项目     | 数量 |
        +==========+======+
        | 本年新   | 12   |
        | 收       |      |
        +----------+------+
        | 上年结转 | 3    |
        +----------+------+
        """));

    [Fact]
    public void Places_without_a_line_between_them_are_one() => Assert.Equal(["甲¦乙¦", "¦丙¦丁", "戊¦1¦2"], Read("""
        +----+---------+
        | 甲 | 乙      |
        |    +----+----+
        |    | 丙 | 丁 |
        +----+----+----+
        | 戊 | 1  | 2  |
        +----+----+----+
        """));

    [Fact]
    public void A_sign_in_a_figure_is_no_corner() => Assert.Equal(["甲¦乙", "+22¦+3", "+5¦-1"], Read("""
        +-----+----+
        | 甲  | 乙 |
        +-----+----+
        | +22 | +3 |
        +-----+----+
        | +5  | -1 |
        +-----+----+
        """));

    [Fact]
    public void Rows_that_no_line_parts_are_not_one_row()
    {
        string[] lines = Read("""
            +------+----+
            | 甲   | 乙 |
            | 新收 | 12 |
            | 结转 | 3  |
            +------+----+
            """);
        Assert.Contains("| 新收 | 12 |", lines);
        Assert.Contains("| 结转 | 3  |", lines);
    }

    [Fact]
    public void Headers_and_the_only_row_under_them_are_not_one_row()
    {
        string[] lines = Read("""
            +------+------+------+
            | 维持 | 纠正 | 总计 |
            | 4    | 5    | 9    |
            +------+------+------+
            """);
        Assert.Contains("| 4    | 5    | 9    |", lines);
    }

    [Fact]
    public void A_frame_that_is_not_closed_is_text() => Assert.Equal(["+----+", "| 甲 |", "| 乙 |"], Read("+----+\n| 甲 |\n| 乙 |"));

    private static string[] Read(string text) => [.. SourceDocument.FromText("a.md", text).Lines.Select(static l => l.Replace(SourceDocument.CellSeparator, '¦'))];
}
