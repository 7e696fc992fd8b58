using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Disclosure.Tests.Reading;

/// <summary>A text read and checked, as the tool does it.</summary>
internal sealed class Checked
{
    private static readonly PublishedTextReader Reader = new(DisclosureForms.All);

    private Checked(ReadResult result)
    {
        Result = result;
        HashSet<CellInfo> told = [.. result.Findings.Where(static f => f.Severity == Severity.Error).SelectMany(static f => f.Cells)];
        Findings = result.Report is { } report ? [.. result.Findings, .. report.Validate().Where(f => f.Rule != "unreadable" || !f.Cells.All(told.Contains))] : [];
    }

    public ReadResult Result { get; }

    /// <summary>The report; the test fails where there is none.</summary>
    public Report Report
    {
        get
        {
            Assert.Null(Result.Failure?.Message);
            return Result.Report!;
        }
    }

    /// <summary>What reading and checking found.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public static Checked Text(string text) => new(Reader.Read(SourceDocument.FromText("报告.txt", text)));

    public static Checked File(string path) => new(Reader.Read(SourceDocument.FromText(Path.GetFileName(path), System.IO.File.ReadAllText(path))));

    /// <summary>A document whose container knew the cells of its tables.</summary>
    public static Checked Grid(string text) => new(Reader.Read(new SourceDocument("报告.html", text.Split('\n'))));

    public IEnumerable<Finding> Of(string rule) => Findings.Where(f => f.Rule == rule);

    /// <summary>The rules found at a severity or above, each once.</summary>
    public string[] Rules(Severity least = Severity.Warning) => [.. Findings.Where(f => f.Severity >= least).Select(static f => f.Rule).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The cells of a row or block as they print: _ for a blank, ? for what is unreadable.</summary>
    public string Row(string address) => string.Join(' ', Report.Form.Cells
        .Where(c => c.Address.StartsWith(address + "/", StringComparison.Ordinal))
        .Select(c => Report.Cell(c.Index) is var cell && cell.IsBlank ? "_" : cell.HasValue ? cell.ToString() : "?"));

    /// <summary>The paragraphs of a section.</summary>
    public string[] Paragraphs(string section) => [.. Report.Paragraphs(Report.Form.Sections.First(s => s.Id == section)).Select(static p => p.Text.ToString())];
}
