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

    [Theory]
    [InlineData("")]
    [InlineData("1234.5")]
    [InlineData("其他 a 𠮷“”…e\u0301")]
    public void Bytes_are_as_wide_as_the_string(string text) => Assert.Equal(TextWidth.Of(text), TextWidth.Of(System.Text.Encoding.UTF8.GetBytes(text)));
}
