extern alias generator;

using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ReportGenerator = generator::ReportGen.Generator.ReportGenerator;

namespace ReportGen.Benchmarks;

/// <summary>The generator on the real forms and templates: from nothing, after an edit of C# that does not concern it, after a label was edited.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("b", [CSharpSyntaxTree.ParseText("class A;")]);
    private AdditionalText[] _files = [];
    private AdditionalText _schema = null!;
    private string _text = "";
    private GeneratorDriver _warm = null!;
    private CSharpCompilation _edited = null!;
    private int _edit;

    /// <summary>Also without templates: the goals are set for schemas.</summary>
    [Params(false, true)]
    public bool Templates { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
            root = Path.GetDirectoryName(root)!;
        IEnumerable<string> paths = Directory.EnumerateFiles(Path.Combine(root, "runtime", "ReportGen.Disclosure", "Schemas"), "*.report.json");
        if (Templates)
            paths = paths.Concat(Directory.EnumerateFiles(Path.Combine(root, "templates")));
        _files = [.. paths.Select(static p => new MemoryText(p, File.ReadAllText(p)))];
        _schema = _files.Single(static f => f.Path.EndsWith("2021.report.json", StringComparison.Ordinal));
        _text = _schema.GetText()!.ToString();
        _warm = Driver().RunGenerators(_compilation);
        _edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("// edited"));
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver Full() => Driver().RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_edited);

    [Benchmark]
    public GeneratorDriver LabelEdit() =>
        _warm.ReplaceAdditionalText(_schema, new MemoryText(_schema.Path, _text.Replace("本年制发件数", $"本年制发件数{_edit++}", StringComparison.Ordinal))).RunGenerators(_compilation);

    private CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create([new ReportGenerator().AsSourceGenerator()], _files);

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
