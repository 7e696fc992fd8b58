namespace ReportGen.Generator.Tests.Templates.Compilation;

public class StatementTests
{
    private const string Table = "{{ t = report.sections[1].tables[0]; b = t.blocks[0] }}";

    [Fact]
    public void A_loop_over_rows_is_unrolled_and_its_cells_are_written() => Assert.Equal(
        "子：1,;丑：?,40;",
        Page.Text(Table + "{{ for row in b.rows }}{{ row.label }}：{{ for cell in row.cells }}{{ if cell.is_unreadable }}?{{ else }}{{ cell.text }}{{ end }}{{ if !for.last }},{{ end }}{{ end }};{{ end }}"));

    [Fact]
    public void A_loop_knows_its_place() => Assert.Equal(
        "0/2 1 true false true false|1/2 0 false true false true|",
        Page.Text(Table + "{{ for row in b.rows }}{{ for.index }}/{{ for.length }} {{ for.rindex }} {{ for.first }} {{ for.last }} {{ for.even }} {{ for.odd }}|{{ end }}"));

    [Fact]
    public void A_loop_over_paragraphs_knows_its_place_too() => Assert.Equal(
        "0/2 1 true false true false|1/2 0 false true false true|",
        Page.Text("{{ for p in report.sections[0].paragraphs }}{{ for.index }}/{{ for.length }} {{ for.rindex }} {{ for.first }} {{ for.last }} {{ for.even }} {{ for.odd }}|{{ end }}"));

    [Fact]
    public void A_loop_over_nothing_runs_its_else() => Assert.Equal(
        "无有无",
        Page.Text("{{ for x in [] }}{{ else }}无{{ end }}{{ for x in null }}{{ else }}无{{ end }}"
            + "{{ for p in report.sections[0].paragraphs }}{{ if for.first }}有{{ end }}{{ else }}无{{ end }}{{ for p in report.sections[1].paragraphs }}{{ else }}无{{ end }}"));

    [Theory]
    [InlineData("{{ for i in [1, 2, 3, 4, 5] offset:1 limit:3 }}{{ i }}{{ end }}", "234")]
    [InlineData("{{ for i in [1, 2, 3] reversed }}{{ i }}{{ end }}", "321")]
    [InlineData("{{ for i in 1..<3 }}{{ i }}{{ end }}", "12")]
    [InlineData("{{ for i in 3..1 }}{{ i }}{{ end }}", "321")]
    [InlineData("{{ for i in 3..<1 }}{{ i }}{{ end }}", "32")]
    [InlineData("{{ for i in 2..2 }}{{ i }}{{ end }}", "2")]
    [InlineData("{{ for i in 9223372036854775806..9223372036854775807 }}{{ i }} {{ end }}", "9223372036854775806 9223372036854775807 ")]
    [InlineData("{{ for i in 1..5 }}{{ if i == 2; continue; end; if i == 4; break; end }}{{ i }}{{ end }}", "13")]
    public void Ranges_and_the_arguments_of_loops_are_known_at_build_time(string template, string expected) => Assert.Equal(expected, Page.Text(template));

    [Theory]
    [InlineData(null, false, "无")]
    [InlineData(2020, false, "前")]
    [InlineData(2021, true, "稿")]
    [InlineData(2021, false, "后")]
    public void Conditions_on_the_report_are_asked_of_the_report(int? year, bool draft, string expected) => Assert.Equal(expected, Page.Text(
        "{{ if !report.year }}无{{ else if report.year < 2021 }}前{{ else if report.draft && report.year >= 2021 }}稿{{ else }}后{{ end }}",
        Page.Report with { Year = year, Draft = draft }));

    [Fact]
    public void A_condition_known_at_build_time_leaves_one_branch()
    {
        var source = GeneratorTest.Run(Schemas.Small, ("Sample.sbn-txt", "{{ if report.title == '年报' }}是{{ else }}否{{ end }}")).Sources["Sample1.Renderers.g.cs"];
        Assert.Contains("output.Write(\"是\"u8);", source, StringComparison.Ordinal);
        Assert.DoesNotContain("if (", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_the_report_that_cannot_be_null_is_true_without_asking() =>
        Assert.Equal("是是", Page.Text("{{ for p in report.sections[0].paragraphs }}{{ if for.index }}是{{ else }}否{{ end }}{{ end }}"));

    [Fact]
    public void A_number_that_cannot_be_null_is_not_null() =>
        Assert.Equal("是是", Page.Text("{{ for p in report.sections[0].paragraphs }}{{ if for.index != null }}是{{ end }}{{ end }}"));

    [Theory]
    [InlineData(null, "无")]
    [InlineData("甲市", "有")]
    public void The_organ_may_be_asked_for(string? organ, string expected) =>
        Assert.Equal(expected, Page.Text("{{ if report.organ == null }}无{{ else }}有{{ end }}", Page.Report with { Organ = organ }));

    [Theory]
    [InlineData("{{ x = 1; x += 2; x }}", "3")]
    [InlineData("{{ for i in 1..3; x = i; end; x }}", "3")]
    [InlineData("{{ capture c }}a{{ 1 + 1 }}b{{ end }}{{ c }}{{ c }}", "a2ba2b")]
    [InlineData("{{ case 2; when 1; 'a'; when 2, 3; 'b'; else; 'c'; end }}", "b")]
    [InlineData("a{{ ret }}b", "a")]
    public void Variables_captures_and_choices_are_run_at_build_time(string template, string expected) => Assert.Equal(expected, Page.Text(template));

    [Fact]
    public void A_partial_sees_its_arguments_and_the_report() => Assert.Equal(
        "[甲|子|年<报>|2]",
        Page.Text("{{ include '_p.sbn-txt' '甲' name: '子' }}", null, ("_p.sbn-txt", "[{{ $1 }}|{{ $name }}|{{ report.title }}|{{ report.sections.size }}]")));

    [Fact]
    public void The_local_variables_of_a_partial_are_its_own() => Assert.Equal(
        "12外", Page.Text("{{ $x = '外' }}{{ include '_p.sbn-txt' }}{{ $x }}", null, ("_p.sbn-txt", "{{ $x = 1 }}{{ $x }}{{ include '_q.sbn-txt' }}"), ("_q.sbn-txt", "{{ $x = 2 }}{{ $x }}")));

    [Fact]
    public void Ret_in_a_partial_leaves_the_partial() => Assert.Equal("ac", Page.Text("{{ include '_p.sbn-txt' }}c", null, ("_p.sbn-txt", "a{{ ret }}b")));

    [Fact]
    public void A_template_for_a_version_goes_before_one_for_the_report() =>
        Assert.Equal("此版", Page.Text("各版", null, ("Sample.1.sbn-txt", "此版")));

    [Theory]
    [InlineData("a\n  {{- 'b' -}}  \nc", "abc")]
    [InlineData("a\n  {{~ 'b' ~}}\nc", "a\nbc")]
    [InlineData("a\r\n{{ 'b' }}\r\nc", "a\nb\nc")]
    [InlineData("{%{ {{ x }} }%}", " {{ x }} ")]
    [InlineData("a{{ # nothing }}b{{## nothing\nat all ##}}c", "abc")]
    public void White_space_and_comments_are_those_of_Scriban(string template, string expected) => Assert.Equal(expected, Page.Text(template));
}
