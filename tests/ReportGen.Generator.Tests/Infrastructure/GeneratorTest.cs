using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReportGen.Generator.Diagnostics;

namespace ReportGen.Generator.Tests.Infrastructure;

/// <summary>
/// Runs the generator on files held in memory. Every run proves two things beside what its test asks: the outcome
/// compiles without a warning, and an unrelated edit makes no step run again.
/// </summary>
internal static class GeneratorTest
{
    /// <summary>Generates, and demands that there be no diagnostic.</summary>
    public static GeneratorOutcome Run(params (string Path, string Text)[] files)
    {
        GeneratorOutcome outcome = RunFaulty(files);
        Assert.Empty(outcome.Diagnostics.Select(static d => d.ToString()));
        return outcome;
    }

    /// <summary>Generates from files in which [| and |] mark the place of every diagnostic, all of one id.</summary>
    /// <returns>The outcome; its first diagnostic is the first marked one.</returns>
    public static GeneratorOutcome Expect(string id, params (string Path, string Text)[] files)
    {
        GeneratorOutcome outcome = RunFaulty(files);
        var expected = files.SelectMany(static f => MarkedText.Parse(f.Text).Places(f.Path)).Select(place => $"{id} {place}").Order(StringComparer.Ordinal);
        bool isRemark = Descriptors.ById[id].DefaultSeverity == DiagnosticSeverity.Info;
        var actual = outcome.Diagnostics.Concat(isRemark ? outcome.Remarks : []).Select(static d => $"{d.Id} {PlaceOf(d)}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, actual);
        return outcome;
    }

    /// <summary>Generates whatever the diagnostics. What is generated must compile all the same.</summary>
    public static GeneratorOutcome RunFaulty(params (string Path, string Text)[] files)
    {
        AdditionalText[] texts = [.. files.Select(static f => new MemoryText(f.Path, MarkedText.Parse(f.Text).Text))];
        CSharpCompilation compilation = Project.Compile();
        GeneratorDriver driver = Project.Driver(texts).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Assert.Empty(output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => d.ToString()));
        AssertCached(driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("// an unrelated edit", Project.Language))));
        return new GeneratorOutcome(result, output);
    }

    public static void AssertCached(GeneratorDriver driver)
    {
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        foreach (string step in TrackingNames.All)
        {
            if (result.TrackedSteps.TryGetValue(step, out var runs))
                Assert.All(runs.SelectMany(static r => r.Outputs), o => Assert.True(IsCached(o.Reason), $"{step}: {o.Reason}"));
        }

        Assert.All(result.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static r => r.Outputs), static o => Assert.True(IsCached(o.Reason), $"output: {o.Reason}"));
    }

    private static string PlaceOf(Diagnostic diagnostic) => MarkedText.Place(diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().Span);

    private static bool IsCached(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
