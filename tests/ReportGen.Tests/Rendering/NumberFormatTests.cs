using ReportGen.Rendering;
using Xunit;

namespace ReportGen.Tests.Rendering;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("1234567.5", "N0", "1,234,568")]
    [InlineData("-1234567.5", "N0", "-1,234,568")]
    [InlineData("999", "N0", "999")]
    [InlineData("1000", "N2", "1,000.00")]
    [InlineData("2.345", "F2", "2.35")]
    [InlineData("0.5", "0", "1")]
    [InlineData("0.4", "0", "0")]
    [InlineData("-0.4", "0", "0")]
    [InlineData("0.043", "+0.0%", "+4.3%")]
    [InlineData("-0.15", "+0.0%", "-15.0%")]
    [InlineData("0.00001", "+0.0%", "0.0%")]
    [InlineData("1.5", "0.0#", "1.5")]
    [InlineData("1.256", "0.0#", "1.26")]
    [InlineData("1", "0.##", "1")]
    [InlineData("12345", "N1万", "1.2万")]
    [InlineData("123456789012", "N0亿", "1,235亿")]
    [InlineData("9999", "万/亿", "9999")]
    [InlineData("10000", "万/亿", "1万")]
    [InlineData("99999999", "万/亿", "1亿")]
    [InlineData("99989999", "万/亿", "9999万")]
    [InlineData("-25000", "万", "-2.5万")]
    [InlineData("999999999999999", "N0", "999,999,999,999,999")]
    [InlineData("-0.15", "±0.0%", "\u221215.0%")]
    [InlineData("0.15", "±0.0%", "+15.0%")]
    [InlineData("0", "±0.0%", "0.0%")]
    [InlineData("-1234.5", "\u2212#,##0.0#", "\u22121,234.5")]
    [InlineData("1234.5", "\u2212#,##0.0#", "1,234.5")]
    [InlineData("-25000", "\u2212万", "\u22122.5万")]
    public void A_number_is_printed_as_the_picture_says(string number, string format, string expected) => AssertPrinted(number, format, expected);

    [Theory]
    [InlineData("0", "零")]
    [InlineData("7", "七")]
    [InlineData("10", "十")]
    [InlineData("12", "十二")]
    [InlineData("20", "二十")]
    [InlineData("105", "一百零五")]
    [InlineData("110", "一百一十")]
    [InlineData("1001", "一千零一")]
    [InlineData("12305", "一万二千三百零五")]
    [InlineData("20300", "二万零三百")]
    [InlineData("203000", "二十万三千")]
    [InlineData("100000", "十万")]
    [InlineData("100000005", "一亿零五")]
    [InlineData("100003000", "一亿零三千")]
    [InlineData("1234500000000", "一万二千三百四十五亿")]
    [InlineData("-10.05", "负十点零五")]
    [InlineData("3.140", "三点一四")]
    public void A_number_is_said_in_Chinese(string number, string expected) => AssertPrinted(number, "一", expected);

    [Theory]
    [InlineData("10", "壹拾")]
    [InlineData("12305", "壹万贰仟叁佰零伍")]
    public void A_number_is_said_in_the_numerals_of_bills(string number, string expected) => AssertPrinted(number, "壹", expected);

    [Theory]
    [InlineData("2024", "二〇二四")]
    [InlineData("0", "〇")]
    public void A_year_is_said_digit_by_digit(string number, string expected) => AssertPrinted(number, "〇", expected);

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("±")]
    [InlineData("\u2212")]
    [InlineData("-0")]
    [InlineData("±+0")]
    [InlineData("N")]
    [InlineData("N11")]
    [InlineData("C2")]
    [InlineData("0.")]
    [InlineData("0.#0")]
    [InlineData("00")]
    [InlineData("#")]
    [InlineData("0.0 %")]
    [InlineData("二")]
    public void What_is_no_format_is_refused(string format)
    {
        Assert.False(NumberFormat.TryParse(format, out _));
        Assert.Contains(NumberFormat.Known, Assert.Throws<FormatException>(() => NumberFormat.Print(1, format)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_number_has_room()
    {
        string[] formats = ["+#,##0.0000000000%", "一", "壹", "〇", "N10", "万/亿"];
        Assert.All(formats, static format => Assert.InRange(NumberFormat.Print(-999_999_999_999_999.9999999999m, format)!.Length, 1, NumberFormat.MaxLength));
    }

    [Fact]
    public void Printing_to_a_page_costs_no_memory()
    {
        var output = new Utf8Output();
        output.Number(1234567.5m, "万/亿", Escape.Html);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            output.Number(1234567.5m, "万/亿", Escape.Html);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void AssertPrinted(string number, string format, string expected) =>
        Assert.Equal(expected, NumberFormat.Print(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), format));
}
