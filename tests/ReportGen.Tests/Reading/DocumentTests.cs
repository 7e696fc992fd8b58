using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

public sealed class DocumentTests
{
    private static readonly Report Truth = FilledReport.Of(TestForms.Clinic, 20);

    private static string Text(string? title = null, Layout layout = Layout.B) => LayoutPrinter.Print(Truth, layout, title);

    private static Finding Single(ReadResult result, string rule) => Assert.Single(result.Findings, f => f.Rule == rule);

    [Fact]
    public void An_empty_file_is_said_to_be_empty() => Assert.Equal("input.empty", ReadText.Read(" \n\u3000\n").Failure!.Rule);

    [Fact]
    public void Text_that_fits_no_form_is_no_report() => Assert.Equal("input.not-a-report", ReadText.Read("今天天气晴朗。\n一、出门\n二、回家").Failure!.Rule);

    [Fact]
    public void A_report_that_ends_inside_its_tables_names_the_last_thing_read()
    {
        string text = Text();
        Problem failure = ReadText.Read(text[..text.IndexOf("（四）其他处理", StringComparison.Ordinal)]).Failure!;
        Assert.Equal("input.truncated", failure.Rule);
        Assert.Contains("2.超出诊疗范围", failure.Message.ToString(), StringComparison.Ordinal);
        Assert.True(failure.Line > 0);
    }

    [Theory]
    [InlineData("青石镇卫生院2021年诊疗工作年度报告", "青石镇卫生院", 2021)]
    [InlineData("青石镇卫生院2021年度\n诊疗工作年度报告", "青石镇卫生院", 2021)]
    [InlineData("首页 > 年报\n 青石镇卫生院 2021 年 诊疗工作年度报告\n发布时间：2022-01-30 浏览次数：\n青石镇卫生院2021年\n\n诊疗工作年度报告", "青石镇卫生院", 2021)]
    [InlineData("2021年青石镇卫生院诊疗工作年度报告", "青石镇卫生院", 2021)]
    [InlineData("青石镇卫生院二〇二一年诊疗工作年度报告", "青石镇卫生院", 2021)]
    [InlineData("青石镇卫生院诊疗工作年度报告\n（2021年）", "青石镇卫生院", 2021)]
    public void Organ_and_year_are_read_from_the_title(string title, string organ, int year)
    {
        Report report = ReadText.Report(Text(title));
        Assert.Equal(organ, report.Organ);
        Assert.Equal(year, report.Year);
        Assert.Empty(report.Paragraphs(0));
    }

    [Fact]
    public void Without_a_title_the_year_is_that_of_the_period()
    {
        ReadResult result = ReadText.Read(Text("本报告依据卫办函[2020]7号编制，统计期限为2022年1月1日至12月31日，2021年的数据见上年报告。"));
        Assert.Equal(2022, result.Report!.Year);
        Assert.Null(result.Report.Organ);
        Assert.Equal([("卫办函〔2020〕7号", 1)], result.Report.Identity!.CitedNotices);
        Single(result, "read.title-missing");
        Single(result, "read.year-inferred");
        Assert.Single(result.Report.Paragraphs(0));
    }

