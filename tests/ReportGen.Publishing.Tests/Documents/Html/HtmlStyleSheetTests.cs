using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents.Html;

public sealed class HtmlStyleSheetTests
{
    [Theory]
    [InlineData(".old{text-decoration:line-through}", "<span class=\"a old\">3</span>4", "{~3}4")]
    [InlineData("span.note { color: red; vertical-align: super }", "4<span class=note>1</span>", "4{^1}")]
    [InlineData("#gone{display:none !important}", "4<span id=gone>1</span>", "4")]
    [InlineData("b.x,i.x{visibility:hidden}", "4<i class=x>1</i>", "4")]
    [InlineData("u{text-decoration:line-through}", "<u>3</u>4", "{~3}4")]
    public void A_rule_of_a_page_holds_for_the_elements_it_names(string rule, string cell, string shown) =>
        Assert.Equal([$"a|{shown}"], Loading.Html($"<style>/* of {{old}} */ {rule}</style><table><tr><td>a<td>{cell}</table>"));

    [Theory]
    [InlineData("<style media=print>.x{display:none}</style>")]
    [InlineData("<style>@media print{.x{display:none}} .y{color:red}</style>")]
    [InlineData("<style>table .x:hover{display:none}</style>")]
    [InlineData("<style>.x{color:red}</style>")]
    public void A_rule_of_paper_or_of_another_state_hides_nothing(string style) =>
        Assert.Equal(["a|4"], Loading.Html($"{style}<table><tr><td>a<td class=x>4</table>"));

    [Fact]
    public void The_style_of_an_element_itself_comes_last() =>
        Assert.Equal(["a|4"], Loading.Html("<style>.x{display:none}</style><table><tr><td>a<td class=x style=\"display:table-cell\">4</table>"));

    [Theory]
    [InlineData("<table><tr><td>a<td>4</tr><tr style=\"display:none\"><td>b<td>5</table>", true)]
    [InlineData("<table><tr><td>a<td>4<span hidden>5</span></table>", true)]
    [InlineData("<div style=\"display:none\"><table><tr><td>b<td>5</table></div><p>甲", true)]
    [InlineData("<div style=\"display:none\">菜单</div><table><tr><td>a<td>4</table>", false)]
    public void What_a_page_hides_in_tables_is_told(string html, bool isTold)
    {
        SourceDocument document = Loading.Document("a.html", System.Text.Encoding.UTF8.GetBytes(html));
        Assert.Equal(isTold, document.Notes.Any(static n => n.Message.Id.Name == "read.left-out"));
    }

    [Fact]
    public void A_box_in_a_cell_shows_whether_it_is_ticked() =>
        Assert.Equal(["☑ 是|☐ 否"], Loading.Html("<input type=checkbox> <table><tr><td><input type=checkbox checked> 是<td><input type=radio> 否</table>"));
}
