using ReportGen.Generator.Tests.Templates.Corpus;

namespace ReportGen.Generator.Tests.Templates;

/// <summary>
/// Small templates, one for each thing the language has, compiled and run against what Scriban gave for them. The tests
/// of ReportGen.Scriban hold the verified files against Scriban itself.
/// </summary>
public sealed class CorpusTests
{
    private static readonly Lazy<TemplatePages> Pages = new(static () => TemplatePages.Compile(
        new ReportGenerator(),
        File.ReadAllText(Path.Combine(CorpusTemplate.Folder, "corpus.report.json")),
        [.. CorpusTemplate.All.Select(static t => (t.Name, t.Text))],
        CorpusTemplate.Partials.Select(static p => (Path.GetFileName(p), File.ReadAllText(p)))));

    public static TheoryData<string> Templates => [.. CorpusTemplate.All.Select(static t => t.Name)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_renders_what_was_verified(string name)
    {
        int template = CorpusTemplate.All.TakeWhile(t => t.Name != name).Count();
        Assert.True(Pages.Value.Faults(template).Length == 0, Pages.Value.Faults(template));
        Assert.Equal(CorpusTemplate.All[template].Verified(isEmpty: false), Pages.Value.Render(Pages.Value.Report(template, isEmpty: false), isDraft: true));
        Assert.Equal(CorpusTemplate.All[template].Verified(isEmpty: true), Pages.Value.Render(Pages.Value.Report(template, isEmpty: true), isDraft: false));
    }

    [Fact]
    public void The_partials_have_no_faults() => Assert.Equal("", Pages.Value.FaultsOfPartials());

    [Fact]
    public void Every_verified_page_belongs_to_a_template() =>
        Assert.All(Directory.EnumerateFiles(CorpusTemplate.Folder, "*.verified.txt", SearchOption.AllDirectories), static page => Assert.Contains(
            CorpusTemplate.All,
            t => page == Path.ChangeExtension(t.Path, null) + ".verified.txt" || page == Path.ChangeExtension(t.Path, null) + ".empty.verified.txt"));
}
