namespace ReportGen.Publishing.Tests.Documents.Pdf;

/// <summary>Tables of a PDF that lack some or all of their lines: words by their places.</summary>
public sealed class PdfPlaceTests
{
    private static readonly double[] Columns = [240, 300, 360];

    [Fact]
    public void Figures_below_each_other_are_columns() => Assert.Equal(
        ["项目|甲|乙|丙", "公开数|1|20|3", "答复数|4|5|600"],
        Read(Row(700, "项目", "甲", "乙", "丙"), Row(670, "公开数", "1", "20", "3"), Row(640, "答复数", "4", "5", "600")));

    [Fact]
    public void A_label_that_is_broken_over_lines_stands_with_its_middle_at_its_row() => Assert.Equal(
        ["公开政府信息数|1|2|3", "依申请答复数|4|5|6"],
        Read(Words(60, 706, "公开政府"), Row(700, "", "1", "2", "3"), Words(60, 694, "信息数"), Words(60, 666, "依申请"), Row(660, "", "4", "5", "6"), Words(60, 654, "答复数")));

    [Fact]
    public void Labels_of_rows_that_are_set_close_are_not_one_label() => Assert.Equal(
        ["规章|1|2|3", "规范性文件|4|5|6", "其他文件|7|8|9"],
        Read(Row(700, "规章", "1", "2", "3"), Row(688, "规范性文件", "4", "5", "6"), Row(676, "其他文件", "7", "8", "9")));

    [Fact]
    public void A_row_without_figures_keeps_its_label_to_itself() => Assert.Equal(
        ["公开数|1|2|3", "补正数|||", "答复数|4|5|6"],
        Read(Row(700, "公开数", "1", "2", "3"), Words(60, 670, "补正数"), Row(640, "答复数", "4", "5", "6")));

    [Fact]
    public void A_column_without_figures_is_known_by_its_head() => Assert.Equal(
        ["项目|甲|乙|丙|丁", "公开数|1||2|3", "答复数|4||5|6"],
        ReadLines(
            Words(60, 700, "项目") + Words(240, 700, "甲") + Words(300, 700, "乙") + Words(360, 700, "丙") + Words(420, 700, "丁"),
            Words(60, 670, "公开数") + Words(240, 670, "1") + Words(360, 670, "2") + Words(420, 670, "3"),
            Words(60, 640, "答复数") + Words(240, 640, "4") + Words(360, 640, "5") + Words(420, 640, "6")));

    [Fact]
    public void Figures_of_columns_that_stand_close_are_told_apart() => Assert.Equal(
        ["公开数|11|22|33", "答复数|44|55|66"],
        ReadLines(
            Words(60, 700, "公开数") + Words(140, 700, "11") + Words(165, 700, "22") + Words(190, 700, "33"),
            Words(60, 670, "答复数") + Words(140, 670, "44") + Words(165, 670, "55") + Words(190, 670, "66")));

    [Fact]
    public void A_figure_that_is_torn_in_its_column_stays_in_one_cell() => Assert.Equal(
        ["公开数|1|2|3", "收到数|1|2 2|3", "答复数|1|2|3", "办结数|1|2|3"],
        ReadLines(
            Row(700, "公开数", "1", "2", "3"),
            Words(60, 670, "收到数") + Words(240, 670, "1") + Words(293, 670, "2") + Words(307, 670, "2") + Words(360, 670, "3"),
            Row(640, "答复数", "1", "2", "3"),
            Row(610, "办结数", "1", "2", "3")));

    [Theory]
    [InlineData(2, "22|3333")]
    [InlineData(0, "|22 3333")]
    public void Figures_that_all_but_touch_are_parted_at_their_gap_and_without_one_not_read(double gap, string read) => Assert.Equal(
        ["公开数|1|2|3", "收到数|1|" + read, "答复数|4|5|6", "办结数|7|8|9"],
        ReadLines(
            Words(60, 700, "公开数") + Words(140, 700, "1") + Words(165, 700, "2") + Words(190, 700, "3"),
            Words(60, 670, "收到数") + Words(140, 670, "1") + Words(160 - gap, 670, "22") + Words(180, 670, "3333"),
            Words(60, 640, "答复数") + Words(140, 640, "4") + Words(165, 640, "5") + Words(190, 640, "6"),
            Words(60, 610, "办结数") + Words(140, 610, "7") + Words(165, 610, "8") + Words(190, 610, "9")));

