using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ReportGen.Generator.Tests.Pipeline;

/// <summary>What runs again after an edit, step by step. Two versions, the second extending the first, and a template with a partial.</summary>
public class IncrementalityTests
{
    private static readonly (string Path, string Text) Base = Schemas.WithTable("""
        "name": "表一", "unit": "件",
        "columns": { "a": "甲", "b": "乙" },
        "rows": { "x": "子", "y": "丑" },
        "rules": { "r": { "each": "column", "assert": "x <= y" } }
        """);

    private static readonly (string Path, string Text) Next = Schemas.Amending("2", "1", """ "rows": { "z": "寅" } """);

    private static readonly (string Path, string Text) Template = ("Sample.sbn-txt",
        "{{ for section in report.sections }}{{ for table in section.tables }}{{ include '_table.sbn-txt' table: table }}{{ end }}{{ end }}");

    private static readonly (string Path, string Text) Partial = ("_table.sbn-txt", "{{ $table.name }}\n");

    private static RunReasons After(string path, string text)
    {
        var files = new[] { Base, Next, Template, Partial }.Select(static f => new MemoryText(f.Path, f.Text)).ToArray();
        CSharpCompilation compilation = Project.Compile();
        GeneratorDriver driver = Project.Driver(files).RunGenerators(compilation)
            .ReplaceAdditionalText(files.Single(f => f.Path == path), new MemoryText(path, text))
            .RunGenerators(compilation);
        return RunReasons.Of(driver.GetRunResult().Results[0]);
    }

    private static RunReasons After((string Path, string Text) file, string old, string @new)
    {
        Assert.Contains(old, file.Text, StringComparison.Ordinal);
        return After(file.Path, file.Text.Replace(old, @new, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unrelated_edit_of_CSharp_runs_nothing()
    {
        CSharpCompilation compilation = Project.Compile();
        GeneratorDriver driver = Project.Driver(new[] { Base, Next, Template, Partial }.Select(static f => new MemoryText(f.Path, f.Text))).RunGenerators(compilation);
        driver = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;", Project.Language)));
        Assert.Equal(RunReasons.Cached, RunReasons.Of(driver.GetRunResult().Results[0]));
    }

    [Fact]
    public void A_schema_read_again_with_the_same_bytes_runs_nothing() => Assert.Equal(RunReasons.Cached, After(Base.Path, Base.Text));

    [Fact]
    public void A_template_read_again_with_the_same_bytes_runs_nothing() => Assert.Equal(RunReasons.Cached, After(Template.Path, Template.Text));

    [Fact]
    public void A_comment_is_parsed_and_linked_and_goes_no_further() =>
        Assert.Equal(RunReasons.Cached with { Schemas = "MC", Link = "U" }, After(Base, "\"columns\"", "// A comment.\n\"columns\""));

    [Fact]
    public void Another_indentation_goes_no_further_than_linking() =>
        Assert.Equal(RunReasons.Cached with { Schemas = "MC", Link = "U" }, After(Base, "\n", "\r\n\t"));

    [Fact]
    public void A_label_of_one_version_regenerates_that_version() => Assert.Equal(
        RunReasons.Cached with { Schemas = "CM", Link = "M", Forms = "UM", Diagnostics = "U", FormNames = "U", Renderers = "CU", TemplateDiagnostics = "C", Pages = "CC", Outputs = "CCCCCCM" },
        After(Next, "寅", "卯"));

    [Fact]
    public void A_label_of_a_base_regenerates_what_extends_it_too() => Assert.Equal(
        RunReasons.Cached with { Schemas = "MC", Link = "M", Forms = "MM", Diagnostics = "U", FormNames = "U", Renderers = "UU", Outputs = "CCCCCMM" },
        After(Base, "子", "午"));

    [Fact]
    public void A_label_that_is_rendered_regenerates_the_renderers() => Assert.Equal(
        RunReasons.Cached with { Schemas = "MC", Link = "M", Forms = "MM", Diagnostics = "U", FormNames = "U", Renderers = "MM", TemplateDiagnostics = "C", Pages = "MM", Outputs = "CCCMMMM" },
        After(Base, "表一", "表二"));

    [Fact]
    public void A_rule_regenerates_the_forms_and_no_renderer() => Assert.Equal(
        RunReasons.Cached with { Schemas = "MC", Link = "M", Forms = "MM", Diagnostics = "U", FormNames = "U", Renderers = "UU", Outputs = "CCCCCMM" },
        After(Base, "x <= y", "x < y"));

    [Fact]
    public void A_rule_broken_regenerates_the_forms_and_tells() => Assert.Equal(
        RunReasons.Cached with { Schemas = "MC", Link = "M", Forms = "MM", Diagnostics = "M", FormNames = "M", Renderers = "UU", TemplateDiagnostics = "U", Outputs = "CCCCMMM" },
        After(Base, "x <= y", "x <= w"));

    [Fact]
    public void A_template_edited_regenerates_its_renderers_and_no_form() => Assert.Equal(
        RunReasons.Cached with { Templates = "MC", Renderers = "MM", TemplateDiagnostics = "U", Pages = "MM", Outputs = "CCCCCMM" },
        After(Template, "{{ for section", "年报\n{{ for section"));

    [Fact]
    public void A_partial_edited_regenerates_the_renderers_that_include_it() => Assert.Equal(
        RunReasons.Cached with { Templates = "CM", Renderers = "MM", TemplateDiagnostics = "U", Pages = "MM", Outputs = "CCCCCMM" },
        After(Partial, "{{ $table.name }}", "{{ $table.name }}。"));

    [Fact]
    public void A_comment_in_a_template_regenerates_nothing() => Assert.Equal(
        RunReasons.Cached with { Templates = "MC", Renderers = "UU", TemplateDiagnostics = "U" },
        After(Template, "{{ for section", "{{ # A comment. }}{{ for section"));
}
