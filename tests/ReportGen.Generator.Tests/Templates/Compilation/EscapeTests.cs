namespace ReportGen.Generator.Tests.Templates.Compilation;

public class EscapeTests
{
    [Fact]
    public void Text_of_the_report_is_escaped_in_elements_and_attributes() => Assert.Equal(
        "<p title=\"甲&lt;市&gt;\">甲&lt;市&gt;</p><p>第一段。</p><p>第二&lt;段&gt;。</p>",
        Page.Render("html", "<p title=\"{{ report.organ | html.escape }}\">{{ report.organ | html.escape }}</p>{{ for p in report.sections[0].paragraphs }}<p>{{ p | html.escape }}</p>{{ end }}"));

    [Fact]
    public void Text_of_the_form_is_escaped_at_build_time() => Assert.Equal("<h1>年&lt;报&gt;</h1>", Page.Render("html", "<h1>{{ report.title | html.escape }}</h1>"));

    [Fact]
    public void Text_of_the_form_without_markup_needs_no_escape() => Assert.Equal("<h2>一、概况</h2>", Page.Render("html", "<h2>{{ report.sections[0].title }}</h2>"));

    [Theory]
    [InlineData("html", "{{ [|report.title|] }}")]
    [InlineData("html", "<p>{{ [|report.organ|] }}</p>")]
    [InlineData("html", "<p>{{ [|report.organ | md.escape|] }}</p>")]
    [InlineData("html", "{{ for p in report.sections[0].paragraphs }}{{ [|p|] }}{{ end }}")]
    [InlineData("html", "{{ [|report.sections[1].tables[0].blocks[0].rows[0].cells[0].text|] }}")]
    [InlineData("md", "{{ [|report.organ|] }}")]
    [InlineData("md", "{{ [|report.organ | html.escape|] }}")]
    public void Text_without_the_escape_of_its_format_is_refused(string format, string template) => Page.Refused(format, "RG1005", template);

    [Fact]
    public void Plain_text_needs_no_escape() => Assert.Equal("甲<市>", Page.Text("{{ report.organ }}"));

    [Fact]
    public void An_escape_upon_an_escape_is_refused() => Page.Refused("html", "RG1004", "<p>{{ report.organ | html.escape | [|html.escape|] }}</p>");

    [Theory]
    [InlineData("<a href=\"{{ $ }}\">")]
    [InlineData("<a HREF = '{{ $ }}'>")]
    [InlineData("<img src=\"x/{{ $ }}\">")]
    [InlineData("<svg><a xlink:href=\"{{ $ }}\">")]
    [InlineData("<p onclick=\"{{ $ }}\">")]
    [InlineData("<p a/onclick=\"{{ $ }}\">")]
    [InlineData("<p x onclick = \"{{ $ }}\">")]
    [InlineData("<p style=\"width:{{ $ }}\">")]
    [InlineData("<iframe srcdoc=\"{{ $ }}\">")]
    public void A_value_in_an_attribute_that_is_code_or_address_is_refused(string template) => Refused(template);

    [Theory]
    [InlineData("<a href=\"javascript[|:|]alert(1)\">")]
    [InlineData("<a href=' Java\tScript[|:|]x'>")]
    [InlineData("<a href=javascript[|:|]x>")]
    [InlineData("<svg><a xlink:href=\"vbscript[|:|]x\">")]
    [InlineData("<iframe src=\"data:tex[|t|]/html,x\">")]
    [InlineData("<form action=\"{{ [|'javascript:x'|] }}\">")]
    [InlineData("<a href=\"java{{ [|'script:x'|] }}\">")]
    public void An_address_that_runs_code_is_refused(string template) =>
        Assert.Contains("runs code", Page.Refused("html", "RG1005", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a href=\"https://x.gov.cn/javascript:\" title=\"javascript:\">javascript:</a>")]
    [InlineData("<img src=\"data:image/png;base64,AA\"><a href=\"j\" href=\"javascript\"></a>")]
    [InlineData("<a href=\"#s2021\"></a>")]
    public void An_address_that_leads_somewhere_is_written(string template) => Assert.Equal(template, Page.Render("html", template));

    [Theory]
    [InlineData("<p title={{ $ }}>")]
    [InlineData("<p title=x{{ $ }}>")]
    [InlineData("<p {{ $ }}>")]
    [InlineData("<p {{ $ }}=\"x\">")]
    [InlineData("<{{ $ }}>")]
    [InlineData("</{{ $ }}>")]
    [InlineData("<p{{ $ }}>")]
    public void A_value_inside_a_tag_is_refused(string template) => Refused(template);

