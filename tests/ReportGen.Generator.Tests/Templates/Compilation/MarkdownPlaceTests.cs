using ReportGen.Generator.Tests.Infrastructure;

namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>Where text of a report may stand in Markdown.</summary>
public class MarkdownPlaceTests
{
    [Theory]
    [InlineData("[x]({{ [|$|] }})")]
    [InlineData("[x](http://a/{{ [|$|] }} \"t\")")]
    [InlineData("![x]({{ [|$|] }})")]
    [InlineData("[x](a(b){{ [|$|] }})")]
    [InlineData("[x]: {{ [|$|] }}")]
    [InlineData("<a href=\"{{ [|$|] }}\">x</a>")]
    [InlineData("x <b title='{{ [|$|] }}'>")]
    [InlineData("<{{ [|$|] }}>")]
    [InlineData("x <!-- {{ [|$|] }} -->")]
    [InlineData("<div>\n{{ [|$|] }}\n</div>")]
    [InlineData("<b>\n{{ [|$|] }}\n</b>")]
    [InlineData("`{{ [|$|] }}`")]
    [InlineData("a ``x` {{ [|$|] }}``")]
    [InlineData("```\n{{ [|$|] }}\n```")]
    [InlineData("~~~~\n~~~\n{{ [|$|] }}\n~~~~")]
    [InlineData("```{{ [|$|] }}\n```")]
    [InlineData("a\n\n    {{ [|$|] }}")]
    [InlineData("a\n\n\t{{ [|$|] }}")]
    [InlineData("a\n\n    b\n    {{ [|$|] }}")]
    [InlineData("\\{{ [|$|] }}")]
    [InlineData("&{{ [|$|] }};")]
    [InlineData("http://a.cn/{{ [|$|] }}")]
    [InlineData("www.{{ [|$|] }}")]
    [InlineData("a@{{ [|$|] }}")]
    public void A_value_in_an_address_in_code_or_in_HTML_is_refused(string template) =>
        Page.Refused("md", "RG1005", template.Replace("$", "report.organ | md.escape", StringComparison.Ordinal));

    [Theory]
    [InlineData("<script>[||]")]
    [InlineData("a <script >x</script>")]
    [InlineData("<ScRiPt src=\"x\">")]
    [InlineData("<div>\n<style>p{}</style>\n</div>")]
    [InlineData("<svg/onload=x>")]
    public void Elements_that_run_have_no_place_in_Markdown(string template)
    {
        var outcome = GeneratorTest.RunFaulty(Schemas.Small, ("Sample.sbn-md", template));
        Assert.Contains("has no place in a page of Markdown", outcome.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ report.year }}.[| |]x")]
    [InlineData("- {{ report.year }})[| |]x")]
    [InlineData("> {{ report.organ | md.escape }}.[| |]x")]
    [InlineData("1{{ report.year }}.[| |]x")]
    [InlineData("{{ report.year }}a.[| |]x")]
    [InlineData("{{ report.year }}.[|\n|]x")]
    [InlineData("{{ if report.draft }}{{ report.year }}{{ else }}年{{ end }}.[| |]x")]
    public void A_line_that_begins_with_a_value_may_not_become_an_item_of_a_list(string template) =>
        Assert.Contains("write a backslash", Page.Refused("md", "RG1005", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("# {{ $ }}。\n\n{{ report.year }}\\. x\n\n{{ report.year }}年. x\n\n2021. {{ $ }}\n")]
    [InlineData("| a | b |\n|---|---|\n| {{ $ }} | {{ $ }} |\n")]
    [InlineData("- {{ $ }}\n\n    {{ $ }}\n1. {{ $ }}\n> {{ $ }}\n**{{ $ }}** *{{ $ }}* ~~{{ $ }}~~\n")]
    [InlineData("[{{ $ }}](x.html) ![{{ $ }}](x.png \"t\") [{{ report.year }}]({{ report.year }}/index.md) {{ $ }}\n")]
    [InlineData("`a` {{ $ }} ``b` `` {{ $ }}\n\n```\nx\n```\n{{ $ }}\n\n    code\n\n{{ $ }}\n")]
    [InlineData("<div>\nx\n</div>\n\n{{ $ }} <br> {{ $ }}<!-- x -->{{ $ }} a < b {{ $ }}\n")]
    [InlineData("[x]: http://a\n{{ $ }} http://a {{ $ }} &amp; {{ $ }} R&D {{ $ }}\n[^1]: {{ $ }}\n")]
    [InlineData("{{ $ }}:{{ report.year }}.5\n`a\n\n{{ $ }}\n")]
    public void A_value_in_text_is_written(string template) => Assert.Equal(
        template.Replace("{{ $ }}", "甲&lt;市&gt;", StringComparison.Ordinal).Replace("{{ report.year }}", "2021", StringComparison.Ordinal),
        Page.Render("md", template.Replace("$", "report.organ | md.escape", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{{ for p in report.sections[0].paragraphs }}\n\n{{ p | md.escape }}{{ end }}\n", "\n\n第一段。\n\n第二&lt;段&gt;。\n")]
    [InlineData("{{ for p in report.sections[0].paragraphs }}- {{ p | md.escape }}\n{{ end }}", "- 第一段。\n- 第二&lt;段&gt;。\n")]
    [InlineData("{{ if report.draft }}> x\n{{ end }}{{ report.organ | md.escape }}\n", "甲&lt;市&gt;\n")]
    public void Branches_and_loops_may_end_their_lines_each_in_its_way(string template, string expected) => Assert.Equal(expected, Page.Render("md", template));

    [Theory]
    [InlineData("{{ [|if report.draft }}`{{ end|] }}x")]
    [InlineData("{{ [|if report.draft }}[x]({{ end|] }}x")]
    public void Branches_that_begin_code_or_an_address_are_refused(string template) => Page.Refused("md", "RG1005", template);
}
