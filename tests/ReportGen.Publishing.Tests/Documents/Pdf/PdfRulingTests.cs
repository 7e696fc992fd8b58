namespace ReportGen.Publishing.Tests.Documents.Pdf;

/// <summary>Tables of a PDF whose lines are drawn.</summary>
public sealed class PdfRulingTests
{
    [Fact]
    public void A_figure_that_is_struck_out_from_border_to_border_is_marked() => Assert.Equal(
        ["公开数|{~12}3|4", "答复数|5|6"],
        Lines(
            Cell(60, 700, 80, "公开数"), Cell(140, 700, 34, "123"), PdfFile.Rule(142, 693.5, 162, 693.5), Cell(174, 700, 60, "4"),
            Cell(60, 680, 80, "答复数"), Cell(140, 680, 34, "5"), Cell(174, 680, 60, "6")));

    [Fact]
    public void A_row_that_lacks_its_last_cell_stays_short() => Assert.Equal(
        ["公开数|1|2|3", "收到数|4|5", "答复数|7|8|9"],
        Lines(
            Cell(60, 700, 80, "公开数"), Cell(140, 700, 60, "1"), Cell(200, 700, 60, "2"), Cell(260, 700, 60, "3"),
            Cell(60, 680, 80, "收到数"), Cell(140, 680, 60, "4"), Cell(200, 680, 60, "5"),
            Cell(60, 660, 80, "答复数"), Cell(140, 660, 60, "7"), Cell(200, 660, 60, "8"), Cell(260, 660, 60, "9")));

    [Fact]
    public void A_table_without_lines_at_its_sides_has_its_outer_cells() => Assert.Equal(
        ["公开数|1|2", "答复数|3|"],
        Lines(
            PdfFile.Rule(60, 700, 320, 700), PdfFile.Rule(60, 680, 320, 680), PdfFile.Rule(60, 660, 320, 660), PdfFile.Rule(140, 660, 140, 700), PdfFile.Rule(240, 660, 240, 700),
            PdfFile.Words(62, 690, "公开数"), PdfFile.Words(142, 690, "1"), PdfFile.Words(242, 690, "2"), PdfFile.Words(62, 670, "答复数"), PdfFile.Words(142, 670, "3")));

    private static string Cell(double x, double y, double width, string text) =>
        PdfFile.Rule(x, y, x + width, y) + PdfFile.Rule(x, y - 20, x + width, y - 20) + PdfFile.Rule(x, y, x, y - 20) + PdfFile.Rule(x + width, y, x + width, y - 20) + PdfFile.Words(x + 2, y - 10, text);

    private static string[] Lines(params string[] drawn) => Loading.Lines("a.pdf", PdfFile.Make([string.Concat(drawn)]));
}
