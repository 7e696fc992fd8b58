using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>Where the title names no organ, the rest of the document does.</summary>
public sealed class OrganTests
{
    private static readonly Report Truth = FilledReport.Of(TestForms.Clinic, 0);

    private static ReadResult Read(string opening, string closing = "") => ReadText.Read(LayoutPrinter.Print(Truth, Layout.B, opening) + closing);

    [Theory]
    [InlineData("根据规定，现公布青石镇卫生院2021年诊疗工作年度报告。")]
    [InlineData("现向社会公布青石镇卫生院二〇二一年度诊疗工作年度报告，请予监督。")]
    [InlineData("发布机构：青石镇卫生院 发布日期：2022-01-20\n2021年诊疗工作年度报告")]
    [InlineData("索引号 | 1234 | 发布机构 | 青石镇卫生院 |\n2021年诊疗工作年度报告")]
    [InlineData("本报告由青石镇卫生院编制，统计期限为2021年1月1日至12月31日。")]
    [InlineData("本报告由青石镇卫生院按照《诊疗工作条例》编制。")]
    [InlineData("根据《诊疗工作条例》，青石镇卫生院编制了2021年诊疗工作年度报告。")]
    [InlineData("根据有关要求，对2021年青石镇卫生院诊疗工作情况报告如下。")]
    [InlineData("根据有关要求，现公布青石镇卫生院诊疗工作2021年度报告。")]
    [InlineData("各科室认真填报，形成2021年度青石镇卫生院诊疗年度报告。")]
    [InlineData("本报告由青石镇卫生院编制，请与青石镇卫生院党政办公室联系。")]
    public void The_opening_names_it(string opening)
    {
        ReadResult result = Read(opening);
        Assert.Equal("青石镇卫生院", result.Report!.Organ);
        Finding finding = Assert.Single(result.Findings, static f => f.Rule == "read.organ-inferred");
        Assert.Equal((Severity.Info, "青石镇卫生院", 1), (finding.Severity, finding.Actual, finding.Line));
    }

    [Theory]
    [InlineData("现公布《青石镇2021年诊疗工作年度报告》。", "青石镇")]
    [InlineData("本报告由青石镇人民政府党政办公室编制。", "青石镇人民政府")]
    [InlineData("本报告由青石街道办事处综合办公室编制。", "青石街道办事处")]
    [InlineData("本报告由青石县卫生健康局办公室编制。", "青石县卫生健康局")]
    [InlineData("本报告由青石县人民政府办公室编制。", "青石县人民政府办公室")]
    public void A_place_or_an_office_is_told_from_the_organ(string opening, string organ) => Assert.Equal(organ, Read(opening).Report!.Organ);

    [Fact]
    public void The_sentence_that_names_the_organ_names_the_year_before_a_period_that_was_left_over()
    {
        ReadResult result = Read("青石镇卫生院编制了2021年诊疗工作年度报告，统计期限为2020年1月1日至2020年12月31日。");
        Assert.Equal((2021, 2021, 2020), (result.Report!.Year, result.Report.Identity!.TitleYear, result.Report.Identity.PeriodYear));
        Assert.Contains("公布报告的一句", Assert.Single(result.Findings, static f => f.Rule == "read.year-inferred").Message.In(ReportGen.Messages.Wording.Chinese), StringComparison.Ordinal);
        Assert.Contains(result.Report.Validate(), static f => f.Rule == "identity.period");
    }

    [Theory]
    [InlineData("2021年诊疗工作年度报告\n青石镇卫生院")]
    [InlineData("2021年诊疗工作年度报告\n（青石镇卫生院）")]
    [InlineData("诊疗工作年度报告\n（2021年度）\n青石镇卫生院")]
    public void The_line_below_the_title_names_it(string opening) => Assert.Equal(("青石镇卫生院", 2021), (Read(opening).Report!.Organ, Read(opening).Report!.Year));

    [Theory]
    [InlineData("青石镇卫生院公布2021年诊疗工作年度报告")]
    [InlineData("青石镇卫生院关于公布2021年诊疗工作年度报告的公告")]
    [InlineData("关于印发《青石镇卫生院2021年诊疗工作年度报告》的通知")]
    [InlineData("（青石镇卫生院）2021年诊疗工作年度报告")]
    [InlineData("附件1 青石镇卫生院2021年诊疗工作年度报告")]
    [InlineData("附件：青石镇卫生院2021年诊疗工作年度报告.docx")]
    [InlineData("青石镇卫生院诊疗工作2021年度报告")]
    [InlineData("青石镇卫生院诊疗2021年年度报告")]
    [InlineData("青石镇卫生院2021年度诊疗工作总结")]
    public void What_stands_around_it_in_the_title_is_no_part_of_it(string title) =>
        Assert.Equal(("青石镇卫生院", 2021), (Read(title).Report!.Organ, Read(title).Report!.Year));

    [Theory]
    [InlineData("青石镇卫生院\n2022年1月20日\n")]
    [InlineData("青石镇卫生院\n\n二〇二二年一月二十日\n关闭\n")]
    public void The_signature_names_it(string closing) => Assert.Equal("青石镇卫生院", Read("2021年诊疗工作年度报告", closing).Report!.Organ);

    [Theory]
    [InlineData("现公布我院2021年诊疗工作年度报告。")]
    [InlineData("本报告由各部门编制，统计期限为2021年1月1日至12月31日。")]
    [InlineData("现公布本局2021年诊疗工作年度报告。")]
    [InlineData("来源：市政府网站\n2021年诊疗工作年度报告")]
    public void Words_that_name_nobody_are_not_taken(string opening) => Assert.Null(Read(opening).Report!.Organ);

    [Theory]
    [InlineData("【年报】青石镇卫生院2021年诊疗工作年度报告")]
    [InlineData("（公开）【置顶】青石镇卫生院2021年诊疗工作年度报告")]
    [InlineData("2021年度青石镇卫生院诊疗年报")]
    [InlineData("青石镇卫生院2021年诊疗年报")]
    public void The_title_names_it_under_tags_and_for_short(string title)
    {
        ReadResult result = Read(title);
        Assert.Equal(("青石镇卫生院", 2021), (result.Report!.Organ, result.Report.Year));
        Assert.DoesNotContain(result.Findings, static f => f.Rule is "read.title-missing" or "read.organ-inferred");
    }

    [Fact]
    public void Short_titles_of_other_years_beside_the_title_name_no_year() =>
        Assert.Equal(2021, Read("青石镇卫生院2020年诊疗年报\n青石镇卫生院2021年诊疗工作年度报告\n青石镇卫生院2019年诊疗年报").Report!.Year);

    [Theory]
    [InlineData("统计期限：2021年1月1日起至2021年12月31日止")]
    [InlineData("（统计期限：2021.1.1-2021.12.31）")]
    [InlineData("统计期限为2021-01-01至2021-12-31。")]
    public void The_period_is_read_as_it_is_written(string period) =>
        Assert.Equal(2021, Read($"青石镇卫生院2021年诊疗工作年度报告\n{period}").Report!.Identity!.PeriodYear);

    [Fact]
    public void The_title_goes_before_everything_else()
    {
        ReadResult result = Read("发布机构：青石镇人民政府\n青石镇卫生院2021年诊疗工作年度报告");
        Assert.Equal("青石镇卫生院", result.Report!.Organ);
        Assert.DoesNotContain(result.Findings, static f => f.Rule == "read.organ-inferred");
    }
}
