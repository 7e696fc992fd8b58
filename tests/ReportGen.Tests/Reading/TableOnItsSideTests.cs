using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>A table without row labels that was printed with a row for each heading over its columns.</summary>
public sealed class TableOnItsSideTests
{
    private const string Separator = "\u001F";

    [Theory]
    [InlineData(Separator)]
    [InlineData("\t")]
    [InlineData("\n")]
    public void Each_row_is_read_under_the_heading_that_it_names(string separator)
    {
        ReadResult result = ReadText.Read(Print(separator, ["上级复核", "复核后起诉", "未经复核起诉"], ["1", "2", "3", "4", "5", "9", "6", "7", "13"]));
        Report report = result.Report!;
        Assert.Equal([1, 2, 3, 6, 7, 13, 4, 5, 9], report.Form.Tables[^1].Blocks[0] is var block ? Enumerable.Range(block.FirstCell, block.CellCount).Select(i => (int)report.Cell(i).Value) : []);
    }

    [Fact]
    public void A_row_that_names_none_is_not_placed()
    {
        Report report = ReadText.Read(Print("\t", ["上级复核", "甲", "乙"], ["1", "2", "3", "4", "5", "9", "6", "7", "13"])).Report!;
        BlockInfo block = report.Form.Tables[^1].Blocks[0];
        Assert.All(Enumerable.Range(block.FirstCell, block.CellCount), i => Assert.False(report.Cell(i).HasValue));
    }

    [Theory]
    [InlineData(Separator)]
    [InlineData("\t")]
    [InlineData("\n")]
    public void A_row_for_each_header_is_read_under_the_heading_named_before_it(string separator)
    {
        Report report = ReadText.Read(PrintDown(separator, ["上级复核", "未经复核起诉", "复核后起诉"])).Report!;
        BlockInfo block = report.Form.Tables[^1].Blocks[0];
        Assert.Equal(Figures, Enumerable.Range(block.FirstCell, block.CellCount).Select(i => (int)report.Cell(i).Value));
    }

    [Theory]
    [InlineData("甲", "未经复核起诉", "复核后起诉")]
    [InlineData("上级复核", "复核后起诉", "未经复核起诉")]
    public void A_row_for_each_header_is_not_placed_under_headings_that_are_not_those_of_the_form(params string[] names)
    {
        Report report = ReadText.Read(PrintDown("\t", names)).Report!;
        BlockInfo block = report.Form.Tables[^1].Blocks[0];
        Assert.All(Enumerable.Range(block.FirstCell, block.CellCount), i => Assert.False(report.Cell(i).HasValue));
    }

    private static readonly int[] Figures = [1, 2, 3, 4, 5, 9, 6, 7, 13];

    private static readonly string[] Outcomes = ["结果维持", "其他结果", "总计"];

    private static string PrintDown(string separator, string[] names) => Print(
    [
        .. Figures.Select((figure, i) => string.Join(separator, [i % 3 == 0 ? names[i / 3] : "", Outcomes[i % 3], figure])),
    ]);

    private static string Print(string separator, string[] names, string[] figures) => Print(
    [
        string.Join(separator, ["类别", .. Outcomes]),
        .. names.Select((n, i) => string.Join(separator, [n, .. figures[(3 * i)..((3 * i) + 3)]])),
    ]);

    private static string Print(string[] rows)
    {
        string text = LayoutPrinter.Print(FilledReport.Of(TestForms.Clinic, 4), Layout.Tabs);
        int title = text.IndexOf("四、医疗投诉复核", StringComparison.Ordinal);
        int first = text.IndexOf('\n', title) + 1;
        int last = text.IndexOf("五、存在的主要问题", StringComparison.Ordinal);
        return $"{text[..first]}{string.Join('\n', rows)}\n{text[last..]}";
    }
}
