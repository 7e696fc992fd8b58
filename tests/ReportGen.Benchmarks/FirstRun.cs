extern alias generator;

using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReportGenerator = generator::ReportGen.Generator.ReportGenerator;

namespace ReportGen.Benchmarks;

/// <summary>
/// The first run in a process, nearly all of it compilation by the JIT; so it is timed once, and the process ended. What a
/// compiler does for any generator is timed first, with one that adds a class for each file.
/// </summary>
internal static class FirstRun
{
    public static void Print(bool withTemplates)
    {
        AdditionalText[] files = [.. GeneratorProject.Schemas(), .. withTemplates ? GeneratorProject.Templates() : []];
        Console.WriteLine($"Roslyn, a generator that does nothing: {Milliseconds(new NearlyNothing(), files):F0} ms");
        Console.WriteLine($"this generator after it, first run: {Milliseconds(new ReportGenerator(), files):F0} ms");
        Console.WriteLine($"second run: {Milliseconds(new ReportGenerator(), files):F0} ms");
    }

    private static double Milliseconds(IIncrementalGenerator generator, AdditionalText[] files)
    {
        CSharpCompilation compilation = GeneratorProject.Compilation;
        var watch = Stopwatch.StartNew();
        GeneratorDriverRunResult result = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], files).RunGenerators(compilation).GetRunResult();
        watch.Stop();
        if (result.GeneratedTrees.IsEmpty)
            throw new InvalidOperationException("nothing was generated");
        return watch.Elapsed.TotalMilliseconds;
    }

    private sealed class NearlyNothing : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var lengths = context.AdditionalTextsProvider.Select(static (file, cancellation) => file.GetText(cancellation)!.Length).Collect();
            context.RegisterSourceOutput(lengths.Combine(context.ParseOptionsProvider), static (output, input) =>
                output.AddSource("N.g.cs", $"/// <summary>Nothing.</summary>\npublic static class N {{ public static int[] Lengths {{ get; }} = [{string.Join(", ", input.Left)}]; public static string Name() => \"\"; }}"));
        }
    }
}
