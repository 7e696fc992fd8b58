using ReportGen.Narrative;

namespace ReportGen.Tests.Narrative;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData("零", 0)]
    [InlineData("两", 2)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("九十九", 99)]
    [InlineData("一百零五", 105)]
    [InlineData("三百二十一", 321)]
    [InlineData("两千零四十", 2040)]
    [InlineData("二〇二四", 2024)]
    public void A_number_has_its_value(string text, int value) => Assert.Equal(value, ChineseNumeral.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("百")]
    [InlineData("十百")]
    [InlineData("二三十")]
    [InlineData("一两")]
    [InlineData("一二三四五六七八九一")]
    public void What_is_no_number_has_none(string text) => Assert.Null(ChineseNumeral.Parse(text));
}
