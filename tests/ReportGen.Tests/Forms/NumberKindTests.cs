using System.Text;
using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Cells;
using ReportGen.Rendering;
using ReportGen.Tests.Fixes;

namespace ReportGen.Tests.Forms;

/// <summary>Kinds of numbers from the cell that is read to the cell that is printed.</summary>
public sealed class NumberKindTests
{
    private static Report Report(NumberKind kind, int? places, Cell cell) =>
        TinyForm.Report(TinyForm.Grid(1, 1, [], kindOfRow: _ => kind, places: places), cell);

    private static string Print(Report report)
    {
        var output = new Utf8Output();
        output.Cell(report, 0, Escape.Html);
        Assert.Equal(CellFormat.Print(report, 0), Encoding.UTF8.GetString(output.Written));
        return CellFormat.Print(report, 0);
    }

    [Theory]
    [InlineData(NumberKind.Decimal, 2, "37.2", "37.20")]
    [InlineData(NumberKind.Decimal, 2, "40.18", "40.18")]
    [InlineData(NumberKind.Decimal, 2, "40", "40.00")]
    [InlineData(NumberKind.Decimal, 2, "0.125", "0.125")]
    [InlineData(NumberKind.Decimal, null, "37.2", "37.2")]
    [InlineData(NumberKind.Decimal, 0, "37", "37")]
    [InlineData(NumberKind.SignedDecimal, null, "1.5", "+1.5")]
    [InlineData(NumberKind.SignedDecimal, 1, "-2", "-2.0")]
    [InlineData(NumberKind.SignedDecimal, 1, "0", "0.0")]
    [InlineData(NumberKind.Percent, null, "95.65", "95.65%")]
    [InlineData(NumberKind.Percent, 1, "100", "100.0%")]
    [InlineData(NumberKind.SignedPercent, 1, "3.2", "+3.2%")]
    [InlineData(NumberKind.SignedPercent, 1, "-3.2", "-3.2%")]
    [InlineData(NumberKind.Count, 2, "5", "5")]
    public void A_number_is_printed_as_its_kind_is(NumberKind kind, int? places, string number, string printed) =>
        Assert.Equal(printed, Print(Report(kind, places, Cell.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)))));

    [Fact]
    public void A_blank_stays_blank_whatever_its_kind() =>
        Assert.All(Enum.GetValues<NumberKind>(), static k => Assert.Equal("", Print(Report(k, 2, Cell.Blank))));

    [Theory]
    [InlineData(NumberKind.Decimal, "-1.5", "≥ 0")]
    [InlineData(NumberKind.Percent, "-1.5", "≥ 0")]
    [InlineData(NumberKind.SignedDecimal, "-1.5", null)]
    [InlineData(NumberKind.SignedPercent, "-1.5", null)]
    [InlineData(NumberKind.SignedDecimal, "-1.505", "2 位小数")]
    [InlineData(NumberKind.Decimal, "1.500", null)]
    [InlineData(NumberKind.Decimal, "1.505", "2 位小数")]
    public void A_number_that_its_kind_does_not_take_is_told(NumberKind kind, string number, string? expected)
    {
        IReadOnlyList<Finding> findings = Report(kind, 2, Cell.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))).Validate();
        Assert.Equal(expected is null ? [] : [("type", expected)], findings.Select(static f => (f.Rule, f.Expected!)));
    }

    [Theory]
    [InlineData(NumberKind.Percent, "95.65%", "95.65")]
    [InlineData(NumberKind.Percent, "95.65％", "95.65")]
    [InlineData(NumberKind.Percent, "95.65", "95.65")]
    [InlineData(NumberKind.SignedPercent, "-3.2%", "-3.2")]
    [InlineData(NumberKind.SignedPercent, "下降", "?")]
    [InlineData(NumberKind.SignedDecimal, "+1.50", "1.50")]
    [InlineData(NumberKind.Percent, "—", "")]
    [InlineData(NumberKind.Count, "95%", "?")]
    [InlineData(NumberKind.Decimal, "95%", "?")]
    public void What_is_printed_is_read_back(NumberKind kind, string printed, string value) =>
        Assert.Equal(value, CellValueParser.Parse(printed, Report(kind, null, Cell.Blank).Form.Cells[0]).Cell.ToString());

    [Fact]
    public void A_fix_proposes_no_more_decimal_places_than_the_form_prints()
    {
        // a == 3 b: of 10.00 and 3.33 only a can give way.
        RuleInfo thrice = new() { Id = "thrice", Severity = Severity.Error, Assertion = "a == 3 b", Coefficients = [1, -1, 3], Terms = [1, 1, 0, 0, 2, 1] };
        FormInfo form = TinyForm.Grid(1, 2, [thrice], kindOfRow: static _ => NumberKind.SignedDecimal, places: 2);
        Assert.Equal("表 · 行0 × 列0 10.00→9.99", Assert.Single(FixSearch.Find(TinyForm.Report(form, 10.00m, 3.33m)).Only!.Changes).ToString());
    }
}
