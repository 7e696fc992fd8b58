using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Tests.Site;

/// <summary>A site file gives names, an address and organs; what is wrong in it is told with its place.</summary>
public sealed class SiteFileReaderTests
{
    private static SiteSettings Read(string text)
    {
        var (site, failure) = SiteFileReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(failure);
        return site!;
    }

    private static string Fault(string text)
    {
        var (site, failure) = SiteFileReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(site);
        return $"({failure!.Line},{failure.Column}) {failure.Message.Id}: {failure.Message.In(Wording.English)}";
    }

    [Fact]
    public void Names_come_under_the_words_of_the_guideline()
    {
        SiteSettings site = Read("""{ "SiteName": "网站", "SiteDomain": "a.example", "SiteIDCode": "1234567890", "ColumnName": "年报", "ColumnDescription": "d", "ColumnKeywords": "k", "ColumnType": "t" }""");
        Assert.Equal(("网站", "a.example", "1234567890"), (site.Name, site.Domain, site.IdCode));
        Assert.Equal(("年报", "d", "k", "t"), (site.ColumnName, site.ColumnDescription, site.ColumnKeywords, site.ColumnType));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Assert.Equal("网站", Read("{ // the site\n \"SiteName\": \"网站\", }").Name);

    [Fact]
    public void The_address_ends_in_a_slash() =>
        Assert.Equal("https://a.example/reports/", Read("""{ "base": "https://a.example/reports" }""").BaseAddress);

    [Theory]
    [InlineData("a.example/reports")]
    [InlineData("ftp://a.example/")]
    [InlineData("https://a.example/?x")]
    public void An_address_that_is_not_whole_is_a_fault(string address) =>
        Assert.StartsWith("(1,11) site.setting: ", Fault($$"""{ "base": "{{address}}" }"""), StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_key_is_told_with_what_was_meant() =>
        Assert.StartsWith("""(2,3) site.setting: There is no "SiteNmae" here. Did you mean "SiteName"?""", Fault("{\n  \"SiteNmae\": \"x\"\n}"), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_JSON_is_told_with_its_place() =>
        Assert.StartsWith("(2,1) site.json: ", Fault("{ \"SiteName\": \"x\"\n\"base\": 1 }"), StringComparison.Ordinal);

    [Fact]
    public void Former_names_lead_to_one_organ()
    {
        var keys = Read("""{ "organs": { "health": { "name": "甲市卫生健康委员会", "formerly": ["甲市卫生局"] } } }""").Keys();
        Assert.Equal("health", keys.Of("甲市卫生局"));
        Assert.Equal("health", keys.Of("甲市卫生健康委员会"));
        Assert.Equal("甲市教育局", keys.Of("甲市教育局"));
    }

    [Fact]
    public void A_name_of_two_organs_is_a_fault() =>
        Assert.Contains("is a name of \"a\" and of \"b\"", Fault("""{ "organs": { "a": { "name": "甲局" }, "b": { "name": "乙局", "formerly": ["甲局"] } } }"""), StringComparison.Ordinal);

    [Fact]
    public void A_code_that_cannot_name_a_folder_is_a_fault() =>
        Assert.Contains("The code \"a/b\"", Fault("""{ "organs": { "a/b": { "name": "甲局" } } }"""), StringComparison.Ordinal);

    [Fact]
    public void Codes_that_differ_in_case_alone_are_a_fault() =>
        Assert.Contains("appears twice", Fault("""{ "organs": { "a": { "name": "甲局" }, "A": { "name": "乙局" } } }"""), StringComparison.Ordinal);

    [Fact]
    public void A_region_that_is_not_listed_is_a_fault() =>
        Assert.Contains("Did you mean \"市本级\"?", Fault("""{ "regions": ["市本级"], "organs": { "a": { "name": "甲局", "region": "市本机" } } }"""), StringComparison.Ordinal);

    [Fact]
    public void Regions_stand_in_the_order_of_the_organs_where_none_are_listed() =>
        Assert.Equal(["乙区", "甲区"], Read("""{ "organs": { "a": { "name": "甲局", "region": "乙区" }, "b": { "name": "乙局", "region": "甲区" } } }""").Regions);

    [Theory]
    [InlineData("red; } body { display: none")]
    [InlineData("url(//a.example/x)")]
    public void A_style_that_could_end_its_declaration_or_load_a_file_is_a_fault(string value) =>
        Assert.Contains("cannot be the value of a style", Fault($$"""{ "theme": { "link": "{{value}}" } }"""), StringComparison.Ordinal);
}
