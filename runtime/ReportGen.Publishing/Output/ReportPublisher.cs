using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Publishing.Checking;
using ReportGen.Reading;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Output;

/// <summary>Writes the publication files of reports: DIR/year/name.format, and an index.</summary>
/// <param name="directory">The folder to write to.</param>
/// <param name="wanted">The formats to write; null: for each report all its form has templates for, and data.</param>
/// <param name="needsReportName">Whether a version alone does not say which report is meant.</param>
internal sealed class ReportPublisher(string directory, IReadOnlyList<string>? wanted, Func<FormInfo, bool> needsReportName)
{
    public const string DataFormat = "json";

    private readonly Utf8Output _buffer = new();
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Directory => directory;

    public List<PublishedFile> Published { get; } = [];

    /// <summary>Every file that belongs to the publication, written now or the same already.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Publishes a report; a failure says why it could not be.</summary>
    public ReadFailure? Publish(CheckedReport source, bool isDraft)
    {
        Report report = source.Report;
        string year = report.Year is { } y ? $"{y}" : "undated";
        string name = source.Source.Name;
        if (!_taken.Add($"{year}/{name}"))
            return new ReadFailure("publish.same-name", $"另一份 {year} 年的报告也叫“{name}”，发布会互相覆盖。请改文件名。", $"Another report of {year} is named \"{name}\" too, and one would overwrite the other. Rename the file.");
        if (UnsafeName(name))
            return new ReadFailure("publish.name", $"“{name}”不能用作文件名。请改名。", $"\"{name}\" cannot name a publication file. Rename the input.");
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
        foreach (string format in formats)
        {
            _buffer.Clear();
            if (format == DataFormat)
                ReportJsonWriter.Write(report, _buffer, needsReportName(report.Form));
            else
                report.Form.Renderers.First(r => r.Format == format).Render(report, context, _buffer);
            Write(Path.Combine(directory, year, $"{name}.{format}"));
        }

        Published.Add(new PublishedFile(report, isDraft, year, name, formats));
        return null;
    }

    public void WriteIndex()
    {
        _buffer.Clear();
        IndexPage.Write(Published, _buffer);
        Write(Path.Combine(directory, "index.html"));
    }

    private void Write(string path)
    {
        AtomicFile.Write(path, _buffer.Written);
        Files.Add(path);
    }

    private static bool UnsafeName(string name) =>
        name.Length == 0 || name.Length > 200 || name is "." or ".." || name.Any(static c => c < ' ' || "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal)) || name[^1] is '.' or ' ';
}
