using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Tests.Reading;

/// <summary>Figures in another unit than the form's are converted and told; where that cannot be done exactly, they are unreadable.</summary>
public sealed class UnitConversionTests
{
    private static readonly FormInfo Farm = Create();

    private static FormInfo Create()
    {
        FormInfo? form = null;
        var table = new TableInfo("crops", "表一",
        [
            new BlockInfo("", null, new AxisInfo(
            [
                new("weight", "产量") { Unit = "吨", Kind = NumberKind.Decimal },
                new("area", "面积") { Unit = "亩", Kind = NumberKind.Decimal },
                new("hours", "工时") { Unit = "小时", Kind = NumberKind.Decimal },
                new("bottles", "瓶数") { Unit = "瓶" },
                new("people", "人数") { Unit = "万人", Kind = NumberKind.Decimal },
                new("price", "均价") { Unit = "元/吨", Kind = NumberKind.Decimal },
                new("volume", "用水") { Unit = "m³", Kind = NumberKind.Decimal },
            ]), new AxisInfo([new("north", "北片"), new("south", "南片")])) { Corner = "片区" },
        ]);
        form = new FormInfo("Farm", "1", "农业生产年度报告", [new SectionInfo("text", "一、概况", TextRule.Optional, []), new SectionInfo("crops", "二、生产情况", TextRule.None, [table])])
        {
            CreateReport = () => new FarmReport(form!),
            Units = [new UnitInfo("箱") { Of = "瓶", Times = 24 }, new UnitInfo("车") { Of = "箱", Times = 100 }],
        };
        return form;
    }

    private static CellValue Parse(string printed, string column) => CellValueParser.Parse(printed, Farm.FindCell($"crops/north/{column}")!);

    [Theory]
    [InlineData("37500公斤", "weight", "37.5")]
    [InlineData("37500千克", "weight", "37.5")]
    [InlineData("1.2万吨", "weight", "12000")]
    [InlineData("1.2万", "weight", "12000")]
    [InlineData("75斤", "weight", "0.0375")]
    [InlineData("2公顷", "area", "30")]
    [InlineData("2000平方米", "area", "3")]
    [InlineData("90分钟", "hours", "1.5")]
    [InlineData("5箱", "bottles", "120")]
    [InlineData("2车", "bottles", "4800")]
    [InlineData("1.5万箱", "bottles", "360000")]
    [InlineData("35000人", "people", "3.5")]
    [InlineData("2.5元/公斤", "price", "2500")]
    [InlineData("0.3万元/吨", "price", "3000")]
    [InlineData("500升", "volume", "0.5")]
    public void A_figure_in_another_unit_is_converted(string printed, string column, string value)
    {
        CellValue read = Parse(printed, column);
        Assert.Equal((value, true, printed), (read.Cell.ToString(), read.IsConverted, read.Printed));
    }

    [Theory]
    [InlineData("3.5万", "people", "3.5")]
    [InlineData("3.5万人", "people", "3.5")]
    [InlineData("12m³", "volume", "12")]
    [InlineData("12立方米", "volume", "12")]
    [InlineData("12t", "weight", "12")]
    public void A_unit_that_is_the_form_s_converts_nothing(string printed, string column, string value)
    {
        CellValue read = Parse(printed, column);
        Assert.Equal((value, false), (read.Cell.ToString(), read.IsConverted));
    }

    [Theory]
    [InlineData("100分钟", "hours")]
    [InlineData("1平方公里", "hours")]
    [InlineData("12担", "weight")]
    [InlineData("12公里", "weight")]
    [InlineData("1公斤", "bottles")]
    [InlineData("100平方米5", "area")]
    [InlineData("999999999999999999999999公斤", "weight")]
    [InlineData("1毫克", "weight")]
    [InlineData("5元", "weight")]
    [InlineData("5件", "weight")]
    [InlineData("5%", "weight")]
    [InlineData("5个", "price")]
    [InlineData("5万元", "bottles")]
    public void What_cannot_be_converted_exactly_is_unreadable(string printed, string column)
    {
        CellValue read = Parse(printed, column);
        Assert.Equal((CellState.Unreadable, printed), (read.Cell.State, read.Printed));
    }

    [Theory]
    [InlineData("5个", "bottles", "5")]
    [InlineData("5万个", "bottles", null)]
    [InlineData("3万次", "bottles", "30000")]
    [InlineData("0元", "weight", "0")]
    [InlineData("0.0个", "weight", "0.0")]
    public void Things_are_counted_by_any_word_and_none_of_them_is_none(string printed, string column, string? value) =>
        Assert.Equal(value ?? "?", Parse(printed, column) is { Cell.HasValue: true } read ? read.Cell.ToString() : "?");

    [Fact]
    public void A_figure_in_a_unit_of_another_kind_is_told_with_both()
    {
        ReadResult result = Read("产量", "5元");
        Finding finding = Assert.Single(result.Findings, static f => f.Rule == "read.values-unreadable");
        Assert.Equal(["crops/north/weight"], finding.Cells.Select(static c => c.Address));
        Assert.Contains("“元”", finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("吨", finding.Message.ToString(), StringComparison.Ordinal);
    }

    private static ReadResult Read(string header, string figure) => new PublishedTextReader([Farm]).Read(new SourceDocument("grid.html",
        $"""
        青石镇2024年农业生产年度报告
        一、概况
        生产正常。
        二、生产情况
        {string.Join(SourceDocument.CellSeparator, ["片区", header, "面积", "工时", "瓶数", "人数", "均价", "用水"])}
        {string.Join(SourceDocument.CellSeparator, ["北片", figure, "3", "4", "5", "6", "7", "8"])}
        {string.Join(SourceDocument.CellSeparator, ["南片", "2000", "3", "4", "5", "6", "7", "8"])}
        """.Split('\n')));

    [Theory]
    [InlineData("产量（公斤）", "1000", "1")]
    [InlineData("产量（单位：千克）", "1000", "1")]
    [InlineData("产量（万吨）", "1.5", "15000")]
    [InlineData("产量（万）", "1.5", "15000")]
    public void A_header_with_another_unit_converts_its_column_and_this_is_told(string header, string figure, string value)
    {
        ReadResult result = Read(header, figure);
        Assert.Null(result.Failure);
        Assert.Equal(value, result.Report!.Cell(Farm.FindCell("crops/north/weight")!.Index).ToString());
        Finding finding = Assert.Single(result.Findings, static f => f.Rule == "read.unit-converted");
        Assert.Equal(["crops/north/weight", "crops/south/weight"], finding.Cells.Select(static c => c.Address));
    }

    [Fact]
    public void A_header_with_the_unit_of_the_form_is_told_nothing_of()
    {
        ReadResult result = Read("产量（吨）", "1000");
        Assert.Equal("1000", result.Report!.Cell(Farm.FindCell("crops/north/weight")!.Index).ToString());
        Assert.DoesNotContain(result.Findings, static f => f.Rule.StartsWith("read.unit", StringComparison.Ordinal));
    }

    private sealed class FarmReport(FormInfo form) : Report(form);
}
