using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Tests.Templates.Corpus;

/// <summary>
/// Templates compiled by the generator, loaded and run. Each is compiled for a form of its own, so that one that is
/// refused leaves the others alone, and all in one compilation, because that is what takes the time.
/// </summary>
internal sealed class TemplatePages
{
    private const string Runtime = "ReportGen.dll";

    private readonly ImmutableArray<Diagnostic> _diagnostics;
    private readonly Func<int, bool, object> _report;
    private readonly Func<object, bool, string> _render;
    private readonly Func<bool, object> _context;

    private TemplatePages(ImmutableArray<Diagnostic> diagnostics, Assembly pages)
    {
        _diagnostics = diagnostics;
        Type type = pages.GetType("Reports.Pages", throwOnError: true)!;
        _report = type.GetMethod("Report")!.CreateDelegate<Func<int, bool, object>>();
        _context = type.GetMethod("Context")!.CreateDelegate<Func<bool, object>>();
        _render = type.GetMethod("Render")!.CreateDelegate<Func<object, bool, string>>();
    }

    /// <param name="generator">The generator under test.</param>
    /// <param name="schema">The form, of the report Corpus.</param>
    /// <param name="templates">File name, or at least its ending, and text of each template.</param>
    /// <param name="partials">File name and text of what they include.</param>
    public static TemplatePages Compile(
        IIncrementalGenerator generator, string schema, IReadOnlyList<(string Name, string Text)> templates, IEnumerable<(string Name, string Text)> partials)
    {
        var files = partials.Select(static p => new Input(p.Name, p.Text)).ToList();
        for (int i = 0; i < templates.Count; i++)
        {
            files.Add(new Input($"{ReportName(i)}.report.json", schema.Replace("\"Corpus\"", $"\"{ReportName(i)}\"", StringComparison.Ordinal)));
            files.Add(new Input(FileName(i, templates[i].Name), templates[i].Text));
        }

        string runtime = Path.Combine(AppContext.BaseDirectory, Runtime);
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create(
            "TemplatePages" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(Runner(templates.Count), options)],
            [.. Framework().Append(runtime).Select(static p => MetadataReference.CreateFromFile(p))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], files, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Microsoft.CodeAnalysis.Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        return new TemplatePages(diagnostics, Load(output, runtime));
    }

