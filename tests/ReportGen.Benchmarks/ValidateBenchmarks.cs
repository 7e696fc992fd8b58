using BenchmarkDotNet.Attributes;
using ReportGen.Disclosure;
using ReportGen.Json;

namespace ReportGen.Benchmarks;

/// <summary>All rules of a report that keeps them, against the row and column sums of table three written out by hand.</summary>
[MemoryDiagnoser]
public class ValidateBenchmarks
{
    private Report _report = null!;
    private int _first;

    [GlobalSetup]
    public void Setup()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
            root = Path.GetDirectoryName(root)!;
        _report = ReportJsonReader.Read(File.ReadAllBytes(Path.Combine(root, "samples", "disclosure", "data", "urumqi-2024.json")), DisclosureForms.All).Report!;
        _first = _report.Form.Cells.First(static c => c.Block.Table.Id == "applications").Index;
    }

    [Benchmark]
    public int Validate() => _report.Validate().Count;

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        int broken = 0;
        ReadOnlySpan<Cell> cells = _report.Cells.Slice(_first, 175);
        for (int row = 0; row < 25; row++)
        {
            long sum = 0;
            for (int column = 0; column < 6; column++)
                sum += cells[(row * 7) + column].Unscaled;
            broken += sum == cells[(row * 7) + 6].Unscaled ? 0 : 1;
        }

        for (int column = 0; column < 7; column++)
        {
            long sum = 0;
            for (int row = 2; row < 23; row++)
                sum += cells[(row * 7) + column].Unscaled;
            broken += sum == cells[(23 * 7) + column].Unscaled ? 0 : 1;
            broken += cells[column].Unscaled + cells[7 + column].Unscaled == cells[(23 * 7) + column].Unscaled + cells[(24 * 7) + column].Unscaled ? 0 : 1;
        }

        return broken;
    }
}
