using ReportGen.Generator.Tests.Templates.Corpus;
using ReportGen.Rendering;

namespace ReportGen.Scriban.Tests;

/// <summary>The corpus of small templates under Scriban: what was verified is what Scriban gives, and what the generator's code gives.</summary>
public sealed class CorpusTests
{
    private static readonly Lazy<TemplatePages> Pages = new(static () => TemplatePages.Compile(
        Generator.Create(),
        File.ReadAllText(Path.Combine(CorpusTemplate.Folder, "corpus.report.json")),
        [.. CorpusTemplate.All.Select(static t => (t.Name, t.Text))],
        CorpusTemplate.Partials.Select(static p => (Path.GetFileName(p), File.ReadAllText(p)))));

    public static TheoryData<string> Templates => [.. CorpusTemplate.All.Select(static t => t.Name)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_renders_the_same_under_Scriban_and_compiled(string name)
    {
        int template = CorpusTemplate.All.TakeWhile(t => t.Name != name).Count();
        Assert.True(Pages.Value.Faults(template).Length == 0, Pages.Value.Faults(template));
        foreach (bool isEmpty in (bool[])[false, true])
        {
            string page = Interpret(template, isEmpty);
            Assert.Equal(page, Pages.Value.Render(Pages.Value.Report(template, isEmpty), isDraft: !isEmpty));
            // What the tests of the generator, which go without Scriban, trust.
            Assert.Equal(CorpusTemplate.All[template].Verified(isEmpty), page);
        }
    }

    private static string Interpret(int template, bool isEmpty)
    {
        string path = CorpusTemplate.All[template].Path;
        var renderer = new ScribanRenderer(Path.GetDirectoryName(path)!, ScribanLimits.Trusted);
        return renderer.Render(Path.GetFileName(path), (Report)Pages.Value.Report(template, isEmpty), (RenderContext)Pages.Value.Context(isDraft: !isEmpty));
    }
}
