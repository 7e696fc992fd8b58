using System.Text;
using BenchmarkDotNet.Attributes;
using HandlebarsDotNet;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Rendering;

namespace ReportGen.Benchmarks;

/// <summary>A page of a real report: the compiled template, against copying the same bytes and against Handlebars over the same view.</summary>
[MemoryDiagnoser]
public class RenderBenchmarks
{
    private readonly Utf8Output _output = new(256 * 1024);
    private readonly RenderContext _context = new();
    private Report _report = null!;
    private RendererInfo _renderer = null!;
    private byte[] _page = [];
    private HandlebarsTemplate<object, object> _handlebars = null!;

    [Params("html", "md", "txt")]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
            root = Path.GetDirectoryName(root)!;
        _report = ReportJsonReader.Read(File.ReadAllBytes(Path.Combine(root, "samples", "disclosure", "data", "urumqi-2024.json")), DisclosureForms.All).Report!;
        _renderer = _report.Form.Renderers.Single(r => r.Format == Format);
        _renderer.Render(_report, _context, _output);
        _page = _output.Written.ToArray();
        // The tables of the page with their cells as data: less than the whole page, so the comparison favours Handlebars.
        _handlebars = Handlebars.Compile("{{#each tables}}<table>{{#each rows}}<tr><th>{{label}}</th>{{#each cells}}<td data-cell=\"{{address}}\">{{text}}</td>{{/each}}</tr>{{/each}}</table>{{/each}}");
    }

    [Benchmark]
    public int Compiled()
    {
        _output.Clear();
        _renderer.Render(_report, _context, _output);
        return _output.Written.Length;
    }

    [Benchmark(Baseline = true)]
    public int CopyOfTheSameBytes()
    {
        _output.Clear();
        _output.Write(_page);
        return _output.Written.Length;
    }

    [Benchmark]
    public int HandlebarsTablesOnly() => Encoding.UTF8.GetByteCount(_handlebars(View()));

    private object View() => new
    {
        tables = _report.Form.Tables.Select(t => new
        {
            rows = t.Blocks.SelectMany(b => b.Rows.Lines.Select(r => new
            {
                label = r.Label,
                cells = b.Columns.Lines.Select(c => _report.Form.Cells[b.CellIndex(r.Index, c.Index)]).Select(c => new { address = c.Address, text = CellFormat.Print(_report, c.Index) }).ToArray(),
            })).ToArray(),
        }).ToArray(),
    };
}
