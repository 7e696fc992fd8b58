namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>Variables that branches and loops of the report set: what the corpus cannot show, which is what is refused.</summary>
public class VariableTests
{
    private const string Paragraphs = "report.sections[0].paragraphs";

    [Theory]
    [InlineData("{{ x = 1 }}{{ if report.draft }}{{ x = 'a' }}{{ end }}{{ [|x|] }}", "'x' is text or a number here")]
    [InlineData("{{ x = 1 }}{{ for p in " + Paragraphs + " }}{{ x = p }}{{ end }}{{ [|x|] }}", "'x' is a number or text here")]
    [InlineData("{{ x = 1 }}{{ for p in " + Paragraphs + " }}{{ [|x|] }}{{ x = true }}{{ end }}", "'x' is a number or true or false here")]
    [InlineData("{{ x = [|report.draft ? 1 : 'a'|] }}", "this comes to a number or to text")]
    public void A_variable_of_two_kinds_is_refused_where_it_is_used(string template, string message) =>
        Assert.StartsWith(message, Page.Refused("txt", "RG1004", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ if report.draft }}{{ x = 1 }}{{ end }}{{ [|x|] }}")]
    [InlineData("{{ for p in " + Paragraphs + " }}{{ x = 1 }}{{ end }}{{ [|x|] }}")]
    [InlineData("{{ o = {} }}{{ if report.draft }}{{ o.x = 1 }}{{ end }}{{ o.[|x|] }}")]
    [InlineData("{{ func f(a) }}{{ inner = a }}{{ end }}{{ f 1 }}{{ [|inner|] }}")]
    public void A_variable_that_may_not_be_set_is_refused_where_it_is_used(string template) => Page.Refused("txt", "RG1002", template);

    [Fact]
    public void A_variable_of_two_kinds_that_nobody_uses_is_no_fault() =>
        Assert.Equal("b", Page.Text("{{ x = 1 }}{{ if report.draft }}{{ x = 'a' }}{{ end }}b"));

    [Theory]
    [InlineData("{{ n = 1 }}{{ [|for p in " + Paragraphs + " }}{{ n = n * 2 }}{{ end|] }}", "beyond 64 bits")]
    [InlineData("{{ n = 1 }}{{ [|while n < report.year }}{{ n = n * 2 }}{{ end|] }}", "beyond 64 bits")]
    [InlineData("{{ s = '' }}{{ [|for p in " + Paragraphs + " }}{{ s = s + p }}{{ end|] }}", "grows with every turn")]
    [InlineData("{{ s = 'a' }}{{ [|for p in " + Paragraphs + " }}{{ s = s + 'b' }}{{ end|] }}", "grows with every turn")]
    public void What_grows_without_bounds_in_a_loop_of_the_report_is_refused(string template, string message) =>
        Assert.Contains(message, Page.Refused("txt", "RG1009", template), StringComparison.Ordinal);

    [Fact]
    public void A_loop_that_no_condition_ends_is_refused() => Page.Refused("txt", "RG1009", "{{ i = 0 }}{{ while true }}{{ i = [|i + 1|] }}{{ end }}");

    [Fact]
    public void A_loop_of_the_report_that_nothing_ends_fails_when_it_is_rendered() => Assert.ThrowsAny<Exception>(static () =>
        Page.Text("{{ while report.draft }}{{ end }}", Page.Report with { Draft = true }));

    [Fact]
    public void A_sum_that_is_used_again_and_again_is_computed_once()
    {
        string template = "{{ x = report.year ?? 0 }}" + string.Concat(Enumerable.Repeat("{{ x = (x + x) % 1000 }}", 60)) + "{{ x }}";
        Assert.InRange(GeneratorTest.Run(Schemas.Small, ("Sample.sbn-txt", template)).Sources["Sample1.Renderers.g.cs"].Length, 1, 20_000);
    }

    [Fact]
    public void An_object_made_in_a_turn_is_not_kept_after_it() => Assert.Contains(
        "'o' keeps an object",
        Page.Refused("txt", "RG1007", "{{ o = null }}{{ [|for p in " + Paragraphs + " }}{{ o = { a: 1 } }}{{ end|] }}"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ [|report.title = 1|] }}")]
    [InlineData("{{ with report }}{{ [|title = 1|] }}{{ end }}")]
    public void The_members_of_a_report_cannot_be_set(string template)
    {
        string marked = template.Contains("report.title", StringComparison.Ordinal) ? "{{ [|report.title|] = 1 }}" : template;
        Assert.Contains("fixed", Page.Refused("txt", "RG1007", marked), StringComparison.Ordinal);
    }

    [Fact]
    public void With_takes_an_object() => Page.Refused("txt", "RG1004", "{{ with [|1|] }}{{ end }}");

    [Fact]
    public void Leaving_what_is_captured_under_a_condition_of_the_report_is_refused() =>
        Page.Refused("txt", "RG1007", "{{ capture c }}{{ if report.draft }}{{ [|ret|] }}{{ end }}{{ end }}{{ c }}");

    [Fact]
    public void A_cell_of_tablerow_is_not_left_under_a_condition_of_the_report() =>
        Page.Refused("txt", "RG1007", "{{ tablerow x in [1, 2] }}{{ if report.draft }}{{ [|break|] }}{{ end }}{{ end }}");

    [Fact]
    public void Captured_markup_stands_where_it_was_captured() => Assert.Contains(
        "captured in another place",
        Page.Refused("html", "RG1005", "{{ capture c }}<b>{{ report.organ | html.escape }}</b>{{ end }}<p title=\"{{ [|c|] }}\">"),
        StringComparison.Ordinal);

    [Fact]
    public void Captured_text_without_markup_stands_wherever_text_may() => Assert.Equal(
        "<p title=\"甲&lt;市&gt;\">甲&lt;市&gt;</p>",
        Page.Render("html", "{{ capture c }}{{ report.organ | html.escape }}{{ end }}<p title=\"{{ c }}\">{{ c }}</p>"));

    [Theory]
    [InlineData("{{ capture c }}{{ [|report.organ|] }}{{ end }}")]
    [InlineData("{{ x = report.draft ? report.organ : 'a' }}{{ [|x|] }}")]
    [InlineData("{{ x = report.organ + 'a' }}{{ [|x|] }}")]
    [InlineData("{{ func f(x) }}{{ [|x|] }}{{ end }}{{ f report.organ }}")]
    [InlineData("{{ func f(x) }}{{ ret x }}{{ end }}{{ [|f report.organ|] }}")]
    [InlineData("{{ x = '' }}{{ for p in " + Paragraphs + " }}{{ x = p }}{{ end }}{{ [|x|] }}")]
    public void Text_of_the_report_in_a_variable_needs_its_escape_too(string template) => Page.Refused("html", "RG1005", template);

    [Fact]
    public void Text_of_the_report_in_a_variable_is_escaped_as_it_stands() => Assert.Equal(
        "<p>甲&lt;市&gt;</p><p>甲&lt;市&gt;，2021</p>",
        Page.Render("html", "<p>{{ (report.draft ? 'x' : report.organ) | html.escape }}</p><p>{{ report.organ + '，' + report.year | html.escape }}</p>", Page.Report with { Year = 2021 }));

    [Fact]
    public void The_parts_of_joined_text_are_escaped_for_Markdown_one_by_one() =>
        Assert.Contains("one after the other", Page.Refused("md", "RG1004", "{{ report.organ + 'a' | [|md.escape|] }}"), StringComparison.Ordinal);
}
