namespace ReportGen.Publishing.Tests.Documents.Pdf;

/// <summary>Ruled tables of a PDF whose letters are set apart, or whose numbers are too wide for their cells.</summary>
public sealed class PdfSpacingTests
{
    private const double Top = 700;
    private const double Height = 40;

    [Fact]
    public void Digits_of_spaced_type_are_one_figure() => Assert.Equal(
        ["公开政府信息|12|3456", "答复申请人数|1|7"],
        Read(70, 4, 4, ["公开政府信息", "12", "3456"], ["答复申请人数", "1", "7"]));

    [Fact]
    public void Figures_that_stand_further_apart_than_the_letters_stay_two() => Assert.Equal(
        ["公开政府信息|1 2|3", "答复申请人数|1|7"],
        Read(70, 4, 4, ["公开政府信息", "1 2", "3"], ["答复申请人数", "1", "7"]));

    [Fact]
    public void Digits_that_fill_their_cell_from_side_to_side_are_one_figure() => Assert.Equal(
        ["公开数|12|34|56", "答复数|1|2|78"],
        Read(34, 0, 8, ["公开数", "12", "34", "56"], ["答复数", "1", "2", "78"]));

    [Fact]
    public void Numbers_broken_in_narrow_cells_are_whole() => Assert.Equal(
        ["公开数|488|550|181", "答复数|1|2|3"],
        Read(26, 0, 0, ["公开数", "48/8", "55/0", "18/1"], ["答复数", "1", "2", "3"]));

    // A table of ruled cells; the first column is 120 points wide. A stroke breaks the line of a cell.
    private static string[] Read(double width, double ofLabels, double ofFigures, params string[][] rows)
    {
        double right = 60 + 120 + (width * (rows[0].Length - 1));
        var page = new System.Text.StringBuilder();
        for (int r = 0; r <= rows.Length; r++)
            page.Append(PdfFile.Rule(60, Top - (Height * r), right, Top - (Height * r)));
        for (int c = 0; c <= rows[0].Length; c++)
            page.Append(PdfFile.Rule(Left(c, width), Top, Left(c, width), Top - (Height * rows.Length)));
        foreach ((string[] row, int r) in rows.Select(static (row, r) => (row, r)))
        {
            foreach ((string cell, int c) in row.Select(static (cell, c) => (cell, c)))
            {
                foreach ((string line, int l) in cell.Split('/').Select(static (line, l) => (line, l)))
                    page.Append(PdfFile.Words(Left(c, width) + 3, Top - (Height * r) - 14 - (12 * l), line).Replace("BT ", $"BT {(c == 0 ? ofLabels : ofFigures)} Tc ", StringComparison.Ordinal));
            }
        }

        return [.. Loading.Lines("a.pdf", PdfFile.Make([page.ToString()])).Where(static l => l.Length > 0)];
    }

    private static double Left(int column, double width) => column == 0 ? 60 : 180 + (width * (column - 1));
}
