namespace ReportGen.Generator.Tests.Diagnostics;

public class TemplateDiagnosticsTests
{
    private static GeneratorOutcome Expect(string id, string template, params (string Path, string Text)[] partials) =>
        GeneratorTest.Expect(id, [Schemas.Small, ("Sample.sbn-html", template), .. partials]);

    [Fact, Raises("RG1001")]
    public void A_template_that_cannot_be_read_is_marked_and_the_form_still_generates()
    {
        var outcome = Expect("RG1001", """
            <p>{{ report.title [|)|] }}</p>
            """);
        Assert.NotEmpty(outcome.Message);
        Assert.Contains("Sample1.g.cs", outcome.Sources.Keys);
        Assert.DoesNotContain("Sample1.Renderers.g.cs", outcome.Sources.Keys);
    }

    [Fact, Raises("RG1002")]
    public void An_unknown_member_is_told_with_the_one_meant()
    {
        var outcome = Expect("RG1002", """
            <p>{{ report.[|tilte|] | html.escape }}</p>
            """);
        Assert.Equal("'tilte' is not a member of a report; did you mean 'title'?", outcome.Message);
    }

    [Fact, Raises("RG1002")]
    public void An_unknown_variable_is_told() => Expect("RG1002", "<p>{{ [|repotr|].title }}</p>");

    [Fact, Raises("RG1002")]
    public void A_fault_that_several_versions_meet_is_told_once() => GeneratorTest.Expect("RG1002",
        Schemas.Small, Schemas.Amending("2", "1", """ "unit": "人" """), ("Sample.sbn-html", "{{ report.[|tilte|] }}"));

    [Fact, Raises("RG1002")]
    public void A_fault_on_a_later_line_has_its_line_and_column_whatever_ends_the_lines() =>
        Expect("RG1002", "<p>\r\n中文 {{ report.[|tilte|] }}</p>");

    [Fact, Raises("RG1003")]
    public void An_unknown_function_is_told_with_the_one_meant()
    {
        var outcome = Expect("RG1003", "<p>{{ report.title | [|html.escpae|] }}</p>");
        Assert.Equal("'html.escpae' is not a function that is compiled; did you mean 'html.escape'?", outcome.Message);
    }

    [Fact, Raises("RG1003")]
    public void A_call_with_too_few_arguments_is_told_with_how_many_it_takes()
    {
        var outcome = Expect("RG1003", "<p>{{ report.title | [|string.append|] }}</p>");
        Assert.Equal("'string.append' takes 2 arguments, the piped one counted; 1 are given", outcome.Message);
    }

    [Fact, Raises("RG1004")]
    public void Printing_a_list_is_told_with_what_to_do() => Expect("RG1004", "<p>{{ [|report.sections|] }}</p>");

    [Fact, Raises("RG1004")]
    public void A_member_of_null_is_told_with_the_operator_that_allows_it()
    {
        var outcome = Expect("RG1004", "<p>{{ report.source.[|size|] }}</p>");
        Assert.EndsWith("write ?.size", outcome.Message, StringComparison.Ordinal);
    }

    [Fact, Raises("RG1005")]
    public void Text_of_the_report_without_an_escape_is_told_with_the_escape()
    {
        var outcome = Expect("RG1005", "<p>{{ [|report.organ|] }}</p>");
        Assert.Equal("text of the report reaches element text unescaped; add '| html.escape'", outcome.Message);
    }

    [Fact, Raises("RG1006")]
    public void A_partial_that_is_not_there_is_told_with_the_one_meant()
    {
        var outcome = Expect("RG1006", "{{ include [|'_tabel.sbn-html'|] }}", ("_table.sbn-html", "x"));
        Assert.Equal("there is no template '_tabel.sbn-html'; did you mean '_table.sbn-html'?", outcome.Message);
    }

    [Fact, Raises("RG1006")]
    public void A_partial_that_includes_itself_is_told_with_the_circle()
    {
        var outcome = Expect("RG1006", "{{ include '_a.sbn-html' }}", ("_a.sbn-html", "{{ [|include '_a.sbn-html'|] }}"));
        Assert.Contains("'_a.sbn-html' includes itself without end", outcome.Message, StringComparison.Ordinal);
    }

    [Fact, Raises("RG1007")]
    public void What_is_not_compiled_is_told()
    {
        var outcome = Expect("RG1007", "{{ [|import report|] }}");
        Assert.Contains("name the members in full", outcome.Message, StringComparison.Ordinal);
    }

    [Fact, Raises("RG1008")]
    public void A_template_that_renders_nothing_is_a_warning_with_the_report_meant()
    {
        var outcome = GeneratorTest.Expect("RG1008", Schemas.Small, ("Smaple.sbn-html", "[||]<p>"));
        Assert.Contains("did you mean 'Sample'?", outcome.Message, StringComparison.Ordinal);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, outcome.Diagnostics[0].Severity);
    }

    [Fact, Raises("RG1008")]
    public void Of_two_templates_of_one_name_the_one_not_used_is_told() => GeneratorTest.Expect("RG1008",
        Schemas.Small, ("Sample.sbn-txt", "{{ include '_x.sbn-txt' }}"), ("a/_x.sbn-txt", "a"), ("b/_x.sbn-txt", "[||]b"));

    [Fact, Raises("RG1012")]
    public void A_template_without_a_format_is_told() => GeneratorTest.Expect("RG1012", Schemas.Small, ("Sample.sbn-html.bak", "[||]x"));

    [Fact]
    public void A_schema_at_fault_does_not_make_its_templates_seem_unused() => GeneratorTest.Expect("RG0004",
        ("Sample.report.json", """[|{|] "report": "Sample", "version": "1", "sections": { "s": "一" } }"""), ("Sample.sbn-html", "<p>"));

    [Fact, Raises("RG1009")]
    public void A_range_beyond_all_bounds_is_told() =>
        Expect("RG1009", "{{ for i in [|-9223372036854775807..9223372036854775807|] }}{{ end }}");

    [Fact, Raises("RG1009")]
    public void Text_that_doubles_without_end_is_told() =>
        Expect("RG1009", "{{ x = 'abcdefgh' }}{{ for i in 1..300 }}{{ x = [|x + x|] }}{{ end }}");

    [Fact, Raises("RG1009")]
    public void Loops_in_loops_without_end_are_told() => Assert.Contains("a loop runs too often", GeneratorTest.RunFaulty(Schemas.Small, ("Sample.sbn-txt",
        "{{ for i in 1..1000 }}{{ for j in 1..1000 }}{{ end }}{{ end }}")).Message, StringComparison.Ordinal);
}
