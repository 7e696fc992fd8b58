using ReportGen.Disclosure;
using ReportGen.Disclosure.Tests;
using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.Views;
using ReportGen.TestSupport;

namespace ReportGen.Scriban.Tests;

/// <summary>The templates of a folder, checked without a build.</summary>
public sealed class SiteTemplateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Versions => [.. DisclosureForms.All.Select(static f => f.Version)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_templates_of_the_project_have_no_faults_and_give_the_pages_that_a_build_gives(string version)
    {
        FormInfo form = DisclosureForms.All.Single(f => f.Version == version);
        SiteTemplates templates = SiteTemplates.Load(Repository.Path("templates"), DisclosureForms.All, ScribanLimits.Foreign);
        // What 'dotnet new' makes lies in the same folder, with a form of its own.
        Assert.DoesNotContain(templates.Problems, static p => !p.Path.Contains("ReportGen.Templates", StringComparison.Ordinal));
        Assert.Equal(form.Renderers.Select(static r => r.Format).Order(StringComparer.Ordinal), templates.Of(form, PageKinds.Report).Select(static t => t.Format));
        Report report = Sample.Random(7, form);
        Assert.All(templates.Of(form, PageKinds.Report), t => Assert.Equal(Sample.Render(report, t.Format, true), t.Render(report, new RenderContext { Draft = true })));
    }

    [Theory]
    [InlineData("<p>{{ report.tilte }}</p>", "(1,14): error RG1002: 'tilte' is not a member of a report; did you mean 'title'?")]
    [InlineData("<p>\r\n{{ report.title | html.escpae }}</p>", "(2,19): error RG1003: 'html.escpae' is not a function that is compiled; did you mean 'html.escape'?")]
    [InlineData("<p>{{ report.sections }}</p>", "(1,7): error RG1004: a list cannot be printed; loop over it with 'for'")]
    [InlineData("<p>{{ report.organ }}</p>", "(1,7): error RG1005: text of the report reaches element text unescaped; add '| html.escape'")]
    [InlineData("{{ include '_none.sbn-html' }}", "(1,12): error RG1006: there is no template '_none.sbn-html'; available: 'Disclosure.sbn-html', 'Disclosure.sbn-txt'")]
    [InlineData("{{ if report.draft }}", "(1,4): error RG1001: found the end of the template in the block opened by 'if', expected 'end'; close the block with '{{ end }}'")]
    public void What_a_build_would_refuse_is_not_rendered_and_told_as_a_build_tells_it(string template, string problem)
    {
        File.WriteAllText(_folder.File("Disclosure.sbn-html"), template);
        File.WriteAllText(_folder.File("Disclosure.sbn-txt"), "{{ report.title }}");
        SiteTemplates templates = Load();
        Assert.Equal(_folder.File("Disclosure.sbn-html") + problem, Assert.Single(templates.Problems).ToString());
        FormInfo form = DisclosureForms.All[0];
        Assert.Equal([("html", true), ("txt", false)], templates.Of(form).Select(static t => (t.Format, t.IsFaulty)));
        Assert.Throws<InvalidOperationException>(() => templates.Of(form)[0].Render(form.CreateReport(), new RenderContext()));
        Assert.Equal(form.Title, templates.Of(form)[1].Render(form.CreateReport(), new RenderContext()));
    }

    [Fact]
    public void Forms_may_be_asked_for_at_a_time_and_before_anybody_asks_what_is_wrong()
    {
        File.WriteAllText(_folder.File("Disclosure.sbn-html"), "{{ include '_part.sbn-html' }}");
        File.WriteAllText(_folder.File("_part.sbn-html"), "<p>{{ report.organ }}</p>");
        IReadOnlyList<TemplateProblem> problems = Load().Problems;
        Assert.Contains(problems, static p => p.Id == "RG1005");
        SiteTemplates templates = Load();
        Parallel.ForEach(Enumerable.Range(0, 8).SelectMany(static _ => DisclosureForms.All), form => Assert.True(Assert.Single(templates.Of(form)).IsFaulty));
        Assert.Equal(problems, templates.Problems);
    }

    [Fact]
    public void The_templates_of_the_site_have_no_faults()
    {
        SiteTemplates templates = SiteTemplates.Load(Repository.Path("templates", "pages"), DisclosureForms.All, ScribanLimits.Foreign);
        Assert.True(templates.Problems.Count == 0, string.Join("\n", templates.Problems));
        Assert.NotEmpty(templates.Site);
        Assert.All(templates.Site, static t => Assert.NotEqual("", t.Render(new RenderContext())));
    }

    [Fact]
    public void A_template_for_a_version_goes_before_the_one_for_all()
    {
        File.WriteAllText(_folder.File("Disclosure.sbn-txt"), "all");
        File.WriteAllText(_folder.File("Disclosure.2019.sbn-txt"), "2019");
        SiteTemplates templates = Load();
        Assert.Equal(
            DisclosureForms.All.Select(static f => f.Version == "2019" ? "2019" : "all"),
            DisclosureForms.All.Select(f => Assert.Single(templates.Of(f)).Render(f.CreateReport(), new RenderContext())));
    }

    [Fact]
    public void A_template_that_fits_no_report_is_told()
    {
        File.WriteAllText(_folder.File("Disclosrue.sbn-html"), "x");
        TemplateProblem problem = Assert.Single(Load().Problems);
        Assert.Equal(("RG1008", Severity.Warning), (problem.Id, problem.Severity));
        Assert.EndsWith("did you mean 'Disclosure'?", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("styles.css", "; did you mean 'style.css'?")]
    [InlineData("parts/style.css", "; move it to '{0}'")]
    [InlineData("Disclosure.organ.html", "; did you mean 'Disclosure.organ.sbn-html'?")]
    [InlineData("organ.html", "; did you mean 'site.organ.sbn-html'?")]
    [InlineData("_tiel.html", "; did you mean '_tile.sbn-html'?")]
    [InlineData("logo.svg", "; besides templates, only 'style.css' and 'search.js' can stand here")]
    public void A_file_that_looks_like_part_of_a_page_and_is_none_is_told(string name, string remedy)
    {
        Directory.CreateDirectory(_folder.File("parts"));
        File.WriteAllText(_folder.File(name), "x");
        TemplateProblem problem = Assert.Single(LoadWithAssets());
        Assert.Equal(
            $"{_folder.File(name)}: warning RG1008: '{Path.GetFileName(name)}' is not a template, and no page uses it" + remedy.Replace("{0}", _folder.Path, StringComparison.Ordinal),
            problem.ToString());
    }

    [Theory]
    [InlineData("style.css")]
    [InlineData("search.js")]
    [InlineData("README.md")]
    [InlineData("package.json")]
    [InlineData(".hidden.css")]
    [InlineData("node_modules/x.css")]
    public void What_is_used_or_there_for_people_and_tools_is_not_told(string name)
    {
        Directory.CreateDirectory(_folder.File("node_modules"));
        File.WriteAllText(_folder.File(name), "x");
        Assert.Empty(LoadWithAssets());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_no_other_is_lost()
    {
        File.WriteAllBytes(_folder.File("_part.sbn-txt"), [0xFF, 0xFE, 0xFD]);
        File.WriteAllText(_folder.File("Disclosure.sbn-txt"), "x");
        SiteTemplates templates = Load();
        Assert.Equal([_folder.File("_part.sbn-txt") + ": error RG1001: is not UTF-8; save it as UTF-8"], templates.Problems.Select(static p => p.ToString()));
        Assert.False(Assert.Single(templates.Of(DisclosureForms.All[0])).IsFaulty);
    }

    [Fact]
    public void What_was_checked_is_rendered_whatever_becomes_of_the_file()
    {
        File.WriteAllText(_folder.File("Disclosure.sbn-txt"), "before");
        SiteTemplates templates = Load();
        File.WriteAllText(_folder.File("Disclosure.sbn-txt"), "{{ after");
        FormInfo form = DisclosureForms.All[0];
        Assert.Equal("before", templates.Of(form)[0].Render(form.CreateReport(), new RenderContext()));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() => Assert.Contains(
        "none", Assert.Throws<TemplateException>(() => SiteTemplates.Load(_folder.File("none"), DisclosureForms.All, ScribanLimits.Foreign)).Message, StringComparison.Ordinal);

    [Fact]
    public void Partials_may_stand_in_folders_of_the_folder()
    {
        Directory.CreateDirectory(_folder.File("parts"));
        File.WriteAllText(_folder.File("parts/_a.sbn-txt"), "a");
        File.WriteAllText(_folder.File("Disclosure.sbn-txt"), "{{ include '_a.sbn-txt' }}");
        SiteTemplates templates = Load();
        Assert.Empty(templates.Problems);
        Assert.Equal("a", templates.Of(DisclosureForms.All[0])[0].Render(DisclosureForms.All[0].CreateReport(), new RenderContext()));
    }

    private IReadOnlyList<TemplateProblem> LoadWithAssets() =>
        SiteTemplates.Load(_folder.Path, DisclosureForms.All, ScribanLimits.Foreign, static _ => [("_tile.sbn-html", "")], ["style.css", "search.js"]).Problems;

    private SiteTemplates Load() => SiteTemplates.Load(_folder.Path, DisclosureForms.All, ScribanLimits.Foreign);
}
