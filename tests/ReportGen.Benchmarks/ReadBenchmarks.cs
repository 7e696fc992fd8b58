using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ReportGen.Disclosure;
using ReportGen.Json;
using ReportGen.Reading;

namespace ReportGen.Benchmarks;

/// <summary>What it takes to read a report: from its data file, against tokenising the same bytes, and from published text, against looking at each of its characters.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ReadBenchmarks
{
    private readonly PublishedTextReader _reader = new(DisclosureForms.All);
    private byte[] _data = null!;
    private string _text = null!;

    /// <summary>Which of the published samples is read.</summary>
    [Params("urumqi-2024", "wuhai-2019")]
    public string Sample { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
            root = Path.GetDirectoryName(root)!;
        _data = File.ReadAllBytes(Path.Combine(root, "samples", "disclosure", "data", $"{Sample}.json"));
        _text = File.ReadAllText(Path.Combine(root, "samples", "disclosure", "text", $"{Sample}.txt"), Encoding.UTF8);
        Console.WriteLine($"{Sample}: {_data.Length} bytes of JSON, {Encoding.UTF8.GetByteCount(_text)} bytes of text");
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("JSON")]
    public int Tokens()
    {
        var reader = new Utf8JsonReader(_data, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        int tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    [Benchmark]
    [BenchmarkCategory("JSON")]
    public bool Json() => ReportJsonReader.Read(_data, DisclosureForms.All).Report is not null;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("text")]
    public int Characters()
    {
        int letters = 0;
        foreach (ReadOnlySpan<char> line in _text.AsSpan().EnumerateLines())
        {
            foreach (char c in line)
                letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return letters;
    }

    [Benchmark]
    [BenchmarkCategory("text")]
    public bool Text() => _reader.Read(SourceDocument.FromText(Sample, _text)).Report is not null;
}
