using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

public sealed class CommaTests
{
    private static readonly Report Truth = FilledReport.Of(TestForms.Clinic, 3);

    [Fact]
    public void Commas_within_numbers_part_no_cells()
    {
        string text = LayoutPrinter.Print(Truth, Layout.L).Replace("一、本年新收就诊人次 ", "一、本年新收就诊人次 1,234 2,345 0 0 3,579 x", StringComparison.Ordinal);
        Report read = ReadText.Report(System.Text.RegularExpressions.Regex.Replace(text, "3,579 x.*", "3,579"));
        Assert.Equal([1234, 2345, 0, 0, 3579], read.Form.Cells.Where(static c => c.Address.StartsWith("visits/received/", StringComparison.Ordinal)).Select(c => (int)read.Cell(c.Index).Value));
    }

    [Fact]
    public void Commas_that_pad_a_line_are_no_part_of_its_text()
    {
        string[] lines = [.. LayoutPrinter.Print(Truth, Layout.Commas).Split('\n').Select(static l => l.Contains(',', StringComparison.Ordinal) ? l : l + ",,,")];
        Report read = ReadText.Report(string.Join('\n', lines));
        ReadText.AssertSame(Truth, read);
        Assert.Equal(Truth.Paragraphs(1)[0].Text.ToString(), read.Paragraphs(1)[0].Text.ToString());
        Assert.Equal(Truth.Organ, read.Organ);
    }

    [Fact]
    public void Quotes_keep_the_commas_of_a_number()
    {
        string text = LayoutPrinter.Print(Truth, Layout.Commas);
        string row = text.Split('\n').First(static l => l.StartsWith("病区,", StringComparison.Ordinal));
        Report read = ReadText.Report(text.Replace(row, "病区,\"1,234\",\"12,345\",\"7\"", StringComparison.Ordinal));
        Assert.Equal([1234, 12345, 7], read.Form.Cells.Where(static c => c.Address.StartsWith("beds/item1.ward/", StringComparison.Ordinal)).Select(c => (int)read.Cell(c.Index).Value));
    }

    [Fact]
    public void A_sentence_with_narrow_commas_stays_whole()
    {
        const string sentence = "全年接诊3,120人次,其中住院12人,门诊3,108人,均已办结。";
        string text = LayoutPrinter.Print(Truth, Layout.Commas).Replace(Truth.Paragraphs(1)[0].Text.ToString(), sentence, StringComparison.Ordinal);
        Assert.Equal(sentence, ReadText.Report(text).Paragraphs(1)[0].Text.ToString());
    }

    [Theory]
    [InlineData(Layout.C)]
    [InlineData(Layout.L)]
    [InlineData(Layout.Lines)]
    [InlineData(Layout.Spaces)]
    [InlineData(Layout.Below)]
    public void Separators_of_thousands_make_no_sheet_of_a_text(Layout layout)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 3);
        foreach (CellInfo cell in truth.Form.Cells.Where(static c => c.Kind == NumberKind.Count))
            truth.Cell(cell.Index) = Cell.Of(1000 + (cell.Index * 37));
        string text = System.Text.RegularExpressions.Regex.Replace(LayoutPrinter.Print(truth, layout), @"(?<![\d.])(\d)(\d{3})(?![\d.年])", "$1,$2");
        ReadResult result = ReadText.Read(text);
        ReadText.AssertSame(truth, result.Report!);
        Assert.Equal(3, truth.Form.Sections.Sum(s => result.Report!.Paragraphs(s).Count));
    }

    [Fact]
    public void The_foot_of_a_page_is_no_text_of_the_report_however_long()
    {
        const string foot = "\n上一篇：某某局2022年诊疗工作年度报告（节录版）\n主办单位：示例县人民政府办公室　电话：0000-1234567\n网站标识码：1234567890\n";
        Report read = ReadText.Report(LayoutPrinter.Print(Truth, Layout.B) + foot);
        Assert.Equal(3, Truth.Form.Sections.Sum(s => read.Paragraphs(s).Count));
    }
}
