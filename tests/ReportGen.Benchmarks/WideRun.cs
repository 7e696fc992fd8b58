extern alias generator;

using System.Diagnostics;
using System.Globalization;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Rendering;
using ReportGenerator = generator::ReportGen.Generator.ReportGenerator;

namespace ReportGen.Benchmarks;

/// <summary>
/// What a large form costs: to generate, to compile and to use. Processor time, so that other work of the machine does not count;
/// the second time round, so that the JIT does not either.
/// </summary>
internal static class WideRun
{
    /// <summary>Measures samples/freight, or a form of so many rows.</summary>
    public static void Print(int? rows)
    {
        // So long a template would be refused for a form of more rows.
        AdditionalText[] files = rows is > 5_000 ? Long(rows.Value) : rows is { } count ? [.. Long(count), .. GeneratorProject.Sample("hospital", ".sbn-").Select(f => GeneratorProject.Text(f.Path.Replace("Hospital", "Long", StringComparison.Ordinal), f.GetText()!.ToString()))] : [.. GeneratorProject.Sample("freight", "")];
        Compilation? compiled = null;
        Measure("generate", () => compiled = Generate(files));
        SyntaxTree[] trees = [.. compiled!.SyntaxTrees.Skip(1)];
        foreach (SyntaxTree tree in trees)
            Console.WriteLine($"  {Path.GetFileName(tree.FilePath)}: {tree.Length:N0} characters");
        var assembly = new MemoryStream();
        Measure("compile", () =>
        {
            assembly.SetLength(0);
            var result = compiled!.WithAssemblyName($"wide{Guid.NewGuid():N}").Emit(assembly);
            if (!result.Success)
                throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        });
        Console.WriteLine($"  assembly: {assembly.Length:N0} bytes");
        Use(assembly);
    }

    private static void Use(MemoryStream assembly)
    {
        FormInfo? form = null;
        Measure("load the form", () =>
        {
            assembly.Position = 0;
            var loaded = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(assembly);
            form = (FormInfo)loaded.GetTypes().Single(static t => typeof(Report).IsAssignableFrom(t)).GetProperty("Metadata")!.GetValue(null)!;
        });
        Report report = form!.CreateReport();
        report.Year = 2025;
        for (int i = 0; i < form.Cells.Count; i++)
            report.Cell(i) = i % 10;
        string json = "";
        Measure("write data", () => json = report.ToJson());
        byte[] data = Encoding.UTF8.GetBytes(json);
        Measure("read data", () => ReportJsonReader.Read(data, [form]));
        Measure("validate", () => report.Validate());
        Measure("JSON schema", () => ReportJsonSchema.Write(form, new System.Buffers.ArrayBufferWriter<byte>()));
        var page = new Utf8Output();
        foreach (RendererInfo renderer in form.Renderers)
        {
            Measure($"render {renderer.Format}", () =>
            {
                page.Clear();
                renderer.Render(report, new RenderContext(), page);
            });
        }
    }

    private static Compilation Generate(AdditionalText[] files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static p => Path.GetFileName(p) != "ReportGen.Generator.dll").Select(static p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create("wide", [CSharpSyntaxTree.ParseText("", options)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new ReportGenerator().AsSourceGenerator()], files, options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out var diagnostics);
        return diagnostics.FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error) is { } error ? throw new InvalidOperationException(error.ToString()) : generated;
    }

    private static void Measure(string what, Action action)
    {
        action();
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        Console.WriteLine($"{what}: {(Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture)} ms");
    }

    private static AdditionalText[] Long(int rows) =>
    [
        GeneratorProject.Text("Long.report.json", $$"""
            { "report": "Long", "version": "1", "title": "Long", "sections": { "s": { "title": "1. Table", "tables": ["t"] } },
              "tables": { "t": { "name": "Table", "columns": { {{(rows > 5_000 ? "" : "\"b\": \"Second\", \"sum\": { \"label\": \"Sum\", \"total\": true }, ")}}"a": "First" },
                "rows": { {{string.Join(", ", Enumerable.Range(1, rows - 1).Select(static i => $"\"r{i}\": \"Line {i}\""))}}, "total": { "label": "Total", "total": true } },
                "rules": { "few": { "each": "row", "assert": "a <= 1000000" } } } } }
            """),
    ];
}
