namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>Elements that a browser would close, move or drop are faults of the template.</summary>
public class ElementTests
{
    [Theory]
    [InlineData("<div><table><tr><td>x</td></tr>[|<|]/div>", "<table>, opened at Sample.sbn-html(1,6)")]
    [InlineData("<h1>x[|<|]/h3>", "<h1>, opened at Sample.sbn-html(1,1)")]
    [InlineData("<p><b>x[|<|]/p>", "</p> does not close <b>, opened at Sample.sbn-html(1,4)")]
    [InlineData("<b><i>x[|<|]/b></i>", "</b> does not close <i>")]
    [InlineData("x[|<|]/p>", "</p> closes nothing that is open here")]
    [InlineData("<br>[|<|]/br>", "<br> has no end tag")]
    [InlineData("<svg><g>[|<|]/svg>", "</svg> does not close <g>")]
    [InlineData("<span><p>x[|<|]/span>", "</span> does not close <p>")]
    public void An_end_tag_closes_the_element_that_was_opened_last(string template, string message) => Refused(template, message);

    [Fact]
    public void What_needs_an_end_tag_is_closed_by_the_end_of_the_page() =>
        Assert.Contains("<div>, opened at Sample.sbn-html(1,1) is not closed", GeneratorTest.RunFaulty(Schemas.Small, ("Sample.sbn-html", "<div><p>x\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[|<|]td>x</td>", "<td> stands in <tr>, not at the top of the page")]
    [InlineData("<div>[|<|]tr><td>x</td></tr></div>", "<tr> stands in <table>, <tbody>, <thead>, <tfoot>, not in <div>")]
    [InlineData("<table><tr>[|<|]p>x</p></tr></table>", "<p> cannot stand in <tr>")]
    [InlineData("<table>[|x|]</table>", "text cannot stand in <table>")]
    [InlineData("<table><tr>{{ [|report.year|] }}</tr></table>", "text cannot stand in <tr>")]
    [InlineData("<ul><li>a</li></ul>[|<|]li>b</li>", "<li> stands in <ul>, <ol>, <menu>")]
    [InlineData("<dl><div><dt>a</dt></div></dl>[|<|]dd>b</dd>", "<dd> stands in <dl>")]
    [InlineData("<select><option>a</option>[|<|]p>b</p></select>", "<p> cannot stand in <select>")]
    [InlineData("<p><b>x[|<|]div>y</div></b></p>", "<div> ends <p>, opened at Sample.sbn-html(1,1), but <b>, opened at Sample.sbn-html(1,4) is still open")]
    [InlineData("<p>x[|<|]table><tr><td>y</td></tr></table>", "write </p> before it")]
    [InlineData("<h2>x[|<|]h3>y</h3></h2>", "a heading cannot stand in <h2>")]
    [InlineData("<a href=\"#x\">x[|<|]a href=\"#y\">y</a></a>", "<a> cannot stand in another")]
    [InlineData("<form>[|<|]form></form></form>", "<form> cannot stand in another")]
    [InlineData("<p>x</p>[|<|]html>", "<html> stands at the beginning")]
    [InlineData("<html><body>x</body>[|y|]</html>", "text cannot stand in <html>")]
    [InlineData("<html><head>[|<|]p>x</p></head></html>", "<p> cannot stand in <head>")]
    [InlineData("[|<|]xmp></xmp>", "write <pre>")]
    [InlineData("[|<|]template></template>", "read <template> in ways of their own")]
    [InlineData("<svg>[|<|]div></div></svg>", "<div> is HTML and ends <svg>")]
    public void An_element_stands_where_a_browser_leaves_it(string template, string message) => Refused(template, message);

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n<title>x</title>\n<body>\n<p>a\n<p>b\n<ul><li>a<li>b</ul>\n</html>\n")]
    [InlineData("<!DOCTYPE html><title>x</title><meta charset=utf-8><p>a<hr><dl><dt>a<dd>b<dt>c</dl>")]
    [InlineData("<table><caption>x<thead><tr><th>a<th>b<tbody><tr><td>c<td><p>d<tr><td>e<td>f</table>")]
    [InlineData("<table><col><tr><td><table><tr><td>x</td></tr></table></td></tr></table>")]
    [InlineData("<ul><li><p>x<li><p>y</ul><p>z")]
    [InlineData("<select><optgroup label=\"a\"><option>b<option>c<optgroup label=\"d\"><option>e</select>")]
    [InlineData("<dl><div><dt>a<dd>b</div></dl><ruby>甲<rt>a<rp>b</ruby>")]
    [InlineData("<p><button><p>x</button></p><svg><g><path d=\"M0\"/></g></svg><p/>x</p>")]
    [InlineData("<div><p>x</div><section><h2>a</h2><p>b</section>")]
    [InlineData("<noscript><p>x</p></noscript><style>a{}</style><script>let a = '<p>';</script>")]
    public void End_tags_may_be_left_out_as_HTML_allows_it(string template) => Assert.Equal(template, Page.Render("html", template));

    [Theory]
    [InlineData("[|if report.draft }}<p>a{{ end|] }}<p>b", "<p>, opened at Sample.sbn-html(1,22) is open on one way and not on another")]
    [InlineData("[|if report.draft }}<b>{{ else }}<i>{{ end|] }}x", "<b>, opened at Sample.sbn-html(1,22) is open on one way and <i>, opened at Sample.sbn-html(1,35) on another")]
    [InlineData("[|for p in report.sections[0].paragraphs }}<p>x{{ end|] }}", "<p>, opened at")]
    [InlineData("[|for p in report.sections[0].paragraphs }}</div>{{ end|] }}", "</div> closes nothing")]
    public void Branches_and_loops_leave_the_same_elements_open(string statement, string message)
    {
        string template = "{{ " + statement;
        var outcome = GeneratorTest.RunFaulty(TextSchema, ("Sample.sbn-html", template.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
        Assert.Contains(message, outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_captured_may_stand_wherever_its_elements_may() => Assert.Equal(
        "<p>a <b>甲&lt;市&gt;</b></p><table><tr><td><b>甲&lt;市&gt;</b></td></tr></table>",
        Page.Render("html", "{{ capture c }}<b>{{ report.organ | html.escape }}</b>{{ end }}<p>a {{ c }}</p><table><tr><td>{{ c }}</td></tr></table>"));

    [Theory]
    [InlineData("{{ capture c }}<div>{{ report.organ | html.escape }}</div>{{ end }}<p>a {{ [|c|] }}</p>")]
    [InlineData("{{ capture c }}<div>{{ report.organ | html.escape }}</div>{{ end }}<p><b>{{ [|c|] }}</b></p>")]
    [InlineData("{{ capture c }}<b>{{ report.organ | html.escape }}</b>{{ end }}<table><tr>{{ [|c|] }}</tr></table>")]
    [InlineData("{{ capture c }}<b>{{ report.organ | html.escape }}</b>{{ end }}<p title=\"{{ [|c|] }}\">")]
    [InlineData("{{ capture c }}{{ report.organ | html.escape }}{{ end }}<script>{{ [|c|] }}</script>")]
    [InlineData("{{ capture c }}{{ report.organ | html.escape }}{{ end }}<script type=\"application/ld+json\">\"{{ [|c|] }}\"</script>")]
    public void What_was_captured_is_not_printed_where_its_elements_may_not_stand(string template) => Page.Refused("html", "RG1005", template);

    private static (string Path, string Text) TextSchema => (Schemas.Path, """
        {
          "report": "Sample", "version": "1", "title": "年报",
          "sections": { "intro": "一、概况", "s": { "title": "一、表", "tables": ["t"] } },
          "tables": { "t": { "columns": { "a": "甲" } } }
        }
        """);

    private static void Refused(string template, string message) => Assert.Contains(message, Page.Refused("html", "RG1005", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p{{ if report.draft }} class=\"a\"{{ end }}[|x|]>", "part of the name before it")]
    [InlineData("<p{{ if report.draft }} class=\"a\"{{ end }}[|l|]ang=\"zh\">", "part of the name before it")]
    [InlineData("<details{{ if report.draft }} open{{ end }}[|=|]\"x\">", "part of the name before it")]
    [InlineData("<details{{ if report.draft }} open{{ end }} [|=|]\"x\">", "the value of an attribute that may not stand here")]
    [InlineData("<p{{ if report.draft }} class=\"a\"{{ end }}{{ [|report.year|] }}>", "inside a tag")]
    public void Behind_an_attribute_that_may_not_stand_a_blank_or_the_end_of_the_tag_follows(string template, string why) =>
        Assert.Contains(why, Page.Refused("html", "RG1005", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p{{ [|if report.draft }}x{{ end|] }}>")]
    [InlineData("<p class=\"{{ [|if report.draft }}a\"{{ end|] }}\">")]
    [InlineData("<{{ [|if report.draft }}p{{ end|] }}>")]
    public void Branches_that_end_in_other_tags_or_values_are_refused(string template) => Page.Refused("html", "RG1005", template);

    [Fact]
    public void An_attribute_that_may_not_stand_is_written_in_xml_too() => Assert.Equal(
        "<a><b c=\"1\" d=\"2\"/></a>", Page.Render("xml", "<a><b{{ if report.draft }} e=\"3\"{{ end }}{{ if !report.draft }} c=\"1\"{{ end }} d=\"2\"/></a>"));

    [Theory]
    [InlineData("svg", "<svg viewBox=\"0 0 1 1\"[|w|]idth=\"2\"></svg>")]
    [InlineData("xml", "<a b='1'[|c|]='2'/>")]
    [InlineData("xml", "<a b=\"{{ report.year }}\"[|c|]=\"2\"/>")]
    [InlineData("xhtml", "<p{{ if report.draft }} class=\"a\"{{ end }}[|i|]d=\"b\"></p>")]
    public void Attributes_of_xml_stand_apart(string format, string template) =>
        Assert.Contains("a blank must separate", Page.Refused(format, "RG1005", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a b=\"1\"/>")]
    [InlineData("<a b=\"1\"></a>")]
    [InlineData("<a b=\"1\"\n c='2'\t/>")]
    public void An_attribute_of_xml_may_end_its_tag(string template) => Assert.Equal(template, Page.Render("xml", template));
}
