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
    [InlineData("<script>/*</scr{{ report.year }}ipt>*/ {{ $ }} </script>")]
    [InlineData("<style></sty{{ report.year }}le>{{ $ }}</style>")]
    [InlineData("<title></tit{{ report.year }}le><img onerror=\"{{ $ }}\"></title>")]
    [InlineData("<!-{{ report.year }}- <script> -->{{ $ }}</script>")]
    [InlineData("<p>&{{ $ }};</p>")]
    [InlineData("<p title=\"&{{ $ }};\"></p>")]
    [InlineData("<p></p title=\"{{ $ }}\">")]
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
        "<p class=\"b\">x</p>", Page.Render("html", "<p class=\"{{ if report.draft }}a\">—{{ else }}b\">x{{ end }}</p>"));

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

    [Theory]
    [InlineData("<svg><title><img src=x onerror=\"{{ $ }}\"></title></svg>")]
    [InlineData("<svg><title><script>{{ $ }}</script></title></svg>")]
    [InlineData("<svg><textarea><script>{{ $ }}</script></textarea></svg>")]
    [InlineData("<svg><style>{{ $ }}</style></svg>")]
    [InlineData("<svg><script>{{ $ }}</script></svg>")]
    [InlineData("<svg><script>{{ report.year }}</script></svg>")]
    [InlineData("<svg><text><![CDATA[{{ $ }}]]></text></svg>")]
    [InlineData("<math><annotation-xml><p>{{ $ }}</p></annotation-xml></math>")]
    [InlineData("<svg><p>{{ $ }}</p></svg>")]
    [InlineData("<svg><animate attributeName=\"href\" values=\"{{ $ }}\"/></svg>")]
    [InlineData("<svg><set attributeName=\"href\" to=\"{{ $ }}\"/></svg>")]
    [InlineData("<svg><rect fill=\"{{ $ }}\"/></svg>")]
    public void Text_in_SVG_and_MathML_stands_where_it_is_text_and_nowhere_else(string template) => Refused(template);

    [Theory]
    [InlineData("<svg><title>{{ $ }}</title><text x=\"{{ report.year }}\">{{ $ }}<tspan>{{ $ }}</tspan></text><desc><p>{{ $ }}</p></desc></svg>")]
    [InlineData("<svg viewBox=\"0 0 {{ report.year }} 10\"><path d=\"M0 {{ report.year }}\"/><foreignObject><p>{{ $ }}</p></foreignObject></svg>{{ $ }}")]
    [InlineData("<math><mtext>{{ $ }}</mtext><mn>{{ report.year }}</mn></math>")]
    public void Text_and_numbers_stand_in_SVG_and_MathML_where_they_are_shown(string template) => Assert.Equal(
        template.Replace("{{ $ }}", "甲&lt;市&gt;", StringComparison.Ordinal).Replace("{{ report.year }}", "2021", StringComparison.Ordinal),
        Page.Render("html", template.Replace("$", "report.organ | html.escape", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<meta http-equiv=\"refresh\" content=\"{{ $ }}\">")]
    [InlineData("<meta name=\"x\" content=\"{{ $ }}\" http-equiv=\"refresh\">")]
    [InlineData("<meta content=\"{{ $ }}\">")]
    [InlineData("<meta name=\"referrer\" content=\"{{ $ }}\">")]
    [InlineData("<meta content=\"{{ $ }}\" name=viewport>")]
    [InlineData("<object><param name=\"movie\" value=\"{{ $ }}\"></object>")]
    [InlineData("<a target=\"{{ $ }}\"></a>")]
    [InlineData("<a rel=\"{{ $ }}\"></a>")]
    [InlineData("<iframe sandbox=\"{{ $ }}\"></iframe>")]
    [InlineData("<img attributionsrc=\"{{ $ }}\">")]
    [InlineData("<p id=\"{{ $ }}\"></p>")]
    [InlineData("<p class=\"{{ $ }}\"></p>")]
    [InlineData("<p onclick=\"f({{ report.year }})\"></p>")]
    [InlineData("<iframe srcdoc=\"{{ report.year }}\"></iframe>")]
    [InlineData("<x-y>{{ $ }}</x-y>")]
    [InlineData("<object>{{ $ }}</object>")]
    public void Text_stands_only_in_elements_and_attributes_that_show_it(string template) => Refused(template);

    [Theory]
    [InlineData("<meta name=\"Author\" content=\"{{ $ }}\"><meta content=\"{{ $ }}\" property=\"og:title\">")]
    [InlineData("<img alt=\"{{ $ }}\" src=\"x.png\"><p aria-label=\"{{ $ }}\" data-x='{{ $ }}'></p>")]
    [InlineData("<a href=\"/{{ report.year }}/\" style=\"width:{{ report.year }}px\">{{ $ }}</a>")]
    public void Text_stands_in_attributes_that_show_it_and_numbers_in_any(string template) => Assert.Equal(
        template.Replace("{{ $ }}", "甲&lt;市&gt;", StringComparison.Ordinal).Replace("{{ report.year }}", "2021", StringComparison.Ordinal),
        Page.Render("html", template.Replace("$", "report.organ | html.escape", StringComparison.Ordinal)));

    [Fact]
    public void A_string_of_JSON_in_a_page_is_escaped_as_JSON_and_cannot_end_the_script() => Assert.Equal(
        "<script type=\"application/ld+json\">{\"name\":\"\\u003C/script\\u003E\\\"\\\\\",\"year\":2021}</script>",
        Page.Render(
            "html",
            "<script type=\"application/ld+json\">{\"name\":\"{{ report.organ | json.escape }}\",\"year\":{{ report.year ?? 0 }}}</script>",
            Page.Report with { Organ = "</script>\"\\" }));

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"a\": {{ report.organ | json.escape }}}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"a\": \"{{ report.organ | html.escape }}\"}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"a\": {{ report.year }}}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"a\": \"\\{{ report.organ | json.escape }}\"}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"a\": \"{{ report.year }}</script>")]
    [InlineData("<script type=\"application/ld+json\">[{\"a\": {{ report.draft }}]</script>")]
    [InlineData("<script type=\"application/ld+json\">\"<!-- {{ report.draft }} -->\"</script>")]
    [InlineData("<script type type=\"application/ld+json\">{\"a\": \"{{ report.organ | json.escape }}\"}</script>")]
    [InlineData("<script type=\"{{ report.year }}\" type=\"application/ld+json\">{\"a\": \"{{ report.organ | json.escape }}\"}</script>")]
    [InlineData("<script type=\"module\">\"{{ report.organ | json.escape }}\"</script>")]
    [InlineData("<p>{{ report.organ | json.escape }}</p>")]
    public void JSON_in_a_page_takes_text_in_strings_and_what_is_always_a_value(string template) =>
        Assert.Equal("RG1005", Assert.Single(GeneratorTest.RunFaulty(Schemas.Small, ("Sample.sbn-html", template)).Diagnostics).Id);

    // What a fault leads to behind it may be told too.
    private static void Refused(string template)
    {
        var outcome = GeneratorTest.RunFaulty(Schemas.Small, ("Sample.sbn-html", template.Replace("$", "report.organ | html.escape", StringComparison.Ordinal)));
        Assert.Equal(["RG1005"], outcome.Diagnostics.Select(static d => d.Id).Distinct());
    }
}
