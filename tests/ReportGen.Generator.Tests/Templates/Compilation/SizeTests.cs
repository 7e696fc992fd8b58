namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>How much C# a page comes to.</summary>
public class SizeTests
{
    private const string Cells = "{{ for row in report.sections[1].tables[0].blocks[0].rows; for cell in row.cells }}";

    [Fact]
    public void What_is_written_alike_for_each_cell_is_one_loop_of_C_sharp()
    {
        string source = Source(Cells + "{{ row.label }}{{ cell.text }}{{ end; end }}");
        Assert.Single(Occurrences(source, "output.Cell("));
        Assert.Contains("output.Cell(report, cell, ", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ row.label }}{{ cell.text }}{{ end; end }}.", "子1子丑?丑40.")]
    [InlineData("𠮷{{ if cell.is_blank }}无{{ else }}{{ row.label }}{{ cell.text }}{{ end }};{{ end; end }}", "𠮷子1;𠮷无;𠮷丑?;𠮷丑40;")]
    [InlineData("{{ row.label }}{{ cell.text }}{{ cell.text }}{{ end; end }}", "子11子丑??丑4040")]
    [InlineData("{{ row.label }}{{ if cell.is_blank }}无{{ break }}{{ end }}{{ cell.text }}{{ end; end }}", "子1子无丑?丑40")]
    [InlineData("{{ for p in report.sections[0].paragraphs }}{{ row.label }}{{ cell.text }}{{ end }}{{ end; end }}", "子1子1子子丑?丑?丑40丑40")]
    public void Each_cell_has_its_own_text_before_it_and_its_own_value(string template, string expected) => Assert.Equal(expected, Page.Text(Cells + template));

    [Fact]
    public void Cells_written_in_two_ways_are_a_loop_for_each() => Assert.Equal(
        "-1--?-40+[1][][?][40]",
        Page.Text(Cells + "-{{ cell.text }}{{ end; end }}+" + Cells + "[{{ cell.text }}]{{ end; end }}"));

    [Fact]
    public void A_large_form_grants_a_template_more_steps()
    {
        var schema = Schemas.WithTable($$"""
            "columns": { "a": "甲", "b": "乙" }, "rows": { {{string.Join(", ", Enumerable.Range(1, 3_000).Select(static i => $"\"r{i}\": \"Line {i}\""))}} },
            "rules": { "r": { "each": "row", "assert": "a <= b" } }
            """);
        string steps = string.Concat(Enumerable.Repeat("x = 1; ", 80));
        Assert.NotEmpty(GeneratorTest.Run(schema, ("Sample.sbn-txt", $"{{{{ for row in report.sections[0].tables[0].blocks[0].rows; for cell in row.cells; {steps}end; end }}}}")).Sources["Sample1.Renderers.g.cs"]);
    }

    [Fact]
    public void Cells_under_a_condition_are_a_loop_too()
    {
        string source = Source("{{ if report.year }}" + Cells + "-{{ cell.text }}{{ end; end; end }}");
        Assert.Single(Occurrences(source, "output.Cell("));
    }

    [Fact]
    public void A_long_page_is_cut_in_methods_that_the_JIT_optimises()
    {
        string[] parts = Source(Long).Split("private static void ");
        Assert.True(parts.Length > 2);
        Assert.All(parts.Skip(1), static part => Assert.InRange(Occurrences(part, "output.").Count(), 1, 500));
    }

    [Fact]
    public void A_page_cut_in_methods_is_written_in_order() => Assert.Equal(
        string.Concat(Enumerable.Range(0, 600).Select(static i => $"{i}甲<市>{(HasText(i) ? "第一段。第二<段>。" : "")}")),
        Page.Text(Long));

