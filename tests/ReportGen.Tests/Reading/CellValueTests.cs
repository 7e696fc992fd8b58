using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Tables;

namespace ReportGen.Tests.Reading;

public sealed class CellValueTests
{
    private static readonly CellInfo Count = TestForms.Clinic.FindCell("visits/received/person")!;
    private static readonly CellInfo Money = TestForms.Clinic.FindCell("beds/item5.devices/cost")!;
    private static readonly CellInfo Change = TestForms.Clinic.FindCell("beds/item5.devices/change")!;

    [Theory]
    [InlineData("17256件", "17256")]
    [InlineData("１２", "12")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1，234", "1234")]
    [InlineData("零", "0")]
    [InlineData("〇", "0")]
    [InlineData("零件", "0")]
    [InlineData("1.2万件", "12000")]
    [InlineData("\u20020\u00A0", "0")]
    [InlineData("-3", "-3")]
    [InlineData("2.5", "2.5")]
    [InlineData("123456789012345", "123456789012345")]
    public void A_number_is_read_whatever_is_printed_around_it(string printed, string value) =>
        Assert.Equal(value, CellValueParser.Parse(printed, Count).Cell.ToString());

    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("－")]
    [InlineData("/")]
    [InlineData("不适用")]
    [InlineData("N/A")]
    [InlineData("无")]
    [InlineData("")]
    public void A_mark_for_nothing_is_blank_and_not_zero(string printed) =>
        Assert.True(CellValueParser.Parse(printed, Count).Cell.IsBlank);

    [Theory]
    [InlineData("若干")]
    [InlineData("1 2")]
    [InlineData("22 55")]
    [InlineData("1 08")]
    [InlineData("1 1080")]
    [InlineData("1,108 000")]
    [InlineData("零零")]
    [InlineData("007")]
    [InlineData("1,5")]
    [InlineData("约30")]
    [InlineData("1234567890123456")]
    [InlineData("5%")]
    public void What_is_no_number_is_unreadable_and_kept_as_printed(string printed)
    {
        CellValue value = CellValueParser.Parse(printed, Count);
        Assert.Equal(CellState.Unreadable, value.Cell.State);
        Assert.Equal(printed, value.Printed);
    }

    [Theory]
    [InlineData("1 108", "1108")]
    [InlineData("1\u00A0108", "1108")]
    [InlineData("12 345 678", "12345678")]
    [InlineData("1 108件", "1108")]
    public void Blanks_part_thousands_and_are_told(string printed, string value)
    {
        CellValue read = CellValueParser.Parse(printed, Count);
        Assert.Equal((value, true, printed), (read.Cell.ToString(), read.HasBlanks, read.Printed));
    }

    [Theory]
    [InlineData("37.81亿", "378100")]
    [InlineData("251000元", "25.1")]
    [InlineData("23600万元", "23600")]
    [InlineData("1.5 亿元", "15000")]
    public void An_amount_is_held_in_the_unit_of_the_form(string printed, string value)
    {
        CellValue read = CellValueParser.Parse(printed, Money);
        Assert.Equal(value, read.Cell.ToString());
        Assert.Equal(printed, read.Printed);
        Assert.False(read.IsUnitMissing);
    }

    [Fact]
    public void An_amount_without_its_unit_is_kept_and_reported()
    {
        CellValue read = CellValueParser.Parse("42", Money);
        Assert.Equal(Cell.Of(42), read.Cell);
        Assert.Equal("42", read.Printed);
        Assert.True(read.IsUnitMissing);
    }

    [Theory]
    [InlineData("+215", "215")]
    [InlineData("-19", "-19")]
    [InlineData("−19", "-19")]
    [InlineData("增8", "8")]
    [InlineData("减少 8", "-8")]
    [InlineData("+ 8", "8")]
    public void A_change_has_its_sign(string printed, string value) => Assert.Equal(value, CellValueParser.Parse(printed, Change).Cell.ToString());

    [Theory]
    [InlineData("000", 3, "0 0 0")]
    [InlineData("103", 2, "10 3")]
    [InlineData("17256", 1, "17256")]
    [InlineData("0619", 3, null)]
    [InlineData("123", 2, null)]
    [InlineData("01", 1, null)]
    public void Digits_are_parted_only_where_there_is_one_way(string digits, int count, string? expected) =>
        Assert.Equal(expected, RunTogether.Split(digits, count) is { } numbers ? string.Join(' ', numbers) : null);
}
