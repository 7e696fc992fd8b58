using ReportGen.Reading;
using static ReportGen.Publishing.Tests.Documents.Sheets.SheetFile;

namespace ReportGen.Publishing.Tests.Documents.Sheets;

public sealed class SheetTests
{
    [Fact]
    public void A_row_is_a_line_over_the_range_in_use() => Assert.Equal(
        ["名|数|", "", "甲||3"],
        Lines(Row(2, Text("B2", "名"), Text("C2", "数")) + Row(4, Text("B4", "甲"), Number("D4", "3"))));

    [Fact]
    public void Cells_without_references_follow_each_other() => Assert.Equal(
        ["1|2"], Lines("<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>"));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("37.810000000000002", "37.81")]
    [InlineData("1E+3", "1000")]
    [InlineData("12345678901234567890", "12345678901234600000")]
    [InlineData("1143.0000000000002", "1143")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("0.00001", "0.00001")]
    [InlineData("-0", "0")]
    [InlineData("-5.5", "-5.5")]
    public void A_number_is_printed_in_full(string stored, string printed) => Assert.Equal([printed], Lines(Row(1, Number("A1", stored))));

    [Theory]
    [InlineData("0&quot;件&quot;", "1200件")]
    [InlineData("#,##0.00\\ &quot;万元&quot;;-0&quot;万元&quot;", "1200万元")]
    [InlineData("General\\条", "1200条")]
    [InlineData("[Red]0&quot;个&quot;", "1200个")]
    [InlineData("0,&quot;千&quot;", "1200 [0,\"千\"]")]
    [InlineData("0!.0,&quot;万&quot;", "1200 [0!.0,\"万\"]")]
    [InlineData("yyyy&quot;年&quot;m&quot;月&quot;", "1903年4月")]
    [InlineData("m-d", "4月14日")]
    [InlineData("[$-804]yyyy&quot;年&quot;", "1903年")]
    [InlineData("0.0%", "120000%")]
    [InlineData("[Red]General", "1200")]
    [InlineData("#,##0;[Red]\\(#,##0\\)", "1200")]
    [InlineData(";;;", "{#1200}")]
    public void A_number_is_printed_as_its_format_shows_it_or_with_the_format_where_that_cannot_be_read_back(string format, string printed) => Assert.Equal(
        [printed],
        Lines(
            Row(1, Number("A1", "1200", style: 1)),
            styles: $"<x:numFmts><x:numFmt numFmtId=\"170\" formatCode=\"{format}\"/></x:numFmts><x:cellXfs><x:xf numFmtId=\"0\"/><x:xf numFmtId=\"170\"/></x:cellXfs>"));

    [Fact]
    public void Shared_strings_are_read_without_their_phonetic_guides() => Assert.Equal(
        ["甲|乙丙"],
        Lines(
            Row(1, "<x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>", "<x:c r=\"B1\" t=\"s\"><x:v>1</x:v></x:c>"),
            strings: "<x:si><x:t>甲</x:t></x:si><x:si><x:r><x:t>乙</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>丙</x:t></x:r><x:rPh sb=\"0\" eb=\"1\"><x:t>yi</x:t></x:rPh></x:si>"));

    [Fact]
    public void Runs_that_are_raised_or_struck_out_are_marked() => Assert.Equal(
        ["1108{^1}|{~999}1108|x{_2}"],
        Lines(
            Row(1, "<x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>", "<x:c r=\"B1\" t=\"s\"><x:v>1</x:v></x:c>", "<x:c r=\"C1\" t=\"inlineStr\"><x:is><x:r><x:t>x</x:t></x:r><x:r><x:rPr><x:vertAlign val=\"subscript\"/></x:rPr><x:t>2</x:t></x:r></x:is></x:c>"),
            strings: "<x:si><x:r><x:t>1108</x:t></x:r><x:r><x:rPr><x:vertAlign val=\"superscript\"/></x:rPr><x:t>1</x:t></x:r></x:si><x:si><x:r><x:rPr><x:strike/></x:rPr><x:t>999</x:t></x:r><x:r><x:rPr><x:strike val=\"0\"/></x:rPr><x:t>1108</x:t></x:r></x:si>"));

    [Fact]
    public void A_cell_in_a_font_that_strikes_out_is_struck_out() => Assert.Equal(
        ["{~999}"],
        Lines(Row(1, Number("A1", "999", style: 1)), styles: "<x:fonts><x:font/><x:font><x:strike/></x:font></x:fonts><x:cellXfs><x:xf fontId=\"0\"/><x:xf fontId=\"1\"/></x:cellXfs>"));

    [Fact]
    public void Hidden_rows_and_columns_are_read_as_such() => Assert.Equal(
        ["1|{#2}", "{#3}|{#4}"],
        Loading.Lines("a.xlsx", WithColumns("<x:cols><x:col min=\"2\" max=\"2\" hidden=\"1\"/></x:cols>",
            Row(1, Number("A1", "1"), Number("B1", "2")) + "<x:row r=\"2\" hidden=\"1\">" + Number("A2", "3") + Number("B2", "4") + "</x:row>")));

    [Fact]
    public void A_hidden_sheet_is_left_out_and_named()
    {
        SourceDocument document = Loading.Document("a.xlsx", Make([("一", "", Row(1, Number("A1", "1")), ""), ("旧表", "hidden", Row(1, Number("A1", "2")), "")]));
        Assert.Equal(["1"], document.Lines);
        Assert.Contains("旧表", Assert.Single(document.Notes).Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_sheet_of_several_is_a_part()
    {
        SourceDocument document = Loading.Document("a.xlsx", Make([("2023", "", Row(1, Number("A1", "1")) + Row(2, Number("A2", "2")), ""), ("2024", "", Row(1, Number("A1", "3")), "")]));
        Assert.Equal([new DocumentPart(0, "2023"), new DocumentPart(2, "2024")], document.Parts);
        Assert.Empty(Loading.Document("a.xlsx", Make(Row(1, Number("A1", "1")))).Parts);
    }

    [Fact]
    public void A_long_string_named_by_very_many_cells_is_refused_at_once()
    {
        string cells = string.Concat(Enumerable.Range(1, 40_000).Select(row => $"<x:row r=\"{row}\"><x:c r=\"A{row}\" t=\"s\"><x:v>0</x:v></x:c></x:row>"));
        byte[] book = Make(cells, strings: $"<x:si><x:t>{new string('长', 30_000)}</x:t></x:si>");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("input.too-large", Loading.Failure("a.xlsx", book).Rule);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public void A_string_that_is_not_there_makes_the_file_damaged() =>
        Assert.Equal("input.damaged", Loading.Failure("a.xlsx", Make(Row(1, "<x:c r=\"A1\" t=\"s\"><x:v>9</x:v></x:c>"))).Rule);

    [Fact]
    public void Truth_values_errors_and_results_are_printed() => Assert.Equal(
        ["TRUE|#DIV/0!|结果|7"],
        Lines(Row(
            1,
            "<x:c r=\"A1\" t=\"b\"><x:v>1</x:v></x:c>",
            "<x:c r=\"B1\" t=\"e\"><x:v>#DIV/0!</x:v></x:c>",
            "<x:c r=\"C1\" t=\"str\"><x:f>A1</x:f><x:v>结果</x:v></x:c>",
            "<x:c r=\"D1\"><x:f>3+4</x:f><x:v>7</x:v></x:c>")));

    [Fact]
    public void A_formula_that_was_never_computed_is_no_blank() =>
        Assert.Equal(["1|=SUM(A1:A1)"], Lines(Row(1, Number("A1", "1"), "<x:c r=\"B1\"><x:f>SUM(A1:A1)</x:f></x:c>")));

    [Fact]
    public void A_merged_range_has_its_value_in_the_first_place() => Assert.Equal(
        ["题||", "||3"],
        Lines(
            Row(1, Text("A1", "题"), Text("B1", "x")) + Row(2, Text("A2", "x"), Number("C2", "3")),
            "<x:mergeCells><x:mergeCell ref=\"A1:B2\"/></x:mergeCells>"));

    [Fact]
    public void A_merged_heading_widens_the_range_and_is_running_text() => Assert.Equal(
        ["题", "a||"], Lines(Row(1, Text("A1", "题")) + Row(2, Text("A2", "a")), "<x:mergeCells><x:mergeCell ref=\"A1:C1\"/></x:mergeCells>"));

    [Fact]
    public void A_merge_over_the_whole_sheet_does_no_harm() => Assert.Equal(
        ["题"], Lines(Row(1, Text("A1", "题"), Text("B1", "x")), "<x:mergeCells><x:mergeCell ref=\"A1:XFD1048576\"/></x:mergeCells>"));

    [Fact]
    public void A_sentence_alone_in_its_row_is_running_text() => Assert.Equal(
        ["甲。", "a|1", "b|"], Lines(Row(1, Text("A1", "甲。")) + Row(2, Text("A2", "a"), Number("B2", "1")) + Row(3, Text("A3", "b"))));

    [Fact]
    public void Lines_within_a_cell_are_folded() => Assert.Equal(["收到申请"], Lines(Row(1, Text("A1", "收到\n申请"))));

    [Fact]
    public void Escaped_controls_of_strings_are_undone() => Assert.Equal(["a b"], Lines(Row(1, Text("A1", "a_x000D_\nb"))));

    [Fact]
    public void Visible_sheets_are_read_in_order() => Assert.Equal(
        ["1", "", "4"],
        Loading.Lines("a.xlsx", Make(
        [
            ("一", "", Row(1, Number("A1", "1")), ""),
            ("二", "hidden", Row(1, Number("A1", "2")), ""),
            ("三", "veryHidden", Row(1, Number("A1", "3")), ""),
            ("四", "", Row(1, Number("A1", "4")), ""),
        ])));

    [Fact]
    public void A_cell_knows_its_name() => Assert.Equal(
        new SourcePlace(7, 28, "数据!AB7"), Loading.Document("a.xlsx", Make(Row(7, Text("AA7", "a"), Number("AB7", "1")))).PlaceOf(0, 1));

    [Fact]
    public void A_sheet_of_endless_columns_is_refused() =>
        Assert.Equal("input.too-large", Loading.Failure("a.xlsx", Make(Row(1, Number("A1", "1"), Number("XFD1", "2")))).Rule);

    [Fact]
    public void A_sheet_of_endless_rows_is_refused() => Assert.Equal(
        "input.too-large", Loading.Failure("a.xlsx", Make(Row(1, Number("A1", "1")) + Row(1_048_576, Number("A1048576", "2")))).Rule);

    [Fact]
    public void An_empty_workbook_has_no_lines() => Assert.Empty(Lines(""));
}
