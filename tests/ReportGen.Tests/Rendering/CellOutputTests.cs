using System.Globalization;
using System.Text;
using ReportGen.Rendering;
using ReportGen.Tests.Forms;

namespace ReportGen.Tests.Rendering;

public sealed class CellOutputTests
{
    [Theory]
    [InlineData("beds/used/city", "5")]
    [InlineData("beds/fees/city", "10.25")]
    [InlineData("beds/change/city", "+1")]
    [InlineData("beds/change/county", "-1")]
    [InlineData("beds/change/total", "0")]
    public void A_number_is_written_as_it_is_printed(string address, string expected) => Assert.Equal(expected, Write(SmallForm.Consistent(), address));

    [Fact]
    public void A_blank_writes_nothing()
    {
        Report report = SmallForm.Consistent();
        report.Cell(0) = Cell.Blank;
        Assert.Equal("", Write(report, "beds/used/city"));
    }

    [Fact]
    public void What_could_not_be_read_is_written_as_it_stood_and_escaped()
    {
        Report report = SmallForm.Consistent();
        report.Cell(0) = Cell.Unreadable;
        report.SetOrigin(0, new CellOrigin(1, 1, "<b>五</b>"));
        Assert.Equal("&lt;b&gt;五&lt;/b&gt;", Write(report, "beds/used/city", Escape.Html));
    }

    [Theory]
    [InlineData(-6, "     5")]
    [InlineData(6, "5     ")]
    public void Padding_fills_up_with_blanks(int width, string expected)
    {
        var output = new Utf8Output();
        output.Cell(SmallForm.Consistent(), 0, Escape.None, width);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.Written));
    }

    [Fact]
    public void The_culture_changes_no_byte()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NegativeSign, odd.NumberFormat.PositiveSign) = (",", "~", "#");
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal("10.25", Write(SmallForm.Consistent(), "beds/fees/city"));
            Assert.Equal("-1", Write(SmallForm.Consistent(), "beds/change/county"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Write(Report report, string address, Escape escape = Escape.None)
    {
        var output = new Utf8Output();
        output.Cell(report, report.Form.FindCell(address)!.Index, escape);
        return Encoding.UTF8.GetString(output.Written);
    }
}
