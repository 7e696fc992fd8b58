using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Pipeline;

public class AllocationTests
{
    // The goal is 16 KiB as released; each file counts, and a debug build takes a little more.
    private const int Limit = 17 * 1024;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_unrelated_edit_of_CSharp_costs_next_to_no_memory(bool withTemplates)
    {
        IEnumerable<string> paths = Directory.EnumerateFiles(Repository.Path("runtime", "ReportGen.Disclosure", "Schemas"), "*.report.json");
        if (withTemplates)
            paths = paths.Concat(Directory.EnumerateFiles(Repository.Path("templates")));
        CSharpCompilation compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class A;")]);
        // Without the record of steps, which no compiler keeps.
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ReportGenerator().AsSourceGenerator()], paths.Select(static p => new MemoryText(p, File.ReadAllText(p)))).RunGenerators(compilation);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
        CSharpCompilation edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("// An edit."));
        long allocated = long.MaxValue;
        // The least of a few: the runtime itself allocates now and then, as it compiles.
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            driver.RunGenerators(edited);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(allocated, 1, Limit);
    }
}
