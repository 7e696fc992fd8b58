extern alias generator;

using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ReportGenerator = generator::ReportGen.Generator.ReportGenerator;

namespace ReportGen.Benchmarks;

/// <summary>The generator on the real forms and templates: from nothing, after an edit of C# that does not concern it, after a label was edited.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private AdditionalText[] _files = [];
    private AdditionalText[] _hundred = [];
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
        AdditionalText[] templates = Templates ? GeneratorProject.Templates() : [];
        _files = [.. GeneratorProject.Schemas(), .. templates];
        _hundred = [.. GeneratorProject.Schemas(100), .. templates];
        _schema = _files.Single(static f => f.Path.EndsWith("2021.report.json", StringComparison.Ordinal));
        _text = _schema.GetText()!.ToString();
        _warm = Driver(_files).RunGenerators(GeneratorProject.Compilation);
        _edited = GeneratorProject.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("// edited"));
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver Full() => Driver(_files).RunGenerators(GeneratorProject.Compilation);

    [Benchmark]
    public GeneratorDriver HundredForms() => Driver(_hundred).RunGenerators(GeneratorProject.Compilation);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_edited);

    [Benchmark]
    public GeneratorDriver LabelEdit() =>
        _warm.ReplaceAdditionalText(_schema, GeneratorProject.Text(_schema.Path, _text.Replace("本年制发件数", $"本年制发件数{_edit++}", StringComparison.Ordinal))).RunGenerators(GeneratorProject.Compilation);

    private static CSharpGeneratorDriver Driver(AdditionalText[] files) => CSharpGeneratorDriver.Create([new ReportGenerator().AsSourceGenerator()], files);
}
