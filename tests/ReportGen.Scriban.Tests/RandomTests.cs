using System.Globalization;
using ReportGen.Forms;
using ReportGen.Generator.Tests.Templates.Corpus;
using ReportGen.Rendering;

namespace ReportGen.Scriban.Tests;

/// <summary>Templates made at random: whatever of them compiles gives what Scriban gives.</summary>
public sealed class RandomTests
{
    private const int Expressions = 600;
    private const int Statements = 200;

    /// <summary>One by default, as many as REPORTGEN_SEEDS says where it is set.</summary>
    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("REPORTGEN_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 1)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_expression_that_compiles_is_the_same_under_Scriban_and_compiled(int seed)
    {
        var random = new RandomExpression(seed);
        AssertSame([.. Enumerable.Range(0, Expressions).Select(_ => random.Template())], Expressions / 8);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Statements_that_compile_do_the_same_under_Scriban_and_compiled(int seed)
    {
        var random = new RandomStatements(seed);
        AssertSame([.. Enumerable.Range(0, Statements).Select(_ => random.Template())], Statements * 2 / 5);
    }

    private static void AssertSame(IReadOnlyList<string> texts, int atLeast)
    {
        (string Name, string Text)[] templates = [.. texts.Select(static (t, i) => ($"{i.ToString(CultureInfo.InvariantCulture)}.sbn-txt", t))];
        TemplatePages pages = TemplatePages.Compile(Generator.Create(), File.ReadAllText(Path.Combine(CorpusTemplate.Folder, "corpus.report.json")), templates, []);
        using var folder = new TemporaryFolder();
        for (int i = 0; i < templates.Length; i++)
            File.WriteAllText(folder.File(TemplatePages.FileName(i, templates[i].Name)), templates[i].Text);
        // What a build refuses is refused without one, with the same words at the same place.
        FormInfo[] forms = [.. templates.Select((_, i) => ((Report)pages.Report(i, isEmpty: true)).Form)];
        ILookup<string, string> problems = SiteTemplates.Load(folder.Path, forms, ScribanLimits.Trusted).Problems
            .Where(static p => p.Severity == Severity.Error)
            .ToLookup(static p => Path.GetFileName(p.Path), p => p.ToString()[(folder.Path.Length + 1)..]);
        var differences = new List<string>();
        var renderer = new ScribanRenderer(folder.Path, ScribanLimits.Trusted);
        int compiled = 0;
        for (int i = 0; i < templates.Length; i++)
        {
            string name = TemplatePages.FileName(i, templates[i].Name);
            string refused = string.Join("\n", problems[name]);
            if (refused != pages.Faults(i))
                differences.Add($"{templates[i].Text}\n  build:     {pages.Faults(i)}\n  run time:  {refused}");
            if (pages.Faults(i).Length > 0)
                continue;
            compiled++;
            foreach (bool isEmpty in (bool[])[false, true])
            {
                object report = pages.Report(i, isEmpty);
                string interpreted = Interpret(renderer, name, (Report)report, (RenderContext)pages.Context(isDraft: !isEmpty));
                string page = pages.Render(report, isDraft: !isEmpty);
                if (interpreted != page)
                    differences.Add($"{templates[i].Text}\n  Scriban:  {interpreted}\n  compiled: {page}");
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.True(compiled > atLeast, $"only {compiled} of {templates.Length} compile");
    }

    private static string Interpret(ScribanRenderer renderer, string name, Report report, RenderContext context)
    {
        try
        {
            return renderer.Render(name, report, context);
        }
        catch (TemplateException fault)
        {
            return fault.Message;
        }
    }
}
