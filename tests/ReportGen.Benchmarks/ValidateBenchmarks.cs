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
        _report.Organ = "乌鲁木齐市人民政府";
        _previous = Read(data);
        _previous.Year--;
        // What was carried over from last year is what last year carried forward.
        int columns = _report.Form.Tables.Single(static t => t.Id == "applications").Blocks[0].Columns.Lines.Count;
        int carriedIn = _report.Form.FindCell("applications/carriedIn/natural")!.Index;
        int carriedOut = _report.Form.FindCell("applications/carriedOut/natural")!.Index;
        // And what was in force then is what is now, but for what was made and repealed.
        foreach (string row in (ReadOnlySpan<string>)["regulations", "documents"])
            At(_previous, row, "inForce") = At(_report, row, "inForce").Unscaled - At(_report, row, "made").Unscaled + At(_report, row, "repealed").Unscaled;
        _report.Cells.Slice(carriedIn, columns).CopyTo(_previous.Cells[carriedOut..]);
        _broken = Read(data);
        _broken.Applications.Received.Total = _broken.Applications.Received.Total.Unscaled + 1;
        _plain = new FluentReport(_report);
        if (_report.ValidateTables(_previous).Count + HandWritten.Broken(_report) + _fluent.Validate(_plain).Errors.Count > 0)
            throw new InvalidOperationException("The report must keep the rules, by all three.");
    }

    [Benchmark]
    public int Tables() => _report.ValidateTables().Count;

    [Benchmark]
    public int TablesWithLastYear() => _report.ValidateTables(_previous).Count;

    [Benchmark]
    public int BrokenTables() => _broken.ValidateTables().Count;

    [Benchmark]
    public int TablesAndText() => _report.Validate().Count;

    [Benchmark(Baseline = true)]
    public int ByHand() => HandWritten.Broken(_report);

    [Benchmark]
    public int FluentValidation() => _fluent.Validate(_plain).Errors.Count;

    private static ref Cell At(Report report, string row, string column) => ref report.Cell(report.Form.FindCell($"proactive/item1.{row}/{column}")!.Index);

    private static Disclosure2021 Read(byte[] data) => (Disclosure2021)ReportJsonReader.Read(data, DisclosureForms.All).Report!;
}
