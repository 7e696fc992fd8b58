using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents.Html;

public sealed class HtmlTableTests
{
    [Fact]
    public void A_row_is_a_line() => Assert.Equal(
        ["前", "a|b", "1|2", "后"], Loading.Html("前<table><tr><th>a<th>b<tr><td>1<td>2</table>后"));

    [Fact]
    public void Places_under_spans_are_empty() => Assert.Equal(
        ["a||b", "|c|d", "e||"],
        Loading.Html("<table><tr><td rowspan=2>a<td colspan=1><td>b<tr><td>c<td>d<tr><td colspan=3>e</table>"));

    [Fact]
    public void A_span_both_ways_covers_a_rectangle() => Assert.Equal(
        ["a||b", "||c", "d|e|f"],
        Loading.Html("<table><tr><td colspan=2 rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>"));

    [Fact]
    public void A_row_span_of_zero_reaches_the_end_of_its_group() => Assert.Equal(
        ["a|1", "|2", "b|3"],
        Loading.Html("<table><tbody><tr><td rowspan=0>a<td>1<tr><td>2<tbody><tr><td>b<td>3</table>"));

    [Fact]
    public void Malformed_spans_are_read_by_their_digits() => Assert.Equal(
        ["a||b", "c|d|e"], Loading.Html("<table><tr><td colspan='2;'>a<td rowspan='x' colspan='-2'>b<tr><td>c<td>d<td>e</table>"));

    [Theory]
    [InlineData("99999")]
    [InlineData("99999999999999999999")]
    public void A_huge_column_span_does_not_widen_the_table(string span) => Assert.Equal(
        ["题||", "a|b|c"], Loading.Html($"<table><tr><td colspan={span}>题<tr><td>a<td>b<td>c</table>"));

    [Fact]
    public void A_huge_row_span_ends_with_the_table() => Assert.Equal(
        ["a|b", "|c"], Loading.Html("<table><tr><td rowspan=65000>a<td>b<tr><td>c</table>"));

    [Fact]
    public void Short_rows_are_filled_up() => Assert.Equal(["a|b|c", "d||"], Loading.Html("<table><tr><td>a<td>b<td>c<tr><td>d</table>"));

    [Fact]
    public void Empty_cells_are_kept() => Assert.Equal(["a||", "||"], Loading.Html("<table><tr><td>a<td><td><tr><td><td><td></table>"));

    [Fact]
    public void Lines_within_a_cell_are_folded() => Assert.Equal(
        ["第二十条第（一）项|1 2|12 件"],
        Loading.Html("<table><tr><td>第二十条<br>第（一）项<td><p>1</p><p>2</p><td>12<br>件</table>"));

    [Fact]
    public void The_head_comes_first_and_the_foot_last() => Assert.Equal(
        ["名", "h|1", "b|2", "f|3"],
        Loading.Html("<table><caption>名</caption><tfoot><tr><td>f<td>3</tfoot><tbody><tr><td>b<td>2<thead><tr><td>h<td>1</table>"));

    [Fact]
    public void Hidden_rows_and_cells_leave_no_place() => Assert.Equal(
        ["a|b"], Loading.Html("<table><tr hidden><td>x<td>x<tr><td>a<td style='display:none'>x<td>b</table>"));

    [Fact]
    public void A_row_or_table_that_is_struck_out_strikes_out_its_cells() => Assert.Equal(
        ["{~a}|{~1}", "b|2", "{~c}|{~3}"],
        Loading.Html("<table><tr style='text-decoration:line-through'><td>a<td>1<tr><td>b<td>2</table><del><table><tr><td>c<td>3</table></del>"));

    [Fact]
    public void A_table_of_single_cells_is_layout() => Assert.Equal(
        ["甲", "乙", "丙"], Loading.Html("<table><tr><td><h1>甲</h1><p>乙</p><tr><td>丙</table>"));

    [Fact]
    public void A_table_within_a_layout_table_is_read_as_a_table() => Assert.Equal(
        ["栏", "前", "a|b", "后"], Loading.Html("<table><tr><td>栏<td><p>前</p><table><tr><td>a<td>b</table>后</table>"));

    [Fact]
    public void A_single_cell_wrapped_in_a_table_is_a_cell() => Assert.Equal(
        ["a|5"], Loading.Html("<table><tr><td>a<td><table><tr><td>5</table></table>"));

    [Fact]
    public void A_long_narrative_in_a_cell_is_running_text()
    {
        string narrative = new('文', 500);
        Assert.Equal(["一", narrative, "二", "a|1"], Loading.Html($"<table><tr><td>一<td><p>{narrative}<p>二<tr><td>a<td>1</table>"));
    }

    [Fact]
    public void A_separator_in_the_source_makes_no_cell() =>
        Assert.Equal(["a1|b"], Loading.Html($"<table><tr><td>a{SourceDocument.CellSeparator}1<td>b</table>"));

    [Fact]
    public void A_cell_knows_its_place_in_the_source()
    {
        SourceDocument document = Loading.Document("a.html", "<table>\n<tr><td colspan=2>a</td>\n<td>b</td></table>"u8.ToArray());
        Assert.Equal([new(2, 5), new(2, 5), new(3, 1)], Enumerable.Range(0, 3).Select(i => document.PlaceOf(0, i)));
    }

    [Fact]
    public void A_row_of_one_figure_that_lacks_a_cell_is_as_short_as_it_is() =>
        Assert.Equal(["甲|乙|丙|", "一|-18|"], Loading.Html("<table><tr><td>甲<td>乙<td colspan=2>丙</tr><tr><td>一<td colspan=2>-18</tr></table>"));

    [Fact]
    public void A_heading_reaches_over_the_table() =>
        Assert.Equal(["甲|乙|丙", "一|二|"], Loading.Html("<table><tr><td>甲<td>乙<td>丙</tr><tr><td>一<td>二</tr></table>"));
}
