using System.Text;
using ReportGen.Rendering;

namespace ReportGen.Tests.Rendering;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("本年度收到申请。", 8, "本年度收|到申请。")]
    [InlineData("收到申请，依法办理。", 8, "收到申|请，依法|办理。")]
    [InlineData("收到（申请）办理", 6, "收到|（申|请）办|理")]
    [InlineData("公开《条例》全文", 6, "公开|《条|例》全|文")]
    [InlineData("共计12345件", 6, "共计|12345|件")]
    [InlineData("见https://a.cn页", 12, "见https://|a.cn页")]
    [InlineData("of the year", 6, "of the|year")]
    [InlineData("一二——三四", 6, "一二|——三|四")]
    [InlineData("一二三……四", 6, "一二三|……四")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("他说“好”。", 8, "他说|“好”。")]
    public void Lines_break_as_Chinese_is_set(string text, int width, string lines) => Assert.Equal(lines, string.Join('|', Lines(text, width)));

    [Theory]
    [InlineData(true, "一“二|”三")]
    [InlineData(false, "一“二”|三")]
    public void Quotation_marks_take_one_column_or_two(bool isAmbiguousWide, string lines) =>
        Assert.Equal(isAmbiguousWide ? ["一", "“二”", "三"] : lines.Split('|'), Lines("一“二”三", 6, isAmbiguousWide));

    [Fact]
    public void Nothing_is_lost_no_line_is_too_wide_and_none_begins_or_ends_as_none_may()
    {
        var random = new Random(7);
        const string Characters = "年度政府信息公开，。、（）《》“”；：1234567890abc %-/…—𠮷";
        Rune[] runes = [.. Characters.EnumerateRunes()];
        for (int i = 0; i < 2000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => runes[random.Next(runes.Length)])).Trim();
            int width = random.Next(10, 40);
            string[] lines = Lines(text, width, isAmbiguousWide: true);
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(lines, l => Assert.InRange(TextWidth.Of(l), 0, width));
        }
    }

    private static string[] Lines(string text, int width, bool isAmbiguousWide = true)
    {
        var lines = new List<string>();
        ReadOnlySpan<byte> left = Encoding.UTF8.GetBytes(text);
        while (!left.IsEmpty)
        {
            int used = LineBreaker.Next(left, width, isAmbiguousWide, out int length);
            lines.Add(Encoding.UTF8.GetString(left[..length]));
            left = left[used..];
        }

        return [.. lines];
    }
}
