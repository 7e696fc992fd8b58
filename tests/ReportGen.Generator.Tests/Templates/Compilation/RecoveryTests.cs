using Microsoft.CodeAnalysis;

namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>All faults of a template are told in one build, each once, and none that only follows from another.</summary>
public class RecoveryTests
{
    [Fact]
    public void Every_statement_with_a_fault_is_told() => Assert.Equal(
        ["RG1002 1:11", "RG1003 2:19", "RG1005 3:4", "RG1004 4:4", "RG1002 5:11"],
        Faults("html", "{{ report.tilte }}\n{{ report.title | html.escpae }}\n{{ report.organ }}\n{{ report.sections }}\n{{ report.yaer }}"));

    [Theory]
    [InlineData("{{ x = report.nope }}{{ x }}{{ x.y + 1 }}")]
    [InlineData("{{ x = 1; x = report.nope }}{{ x - 'a' }}")]
    [InlineData("{{ o = {}; o.x = report.nope }}{{ o.x }}")]
    [InlineData("{{ if report.nope; x = 1; else; y = 2; end }}{{ x + y }}")]
    [InlineData("{{ capture c }}{{ report.nope }}{{ end }}{{ c }}")]
    [InlineData("{{ case report.nope; when 1; func f; ret 1; end; end }}{{ f }}")]
    [InlineData("{{ func f; ret report.nope; end }}{{ f + 1 }}{{ y = f }}{{ y }}")]
    [InlineData("{{ for t in report.nope; t.a; for r in t.rows; r.cells[0].text; end; end }}")]
    [InlineData("{{ x = 0 }}{{ for p in report.sections[0].paragraphs; x = x + report.nope; end }}{{ x }}")]
    [InlineData("{{ x = 0; while x < 3; x = report.nope; end }}")]
    [InlineData("{{ x = report.nope; x++; x }}")]
    [InlineData("{{ if report.draft; x = report.nope; else; x = 1; end; x + 1 }}")]
    [InlineData("{{ with report.nope; a; b; end }}")]
    [InlineData("{{ report.nope + report.nope }}")]
    [InlineData("{{ func f(x); x; end; f report.nope; f 1 }}")]
    public void One_cause_is_told_once(string template) => Assert.Single(Faults("txt", template), static f => f.StartsWith("RG1002", StringComparison.Ordinal));

    [Theory]
    [InlineData("{{ include '_none.sbn-html' }}<p>{{ header }}</p>{{ title = 1 }}{{ header 2 }}", "RG1006")]
    [InlineData("{{ if report.nope }}<p>{{ else }}<b>{{ end }}x</p>", "RG1002")]
    [InlineData("<{{ report.nope }}>", "RG1002")]
    [InlineData("{{ func open(x); '<p>' + x; end; open report.nope }}x</p>", "RG1002")]
    public void What_was_left_out_is_not_missed_in_the_page(string template, string id) =>
        Assert.StartsWith(id, Assert.Single(Faults("html", template)), StringComparison.Ordinal);

    [Fact]
    public void Faults_in_the_body_of_a_loop_over_something_unknown_are_told() =>
        Assert.Equal(["RG1002 1:20", "RG1002 1:46"], Faults("txt", "{{ for x in report.nope }}{{ x.y }}{{ report.nix }}{{ end }}"));

    [Fact]
    public void A_fault_that_a_loop_repeats_is_told_once() => Assert.Single(Faults("txt", "{{ for x in 1..50 }}{{ report.nope }}{{ end }}"));

    [Fact]
    public void Many_faults_come_to_an_end() => Assert.InRange(
        Faults("txt", string.Concat(Enumerable.Range(0, 500).Select(static i => $"{{{{ report.nope{i} }}}}\n"))).Length, 2, 100);

    private static string[] Faults(string format, string template) =>
    [
        .. GeneratorTest.RunFaulty(Schemas.Small, ($"Sample.sbn-{format}", template)).Diagnostics
            .Where(static d => d.Severity == DiagnosticSeverity.Error)
            .Select(static d => $"{d.Id} {d.Location.GetLineSpan().StartLinePosition.Line + 1}:{d.Location.GetLineSpan().StartLinePosition.Character + 1}"),
    ];
}
