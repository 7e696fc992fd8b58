using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Tests.Output;

public sealed class SafeNameTests
{
    [Theory]
    [InlineData("2024")]
    [InlineData("某市 人民政府（本级）")]
    [InlineData("a.b")]
    [InlineData("console")]
    [InlineData("com10")]
    [InlineData("x/y/2024")]
    public void A_name_that_every_system_can_hold_has_no_fault(string name) => Assert.Null(SafeName.Fault(name, ".html"));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("a//b")]
    [InlineData("CON")]
    [InlineData("aux")]
    [InlineData("Aux.2024")]
    [InlineData("nul .x")]
    [InlineData("COM1")]
    [InlineData("lpt²")]
    [InlineData("x/con/2024")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("a:b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a\nb")]
    [InlineData("a\u007Fb")]
    public void A_name_that_some_system_refuses_has_one(string name) => Assert.NotNull(SafeName.Fault(name, ".html"));

    [Fact]
    public void A_name_is_as_long_as_file_systems_hold_with_its_ending()
    {
        Assert.Null(SafeName.Fault(new string('长', 83), ".html"));
        Assert.NotNull(SafeName.Fault(new string('长', 84), ".html"));
    }
}
