using System.Globalization;
using ReportGen.Generator.Templates.Compilation;

namespace ReportGen.Generator.Tests.Templates;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.MaxValue)]
    [InlineData(1e15)]
    [InlineData(-1e14)]
    [InlineData(1234567890123456)]
    [InlineData(1234567890123450)]
    [InlineData(12345678901234567)]
    [InlineData(123456789012345678)]
    [InlineData(0.0001)]
    [InlineData(0.00001)]
    [InlineData(0.1 + 0.2)]
    public void A_number_is_printed_as_dotnet_prints_it_today(double number) =>
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), NumberText.Of(number));

    [Fact]
    public void Zero_keeps_its_sign() => Assert.Equal("-0", NumberText.Of(-0.0));

    [Fact]
    public void Any_number_is_printed_as_dotnet_prints_it_today()
    {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            double number = i % 2 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64()) : Math.Round(random.NextDouble() * Math.Pow(10, random.Next(18)), random.Next(6));
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), NumberText.Of(number));
        }
    }
}
