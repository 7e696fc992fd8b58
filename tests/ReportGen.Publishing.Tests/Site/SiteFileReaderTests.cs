using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Tests.Site;

/// <summary>A site file gives names, an address and organs; what is wrong in it is told with its place.</summary>
public sealed class SiteFileReaderTests
{
    private static SiteSettings Read(string text)
    {
        var (site, failures) = SiteFileReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(failures);
        return site!;
    }

    private static string[] Faults(string text)
    {
        var (site, failures) = SiteFileReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(site);
        return [.. failures.Select(Shown)];
    }

    private static string Fault(string text) => Assert.Single(Faults(text));

    private static string Shown(Problem problem) => $"({problem.Line},{problem.Column}) {problem.Message.Id}: {problem.Message.In(Wording.English)}";

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
        Assert.Contains("is not a colour", Fault($$"""{ "theme": { "link": "{{value}}" } }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("#0b4ea2")]
    [InlineData("#ABC")]
    [InlineData("DarkSlateGrey")]
    [InlineData("rgb(11 78 162)")]
    [InlineData("oklch(40% 0.1 250)")]
    public void A_colour_may_be_written_in_every_way_of_stylesheets(string colour) =>
        Assert.Equal(colour, Read($$"""{ "theme": { "series-1": "{{colour}}" } }""").Theme["series-1"]);

    [Theory]
    [InlineData("#0b4eg2")]
    [InlineData("#0b4ea")]
    [InlineData("blau")]
    [InlineData("windowtext1")]
    [InlineData("12px")]
    public void What_is_no_colour_is_a_fault(string value) =>
        Assert.Equal($"(1,22) site.setting: \"{value}\" is not a colour. Write one as #0b4ea2, navy or rgb(11 78 162).", Fault($$"""{ "theme": { "link": "{{value}}" } }"""));

    [Fact]
    public void All_faults_are_told_at_once_in_their_order_and_what_follows_one_is_read() => Assert.Equal(
        ["(2,3)", "(3,11)", "(4,22)", "(4,47)", "(5,20)", "(6,22)", "(6,50)", "(7,3)"],
        Faults("""
            {
              "SiteNmae": { "a": [1, 2] },
              "base": "example",
              "theme": { "link": "blau", "dark": { "ink": "x" } },
              "regions": ["a", "a"],
              "organs": { "h": { "nmae": 1 }, "i": { "name": 7, "region": "a" }, },
              "regions": []
            }
            """).Select(static f => f.Split(' ')[0]));

    [Theory]
    [InlineData("""{ "link": "#9ab" }""", "link (#9ab) on paper (#fff) has a contrast of 2.3:1")]
    [InlineData("""{ "paper": "#bbb" }""", "quiet (#575e68) on paper (#bbb) has a contrast of 3.4:1")]
    [InlineData("""{ "dark": { "link": "navy" } }""", "link (navy) on paper (#15181c) has a contrast of 1.1:1")]
    public void Text_that_hardly_stands_out_is_remarked_on(string theme, string remark) =>
        Assert.Contains(Read($$"""{ "theme": {{theme}} }""").Remarks, p => Shown(p).Contains(remark, StringComparison.Ordinal));

    [Fact]
    public void Colours_of_text_that_stand_out_are_not_remarked_on() =>
        Assert.Empty(Read("""{ "theme": { "link": "#7a1f1f", "dark": { "link": "#f2b8b8" } } }""").Remarks);
}