    /// <summary>Why a template does not compile; empty where it does.</summary>
    public string Faults(int template)
    {
        string stem = ReportName(template) + ".sbn-";
        return string.Join("\n", _diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.GetLineSpan().Path.StartsWith(stem, StringComparison.Ordinal)));
    }

    /// <summary>Faults of what templates include.</summary>
    public string FaultsOfPartials() =>
        string.Join("\n", _diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error && d.Location.GetLineSpan().Path.StartsWith('_')));

    /// <summary>A report (ReportGen.Report) of the template's form: with something of everything, or with nothing.</summary>
    public object Report(int template, bool isEmpty) => _report(template, isEmpty);

    /// <summary>What the publication says beside the report (ReportGen.Rendering.RenderContext): something of everything for a draft, else nothing.</summary>
    public object Context(bool isDraft) => _context(isDraft);

    /// <summary>Renders a report of <see cref="Report"/> with its template.</summary>
    public string Render(object report, bool isDraft) => _render(report, isDraft);

    /// <summary>What a template's file is called when it is compiled.</summary>
    public static string FileName(int template, string name) => ReportName(template) + Path.GetExtension(name);

    private static string ReportName(int template) => $"Case{template:0000}";

    // The generator too is trusted, and has some of the runtime's types.
    private static IEnumerable<string> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetDirectoryName(p) == folder);
    }

    private static Assembly Load(Microsoft.CodeAnalysis.Compilation compilation, string runtime)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        if (!result.Success)
            throw new InvalidOperationException("What the generator wrote does not compile:\n" + string.Join("\n", result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        // The tests of the generator do not reference the runtime, so nothing else loads it.
        AssemblyLoadContext.Default.LoadFromAssemblyPath(runtime);
        stream.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(stream);
    }

    private static string Runner(int count) => $$"""
        using System;
        using System.Text;
        using ReportGen;
        using ReportGen.Forms;
        using ReportGen.Rendering;
        using ReportGen.Views;

        namespace Reports;

        public static class Pages
        {
            private static readonly Func<FormInfo>[] Forms =
            {
                {{string.Concat(Enumerable.Range(0, count).Select(static i => $"static () => {ReportName(i)}Forms.All[0],\n"))}}
            };

            public static object Report(int template, bool isEmpty)
            {
                FormInfo form = Forms[template]();
                Report report = form.CreateReport();
                if (isEmpty)
                    return report;
                report.Organ = "示例<市>·“府” & 'é' \"𠮷\"";
                report.Year = 2024;
                report.Paragraphs(0).Add("开头 <b> & *一* # 1.5万 {{ "{{ 7 * 7 }}" }}");
                report.Paragraphs(1).Add("第一段");
                report.Paragraphs(1).Add("1. 第二段 · é 𠮷 \"'");
                report.Paragraphs(1).Add("- three_");
                Cell[] used = { Cell.Of(5), Cell.Blank, Cell.Unreadable, Cell.Of(1234567) };
                Cell[] change = { Cell.Of(3), Cell.Of(-4), Cell.Of(0), Cell.Blank };
                Cell[] fees = { Cell.Of(1050, 2), Cell.Of(0, 1), Cell.Of(7), Cell.Of(-25, 2) };
                used.CopyTo(report.Cells);
                change.CopyTo(report.Cells.Slice(4));
                fees.CopyTo(report.Cells.Slice(8));
                report.SetOrigin(2, new CellOrigin(3, 4, "约<5> & \"六\""));
                return report;
            }

            public static object Context(bool isDraft)
            {
                if (!isDraft)
                    return new RenderContext();
                ViewRecord first = new(ViewTypes.Finding) { ["rule"] = "balance", ["severity"] = "error", ["message"] = "不平 <5> & \"6\"", ["address"] = "t/a/x", ["cell"] = "合计_1", ["line"] = 12, ["href"] = "#t/a/x" };
                ViewRecord second = new(ViewTypes.Finding) { ["rule"] = "blank", ["severity"] = "warning", ["message"] = "空" };
                ViewRecord third = new(ViewTypes.Finding) { ["rule"] = "jump", ["severity"] = "note", ["message"] = "- 变 é𠮷", ["line"] = 0, ["rule_href"] = "https://www.example.org/rules?a=1&b=2" };
                ViewRecord[] points =
                {
                    new(ViewTypes.Point) { ["year"] = 2021, ["number"] = 12.50m, ["text"] = "12.50", ["state"] = "value", ["href"] = "../2021/a_b.html" },
                    new(ViewTypes.Point) { ["year"] = 2022, ["text"] = "", ["state"] = "missing" },
                    new(ViewTypes.Point) { ["year"] = 2023, ["number"] = -3, ["text"] = "-3", ["state"] = "value", ["is_draft"] = true },
                    new(ViewTypes.Point) { ["year"] = 2024, ["number"] = 0, ["text"] = "0", ["state"] = "value" },
                };
                return new RenderContext
                {
                    Draft = true,
                    Report = new(ViewTypes.Report)
                    {
                        ["key"] = "k", ["href"] = "2024/a.html", ["errors"] = 1, ["findings"] = new[] { first, second, third },
                        ["previous"] = new ViewRecord(ViewTypes.Year) { ["year"] = 2023, ["href"] = "../2023/a.html", ["state"] = "published" },
                        ["breadcrumb"] = new[] { new ViewRecord(ViewTypes.Link) { ["name"] = "首页", ["href"] = "../index.html" }, new ViewRecord(ViewTypes.Link) { ["name"] = "某市 <b>", ["is_current"] = true } },
                    },
                    Page = new(ViewTypes.Page) { ["root"] = "../", ["title"] = "页" },
                    CellFindings = cell => cell == 0 ? new[] { first } : cell == 3 ? new[] { second, third } : Array.Empty<ViewRecord>(),
                    CellPrevious = cell => cell % 3 == 2 ? null : points[cell % points.Length],
                    FigurePrevious = figure => points[figure % points.Length],
                    FigureSeries = figure => points,
                    CellSeries = cell => cell % 3 == 2 ? Array.Empty<ViewRecord>() : points,
                };
            }

            public static string Render(object report, bool isDraft)
            {
                var typed = (Report)report;
                var output = new Utf8Output();
                typed.Form.Renderers[0].Render(typed, (RenderContext)Context(isDraft), output);
                return Encoding.UTF8.GetString(output.Written);
            }
        }
        """;

    private sealed class Input(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
