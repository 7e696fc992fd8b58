using System.Text.RegularExpressions;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>Text of a page whose line ends became blanks, tabs or bars.</summary>
public sealed class RunOnTests
{
    private static readonly Report Truth = FilledReport.Of(TestForms.LaterClinic, 3);

    [Theory]
    [InlineData(Layout.L, " ")]
    [InlineData(Layout.Lines, " ")]
    [InlineData(Layout.Lines, "|")]
    [InlineData(Layout.Lines, "\t")]
    public void A_report_on_one_line_is_read(Layout layout, string separator)
    {
        Report read = ReadText.Report(OneLine(layout, separator));
        ReadText.AssertSame(Truth, read);
        Assert.Equal((Truth.Organ, Truth.Form.FirstYear), (read.Organ, read.Year));
        Assert.Equal(3, Truth.Form.Sections.Sum(s => read.Paragraphs(s).Count));
    }

    [Fact]
    public void Title_heading_and_opening_on_one_line_are_told_apart()
    {
        string text = LayoutPrinter.Print(Truth, Layout.B);
        int heading = text.IndexOf("一、", StringComparison.Ordinal);
        int end = text.IndexOf('\n', text.IndexOf('\n', heading) + 1);
        string opening = text[..end];
        string title = opening.Split('\n').First(static l => l.EndsWith("年度报告", StringComparison.Ordinal));
        ReadResult read = ReadText.Read(title + " " + Regex.Replace(opening[heading..], @"\n+", " ") + text[end..]);
        Assert.Equal((Truth.Organ, Truth.Form.FirstYear), (read.Report!.Organ, read.Report.Year));
        Assert.DoesNotContain(read.Findings, static f => f.Rule is "read.title-missing" or "read.section-missing");
    }

    [Fact]
    public void What_is_found_in_one_line_has_its_column()
    {
        string text = OneLine(Layout.L, " ");
        int figure = text.IndexOf("病区 ", StringComparison.Ordinal) + 3;
        Finding finding = Assert.Single(ReadText.Read(text.Insert(figure, "x")).Findings, static f => f.Rule == "read.values-unreadable");
        Assert.Equal((1, figure + 1), (finding.Line, finding.Column));
    }

    [Fact]
    public void A_row_of_many_headers_stays_one_line()
    {
        string text = LayoutPrinter.Print(Truth, Layout.B);
        Assert.Equal(ReadText.Read(text).Findings.Count, ReadText.Read(text.Replace(" | ", new string(' ', 40) + "|" + new string(' ', 40), StringComparison.Ordinal)).Findings.Count);
    }

    private static string OneLine(Layout layout, string separator) => Regex.Replace(LayoutPrinter.Print(Truth, layout).Trim(), @"\n+", separator);
}
