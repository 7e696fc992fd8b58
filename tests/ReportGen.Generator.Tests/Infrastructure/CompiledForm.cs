using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace ReportGen.Generator.Tests.Infrastructure;

/// <summary>
/// Generated code, compiled and loaded. The tests link some sources of the run time and so cannot reference it: what
/// they want of it is done by a probe compiled beside the generated code, and asked in plain types.
/// </summary>
internal sealed class CompiledForm
{
    private const string Probe = """
        public static class Probe
        {
            public static string Render(string format, string? organ, int? year, bool draft, string[][] paragraphs, string[] cells)
            {
                var report = new Forms.$class$ { Organ = organ, Year = year };
                for (int i = 0; i < paragraphs.Length; i++)
                {
                    foreach (string paragraph in paragraphs[i])
                        report.Paragraphs(i).Add(paragraph);
                }

                for (int i = 0; i < cells.Length; i++)
                {
                    report.Cell(i) = cells[i] switch
                    {
                        "" => ReportGen.Cell.Blank,
                        "?" => ReportGen.Cell.Unreadable,
                        var number => ReportGen.Cell.Of(long.Parse(number)),
                    };
                }

                report.Compute();
                var output = new ReportGen.Rendering.Utf8Output();
                foreach (var renderer in Forms.$class$.Metadata.Renderers)
                {
                    if (renderer.Format == format)
                        renderer.Render(report, new ReportGen.Rendering.RenderContext { Draft = draft }, output);
                }

                return System.Text.Encoding.UTF8.GetString(output.Written);
            }

            public static string[] Check(string data)
            {
                var read = ReportGen.Json.ReportJsonReader.Read(System.Text.Encoding.UTF8.GetBytes(data), new[] { Forms.$class$.Metadata });
                if (read.Report is not { } report)
                    return new[] { read.Failure!.Message.ToString() };
                var found = new System.Collections.Generic.List<string>();
                foreach (var finding in report.ValidateTables())
                    found.Add($"{finding.Rule} {(finding.Cells.Count > 0 ? finding.Cells[0].Address : "")}");
                return found.ToArray();
            }
        }
        """;

    private readonly Type _probe;

    private CompiledForm(Type probe) => _probe = probe;

    public static CompiledForm Load(GeneratorOutcome outcome, string className)
    {
        var probe = CSharpSyntaxTree.ParseText("#nullable enable\n" + Probe.Replace("$class$", className, StringComparison.Ordinal), Project.Language);
        using var stream = new MemoryStream();
        var emitted = outcome.Compilation.AddSyntaxTrees(probe).Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        stream.Position = 0;
        var context = new AssemblyLoadContext(null);
        context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "ReportGen.dll"));
        return new(context.LoadFromStream(stream).GetType("Probe")!);
    }

    public string Render(string format, SampleReport report) =>
        (string)_probe.GetMethod("Render")!.Invoke(null, [format, report.Organ, report.Year, report.Draft, report.Paragraphs, report.Cells])!;

    /// <summary>What is found in the tables of a data file: rule and first cell.</summary>
    public string[] Check(string data) => (string[])_probe.GetMethod("Check")!.Invoke(null, [data])!;
}

/// <summary>A report to render: paragraphs by section, cells in the order of the form ("" blank, "?" unreadable).</summary>
internal sealed record SampleReport
{
    public string? Organ { get; init; } = "甲市";

    public int? Year { get; init; } = 2021;

    public bool Draft { get; init; }

    public string[][] Paragraphs { get; init; } = [];

    public string[] Cells { get; init; } = [];
}
