using System.Globalization;
using ReportGen.Generator.Tests.Templates.Corpus;
using ReportGen.Rendering;

namespace ReportGen.Scriban.Tests;

/// <summary>Expressions made at random: whatever of them compiles gives what Scriban gives.</summary>
public sealed class ExpressionTests
{
    private const int Count = 600;

    [Theory]
    [InlineData(1)]
    public void An_expression_that_compiles_is_the_same_under_Scriban_and_compiled(int seed)
    {
        var random = new RandomExpression(seed);
        (string Name, string Text)[] templates = [.. Enumerable.Range(0, Count).Select(i => ($"{i.ToString(CultureInfo.InvariantCulture)}.sbn-txt", random.Template()))];
        TemplatePages pages = TemplatePages.Compile(Generator.Create(), File.ReadAllText(Path.Combine(CorpusTemplate.Folder, "corpus.report.json")), templates, []);
        using var folder = new TemporaryFolder();
        var differences = new List<string>();
        int compiled = 0;
        for (int i = 0; i < Count; i++)
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
        Assert.True(compiled > Count / 8, $"only {compiled} of {Count} compile");
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
