namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>Every format asks for its escape, at the places it has.</summary>
public class FormatTests
{
    [Theory]
    [InlineData("htm", "html.escape")]
    [InlineData("xhtml", "xml.escape")]
    [InlineData("svg", "xml.escape")]
    [InlineData("xml", "xml.escape")]
    [InlineData("md", "md.escape")]
    [InlineData("markdown", "md.escape")]
    [InlineData("csv", "csv.escape")]
    public void Text_of_the_report_passes_the_escape_of_the_format(string format, string escape)
    {
        string message = Page.Refused(format, "RG1005", format is "md" or "markdown" or "csv" ? "{{ [|report.organ|] }}" : "<title>{{ [|report.organ|] }}</title>");
        Assert.Contains($"add '| {escape}'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hmtl", "did you mean 'html'")]
    [InlineData("rtf", "available: html, htm, xhtml")]
    [InlineData("md2", "did you mean 'md'")]
    [InlineData("json", "a report is published as .json without a template")]
    [InlineData("", "names no format")]
    public void A_format_that_nobody_knows_or_that_is_taken_is_a_fault(string format, string message)
    {
        var outcome = GeneratorTest.RunFaulty(Schemas.Small, ($"Sample.sbn-{format}", "x"));
        Assert.Equal("RG1012", Assert.Single(outcome.Diagnostics).Id);
        Assert.Contains(message, outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_may_have_any_ending() =>
        Assert.Equal("<style>p{}</style>", Page.Render("html", "<style>{{ include '_style.sbn-css' }}</style>", null, ("_style.sbn-css", "p{}")));

    [Fact]
    public void A_field_of_CSV_is_quoted_where_it_must_be_and_a_formula_is_text() => Assert.Equal(
        "organ,year,a\n\"'=1+1,\"\"x\"\"\",2021,1\n",
        Page.Render("csv", "organ,year,a\n{{ report.organ | csv.escape }},{{ report.year }},{{ report.sections[1].tables[0].blocks[0].rows[0].cells[0].text | csv.escape }}\n", Page.Report with { Organ = "=1+1,\"x\"" }));

    [Theory]
    [InlineData("x{{ [|report.organ | csv.escape|] }}")]
    [InlineData("\"{{ [|report.organ | csv.escape|] }}\"")]
    [InlineData("{{ report.organ | csv.escape }}{{ [|report.year|] }}")]
    [InlineData("{{ report.organ | csv.escape }}[|年|]")]
    [InlineData("x[|\"|]y\"")]
    [InlineData("\"x\"[|y|]")]
    public void Text_of_the_report_is_a_field_of_its_own_in_CSV(string template) => Page.Refused("csv", "RG1005", template);

    [Fact]
    public void A_field_of_CSV_may_be_left_empty_by_a_condition() =>
        Assert.Equal("甲<市>,,2021\n", Page.Render("csv", "{{ if report.organ }}{{ report.organ | csv.escape }}{{ end }},{{ if report.draft }}x{{ end }},{{ report.year }}\n"));

    [Theory]
    [InlineData("xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"text\">{{ $ }}</title><entry a=\"{{ $ }}\"><summary>{{ $ }}</summary></entry></feed>")]
    [InlineData("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{{ report.year }}\"><title>{{ $ }}</title><text aria-label=\"{{ $ }}\">{{ $ }}</text></svg>")]
    [InlineData("xhtml", "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>{{ $ }}</title></head><body><p title=\"{{ $ }}\">{{ $ }}<br/></p></body></html>")]
    public void Text_stands_in_XML_where_it_is_text(string format, string template) => Assert.Equal(
        template.Replace("{{ $ }}", "甲&lt;市&gt;", StringComparison.Ordinal).Replace("{{ report.year }}", "2021", StringComparison.Ordinal),
        Page.Render(format, template.Replace("$", "report.organ | xml.escape", StringComparison.Ordinal)));

    [Theory]
    [InlineData("xml", "<r><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">{{ $ }}</x:script></r>")]
    [InlineData("xml", "<r xmlns:x=\"http://www.w3.org/2000/svg\"><x:script>{{ $ }}</x:script></r>")]
    [InlineData("xml", "<r><p xmlns=\"http://www.w3.org/1999/xhtml\" a=\"{{ $ }}\"/></r>")]
    [InlineData("xml", "<r><p a=\"{{ $ }}\" xmlns=\"http://www.w3.org/1999/xhtml\"/></r>")]
    [InlineData("xml", "<x:stylesheet xmlns:x=\"http://www.w3.org/1999/XSL/Transform\"><a>{{ $ }}</a></x:stylesheet>")]
    [InlineData("xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><content type=\"html\">{{ $ }}</content></feed>")]
    [InlineData("xml", "<rss><channel><description>{{ $ }}</description></channel></rss>")]
    [InlineData("xml", "<r href=\"{{ $ }}\"/>")]
    [InlineData("xml", "<r xmlns=\"{{ $ }}\"/>")]
    [InlineData("xml", "<r><!-- {{ $ }} --></r>")]
    [InlineData("xml", "<r><![CDATA[{{ $ }}]]></r>")]
    [InlineData("xml", "<?xml-stylesheet href=\"{{ $ }}\"?><r/>")]
    [InlineData("xml", "<!DOCTYPE r [<!ENTITY a \"x\">]><r>{{ $ }}</r>")]
    [InlineData("xml", "{{ $ }}<r/>")]
    [InlineData("xml", "<{{ $ }}/>")]
    [InlineData("xml", "<r></{{ $ }}>")]
    [InlineData("xml", "<r {{ $ }}=\"x\"/>")]
    [InlineData("xml", "<r a={{ $ }}/>")]
    [InlineData("xml", "<r>&{{ $ }};</r>")]
    [InlineData("xml", "<r><a>{{ $ }}</b></r>")]
    [InlineData("xml", "<r>{{ $ }}")]
    [InlineData("xml", "<r>{{ $ }}</r><s/>")]
    [InlineData("xml", "<r a=\"<\">{{ $ }}</r>")]
    [InlineData("svg", "<svg><script>{{ $ }}</script></svg>")]
    [InlineData("svg", "<svg><style>{{ $ }}</style></svg>")]
    [InlineData("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:h=\"http://www.w3.org/1999/xhtml\"><foreignObject><h:script>{{ $ }}</h:script></foreignObject></svg>")]
    [InlineData("svg", "<svg><animate values=\"{{ $ }}\"/></svg>")]
    [InlineData("svg", "<svg onload=\"{{ $ }}\"/>")]
    [InlineData("svg", "<svg><a xlink:href=\"{{ $ }}\"/></svg>")]
    [InlineData("xhtml", "<html><script>{{ $ }}</script></html>")]
    [InlineData("xhtml", "<html><meta http-equiv=\"refresh\" content=\"{{ $ }}\"/></html>")]
    [InlineData("xhtml", "<html><p>{{ $ }}<br></p></html>")]
    public void Text_is_refused_elsewhere_in_XML(string format, string template) => Assert.Equal(
        "RG1005",
        Assert.Single(GeneratorTest.RunFaulty(Schemas.Small, ($"Sample.sbn-{format}", template.Replace("$", "report.organ | xml.escape", StringComparison.Ordinal))).Diagnostics).Id);
}
