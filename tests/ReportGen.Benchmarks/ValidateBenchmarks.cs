using BenchmarkDotNet.Attributes;
using ReportGen.Disclosure;
using ReportGen.Json;

namespace ReportGen.Benchmarks;

/// <summary>All rules of a report that keeps them, against the same rules written by hand and stated for FluentValidation.</summary>
[MemoryDiagnoser]
public class ValidateBenchmarks
{
    private readonly FluentRules _fluent = new(Disclosure2021.Metadata);
    private Disclosure2021 _report = null!;
    private Disclosure2021 _previous = null!;
    private Disclosure2021 _broken = null!;
    private FluentReport _plain = null!;

    [GlobalSetup]
    public void Setup()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
            root = Path.GetDirectoryName(root)!;
        byte[] data = File.ReadAllBytes(Path.Combine(root, "samples", "disclosure", "data", "urumqi-2024.json"));
        _report = Read(data);
        _previous = Read(data);
        _previous.Year--;
        // What was carried over from last year is what last year carried forward.
        int columns = _report.Form.Tables.Single(static t => t.Id == "applications").Blocks[0].Columns.Lines.Count;
        int carriedIn = _report.Form.FindCell("applications/carriedIn/natural")!.Index;
        int carriedOut = _report.Form.FindCell("applications/carriedOut/natural")!.Index;
        _report.Cells.Slice(carriedIn, columns).CopyTo(_previous.Cells[carriedOut..]);
        _broken = Read(data);
        _broken.Applications.Received.Total = _broken.Applications.Received.Total.Unscaled + 1;
        _plain = new FluentReport(_report);
        if (_report.Validate().Count + HandWritten.Broken(_report) + _fluent.Validate(_plain).Errors.Count > 0)
            throw new InvalidOperationException("The report must keep the rules, by all three.");
    }

    [Benchmark]
    public int Validate() => _report.Validate().Count;

    [Benchmark]
    public int ValidateWithLastYear() => _report.Validate(_previous).Count;

    [Benchmark]
    public int ValidateABrokenReport() => _broken.Validate().Count;

    [Benchmark(Baseline = true)]
    public int ByHand() => HandWritten.Broken(_report);

    [Benchmark]
    public int FluentValidation() => _fluent.Validate(_plain).Errors.Count;

    private static Disclosure2021 Read(byte[] data) => (Disclosure2021)ReportJsonReader.Read(data, DisclosureForms.All).Report!;
}