    [Fact]
    public void The_page_around_a_report_is_left_out_and_reported()
    {
        string text = "网站首页 | 信息公开\n" + Text() + "关闭\n打印\n上一条：\n网站地图|设为首页|加入收藏\n某某办公室 主办\n某ICP备05000809号";
        ReadResult result = ReadText.Read(text);
        ReadText.AssertSame(Truth, result.Report!);
        Assert.Single(result.Report!.Paragraphs(6));
        Assert.Contains("1, ", Single(result, "read.chrome").Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_contents_is_not_taken_for_the_titles()
    {
        string contents = string.Concat(TestForms.Clinic.Sections.Where(static s => s.Title is not null).Select(static s => s.Title + "……1\n"));
        Report report = ReadText.Report(Text("青石镇卫生院2021年诊疗工作年度报告\n目录\n" + contents.TrimEnd('\n')));
        ReadText.AssertSame(Truth, report);
        Assert.Empty(report.Paragraphs(0));
        Assert.Single(report.Paragraphs(1));
    }

    [Fact]
    public void Sections_out_of_order_are_read_and_reported()
    {
        string text = Text();
        int three = text.IndexOf("三、收治", StringComparison.Ordinal);
        int four = text.IndexOf("四、医疗", StringComparison.Ordinal);
        int five = text.IndexOf("五、存在", StringComparison.Ordinal);
        ReadResult result = ReadText.Read(text[..three] + text[four..five] + text[three..four] + text[five..]);
        ReadText.AssertSame(Truth, result.Report!);
        Single(result, "read.section-order");
    }

    [Fact]
    public void A_title_that_is_lost_leaves_its_table_readable()
    {
        ReadResult result = ReadText.Read(Text().Replace("三、收治和转诊人员情况\n", "", StringComparison.Ordinal));
        ReadText.AssertSame(Truth, result.Report!);
        Assert.Equal("三、收治和转诊人员情况", Single(result, "read.section-missing").Expected);
    }

    [Theory]
    [InlineData("三、诊疗人员情况")]
    [InlineData("三、收治及转诊人员的情况")]
    public void A_title_in_other_words_is_found_and_reported(string title)
    {
        ReadResult result = ReadText.Read(Text().Replace("三、收治和转诊人员情况", title, StringComparison.Ordinal));
        ReadText.AssertSame(Truth, result.Report!);
        Assert.Equal(title, Single(result, "read.label-differs").Actual);
    }

    [Theory]
    [InlineData("1.床位已满", "1.床位己满")]
    [InlineData("第十条第（八）项", "第十条第（五）项")]
    [InlineData("二、本年度诊疗结果", "二、")]
    [InlineData("2.超出诊疗范围", "3.超出诊疗范围")]
    public void A_label_that_differs_is_found_and_reported(string label, string printed)
    {
        foreach (Layout layout in new[] { Layout.A, Layout.B, Layout.C })
        {
            ReadResult result = ReadText.Read(LayoutPrinter.Print(Truth, layout, label: l => l == label ? printed : l));
            ReadText.AssertSame(Truth, result.Report!);
            Finding finding = Single(result, "read.label-differs");
            Assert.Equal(label, finding.Expected);
            Assert.Equal(Severity.Warning, finding.Severity);
            Assert.True(finding.Line > 0);
        }
    }

    [Fact]
    public void A_header_that_is_lost_is_reported_and_its_figures_stay()
    {
        ReadResult result = ReadText.Read(LayoutPrinter.Print(Truth, Layout.A, label: static l => l == "上级复核" ? "" : l).Replace("诉讼情况\n |\n", "诉讼情况\n", StringComparison.Ordinal));
        ReadText.AssertSame(Truth, result.Report!);
        Assert.Equal("上级复核", Single(result, "read.header-lost").Expected);
    }

    [Fact]
    public void Columns_in_another_order_are_read_by_their_names()
    {
        const string table = "项目内容 | 现有床位总数 | 本年新设床位数 | 本年撤销床位数 |\n病区 | 9 | 2 | 1 |\n重症监护室 | 8 | 0 | 3 |\n";
        string text = Text();
        int start = text.IndexOf("项目内容", StringComparison.Ordinal);
        int end = text.IndexOf("第十条第（五）项", StringComparison.Ordinal);
        ReadResult result = ReadText.Read(text[..start] + table + text[end..]);
        Assert.Equal(Cell.Of(2), result.Report!.Cell(TestForms.Clinic.FindCell("beds/item1.ward/made")!.Index));
        Assert.Equal(Cell.Of(9), result.Report.Cell(TestForms.Clinic.FindCell("beds/item1.ward/open")!.Index));
        Single(result, "read.label-differs");
    }

    [Fact]
    public void Characters_that_may_not_stand_in_text_are_removed_and_reported()
    {
        ReadResult result = ReadText.Read(Text().Replace("病区", "病\u202E区", StringComparison.Ordinal));
        ReadText.AssertSame(Truth, result.Report!);
        Single(result, "read.characters");
    }

    [Fact]
    public void Figures_that_ran_into_their_label_are_parted_where_that_is_certain()
    {
        ReadResult result = ReadText.Read("青石镇卫生院2021年诊疗工作年度报告\n" + Text(layout: Layout.C).Replace($"病区\n\n{Cells("病区")}\n\n", "病区000\n\n", StringComparison.Ordinal));
        Assert.Equal(Cell.Of(0), result.Report!.Cell(TestForms.Clinic.FindCell("beds/item1.ward/open")!.Index));
        Single(result, "read.run-together");
    }

    private static string Cells(string row) => string.Join("\n\n", Truth.Form.Cells.Where(c => c.Row.Label == row).Select(c => Truth.Cell(c.Index).ToString()));
}
