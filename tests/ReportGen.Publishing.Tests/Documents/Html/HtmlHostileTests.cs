using System.Diagnostics;

namespace ReportGen.Publishing.Tests.Documents.Html;

/// <summary>Pages made to exhaust the stack, the memory or the patience of who reads them.</summary>
public sealed class HtmlHostileTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<table>")]
    [InlineData("<svg><td>")]
    [InlineData("<template><td>")]
    [InlineData("<li><section>")]
    [InlineData("<p><object></p>")]
    [InlineData("<a><div>")]
    [InlineData("<x/>")]
    public void Endless_nesting_is_refused_at_once(string tag)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal("input.damaged", Loading.HtmlFailure(Repeat(tag, 100_000)).Rule);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Formatting_repeated_in_every_paragraph_is_refused()
    {
        string formats = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p><b a={i}>x</p>"));
        Assert.Equal("input.damaged", Loading.HtmlFailure(formats).Rule);
    }

    [Theory]
    [InlineData("<p><span>字</p>")]
    [InlineData("<li><a><span>字</a>")]
    [InlineData("<font><span>字</font><br>")]
    [InlineData("<p>字")]
    [InlineData("<o:p></o:p><p>字<img><br/>")]
    public void Careless_pages_are_no_attack(string careless) =>
        Assert.Equal(2000, string.Concat(Loading.Html(Repeat(careless, 2000))).Length);

    [Theory]
    [InlineData("<td><span>字")]
    [InlineData("<td><div><font><b>字")]
    [InlineData("<td><p><font><b>字</p></td></tr><tr>")]
    public void Careless_cells_are_no_attack(string careless) => Assert.Equal(
        2000, string.Concat(Loading.Html("<table>" + Repeat("<tr>" + Repeat(careless, 4), 500) + "</table>")).Count(c => c == '字'));

    [Fact]
    public void A_deep_page_within_reason_is_read() =>
        Assert.Equal(["甲"], Loading.Html(Repeat("<div>", 400) + "甲" + Repeat("</div>", 400)));

    [Fact]
    public void A_table_of_endless_columns_is_refused() =>
        Assert.Equal("input.too-large", Loading.HtmlFailure("<table><tr>" + Repeat("<td>1", 201)).Rule);

    [Fact]
    public void A_table_of_endless_places_is_refused() => Assert.Equal(
        "input.too-large", Loading.HtmlFailure("<table><tr>" + Repeat("<td>1", 200) + Repeat("<tr>", 2001) + "</table>").Rule);

    [Fact]
    public void A_long_flat_page_is_read() => Assert.Equal(100_000, Loading.Html(Repeat("<p>x</p>", 100_000)).Length);

    [Fact]
    public void A_page_of_too_much_text_is_refused() =>
        Assert.Equal("input.too-large", Loading.HtmlFailure(Repeat("abcdefgh", 600_000)).Rule);

    [Fact]
    public void A_tag_with_endless_attributes_is_read() => Assert.Equal(
        ["甲"], Loading.Html("<p " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}=1 ")) + ">甲"));

    [Fact]
    public void Nothing_outside_the_page_is_fetched() => Assert.Equal(
        ["甲"], Loading.Html("<link rel=stylesheet href=http://127.0.0.1:9/a><iframe src=file:///etc/passwd></iframe><img src=http://127.0.0.1:9/b>甲"));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
