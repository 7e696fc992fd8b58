using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ReportGen.Forms;
using ReportGen.Narrative;

namespace ReportGen.Tests.Narrative;

public sealed class MarkedTextTests
{
    private static MarkedText Mark(string text) => MarkedText.Create(new SectionInfo("s", "一", TextRule.Optional, []), new Paragraph(text, 1, 1));

    private static string Quantities(string text) =>
        string.Join(' ', Mark(text).Quantities.Select(static q => $"{(q.IsApproximate ? "~" : "")}{q.Value.ToString(CultureInfo.InvariantCulture)}{q.Unit}"));

    [Theory]
    [InlineData("收到12件", "12件")]
    [InlineData("收到１２ 件", "12件")]
    [InlineData("发布1,234条、12,345,678次", "1234条 12345678次")]
    [InlineData("收费3.5万元", "35000元")]
    [InlineData("采购37.81亿元", "3781000000元")]
    [InlineData("供水2931.27万立方米", "29312700立方米")]
    [InlineData("发布1.52万条", "~15200条")]
    [InlineData("发布1.5万余条", "~15000条")]
    [InlineData("约20人次", "~20人次")]
    [InlineData("超过100次", "~100次")]
    [InlineData("占99.4%", "99.4%")]
    [InlineData("占百分之三十", "30%")]
    [InlineData("共十二件，另有两起", "12件 2起")]
    [InlineData("三百二十一条", "321条")]
    [InlineData("每一件都有回音", "")]
    [InlineData("高效办成一件事", "")]
    [InlineData("一个平台、一次办好", "")]
    [InlineData("三审三校", "")]
    [InlineData("2024年1月1日至12月31日", "")]
    [InlineData("国办发〔2019〕54号", "")]
    [InlineData("电话0991-4168983，邮编016000", "")]
    [InlineData("12345热线", "12345")]
    [InlineData("第5项", "")]
    [InlineData("http://a.cn/2024/1.html", "")]
    [InlineData("5-8件", "")]
    [InlineData("99999999999999999999件", "")]
    public void Quantities_are_told_from_other_numbers(string text, string expected) => Assert.Equal(expected, Quantities(text));

    [Fact]
    public void A_quote_is_as_written() =>
        Assert.Equal("共收到 申请 １２ 件", Mark("共收到 申请 １２ 件，均已办结").Quote(0..7));

    [Fact]
    public void A_year_is_that_of_the_sentence()
    {
        MarkedText text = Mark("2023年收到1件。2024年收到2件，另收到3件。");
        Assert.Equal([2023, 2024, 2024], text.Quantities.Select(q => text.YearBefore(q.At)));
    }

    [Fact]
    public void The_year_that_ends_a_span_is_none()
    {
        MarkedText text = Mark("2021年至2023年收到9件。自2023年1月1日至2023年12月31日收到1件。");
        Assert.Equal([-1, 2023], text.Quantities.Select(q => text.YearBefore(q.At)));
    }

    [Fact]
    public void The_years_around_that_of_the_report_are_told_in_words() =>
        Assert.Equal("上年结转、较\uE002年、下年", MarkedText.Create(new SectionInfo("s", "一", TextRule.Optional, []), new Paragraph("2022年结转、较2022年、2024年", 1, 1), 2023).Text);

    [Fact]
    public void Any_text_is_marked_and_every_mark_has_its_quantity() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(static s => s is not null),
        static s =>
        {
            MarkedText text = Mark(s);
            int marks = text.Text.Count(static c => c == MarkedText.QuantityMark);
            return marks == text.Quantities.Count && text.Quantities.All(q => text.QuantityAt(q.At) == q) && text.Quote(..).Length <= 61;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mark_that_stands_in_the_text_is_none() => Assert.Empty(Mark("\uE000件").Quantities);
}
