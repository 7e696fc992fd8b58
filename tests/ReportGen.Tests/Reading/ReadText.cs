using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>Reads text with the forms of these tests.</summary>
public static class ReadText
{
    private static readonly PublishedTextReader Reader = new([TestForms.Clinic, TestForms.LaterClinic, TestForms.Training]);

    public static ReadResult Read(string text) => Reader.Read(text.Contains(SourceDocument.CellSeparator, StringComparison.Ordinal)
        ? new SourceDocument("grid.html", text.Split('\n'))
        : SourceDocument.FromText("text.txt", text));

    public static Report Report(string text)
    {
        ReadResult result = Read(text);
        Assert.Null(result.Failure);
        return result.Report!;
    }

    /// <summary>The cells with a value other than the truth that no finding names.</summary>
    public static List<string> SilentlyWrong(Report truth, ReadResult result)
    {
        if (result.Report is not { } report || report.Form != truth.Form)
            return [];
        var named = new HashSet<int>(result.Findings.SelectMany(static f => f.Cells).Select(static c => c.Index));
        return [.. truth.Form.Cells.Where(c => report.Cell(c.Index).HasValue && report.Cell(c.Index) != truth.Cell(c.Index) && !named.Contains(c.Index)).Select(c => $"{c.Address}: {truth.Cell(c.Index)} read as {report.Cell(c.Index)}")];
    }

    public static void AssertSame(Report truth, Report read) =>
        Assert.Equal(truth.Form.Cells.Select(c => $"{c.Address}={truth.Cell(c.Index)}"), read.Form.Cells.Select(c => $"{c.Address}={read.Cell(c.Index)}"));
}
