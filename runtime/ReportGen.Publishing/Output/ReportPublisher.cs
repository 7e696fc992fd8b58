using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Publishing.Checking;
using ReportGen.Reading;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Output;

/// <summary>Writes the publication files of reports: DIR/year/name.format, and an index.</summary>
/// <param name="folder">The folder to write to.</param>
/// <param name="wanted">The formats to write; null: for each report all its form has templates for, and data.</param>
/// <param name="needsReportName">Whether a version alone does not say which report is meant.</param>
internal sealed class ReportPublisher(OutputFolder folder, IReadOnlyList<string>? wanted, Func<FormInfo, bool> needsReportName)
{
    public const string DataFormat = "json";

    // The longest that is put behind a name.
    private const string LongestEnding = ".fragment.html";

    private readonly Utf8Output _buffer = new();

    /// <summary>The page that lists the reports.</summary>
    public const string Index = "index.html";

    public string Directory => folder.Root;

    public List<PublishedFile> Published { get; } = [];

    /// <summary>Where the pages of a report go, without their endings.</summary>
    public static string PathOf(CheckedReport report) => $"{YearOf(report.Report)}/{report.Source.Name}";

    private static string YearOf(Report report) => report.Year is { } year ? $"{year}" : "undated";

    /// <summary>Publishes a report; a failure says what of it could not be.</summary>
    public ReadFailure? Publish(CheckedReport source, bool isDraft)
    {
        Report report = source.Report;
        string name = source.Source.Name;
        if (SafeName.Fault(name, LongestEnding) is var (zh, en))
            return new ReadFailure("publish.name", $"“{name}”不能用作文件名：{zh}。请改名。", $"\"{name}\" cannot name a publication file: {en}. Rename the input.");
        IReadOnlyList<string> formats = wanted ?? [.. report.Form.Renderers.Select(static r => r.Format).Order(StringComparer.Ordinal), DataFormat];
        foreach (string format in formats)
        {
            if (format != DataFormat && !report.Form.Renderers.Any(r => r.Format == format))
            {
                string known = string.Join(", ", report.Form.Renderers.Select(static r => r.Format).Append(DataFormat));
                return new ReadFailure("publish.format", $"格式 {report.Form} 没有“{format}”模板。可用：{known}。", $"{report.Form} has no template for \"{format}\". There is {known}.");
            }
        }

        var context = new RenderContext { Draft = isDraft };
        var written = new List<string>();
        ReadFailure? failure = null;
        foreach (string format in formats)
        {
            _buffer.Clear();
            if (format == DataFormat)
                ReportJsonWriter.Write(report, _buffer, needsReportName(report.Form));
            else
                report.Form.Renderers.First(r => r.Format == format).Render(report, context, _buffer);
            if (folder.Write($"{PathOf(source)}.{format}", _buffer.Written) is { } fault)
                failure ??= fault;
            else
                written.Add(format);
        }

        if (written.Count > 0)
            Published.Add(new PublishedFile(report, isDraft, YearOf(report), name, written));
        return failure;
    }

    /// <summary>Writes the page that lists the reports; a failure says why it could not be.</summary>
    public ReadFailure? WriteIndex()
    {
        _buffer.Clear();
        IndexPage.Write(Published, _buffer);
        return folder.Write(Index, _buffer.Written);
    }
}