    [Theory]
    [InlineData("<script>{{ $ }}</script>")]
    [InlineData("<SCRIPT/>{{ $ }}</SCRIPT>")]
    [InlineData("<script/x>{{ $ }}</script>")]
    [InlineData("<style>{{ $ }}</style>")]
    [InlineData("<script>a</scriptx>{{ $ }}</script>")]
    [InlineData("<script><!--<script></script>{{ $ }}--></script>")]
    [InlineData("<title></title><script>{{ $ }}</script>")]
    [InlineData("<title><a b=\"</title><script>{{ $ }}\"></script>")]
    [InlineData("<noscript><p title=\"{{ $ }}\"></p></noscript>")]
    [InlineData("<!-- {{ $ }} -->")]
    [InlineData("<!--><script>--> {{ $ }}</script>")]
    [InlineData("<!---><script>--> {{ $ }}</script>")]
    [InlineData("<!-- --!><script>--> {{ $ }}</script>")]
    [InlineData("<? <!-- ><script> --> {{ $ }}</script>")]
    [InlineData("</ a=\"><script>{{ $ }}\"></script>")]
    [InlineData("<中 a=\"<script>{{ $ }}\"></script>")]
    [InlineData("<p title = \">\" onclick = \">{{ $ }}\">")]
    [InlineData("<xmp>{{ $ }}</xmp>")]
    [InlineData("<plaintext></plaintext>{{ $ }}")]
    public void A_value_where_a_browser_sees_script_style_or_comment_is_refused(string template) => Refused(template);

    [Theory]
    [InlineData("<title>{{ $ }}</title><p>{{ $ }}</p>")]
    [InlineData("<textarea><a b=\"{{ $ }}</textarea>")]
    [InlineData("<p title='{{ $ }}' data-x = \"{{ $ }}\">{{ $ }}")]
    [InlineData("<script>a < b</script><style>p{}</style>{{ $ }}")]
    [InlineData("<!-- a -- b --><!DOCTYPE html>{{ $ }}")]
    [InlineData("a < b {{ $ }} <> <1> </> {{ $ }}")]
    [InlineData("<br/><p/>{{ $ }}</p title=\"x\">{{ $ }}")]
    public void A_value_in_text_and_quoted_attributes_is_written(string template) => Assert.Equal(
        template.Replace("{{ $ }}", "甲&lt;市&gt;", StringComparison.Ordinal),
        Page.Render("html", template.Replace("$", "report.organ | html.escape", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[|if report.draft }}<b{{ else }}<i{{ end|]")]
    [InlineData("[|if report.draft }}<script{{ else }}<b{{ end|]")]
    [InlineData("[|if report.draft }}<b onclick{{ else }}<b title{{ end|]")]
    [InlineData("[|if report.draft }}<b title=\"{{ end|]")]
    [InlineData("[|if report.draft }}<!--{{ end|]")]
    [InlineData("[|for p in report.sections[0].paragraphs }}<b{{ end|]")]
    [InlineData("[|for p in report.sections[0].paragraphs }}x{{ else }}<b{{ end|]")]
    public void Branches_that_end_in_different_places_of_the_page_are_refused(string statement) =>
        Assert.Contains("inside", Page.Refused("html", "RG1005", "{{ " + statement + " }}>"), StringComparison.Ordinal);

    [Fact]
    public void Branches_may_end_a_tag_each_in_its_way() => Assert.Equal(
        "<td class=\"b\">x</td>", Page.Render("html", "<td class=\"{{ if report.draft }}a\">—{{ else }}b\">x{{ end }}</td>"));

    [Fact]
    public void A_page_may_not_end_inside_a_tag() =>
        Assert.Equal("RG1005", Assert.Single(GeneratorTest.RunFaulty(Schemas.Small, ("Sample.sbn-html", "<p title=\"x")).Diagnostics).Id);

    [Theory]
    [InlineData("<p id=\"y{{ report.year }}\">{{ report.year }}</p>", "<p id=\"y2021\">2021</p>")]
    [InlineData("<style>p { order: {{ report.year }} }</style>", "<style>p { order: 2021 }</style>")]
    [InlineData("<p>{{ report.draft }}</p>", "<p>false</p>")]
    public void Numbers_and_flags_need_no_escape(string template, string expected) => Assert.Equal(expected, Page.Render("html", template));

    [Theory]
    [InlineData("<p {{ [|report.year|] }}>")]
    [InlineData("<p x{{ [|report.draft|] }}=\"a\">")]
    [InlineData("<{{ [|report.year|] }}script>")]
    public void Numbers_and_flags_may_not_become_part_of_a_tag(string template) => Page.Refused("html", "RG1005", template);

    private static void Refused(string template)
    {
        var outcome = GeneratorTest.RunFaulty(Schemas.Small, ("Sample.sbn-html", template.Replace("$", "report.organ | html.escape", StringComparison.Ordinal)));
        Assert.Equal("RG1005", Assert.Single(outcome.Diagnostics).Id);
    }
}
