using static ReportGen.Publishing.Tests.Documents.Word.WordFile;

namespace ReportGen.Publishing.Tests.Documents.Word;

public sealed class WordTableTests
{
    private const string Deleted = "<w:cellDel w:id=\"1\" w:author=\"a\"/>";

    [Fact]
    public void A_row_is_a_line() => Assert.Equal(
        ["前", "a|b", "1|2", "后"], Lines(P("前") + Tbl(Tr(Tc("a"), Tc("b")), Tr(Tc("1"), Tc("2"))) + P("后")));

    [Fact]
    public void Places_under_a_grid_span_are_empty() =>
        Assert.Equal(["a||b", "1|2|3"], Lines(Tbl(Tr(Tc("a", "<w:gridSpan w:val=\"2\"/>"), Tc("b")), Tr(Tc("1"), Tc("2"), Tc("3")))));

    [Fact]
    public void A_vertical_merge_has_its_text_once() => Assert.Equal(
        ["a|1", "|2", "b|3"],
        Lines(Tbl(
            Tr(Tc("a", "<w:vMerge w:val=\"restart\"/>"), Tc("1")),
            Tr(Tc("x", "<w:vMerge/>"), Tc("2")),
            Tr(Tc("b", "<w:vMerge w:val=\"restart\"/>"), Tc("3")))));

    [Fact]
    public void A_merge_both_ways_covers_a_rectangle() => Assert.Equal(
        ["a||b", "||c"],
        Lines(Tbl(
            Tr(Tc("a", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"), Tc("b")),
            Tr(Tc("", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/>"), Tc("c")))));

    [Fact]
    public void Columns_left_out_before_a_row_are_empty() => Assert.Equal(
        ["a|b|c", "|1|2"],
        Lines(Tbl(Tr(Tc("a"), Tc("b"), Tc("c")), $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{Tc("1")}{Tc("2")}</w:tr>")));

    [Fact]
    public void A_row_in_a_content_control_is_read() => Assert.Equal(
        ["a|b", "1|2"],
        Lines(Tbl(Tr(Tc("a"), Tc("b")), $"<w:sdt><w:sdtContent><w:tr>{Tc("1")}<w:sdt><w:sdtContent>{Tc("2")}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>")));

    [Fact]
    public void A_deleted_row_is_dropped() => Assert.Equal(
        ["a|b"], Lines(Tbl(Tr(Tc("a"), Tc("b")), $"<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>{Tc("x")}{Tc("x")}</w:tr>")));

    [Fact]
    public void A_deleted_cell_keeps_its_place_struck_out_where_its_row_is_no_longer_than_others() => Assert.Equal(
        ["a|b|c", "d|{~88}|1"], Lines(Tbl(Tr(Tc("a"), Tc("b"), Tc("c")), Tr(Tc("d"), Tc("88", Deleted), Tc("1")))));

    [Fact]
    public void A_deleted_cell_that_makes_its_row_too_long_is_dropped() => Assert.Equal(
        ["a|b", "d|1"], Lines(Tbl(Tr(Tc("a"), Tc("b")), Tr(Tc("d"), Tc("88", Deleted), Tc("1")))));

    [Fact]
    public void A_cell_that_says_what_to_fill_in_is_blank() => Assert.Equal(
        ["a||1|"],
        Lines(Tbl(Tr(
            Tc("a"),
            $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Tc("单击此处")}</w:sdtContent></w:sdt>",
            Tc("1"),
            $"<w:tc><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{P("单击此处")}</w:sdtContent></w:sdt></w:tc>"))));

    [Fact]
    public void Paragraphs_of_a_cell_are_folded() => Assert.Equal(
        ["第二十条第（五）项|1 2"], Lines(Tbl(Tr($"<w:tc>{P("第二十条")}{P("第（五）项")}</w:tc>", $"<w:tc>{P("1")}{P("2")}</w:tc>"))));

    [Fact]
    public void A_table_within_a_cell_is_read_in_order() => Assert.Equal(
        ["栏", "前", "a|b", ""], Lines(Tbl(Tr(Tc("栏"), $"<w:tc>{P("前")}{Tbl(Tr(Tc("a"), Tc("b")))}<w:p/></w:tc>"))));

    [Fact]
    public void A_frame_of_one_cell_is_running_text() => Assert.Equal(["甲", "乙"], Lines(Tbl(Tr($"<w:tc>{P("甲")}{P("乙")}</w:tc>"))));

    [Fact]
    public void A_malformed_span_counts_as_one() =>
        Assert.Equal(["a|b"], Lines(Tbl(Tr(Tc("a", "<w:gridSpan w:val=\"2;\"/>"), Tc("b")))));

    [Fact]
    public void A_huge_span_does_not_widen_the_table() => Assert.Equal(
        ["题|", "a|b"], Lines(Tbl(Tr(Tc("题", "<w:gridSpan w:val=\"2000000000\"/>")), Tr(Tc("a"), Tc("b")))));
}
