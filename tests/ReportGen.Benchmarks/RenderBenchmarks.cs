using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using HandlebarsDotNet;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.PlainPages;
using ReportGen.Rendering;

namespace ReportGen.Benchmarks;

/// <summary>
/// Five published reports on the plainest pages: the compiled template, against the same page written by hand, against
/// StringBuilder and Handlebars giving the same bytes, and against copying them.
/// </summary>
[MemoryDiagnoser]
public class RenderBenchmarks
{
    private readonly Utf8Output _output = new(256 * 1024);
    private readonly RenderContext _context = new();
    private readonly StringBuilder _builder = new();
    private (Report Report, RendererInfo Renderer, PageByHand ByHand, byte[] Page)[] _reports = [];
    private HandlebarsTemplate<object, object> _handlebars = null!;
    private object[] _models = [];

    [Params("html", "md", "txt")]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
            root = Path.GetDirectoryName(root)!;
        string style = File.ReadAllText(Path.Combine(root, "tests", "ReportGen.PlainPages", "Templates", "_style.sbn-html"));
        _reports = [.. Directory.GetFiles(Path.Combine(root, "samples", "disclosure", "data"), "*.json").Order(StringComparer.Ordinal).Select(file =>
        {
            Report report = ReportJsonReader.Read(File.ReadAllBytes(file), DisclosureForms.All).Report!;
            RendererInfo renderer = report.Form.Renderers.Single(r => r.Format == Format);
            _output.Clear();
            renderer.Render(report, _context, _output);
            return (report, renderer, new PageByHand(report.Form, Format, style), _output.Written.ToArray());
        })];
        // Head and tail of the page and the words around each cell are given to Handlebars ready made, text escaped: what is
        // left to it is the loop.
        _handlebars = Handlebars.Compile("{{{head}}}{{#each sections}}{{#each places}}{{{before}}}{{{cell}}}{{/each}}{{#each paragraphs}}{{{this}}}{{/each}}{{/each}}{{{tail}}}");
        _models = [.. _reports.Select(r => Model(r.Report, r.ByHand, r.Page))];
        for (int i = 0; i < _reports.Length; i++)
        {
            _output.Clear();
            _reports[i].ByHand.Write(_reports[i].Report, _output);
            if (!_output.Written.SequenceEqual(_reports[i].Page))
                throw new InvalidOperationException("the page written by hand is another");
            if (!Encoding.UTF8.GetBytes(_handlebars(_models[i])).AsSpan().SequenceEqual(_reports[i].Page))
                throw new InvalidOperationException("the page of Handlebars is another");
        }
    }

    [Benchmark]
    public int CompiledTemplate()
    {
        int length = 0;
        foreach (var (report, renderer, _, _) in _reports)
        {
            _output.Clear();
            renderer.Render(report, _context, _output);
            length += _output.Written.Length;
        }

        return length;
    }

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        int length = 0;
        foreach (var (report, _, byHand, _) in _reports)
        {
            _output.Clear();
            byHand.Write(report, _output);
            length += _output.Written.Length;
        }

        return length;
    }

    [Benchmark]
    public int WithHandlebars()
    {
        int length = 0;
        foreach (object model in _models)
            length += Encoding.UTF8.GetBytes(_handlebars(model)).Length;
        return length;
    }

    [Benchmark]
    public int WithStringBuilder()
    {
        int length = 0;
        foreach (var (report, _, byHand, page) in _reports)
        {
            _builder.Clear();
            foreach (PageByHand.Section section in byHand.Sections)
            {
                foreach (PageByHand.Place place in section.Places)
                {
                    _builder.Append(place.Words);
                    if (place.Cell >= 0)
                        _builder.Append(Cell(report, place.Cell));
                }

                foreach (Paragraph paragraph in report.Paragraphs(section.Index))
                    _builder.Append(Escaped(paragraph.Text));
            }

            length += Encoding.UTF8.GetBytes(_builder.ToString()).Length;
        }

        return length;
    }

    [Benchmark]
    public int CopyOfTheSameBytes()
    {
        int length = 0;
        foreach (var (_, _, _, page) in _reports)
        {
            _output.Clear();
            _output.Write(page);
            length += _output.Written.Length;
        }

        return length;
    }

    private object Model(Report report, PageByHand byHand, byte[] page)
    {
        var sections = byHand.Sections.Select(s => new
        {
            places = s.Places.Select(p => new { before = p.Words, cell = p.Cell < 0 ? "" : Cell(report, p.Cell) }).ToArray(),
            paragraphs = report.Paragraphs(s.Index).Select(p => Escaped(p.Text)).ToArray(),
        }).ToArray();
        string all = Encoding.UTF8.GetString(page);
        string body = string.Concat(sections.Select(static s => string.Concat(s.places.Select(static p => p.before + p.cell)) + string.Concat(s.paragraphs)));
        int at = all.IndexOf(body, StringComparison.Ordinal);
        return new { head = all[..at], sections, tail = all[(at + body.Length)..] };
    }

    private string Cell(Report report, int index)
    {
        Cell cell = report.Cell(index);
        string text = CellFormat.Print(report, index);
        return Format switch
        {
            "html" => cell.IsBlank ? "blank\">—" : $"{(cell.HasValue ? "value" : "unreadable")}\">{HtmlEscaper.Escape(text)}",
            "md" => cell.IsBlank ? "—" : MarkdownEscaper.Escape(text),
            _ => cell.IsBlank ? "      —" : text.PadLeft(8 - TextWidth.Of(text) + text.Length),
        };
    }

    private string Escaped(ReportText text) => Format switch
    {
        "html" => $"<p>{HtmlEscaper.Escape(text.ToString())}</p>\n",
        "md" => $"\n{MarkdownEscaper.Escape(text.ToString())}\n",
        _ => string.Create(CultureInfo.InvariantCulture, $"\n    {text}\n"),
    };
}
