using ReportGen.Messages;

namespace ReportGen.Tests.Messages;

public sealed class TrailingUnitTests
{
    [Theory]
    [InlineData("5950 册", "册")]
    [InlineData("12万册", "万册")]
    [InlineData("1,024.5 kWh", "kWh")]
    [InlineData("３匹", "匹")]
    public void What_stands_behind_a_figure_is_its_unit(string printed, string unit) => Assert.Equal(unit, TrailingUnit.Of(printed));

    [Theory]
    [InlineData("5950")]
    [InlineData("册")]
    [InlineData("约5950册")]
    [InlineData("3件5份")]
    [InlineData("3/4")]
    [InlineData("5950 册以上，其中新购入的另见附表二")]
    [InlineData("")]
    public void Any_other_text_has_none(string printed) => Assert.Null(TrailingUnit.Of(printed));
}
