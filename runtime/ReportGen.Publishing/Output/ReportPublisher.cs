using System.Collections.Concurrent;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Reading;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Output;

/// <summary>Writes the files of reports: DIR/year/name.format. Several threads may write at a time.</summary>
/// <param name="folder">The folder to write to.</param>
/// <param name="wanted">The formats to write; null: for each report all its form has templates for, and data.</param>
/// <param name="renderers">What renders the pages.</param>
/// <param name="needsReportName">Whether a version alone does not say which report is meant.</param>
internal sealed class ReportPublisher(OutputFolder folder, IReadOnlyList<string>? wanted, PageRenderers renderers, Func<FormInfo, bool> needsReportName)
{
    public const string DataFormat = "json";

    // The longest that is put behind a name.
    private const string LongestEnding = ".fragment.html";

    private readonly ConcurrentBag<Utf8Output> _buffers = [];

    /// <summary>Where the files of a report go, without their endings.</summary>
    public static string PathOf(CheckedReport report) => $"{(report.Report.Year is { } year ? $"{year}" : ReportSummary.Undated)}/{report.Source.Name}";

    /// <summary>Publishes a report.</summary>
    /// <param name="source">The report.</param>
    /// <param name="isDraft">Whether its pages say that it has errors.</param>
    /// <returns>What was published, if anything was, and why the first of what was not could not be.</returns>
    public (ReportSummary? Published, Problem? Failure) Publish(CheckedReport source, bool isDraft)
    {
        Report report = source.Report;
        string name = source.Source.Name;
        if (SafeName.Fault(name, LongestEnding) is { } reason)
            return (null, new Problem(new Message(MessageIds.PublishName, w => w.NameUnusable(name, reason(w)))));
        IReadOnlyList<string> formats = wanted ?? [.. renderers.FormatsOf(report.Form), DataFormat];
        foreach (string format in formats)
        {
            if (format != DataFormat && !renderers.FormatsOf(report.Form).Contains(format, StringComparer.Ordinal))
                return (null, new Problem(new Message(MessageIds.PublishFormat, w => w.NoTemplate(report.Form, format, [.. renderers.FormatsOf(report.Form), DataFormat]))));
        }

        if (!_buffers.TryTake(out Utf8Output? buffer))
            buffer = new Utf8Output();
        var context = new RenderContext { Draft = isDraft };
        var written = new List<string>();
        Problem? failure = null;
        foreach (string format in formats)
        {
            // Told once, with the template.
            if (format != DataFormat && renderers.IsFaulty(report.Form, format))
                continue;
            if ((Render(report, format, context, buffer) ?? folder.Write($"{PathOf(source)}.{format}", buffer.Written)) is { } fault)
                failure ??= fault;
            else
                written.Add(format);
        }

        _buffers.Add(buffer);
        return (written.Count == 0 ? null : new ReportSummary(PathOf(source), report.Organ, report.Form.Report, report.Form.Version, report.Form.Title, isDraft, written), failure);
    }

    private Problem? Render(Report report, string format, RenderContext context, Utf8Output buffer)
    {
        buffer.Clear();
        if (format != DataFormat)
            return renderers.Render(report, format, context, buffer);
        ReportJsonWriter.Write(report, buffer, needsReportName(report.Form));
        return null;
    }
}
