using System.Collections.Concurrent;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Datasets;
using ReportGen.Publishing.FormFiles.Word;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Site;
using ReportGen.Reading;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Publishing.Output;

/// <summary>Writes the files of reports: DIR/year/name.format. Several threads may write at a time.</summary>
/// <param name="folder">The folder to write to.</param>
/// <param name="wanted">The formats to write; null: for each report all its form has templates for, and data.</param>
/// <param name="renderers">What renders the pages.</param>
/// <param name="needsReportName">Whether a version alone does not say which report is meant.</param>
/// <param name="findings">The language in which findings are kept for the pages of findings; null where there are none.</param>
/// <param name="site">The site file; null for none.</param>
/// <param name="style">How pages of text and Markdown are set.</param>
internal sealed class ReportPublisher(OutputFolder folder, IReadOnlyList<string>? wanted, PageRenderers renderers, Func<FormInfo, bool> needsReportName, Wording? findings = null, SiteSettings? site = null, PageStyle? style = null)
{
    public const string DataFormat = "json";

    /// <summary>The figures as a tidy table, a value a line; a form may have a template in its place.</summary>
    public const string TableFormat = "csv";

    /// <summary>The report as a document of Word, written where it is asked for.</summary>
    public const string WordFormat = "docx";

    /// <summary>What is written without a template.</summary>
    public static readonly string[] OwnFormats = [TableFormat, DataFormat, WordFormat];

    /// <summary>What stands behind the name of a fragment; the longest that is put behind a name.</summary>
    public const string FragmentFormat = "fragment.html";

    private readonly ConcurrentBag<Utf8Output> _buffers = [];
    private readonly SiteContext _site = new(site ?? SiteSettings.None);

    /// <summary>Whether the report is written as a fragment too; null: beside a page of HTML, where its form has a template for it.</summary>
    public bool? Fragment { get; init; }

    /// <summary>Which files are written, by their paths; null for all of them.</summary>
    public Func<string, bool>? Only { get; init; }

    /// <summary>Where the files of a report go, without their endings.</summary>
    public static string PathOf(CheckedReport report) => $"{(report.Report.Year is { } year ? $"{year}" : ReportSummary.Undated)}/{report.Source.Name}";

    /// <summary>Publishes a report.</summary>
    /// <param name="source">The report.</param>
    /// <param name="isDraft">Whether its pages say that it has errors.</param>
    /// <returns>What was published, if anything was, the paths of its files, and why the first of what was not could not be.</returns>
    public (ReportSummary? Published, IReadOnlyList<string> Files, Problem? Failure) Publish(CheckedReport source, bool isDraft)
    {
        Report report = source.Report;
        string name = source.Source.Name;
        if ((SafeName.Fault(name, $".{FragmentFormat}") ?? (SiteRoutes.IsReserved(name) ? static w => w.NameOfList() : null)) is { } reason)
            return (null, [], new Problem(new Message(MessageIds.PublishName, w => w.NameUnusable(name, reason(w)))));
        IReadOnlyList<string> formats = wanted ?? [.. renderers.FormatsOf(report.Form).Union([TableFormat, DataFormat])];
        foreach (string format in formats)
        {
            if (!OwnFormats.Contains(format, StringComparer.Ordinal) && !renderers.FormatsOf(report.Form).Contains(format, StringComparer.Ordinal))
                return (null, [], new Problem(new Message(MessageIds.PublishFormat, w => w.NoTemplate(report.Form, format, [.. renderers.FormatsOf(report.Form).Union(OwnFormats)]))));
        }

        bool canFragment = renderers.FormatsOf(report.Form, PageKinds.Fragment).Contains("html", StringComparer.Ordinal);
        if (Fragment is true && !canFragment)
            return (null, [], new Problem(new Message(MessageIds.PublishFormat, w => w.NoTemplate(report.Form, FragmentFormat, [.. renderers.FormatsOf(report.Form).Union(OwnFormats)]))));
        bool hasFragment = Fragment ?? (canFragment && formats.Contains("html", StringComparer.Ordinal));

        if (!_buffers.TryTake(out Utf8Output? buffer))
            buffer = new Utf8Output();
        RenderContext context = ReportContext.Of(source, PathOf(source), formats, isDraft, _site, style ?? PageStyle.Default);
        var written = new List<SummaryFile>();
        var files = new List<string>();
        Problem? failure = null;
        foreach (string format in formats)
        {
            if (Only?.Invoke($"{PathOf(source)}.{format}") == false)
                continue;
            // Told once, with the template.
            if (format is not DataFormat && renderers.IsFaulty(report.Form, format))
                continue;
            if ((Render(report, format, context, buffer) ?? folder.Write($"{PathOf(source)}.{format}", buffer.Written)) is { } fault)
                failure ??= fault;
            else
                written.Add(new SummaryFile(format, buffer.Written.Length));
            files.Add($"{PathOf(source)}.{format}");
        }

        if (hasFragment && Only?.Invoke($"{PathOf(source)}.{FragmentFormat}") != false && !renderers.IsFaulty(report.Form, "html", PageKinds.Fragment))
        {
            string path = $"{PathOf(source)}.{FragmentFormat}";
            buffer.Clear();
            files.Add(path);
            failure ??= renderers.Render(report, "html", context, buffer, PageKinds.Fragment) ?? folder.Write(path, buffer.Written);
        }

        _buffers.Add(buffer);
        return (written.Count == 0 ? null : Summarize(source) with { IsDraft = isDraft, Files = written, Cells = Cells(report) }, files, failure);
    }

    /// <summary>What is to be told of a report that has errors and is not published: that there is one, and no figure of it.</summary>
    public static ReportSummary HeldBack(CheckedReport source) => Count(source) with { IsHeldBack = true };

    private ReportSummary Summarize(CheckedReport source) => findings is null ? Count(source) : Count(source) with
    {
        Findings =
        [
            .. from finding in source.Findings
               where finding.Waiver is null
               let cell = finding.Cells.Count > 0 ? finding.Cells[0] : null
               select new SummaryFinding(finding.Rule, finding.Severity, finding.Message.In(findings), cell?.Address, cell?.Name),
        ],
    };

    private static ReportSummary Count(CheckedReport source) => ReportSummary.Of(source.Report, PathOf(source)) with
    {
        Errors = source.Count(Severity.Error),
        Warnings = source.Count(Severity.Warning),
        Notes = source.Count(Severity.Info),
    };

    // An amount is printed in its own way, and what could not be read as it stood.
    private static SummaryCell[] Cells(Report report)
    {
        var cells = new SummaryCell[report.Cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            Cell cell = report.Cell(i);
            bool isPrinted = cell.State == CellState.Unreadable || (cell.HasValue && report.Form.Cells[i].Kind == NumberKind.Amount);
            cells[i] = new SummaryCell(cell, isPrinted ? report.Origin(i).Printed : null);
        }

        return cells;
    }

    private Problem? Render(Report report, string format, RenderContext context, Utf8Output buffer)
    {
        buffer.Clear();
        if (format == DataFormat)
        {
            ReportJsonWriter.Write(report, buffer, needsReportName(report.Form));
            return null;
        }

        if (format == WordFormat)
        {
            // Documents of the forms are Chinese.
            ReportDocument.Write(report, buffer, context.Draft ? Wording.Chinese.DraftNote() : null);
            return null;
        }

        if (format != TableFormat || renderers.FormatsOf(report.Form).Contains(TableFormat))
            return renderers.Render(report, format, context, buffer);
        TidyTable.Write(report, buffer);
        return null;
    }
}
