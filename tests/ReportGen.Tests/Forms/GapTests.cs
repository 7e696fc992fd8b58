using System.Buffers;
using System.Text;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Reading;
using ReportGen.Tests.Reading;
using ReportGen.Views;

namespace ReportGen.Tests.Forms;

/// <summary>Places where a form has no cell: nothing is missed there, nothing may stand there, and nothing is lost that does.</summary>
public sealed class GapTests
{
    private static readonly FormInfo Form = Create();

    // No nurses at night, no beds in the branch.
    private static FormInfo Create()
    {
        FormInfo form = null!;
        form = new FormInfo("Ward", "1", "病区工作年度报告",
        [
            new SectionInfo("wards", "一、病区人员和床位情况", TextRule.None,
            [
                new TableInfo("wards", "表一",
                [
                    new BlockInfo("", null,
                        new AxisInfo([new("day", "日间病区"), new("night", "夜间病区"), new("branch", "分院病区"), new("total", "病区合计") { IsTotal = true }]),
                        new AxisInfo([new("beds", "一、床位设置数量"), new("nurses", "二、护理人员数量"), new("rooms", "三、病房设置数量"), new("visits", "四、查房次数")])) { Gaps = [2, 5] },
                ]),
            ]),
            new SectionInfo("rest", "二、其他需要报告的事项", TextRule.Required, []),
        ])
        { CreateReport = () => new WardReport(form) };
        return form;
    }

    private static Report Filled()
    {
        Report report = Form.CreateReport();
        (report.Organ, report.Year) = ("青石镇卫生院", 2020);
        for (int i = 0; i < report.Cells.Length; i++)
            report.Cell(i) = Form.Cells[i].Exists ? Cell.Of(10 + i) : Cell.Blank;
        report.Paragraphs(1).Add("这一年各项安排如期完成。");
        return report;
    }

    private static Finding[] OfCells(Report report) => [.. report.Validate().Where(static f => f.Cells.Count > 0)];

    [Fact]
    public void Cells_know_whether_the_form_has_them() =>
        Assert.Equal(["wards/beds/branch", "wards/nurses/night"], Form.Cells.Where(static c => !c.Exists).Select(static c => c.Address));

    [Fact]
    public void A_gap_is_no_blank_to_fill_in() => Assert.Empty(OfCells(Filled()));

    [Fact]
    public void A_row_blank_but_for_its_gap_is_blank_as_a_whole()
    {
        Report report = Filled();
        foreach (CellInfo cell in Form.Cells.Where(static c => c.Row.Id == "nurses"))
            report.Cell(cell.Index) = Cell.Blank;
        Finding blank = Assert.Single(OfCells(report));
        Assert.Contains("整行 3 格", blank.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_a_gap_is_an_error()
    {
        Report report = Filled();
        report.Cell(5) = 3;
        Finding finding = Assert.Single(OfCells(report));
        Assert.Equal(("no-cell", Severity.Error, "3"), (finding.Rule, finding.Severity, finding.Actual));
    }

    [Fact]
    public void A_zero_in_a_gap_claims_nothing_and_is_a_warning()
    {
        Report report = Filled();
        report.Cell(5) = 0;
        Assert.Equal(Severity.Warning, Assert.Single(OfCells(report)).Severity);
    }

    [Fact]
    public void Data_leaves_gaps_out()
    {
        using JsonDocument json = JsonDocument.Parse(Write(Filled()));
        Assert.False(json.RootElement.GetProperty("wards").GetProperty("beds").TryGetProperty("branch", out _));
        Assert.True(json.RootElement.GetProperty("wards").GetProperty("beds").TryGetProperty("night", out _));
    }

    [Fact]
    public void Data_keeps_what_stands_in_a_gap_against_the_form()
    {
        Report report = Filled();
        report.Cell(5) = 3;
        ReadResult read = ReportJsonReader.Read(Encoding.UTF8.GetBytes(Write(report)), [Form]);
        Assert.Equal(3, read.Report!.Cell(5));
    }

    [Fact]
    public void A_page_has_an_empty_place_where_there_is_no_cell()
    {
        var places = new TableGrid(Form.Tables[0]).Blocks[0].Body.SelectMany(static r => r).Where(static c => c.Kind == GridCellKind.Filler);
        Assert.Equal(2, places.Count());
    }

    public static TheoryData<Layout> Layouts => [.. Enum.GetValues<Layout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_full_report_is_read_back_from_every_layout(Layout layout)
    {
        Report truth = Filled();
        ReadResult result = new PublishedTextReader([Form]).Read(Source(LayoutPrinter.Print(truth, layout)));
        Assert.Null(result.Failure);
        ReadText.AssertSame(truth, result.Report!);
        Assert.DoesNotContain(result.Findings, static f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("—")]
    [InlineData("/")]
    [InlineData("×")]
    public void A_mark_for_nothing_in_a_gap_is_as_it_should_be(string mark)
    {
        string text = LayoutPrinter.Print(Filled(), Layout.B).Replace(" |  | ", $" | {mark} | ", StringComparison.Ordinal);
        Assert.Contains(mark, text, StringComparison.Ordinal);
        ReadResult result = new PublishedTextReader([Form]).Read(Source(text));
        ReadText.AssertSame(Filled(), result.Report!);
    }

    private static SourceDocument Source(string text) => text.Contains(SourceDocument.CellSeparator, StringComparison.Ordinal)
        ? new SourceDocument("grid.html", text.Split('\n'))
        : SourceDocument.FromText("text.txt", text);

    private static string Write(Report report)
    {
        var output = new ArrayBufferWriter<byte>();
        ReportJsonWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed class WardReport(FormInfo form) : Report(form);
}