    [Fact]
    public void Rows_of_several_statements_that_differ_in_constants_are_one_loop()
    {
        string source = Source(Rows + "{{ row.label }}{{ for p in report.sections[0].paragraphs }}{{ p }}{{ end }}{{ if row.cells[0].is_blank }}-{{ end }}{{ row.cells[1].text }}{{ end }}", rows: 6);
        Assert.Single(Occurrences(source, "report.Paragraphs(0)"));
        Assert.Single(Occurrences(source, "report.Cell(cell).IsBlank"));
    }

    [Theory]
    [InlineData("[{{ row.label }}{{ for p in report.sections[0].paragraphs }}({{ p }}{{ row.label }}){{ end }}{{ row.cells[1].text }}]", "[R1(甲R1)2][R2(甲R2)4][R3(甲R3)6][R4(甲R4)8]")]
    [InlineData("{{ for p in report.sections[0].paragraphs }}{{ if p == row.label }}{{ break }}{{ end }}{{ row.cells[0].text }}{{ p }}{{ end }}", "1甲3甲5甲7甲")]
    [InlineData("{{ x = row.cells[0].number; for p in report.sections[0].paragraphs; x = row.cells[1].number; end; x }};", "2;4;6;8;")]
    [InlineData("{{ capture c }}{{ row.cells[0].text }}{{ end }}{{ c }}{{ row.cells[1].text }},", "12,34,56,78,")]
    [InlineData("{{ if row.cells[0].number > 3 }}{{ row.label }}{{ else }}{{ report.organ }}-{{ row.cells[0].text }}{{ end }}", "甲市-1甲市-3R3R4")]
    [InlineData("{{ report.organ }}{{ if report.organ == '甲市' }}.{{ end }}", "甲市.甲市.甲市.甲市.")]
    [InlineData("{{ for i in 1..2 }}{{ report.organ }}{{ row.cells[0].text }}{{ end }}", "甲市1甲市1甲市3甲市3甲市5甲市5甲市7甲市7")]
    public void A_loop_writes_what_its_statements_wrote(string row, string expected)
    {
        var report = new SampleReport { Organ = "甲市", Paragraphs = [["甲"], []], Cells = ["1", "2", "3", "4", "5", "6", "7", "8"] };
        Assert.Equal(expected, CompiledForm.Load(Generated(Rows + row + "{{ end }}", rows: 4), "Sample1").Render("txt", report));
    }

    [Fact]
    public void A_loop_over_cells_is_preferred_to_one_over_parts_that_each_hold_many()
    {
        string source = Source(string.Concat(Enumerable.Repeat("{{ for p in report.sections[0].paragraphs }}{{ p }}{{ end }}" + Cells + "-{{ cell.text }}{{ end; end }}", 2)), rows: 12);
        Assert.Equal(2, Occurrences(source, "output.Cell(").Count());
    }

    private const string Rows = "{{ for row in report.sections[1].tables[0].blocks[0].rows }}";

    // Without a pattern, or a loop would write it.
    private static string Long => string.Concat(Enumerable.Range(0, 600).Select(static i => $"{i}{{{{ report.organ; {(HasText(i) ? "for p in report.sections[0].paragraphs; p; end" : "")} }}}}"));

    private static bool HasText(int i) => (unchecked((uint)i * 2_654_435_761) >> 13 & 1) == 0;

    private static string Source(string template, int rows = 2) => Generated(template, rows).Sources["Sample1.Renderers.g.cs"];

    private static GeneratorOutcome Generated(string template, int rows) => GeneratorTest.Run(
        (Schemas.Path, $$"""{ "report": "Sample", "version": "1", "title": "甲", "source": "乙", "sections": { "intro": "一", "data": { "title": "二", "tables": ["t"] } }, "tables": { "t": { "columns": { "a": "甲", "b": "乙" }, "rows": { {{string.Join(", ", Enumerable.Range(1, rows).Select(static i => $"\"r{i}\": \"R{i}\""))}} } } } }"""),
        ("Sample.sbn-txt", template));

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (int at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
    }
}
