using ReportGen.Views;
using Xunit;

namespace ReportGen.Tests.Views;

public sealed class ViewRecordTests
{
    private static readonly int Number = ViewTypes.Point.IndexOf("number");

    [Fact]
    public void Members_are_set_by_name_and_read_by_place()
    {
        var point = new ViewRecord(ViewTypes.Point) { ["year"] = 2024, ["number"] = 12.50m, ["text"] = "12.50", ["state"] = "value", ["is_draft"] = true };
        Assert.Equal(2024, point.Number(ViewTypes.Point.IndexOf("year")));
        Assert.Equal("12.50", point.Text(ViewTypes.Point.IndexOf("text")));
        Assert.True(point.Flag(ViewTypes.Point.IndexOf("is_draft")));
    }

    [Fact]
    public void What_is_not_set_is_null_only_where_the_type_allows_it()
    {
        var point = new ViewRecord(ViewTypes.Point);
        Assert.Null(point.Number(Number));
        Assert.Equal(0, point.Number(ViewTypes.Point.IndexOf("year")));
        Assert.Equal("", point.Text(ViewTypes.Point.IndexOf("text")));
        Assert.Null(point.Text(ViewTypes.Point.IndexOf("href")));
    }

    [Fact]
    public void An_unknown_member_is_told_with_its_neighbour() =>
        Assert.Contains("did you mean 'number'", Assert.Throws<ArgumentException>(static () => new ViewRecord(ViewTypes.Point) { ["nummer"] = 1 }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_member_takes_its_own_kind_alone()
    {
        Assert.Throws<ArgumentException>(static () => new ViewRecord(ViewTypes.Point) { ["number"] = "12" });
        Assert.Throws<ArgumentException>(static () => new ViewRecord(ViewTypes.Point) { ["year"] = (decimal?)null });
        Assert.Throws<ArgumentException>(static () => new ViewRecord(ViewTypes.Organ) { ["years"] = new[] { new ViewRecord(ViewTypes.Point) } });
    }

    [Fact]
    public void Text_is_cleaned_as_text_of_a_report_is() =>
        Assert.Equal("ab", new ViewRecord(ViewTypes.Point) { ["text"] = "a\u0001b" }.Text(ViewTypes.Point.IndexOf("text")));

    [Theory]
    [InlineData("2024/%E6%9F%90.html#applications/received/total", true)]
    [InlineData("../../index.html", true)]
    [InlineData("https://www.example.org/a?b=c&d", true)]
    [InlineData("mailto:office@example.org", true)]
    [InlineData("", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("a b.html", false)]
    [InlineData("\tjavascript:alert(1)", false)]
    [InlineData("a\"b", false)]
    [InlineData("c\\d", false)]
    public void An_address_leads_to_a_page(string address, bool isSafe) => Assert.Equal(isSafe, ViewAddress.IsSafe(address));

    [Fact]
    public void A_path_becomes_an_address_name_by_name() => Assert.Equal("2024/%E7%94%B2%20a%3Ab.html", ViewAddress.OfPath("2024/甲 a:b.html"));
}
