using ReportGen.Rendering;

namespace ReportGen.Tests.Rendering;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("年度", 4)]
    [InlineData("（一）", 6)]
    [InlineData("𠮷", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("“”", 4)]
    public void A_wide_character_takes_two_columns_and_a_combining_one_none(string text, int width) => Assert.Equal(width, TextWidth.Of(text));
}
