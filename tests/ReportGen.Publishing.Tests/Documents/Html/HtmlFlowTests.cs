using System.Text;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents.Html;

public sealed class HtmlFlowTests
{
    [Fact]
    public void Blocks_and_breaks_end_lines() =>
        Assert.Equal(["甲", "乙", "丙", "丁"], Loading.Html("<div>甲<p>乙</p>丙<br>丁<br></div>"));

    [Fact]
    public void Inline_elements_do_not_end_lines() => Assert.Equal(["收到3件"], Loading.Html("<p>收到<b>3</b><span>件</span></p>"));

    [Fact]
    public void Blanks_are_collapsed() => Assert.Equal(["a b c"], Loading.Html("<p>  a \t b<i> </i>\n c  </p>"));

    [Fact]
    public void A_line_end_of_the_source_between_chinese_characters_leaves_nothing() =>
        Assert.Equal(["政府信息，公开 3件"], Loading.Html("<p>政府\n  信息，\r\n公开\n3件</p>"));

    [Fact]
    public void A_blank_on_a_line_stays() => Assert.Equal(["自 然 人"], Loading.Html("<p>自 然 人</p>"));

    [Fact]
    public void A_hard_blank_stays() => Assert.Equal(["\u00A0\u00A0甲"], Loading.Html("<p>&nbsp;&nbsp;甲</p>"));

    [Fact]
    public void What_is_not_shown_is_not_read() => Assert.Equal(["甲"], Loading.Html(
        "<style>x</style><script>x</script><noscript>x</noscript><template>x</template><!-- x --><p hidden>x</p><div style='color:red; DISPLAY : None !important'>x<p>x</p></div><svg><text>x</text></svg>甲"));

    [Theory]
    [InlineData("1108<sup>1</sup>", "1108{^1}")]
    [InlineData("1108<span style='vertical-align:super'>1</span>", "1108{^1}")]
    [InlineData("1108<span style='font-size:6pt;vertical-align: 3pt'>1</span>", "1108{^1}")]
    [InlineData("a<sub>1</sub>", "a{_1}")]
    [InlineData("<del>999</del>1108", "{~999}1108")]
    [InlineData("<s>9</s><strike>99</strike>1108", "{~999}1108")]
    [InlineData("<span style='text-decoration: underline line-through'>999</span>1108", "{~999}1108")]
    [InlineData("<s>99<b>9</b></s> 1108", "{~999} 1108")]
    [InlineData("<u>999</u>", "999")]
    [InlineData("<ruby>1108<rp>(</rp><rt>1</rt><rp>)</rp></ruby>", "1108")]
    public void Text_that_is_raised_lowered_or_struck_out_is_marked(string html, string shown) =>
        Assert.Equal([shown], Loading.Html($"<p>{html}</p>"));

    [Theory]
    [InlineData("<input value=7>", "7")]
    [InlineData("<input type=number value='7'>", "7")]
    [InlineData("<textarea>7</textarea>", "7")]
    [InlineData("<select><option>请选择<option selected>7</select>", "7")]
    [InlineData("<select><option>7<option>8</select>", "7")]
    [InlineData("<input type=hidden value=9>7<input type=checkbox value=9>", "7")]
    [InlineData("7<input>", "7")]
    public void What_stands_in_a_field_of_a_form_is_read(string html, string shown) => Assert.Equal([shown], Loading.Html($"<p>{html}</p>"));

    [Fact]
    public void The_title_of_the_page_is_read() => Assert.Equal(["题", "甲"], Loading.Html("<head><meta charset=utf-8><title>题</title></head><body>甲"));

    [Fact]
    public void Preformatted_text_keeps_its_lines() => Assert.Equal(["a  b", " c"], Loading.Html("<pre>a  b\n c</pre>"));

    [Theory]
    [InlineData("<body>\n<pre>甲\n  乙\n<b>丙\n丁</b>\n戊</pre>", new[] { 2, 3, 4, 5, 6 })]
    [InlineData("<body>\n<pre>\n甲\n\n乙</pre>", new[] { 3, 5 })]
    public void Lines_of_preformatted_text_are_counted(string html, int[] lines)
    {
        SourceDocument document = Loading.Document("a.html", Encoding.UTF8.GetBytes(html));
        Assert.Equal(lines, Enumerable.Range(0, document.Lines.Count).Select(i => document.PlaceOf(i).Line));
    }

    [Fact]
    public void A_table_drawn_in_preformatted_text_is_a_table()
    {
        SourceDocument document = Loading.Document("a.html", Encoding.UTF8.GetBytes("<pre>\n甲\n┌──┬──┐\n│乙│ 1│\n└──┴──┘\n丙</pre>"));
        Assert.Equal(["甲", $"乙{SourceDocument.CellSeparator}1", "丙"], document.Lines);
        Assert.Equal([2, 4, 6], Enumerable.Range(0, 3).Select(i => document.PlaceOf(i).Line));
    }

    [Fact]
    public void Display_in_the_style_decides_what_is_a_block() =>
        Assert.Equal(["甲乙", "丙"], Loading.Html("<div style='display:inline'>甲</div>乙<span style='display:block'>丙</span>"));

    [Fact]
    public void Broken_html_is_read_as_browsers_do() =>
        Assert.Equal(["甲", "乙", "丙", "丁"], Loading.Html("<p>甲<p><b>乙</p></i></span>丙<div>丁</p"));

    [Fact]
    public void An_empty_page_has_no_lines() => Assert.Empty(Loading.Html(""));

    [Theory]
    [InlineData("<meta charset=gb2312>")]
    [InlineData("")]
    public void A_page_in_gb18030_is_read(string meta)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(meta + "<p>结转下年度继续办理</p>");
        Assert.Equal(["结转下年度继续办理"], Loading.Lines("a.html", bytes));
    }

    [Fact]
    public void A_declared_charset_is_honoured() => Assert.Equal(
        ["政府資訊"],
        Loading.Lines("a.html", CodePagesEncodingProvider.Instance.GetEncoding(950)!.GetBytes("<meta http-equiv=Content-Type content='text/html; charset=big5'><p>政府資訊")));

    [Fact]
    public void Valid_utf8_is_read_as_such_whatever_the_page_declares() =>
        Assert.Equal(["总计"], Loading.Html("<meta charset=gbk><p>总计"));

    [Fact]
    public void A_line_knows_its_place_in_the_source()
    {
        SourceDocument document = Loading.Document("a.html", "<body>\n <p>a</p>\n <p>b<br>c"u8.ToArray());
        Assert.Equal([new(2, 2), new(3, 2), new(3, 6)], Enumerable.Range(0, 3).Select(i => document.PlaceOf(i)));
    }
}
