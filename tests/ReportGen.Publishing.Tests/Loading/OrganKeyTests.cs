using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Tests.Loading;

public sealed class OrganKeyTests
{
    [Theory]
    [InlineData("喀什市", "喀什市人民政府")]
    [InlineData("喀什市(本级)", "喀什市（本级）")]
    [InlineData("喀什市", "喀什市\u200B 人民政府")]
    public void One_organ_has_one_key_however_its_name_is_written(string name, string other) =>
        Assert.Equal(new OrganKeys().Of(name), new OrganKeys().Of(other));

    [Fact]
    public void A_code_is_found_however_the_name_is_written() =>
        Assert.Equal("653101", new OrganKeys(new Dictionary<string, string> { ["喀什市（本级）"] = "653101" }).Of("喀什市 (本级)人民政府"));

    [Fact]
    public void Names_of_files_are_one_where_a_system_takes_them_for_one()
    {
        Assert.Equal(FileNameKey.Of("Que\u0301bec"), FileNameKey.Of("qu\u00E9bec"));
        Assert.NotEqual(FileNameKey.Of("甲 市"), FileNameKey.Of("甲市"));
    }
}
