using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests;

/// <summary>publish --templates: a site's own templates, without a build.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TemplateTests()
    {
        _folder.Write("in/a.json", Data.Valid());
        foreach (string file in Directory.EnumerateFiles(Repository.Path("templates")))
            _folder.Write(Path.Combine("own", Path.GetFileName(file)), File.ReadAllText(file));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_templates_of_the_project_give_the_bytes_that_the_tool_has_compiled()
    {
        _folder.Write("in/b.json", Data.Invalid());
        Assert.Equal(0, (await Tool.Run(["publish", _folder.At("in"), "--out", _folder.At("one"), "--draft"])).ExitCode);
        Assert.Equal(0, (await Publish("two", "--draft")).ExitCode);
        Assert.Equal(_folder.Files("one"), _folder.Files("two"));
        Assert.All(_folder.Files("one"), f => Assert.Equal(File.ReadAllBytes(_folder.At("one", f)), File.ReadAllBytes(_folder.At("two", f))));
    }

    [Fact]
    public async Task A_template_of_the_folder_goes_before_the_compiled_one_and_its_own_formats_are_added()
    {
        _folder.Write("small/Disclosure.sbn-txt", "{{ report.organ }} {{ report.year }}");
        _folder.Write("small/Disclosure.2021.sbn-markdown", "{{ report.title | md.escape }}");
        var (exit, _, _) = await Tool.Run(["publish", _folder.At("in"), "--out", _folder.At("out"), "--templates", _folder.At("small")]);
        Assert.Equal(0, exit);
        Assert.Equal(["2024/a.html", "2024/a.json", "2024/a.markdown", "2024/a.md", "2024/a.txt"], _folder.Reports("out"));
        Assert.Equal("示例区人民政府 2024", File.ReadAllText(_folder.At("out", "2024", "a.txt")));
    }

    [Fact]
    public async Task A_template_that_a_build_would_refuse_is_told_at_its_places_and_not_published_while_the_others_are()
    {
        string file = _folder.Write("own/Disclosure.sbn-html", "<p>{{ report.tilte | html.escape }}</p>\n<p>{{ report.organ }}</p>\n");
        var (exit, output, _) = await Publish("out");
        Assert.Equal(2, exit);
        Assert.Contains($"{file}(1,14): error RG1002: 'tilte' is not a member of a report; did you mean 'title'?\n", output, StringComparison.Ordinal);
        Assert.Contains($"{file}(2,7): error RG1005: ", output, StringComparison.Ordinal);
        Assert.Equal(["2024/a.json", "2024/a.md", "2024/a.txt"], _folder.Reports("out"));
    }

    [Fact]
    public async Task A_fault_in_a_partial_is_told_in_the_partial()
    {
        string file = _folder.Write("own/_row.sbn-html", "\n{{ nope }}");
        var (exit, output, _) = await Publish("out", "--messages", "msbuild");
        Assert.Equal(2, exit);
        Assert.Contains($"{file}(2,4): error RG1002: 'nope' is not known here", output, StringComparison.Ordinal);
        Assert.DoesNotContain("2024/a.html", _folder.Files("out"));
    }

    [Fact]
    public async Task What_was_published_before_a_template_broke_stays()
    {
        Assert.Equal(0, (await Publish("out")).ExitCode);
        byte[] page = File.ReadAllBytes(_folder.At("out", "2024", "a.html"));
        string[] files = [.. _folder.Files("out")];
        Assert.Contains("style.css", files);
        _folder.Write("own/Disclosure.sbn-html", "{{ if }}");
        Assert.Equal(2, (await Publish("out")).ExitCode);
        Assert.Equal(page, File.ReadAllBytes(_folder.At("out", "2024", "a.html")));
        Assert.Equal(files, _folder.Files("out"));
    }

    [Fact]
    public async Task A_template_named_for_no_report_is_a_warning()
    {
        string file = _folder.Write("own/Disclosrue.sbn-md", "x");
        var (exit, output, _) = await Publish("out");
        Assert.Equal(0, exit);
        Assert.Contains($"{file}(1,1): warning RG1008: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ x = 0; while true; x = x + report.sections[0].paragraphs.size; if x < 0; break; end; end }}", "a.txt")]
    [InlineData("{{ for p in report.sections[0].paragraphs }}{{ for i in 1..3000 }}{{ for j in 1..100 }}{{ p }}{{ end }}{{ end }}{{ end }}", "a.txt")]
    public async Task A_template_that_runs_on_and_on_comes_to_an_end_and_takes_no_other_with_it(string template, string lost)
    {
        _folder.Write("own/Disclosure.sbn-txt", template);
        var (exit, output, _) = await Publish("out", "--lang", "en");
        Assert.Equal(2, exit);
        Assert.Contains("Disclosure.sbn-txt", output, StringComparison.Ordinal);
        Assert.DoesNotContain($"2024/{lost}", _folder.Files("out"));
        Assert.Contains("2024/a.html", _folder.Files("out"));
    }

    [Theory]
    [InlineData("none", "does not exist")]
    [InlineData("in", "has no template. Copy built-in ones to start from with \"reportgen templates --out ")]
    public async Task A_folder_without_templates_is_refused(string folder, string message)
    {
        var (exit, _, error) = await Tool.Run(["publish", _folder.At("in"), "--out", _folder.At("out"), "--templates", _folder.At(folder), "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files("out"));
    }

    [Fact]
    public async Task A_partial_in_the_folder_takes_effect_in_the_pages_that_are_built_in_and_all_else_stays_as_it_is()
    {
        _folder.Write("small/_figures.sbn-html", "<p>our figures of {{ report.organ | html.escape }}</p>\n");
        _folder.Write("small/_base.sbn-html", ":root { --ink: #000 }\n");
        await Tool.Run(["publish", _folder.At("in"), "--out", _folder.At("one")]);
        var (exit, output, _) = await Tool.Run(["publish", _folder.At("in"), "--out", _folder.At("two"), "--templates", _folder.At("small")]);
        Assert.True(exit == 0, output);
        string page = File.ReadAllText(_folder.At("two", "2024", "a.html"));
        Assert.Contains("<p>our figures of 示例区人民政府</p>", page, StringComparison.Ordinal);
        Assert.Contains(":root { --ink: #000 }", page, StringComparison.Ordinal);
        Assert.StartsWith(":root { --ink: #000 }\n", File.ReadAllText(_folder.At("two", "style.css")), StringComparison.Ordinal);
        Assert.Equal(_folder.Files("one"), _folder.Files("two"));
        string[] others = [.. _folder.Files("one").Where(static f => f is not ("2024/a.html" or "style.css") && !f.StartsWith('.'))];
        Assert.Contains("organs/示例区/index.html", others);
        Assert.All(others, f => Assert.Equal(File.ReadAllBytes(_folder.At("one", f)), File.ReadAllBytes(_folder.At("two", f))));
    }

    [Fact]
    public async Task A_built_in_template_that_a_partial_of_the_folder_breaks_is_named_with_it()
    {
        _folder.Write("small/_name.sbn-html", "<b>\n");
        string small = _folder.At("small");
        var (exit, output, _) = await Tool.Run(["publish", _folder.At("in"), "--out", _folder.At("out"), "--templates", small, "--formats", "html,txt"]);
        Assert.Equal(2, exit);
        Assert.Contains($"; 'Disclosure.fragment.sbn-html' is built in and includes '_name.sbn-html' of '{small}': mend that, or change a copy: reportgen templates Disclosure.fragment.sbn-html --out {small}\n", output, StringComparison.Ordinal);
        Assert.Contains("2024/a.txt", _folder.Files("out"));
        Assert.DoesNotContain("2024/a.fragment.html", _folder.Files("out"));
    }

    [Fact]
    public async Task Built_in_templates_are_not_copied_over_a_file()
    {
        _folder.Write("taken", "x");
        var (exit, _, error) = await Tool.Run(["templates", "--out", _folder.At("taken"), "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.Contains("publish.taken", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_built_in_templates_are_listed_and_copied_and_a_copy_that_was_edited_is_left_alone()
    {
        string list = (await Tool.Run(["templates", "--lang", "en"])).Output;
        Assert.Contains("_row.sbn-html\tpart of _table.sbn-html\n", list, StringComparison.Ordinal);
        Assert.Contains("site.organ.sbn-html\tpage of an organization across its years\n", list, StringComparison.Ordinal);

        Assert.Equal(0, (await Tool.Run(["templates", "--out", _folder.At("all")])).ExitCode);
        Assert.Equal(list.Count(static c => c == '\n'), _folder.Files("all").Length);
        await Tool.Run(["publish", _folder.At("in"), "--out", _folder.At("one")]);
        var (exit, output, error) = await Tool.Run(["publish", _folder.At("in"), "--out", _folder.At("two"), "--templates", _folder.At("all")]);
        Assert.True(exit == 0 && !output.Contains("RG1008", StringComparison.Ordinal), output + error);
        Assert.All(_folder.Files("one").Where(static f => !f.StartsWith('.')), f => Assert.Equal(File.ReadAllBytes(_folder.At("one", f)), File.ReadAllBytes(_folder.At("two", f))));

        string edited = _folder.Write("all/_row.sbn-html", "mine");
        File.Delete(_folder.At("all", "_tile.sbn-html"));
        (exit, _, error) = await Tool.Run(["templates", "_row.sbn-html", "_tile.sbn-html", "--out", _folder.At("all"), "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.StartsWith($"{edited} is there already and differs from the built-in template", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(edited));
        Assert.True(File.Exists(_folder.At("all", "_tile.sbn-html")));
    }

    [Theory]
    [InlineData("_rwo.sbn-html", "_row.sbn-html")]
    [InlineData("_figure", "_figures.sbn-html")]
    [InlineData("figures", "_figures.sbn-html")]
    [InlineData("organ", "_organ.sbn-html")]
    [InlineData("index", "site.index.sbn-html")]
    [InlineData("_tabel.sbn-md", "_table.sbn-md")]
    [InlineData("style", "style.css")]
    public async Task For_a_name_that_no_template_has_the_one_that_was_meant_is_named(string name, string meant)
    {
        var (exit, _, error) = await Tool.Run(["templates", name, "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.Contains($"did you mean {meant}?", error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> Publish(string output, params string[] more) =>
        Tool.Run(["publish", _folder.At("in"), "--out", _folder.At(output), "--templates", _folder.At("own"), .. more]);
}
