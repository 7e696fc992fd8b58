namespace ReportGen.Generator.Tests.Diagnostics;

/// <summary>What compiles, but may not print what its author means.</summary>
public class TemplateWarningTests
{
    private const string Paragraphs = "report.sections[0].paragraphs";

    private static readonly (string Path, string Text) Schema = (Schemas.Path, """
        {
          "report": "Sample", "version": "1", "title": "年报",
          "sections": { "intro": { "title": "一、概况", "text": "optional" }, "s": { "title": "二、表", "tables": ["t"] } },
          "tables": { "t": { "columns": { "a": "甲", "b": "乙" } } }
        }
        """);

    [Theory, Raises("RG1010")]
    [InlineData("{{ [|report.year + 1|] }}")]
    [InlineData("{{ [|1 - report.year|] }}")]
    [InlineData("{{ 2 * ([|report.year + 1|] + 2) }}")]
    [InlineData("{{ [|report.year + 1|] - report.year }}")]
    [InlineData("{{ n = 0 }}{{ [|n += report.year|] }}")]
    [InlineData("{{ if report.draft }}{{ [|report.year % 4|] }}{{ end }}")]
    [InlineData("{{ if !report.year }}{{ [|report.year + 1|] }}{{ end }}")]
    [InlineData("{{ if report.year || report.draft }}{{ [|report.year + 1|] }}{{ end }}")]
    [InlineData("{{ if report.year }}{{ else }}{{ [|report.year + 1|] }}{{ end }}")]
    public void Computing_with_a_number_that_may_be_null_is_a_warning(string template)
    {
        var outcome = GeneratorTest.Expect("RG1010", Schema, ("Sample.sbn-txt", template));
        Assert.Contains("(report.year ?? 0)", outcome.Message, StringComparison.Ordinal);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, outcome.Diagnostics[0].Severity);
    }

    [Theory]
    [InlineData("{{ (report.year ?? 0) + 1 }}")]
    [InlineData("{{ if report.year }}{{ report.year + 1 }}{{ end }}")]
    [InlineData("{{ if report.year && report.draft }}{{ report.year + 1 }}{{ end }}")]
    [InlineData("{{ if report.year != null }}{{ report.year + 1 }}{{ end }}")]
    [InlineData("{{ if report.year > 2000 }}{{ report.year + 1 }}{{ end }}")]
    [InlineData("{{ if report.year == null }}{{ else }}{{ report.year + 1 }}{{ end }}")]
    [InlineData("{{ if !report.year }}{{ else if report.draft }}{{ report.year + 1 }}{{ end }}")]
    [InlineData("{{ report.year ? report.year + 1 : 0 }}")]
    [InlineData("{{ if report.year && report.year % 4 == 0 }}a{{ end }}")]
    [InlineData("{{ report.year }}{{ report.year > 2000 }}")]
    public void A_number_that_is_asked_for_first_may_be_computed_with(string template) =>
        GeneratorTest.Run(Schema, ("Sample.sbn-txt", template));

    [Theory, Raises("RG1011")]
    [InlineData("<ul>{{ [|for|] p in $ }}<li>{{ p | html.escape }}</li>{{ end }}</ul>", "<ul>")]
    [InlineData("<table>\n  <tr>\n  {{ [|for|] p in $ }}<td>a</td>{{ end }}\n</tr></table>", "<tr>")]
    [InlineData("<OL class=\"a\">{{ [|for|] p in $ }}<li></li>{{ end }}</OL >", "<ol>")]
    [InlineData("{{ if report.draft }}<ul>{{ [|for|] p in $ }}<li></li>{{ end }}</ul>{{ end }}", "<ul>")]
    [InlineData("<ul>{{ func items(list) }}{{ [|for|] p in list }}<li></li>{{ end }}{{ end }}{{ items $ }}</ul>", "<ul>")]
    public void An_element_that_a_loop_may_leave_empty_is_a_warning(string template, string element)
    {
        var outcome = GeneratorTest.Expect("RG1011", Schema, ("Sample.sbn-html", template.Replace("$", Paragraphs, StringComparison.Ordinal)));
        Assert.StartsWith(element, outcome.Message, StringComparison.Ordinal);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, outcome.Diagnostics[0].Severity);
    }

    [Theory]
    [InlineData("{{ if $.size > 0 }}<ul>{{ for p in $ }}<li></li>{{ end }}</ul>{{ end }}")]
    [InlineData("{{ if $.size == 0 }}none{{ else }}<ul>{{ for p in $ }}<li></li>{{ end }}</ul>{{ end }}")]
    [InlineData("{{ if report.draft && $.size != 0 }}<ul>{{ for p in $ }}<li></li>{{ end }}</ul>{{ end }}")]
    [InlineData("<ul>{{ for p in $ }}<li></li>{{ else }}<li>none</li>{{ end }}</ul>")]
    [InlineData("<ul><li>first</li>{{ for p in $ }}<li></li>{{ end }}</ul>")]
    [InlineData("<ul>{{ for p in $ }}<li></li>{{ end }}<li>last</li></ul>")]
    [InlineData("<ul>{{ for s in report.sections }}<li></li>{{ end }}</ul>")]
    [InlineData("<div>{{ for p in $ }}<p></p>{{ end }}</div>")]
    [InlineData("<ul></ul>{{ for p in $ }}<p></p>{{ end }}<ul><li></li></ul>")]
    public void An_element_with_something_in_it_is_none(string template) =>
        GeneratorTest.Run(Schema, ("Sample.sbn-html", template.Replace("$", Paragraphs, StringComparison.Ordinal)));

    [Theory, Raises("RG1013")]
    [InlineData("{{ for s in report.sections }}{{ if s.id == [|'itro'|] }}a{{ end }}{{ end }}", "no section has the id 'itro', so this is never so; did you mean 'intro'?")]
    [InlineData("{{ for s in report.sections; for t in s.tables; if [|'x'|] != t.id; t.name; end; end; end }}", "no table has the id 'x', so this is never so")]
    [InlineData("{{ for s in report.sections; case s.id; when [|'tabel'|]; 'a'; when 's'; 'b'; end; end }}", "no section has the id 'tabel', so this is never so")]
    public void An_id_that_nothing_has_is_a_warning(string template, string message) =>
        Assert.StartsWith(message, GeneratorTest.Expect("RG1013", Schema, ("Sample.sbn-txt", template)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_id_that_one_of_the_versions_has_is_none()
    {
        string older = Schema.Text.Replace("\"version\": \"1\"", "\"version\": \"0\"", StringComparison.Ordinal).Replace("\"intro\"", "\"begin\"", StringComparison.Ordinal);
        Assert.Contains("begin", older, StringComparison.Ordinal);
        GeneratorTest.Run([Schema, ("Old.report.json", older), ("Sample.sbn-txt", "{{ for s in report.sections }}{{ if s.id == 'begin' || s.id == 'intro' }}a{{ end }}{{ end }}")]);
    }

    [Fact]
    public void A_warning_in_a_partial_is_told_where_it_stands() =>
        GeneratorTest.Expect("RG1010", Schema, ("Sample.sbn-txt", "{{ include '_p.sbn-txt' }}"), ("_p.sbn-txt", "a\n{{ [|report.year + 1|] }}"));
}