    [Fact]
    public void In_a_frame_without_inner_lines_words_go_by_their_places() => Assert.Equal(
        ["项目|甲|乙|丙", "公开数|1|2|3", "答复数|4|5|6"],
        Read(Frame(), Row(700, "项目", "甲", "乙", "丙"), Row(670, "公开数", "1", "2", "3"), Row(640, "答复数", "4", "5", "6")));

    [Fact]
    public void Between_lines_of_columns_alone_words_go_by_their_places() => Assert.Equal(
        ["项目|甲|乙|丙", "公开数|1|2|3", "答复数|4|5|6"],
        Read(
            Frame() + string.Concat(Columns.Select(static c => PdfFile.Rule(c - 20, 620, c - 20, 720))),
            Row(700, "项目", "甲", "乙", "丙"),
            Row(670, "公开数", "1", "2", "3"),
            Row(640, "答复数", "4", "5", "6")));

    [Fact]
    public void A_line_between_two_rows_parts_their_labels() => Assert.Equal(
        ["公开数|1|2|3", "答复数（不含补正的）|4|5|6"],
        Read(Row(700, "公开数", "1", "2", "3"), PdfFile.Rule(50, 694, 400, 694), Words(60, 684, "答复数（不"), Row(678, "", "4", "5", "6"), Words(60, 672, "含补正的）")));

    [Fact]
    public void A_list_of_one_figure_a_row_has_its_broken_labels_joined()
    {
        string[] rows = [.. Enumerable.Range(0, 8).Select(static i => Words(60, 700 - (20 * i), $"指标{"甲乙丙丁戊己庚辛"[i]}") + Words(240, 700 - (20 * i), "件") + Words(300, 700 - (20 * i), $"{9 - i}"))];
        string[] read = ReadLines([.. rows, Words(60, 526, "断成两行的"), Words(240, 520, "件") + Words(300, 520, "7"), Words(60, 514, "指标")]);
        Assert.Equal("指标甲|件|9", read[0]);
        Assert.Equal("断成两行的指标|件|7", read[^1]);
    }

    [Fact]
    public void Figures_of_a_table_that_stands_in_two_halves_are_no_text_in_columns() => Assert.Equal(
        "合计数|1|2|3|4|5|6",
        ReadLines(
            Words(60, 700, "行政复议受理情况统计") + Words(320, 700, "行政诉讼应诉情况统计"),
            Words(60, 680, "维持的件数和纠正的件") + Words(320, 680, "维持的件数和纠正的件"),
            Words(60, 660, "维持纠正其他尚未审结") + Words(320, 660, "维持纠正其他尚未审结"),
            Words(20, 640, "合计数") + string.Concat(Enumerable.Range(0, 6).Select(static i => Words((i < 3 ? 70 : 180) + (50 * i), 640, $"{i + 1}"))),
            Words(20, 620, "合计数") + string.Concat(Enumerable.Range(0, 6).Select(static i => Words((i < 3 ? 70 : 180) + (50 * i), 620, $"{i + 1}"))))[^1]);

    private static string Frame() => PdfFile.Rule(50, 720, 400, 720) + PdfFile.Rule(50, 620, 400, 620) + PdfFile.Rule(50, 620, 50, 720) + PdfFile.Rule(400, 620, 400, 720);

    private static string Words(double x, double y, string words) => PdfFile.Words(x, y, words);

    // A figure stands in the middle of its column.
    private static string Row(double y, string label, params string[] cells) =>
        (label.Length == 0 ? "" : Words(60, y, label)) + string.Concat(cells.Select((c, i) => Words(Columns[i] - (5 * c.Length), y, c)));

    private static string[] Read(params string[] drawn) => ReadLines(drawn);

    private static string[] ReadLines(params string[] drawn) => [.. Loading.Lines("a.pdf", PdfFile.Make([string.Concat(drawn)])).Where(static l => l.Length > 0)];
}
