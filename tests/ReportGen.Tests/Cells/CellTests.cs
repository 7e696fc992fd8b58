using System.Globalization;

namespace ReportGen.Tests.Cells;

public sealed class CellTests
{
    [Fact]
    public void The_default_cell_is_blank_and_not_zero()
    {
        Assert.True(default(Cell).IsBlank);
        Assert.NotEqual(default, Cell.Of(0));
    }

    [Fact]
    public void A_blank_has_no_value() => Assert.Throws<InvalidOperationException>(static () => Cell.Blank.Value);

    [Fact]
    public void Decimal_places_are_kept_as_entered() => Assert.Equal("102464.10", Cell.Of(102464.10m).ToString());

    [Fact]
    public void The_same_number_with_more_places_is_equal() => Assert.Equal(Cell.Of(1.0m), Cell.Of(1.000m));

    [Theory]
    [InlineData(1_000_000_000_000_000)]
    [InlineData(-1_000_000_000_000_000)]
    public void More_than_fifteen_digits_are_refused(long value) => Assert.Throws<ArgumentOutOfRangeException>(() => Cell.Of(value));

    [Fact]
    public void More_than_six_decimal_places_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(static () => Cell.Of(0.1234567m));

    [Theory]
    [InlineData("0")]
    [InlineData("-12.50")]
    [InlineData("999999999999999")]
    [InlineData("0.000001")]
    public void A_number_comes_back_as_it_went_in(string text)
    {
        decimal value = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(value, Cell.Of(value).Value);
        Assert.Equal(text, Cell.Of(value).ToString());
    }

    [Fact]
    public void A_cell_takes_sixteen_bytes() => Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<Cell>());
}
