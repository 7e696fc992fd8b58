using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Tests.Output;

/// <summary>A summary comes back from its line as it was.</summary>
public sealed class SummaryLineTests
{
    private static ReportSummary Summary => new("2024/甲/乙")
    {
        Organ = "某\t市\"",
        Report = "Hospital",
        Version = "1",
        Title = "年度统计",
        Published = new PublicationTime(new DateOnly(2025, 1, 20)),
        IsDraft = true,
        Errors = 1,
        Warnings = 2,
        Notes = 3,
        Files = [new SummaryFile("html", 1234), new SummaryFile("json", 5)],
        Cells = [new(12.50m, null), default, new(Cell.Unreadable, "约五"), new(37.81m, "37.81亿"), new(0, null), new(1, null), new(1, null), new(1, null), new(1, null)],
        Findings = [new SummaryFinding("beds.row-sum", Severity.Error, "no", "beds/total/total", "合计")],
    };

    [Fact]
    public void What_was_written_is_read()
    {
        ReportSummary read = SummaryLine.Parse(SummaryLine.Write(Summary))!;
        Assert.Equal(SummaryLine.Write(Summary), SummaryLine.Write(read));
        Assert.Equal((Summary.Organ, Summary.Published, 2024, "甲/乙"), (read.Organ, read.Published, read.Year, read.Name));
        Assert.Equal(Summary.Cells, read.Cells);
        Assert.Equal(Summary.Findings, read.Findings);
        Assert.Equal(2, read.Cells[0].Cell.Scale);
    }

    [Fact]
    public void A_line_holds_no_line_end() => Assert.DoesNotContain('\n', SummaryLine.Write(Summary with { Organ = "a\nb" }));

    [Theory]
    [InlineData("")]
    [InlineData("2024/a")]
    [InlineData("2024/a\t{}")]
    [InlineData("2024/a\t{\"organ\":null,\"report\":\"R\",\"version\":\"1\",\"title\":\"t\",\"counts\":[],\"files\":{},\"cells\":[],\"findings\":[]}")]
    [InlineData("2024/a\tnot json")]
    public void A_damaged_line_is_none(string line) => Assert.Null(SummaryLine.Parse(line));

    [Fact]
    public void The_tables_of_the_report_come_back()
    {
        Report report = Summary.ToReport([SmallForm.Create()])!;
        Assert.Equal((12.5m, CellState.Blank, CellState.Unreadable), (report.Cell(0).Value, report.Cell(1).State, report.Cell(2).State));
        Assert.Equal("约五", report.Origin(2).Printed);
    }

    [Fact]
    public void A_report_whose_form_has_other_cells_now_is_not_made_up() => Assert.Null((Summary with { Cells = [] }).ToReport([SmallForm.Create()]));
}
