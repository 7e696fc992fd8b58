using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>A blank between the thousands of a figure (10 433), where blanks or lines part the cells.</summary>
public sealed class PartedThousandsTests
{
    private static readonly Report Truth = Filled(10_433, 6, 0, 3);

    private static Report Filled(params int[] received)
    {
        Report report = FilledReport.Of(TestForms.Clinic, 5);
        var row = report.Form.Cells.Where(static c => c.Row.Id == "received").ToArray();
        for (int i = 0; i < received.Length; i++)
            report.Cell(row[i].Index) = received[i];
        report.Cell(row[^1].Index) = received.Sum();
        return report;
    }

    private static string Print(Report report, Layout layout) =>
        LayoutPrinter.Print(report, layout, figure: (cell, text) => report.Form.Cells[cell].Row.Id == "received" && text.Length > 3 ? text.Insert(text.Length - 3, " ") : text);

    [Theory]
    [InlineData(Layout.Lines)]
    [InlineData(Layout.Spaces)]
    [InlineData(Layout.L)]
    public void It_is_read_with_a_warning_where_the_totals_come_out_in_one_way(Layout layout)
    {
        ReadResult result = ReadText.Read(Print(Truth, layout));
        ReadText.AssertSame(Truth, result.Report!);
        Finding finding = Assert.Single(result.Findings, static f => f.Rule == "read.blanks-in-figure");
        Assert.Equal("10 433", finding.Actual);
    }

    [Theory]
    [InlineData(Layout.Lines)]
    [InlineData(Layout.Spaces)]
    public void It_is_refused_in_one_finding_where_they_do_not(Layout layout)
    {
        Report wrong = Filled(10_433, 6, 0, 3);
        wrong.Cell(wrong.Form.Cells.Last(static c => c.Row.Id == "received").Index) = 10_500;
        ReadResult result = ReadText.Read(Print(wrong, layout));
        Finding finding = Assert.Single(result.Findings, static f => f.Severity == Severity.Error);
        Assert.Equal("read.values-unreadable", finding.Rule);
        Assert.All(finding.Cells, c => Assert.Equal(CellState.Unreadable, result.Report!.Cell(c.Index).State));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public void More_groups_than_a_row_can_hold_are_refused_at_once(int groups)
    {
        string text = Print(Truth, Layout.Spaces);
        int at = text.IndexOf("10 433", StringComparison.Ordinal);
        int end = text.IndexOf('\n', at);
        int columns = Truth.Form.Cells.Count(static c => c.Row.Id == "received");
        ReadResult result = ReadText.Read(text[..at] + string.Join(' ', [.. Enumerable.Repeat("100", groups), .. Enumerable.Repeat("5", columns)]) + text[end..]);
        Assert.Equal("read.values-unreadable", Assert.Single(result.Findings, static f => f.Severity == Severity.Error).Rule);
    }
}
