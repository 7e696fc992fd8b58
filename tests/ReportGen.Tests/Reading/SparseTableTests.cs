using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>Tables most of whose cells are blank, or are set far apart.</summary>
public sealed class SparseTableTests
{
    [Theory]
    [InlineData(Layout.Tabs)]
    [InlineData(Layout.DClosed)]
    public void Rows_that_are_all_blank_show_where_cells_stand(Layout layout)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 8);
        foreach (CellInfo cell in truth.Form.Cells.Where(static c => c.Block.Table.Id == "visits" && c.Row.Id is not ("received" or "open")))
            truth.Cell(cell.Index) = Cell.Blank;
        foreach (CellInfo cell in truth.Form.Cells.Where(static c => c.Row.Id is "received" or "open" && c.Column.Id is "firm" or "other"))
            truth.Cell(cell.Index) = Cell.Blank;
        ReadText.AssertSame(truth, ReadText.Report(LayoutPrinter.Print(truth, layout)));
    }

    [Fact]
    public void Lines_that_blanks_make_long_are_rows_all_the_same()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 8);
        string text = LayoutPrinter.Print(truth, Layout.Spaces);
        ReadText.AssertSame(truth, ReadText.Report(text.Replace("  ", new string(' ', 48), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_of_headers_is_no_title_whatever_it_has_in_common_with_one()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 8);
        string text = LayoutPrinter.Print(truth, Layout.TabsGrid);
        ReadResult result = ReadText.Read(text.Replace("四、医疗投诉复核、诉讼情况", "（四）医疗投诉复核、诉讼情况", StringComparison.Ordinal).Replace("\n上级复核\t", "\n上级投诉复核\t", StringComparison.Ordinal));
        ReadText.AssertSame(truth, result.Report!);
        Assert.DoesNotContain(result.Findings, static f => f.Actual?.Contains('\t', StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Sections_that_are_missing_are_one_finding()
    {
        string text = LayoutPrinter.Print(FilledReport.Of(TestForms.Clinic, 8), Layout.TabsGrid);
        ReadResult result = ReadText.Read(text[..text.IndexOf("五、", StringComparison.Ordinal)]);
        Assert.Equal("五、存在的主要问题及改进情况、六、其他需要报告的事项", Assert.Single(result.Findings, static f => f.Rule == "read.section-missing").Expected);
        Assert.Single(result.Report!.Validate(), static f => f.Rule == "text-missing");
    }
}
