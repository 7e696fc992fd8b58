using System.Globalization;
using ReportGen.Generator.Tests.Templates.Corpus;
using ReportGen.Rendering;

namespace ReportGen.Scriban.Tests;

/// <summary>Templates made at random: whatever of them compiles gives what Scriban gives.</summary>
public sealed class RandomTests
{
    private const int Expressions = 600;
    private const int Statements = 200;

    [Theory]
    [InlineData(1)]
    public void An_expression_that_compiles_is_the_same_under_Scriban_and_compiled(int seed)
    {
        var random = new RandomExpression(seed);
        AssertSame([.. Enumerable.Range(0, Expressions).Select(_ => random.Template())], Expressions / 8);
    }

    [Theory]
    [InlineData(1)]
    public void Statements_that_compile_do_the_same_under_Scriban_and_compiled(int seed)
    {
        var random = new RandomStatements(seed);
        AssertSame([.. Enumerable.Range(0, Statements).Select(_ => random.Template())], Statements / 2);
    }

    private static void AssertSame(IReadOnlyList<string> texts, int atLeast)
    {
        (string Name, string Text)[] templates = [.. texts.Select(static (t, i) => ($"{i.ToString(CultureInfo.InvariantCulture)}.sbn-txt", t))];
        TemplatePages pages = TemplatePages.Compile(Generator.Create(), File.ReadAllText(Path.Combine(CorpusTemplate.Folder, "corpus.report.json")), templates, []);
        using var folder = new TemporaryFolder();
        var differences = new List<string>();
        int compiled = 0;
        for (int i = 0; i < templates.Length; i++)
        {
            if (pages.Faults(i).Length > 0)
                continue;
            compiled++;
            File.WriteAllText(folder.File(templates[i].Name), templates[i].Text);
            foreach (bool isEmpty in (bool[])[false, true])
            {
                object report = pages.Report(i, isEmpty);
                string interpreted = Interpret(folder, templates[i].Name, (Report)report, isDraft: !isEmpty);
                string page = pages.Render(report, isDraft: !isEmpty);
                if (interpreted != page)
                    differences.Add($"{templates[i].Text}\n  Scriban:  {interpreted}\n  compiled: {page}");
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.True(compiled > atLeast, $"only {compiled} of {templates.Length} compile");
    }

    private static string Interpret(TemporaryFolder folder, string name, Report report, bool isDraft)
    {
        try
        {
            return new ScribanRenderer(folder.Path, ScribanLimits.Trusted).Render(name, report, new RenderContext { Draft = isDraft });
        }
        catch (TemplateException fault)
        {
            return fault.Message;
        }
    }
}
