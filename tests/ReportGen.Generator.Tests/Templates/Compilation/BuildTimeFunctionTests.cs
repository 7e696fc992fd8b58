namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>What the functions of dates and regular expressions refuse.</summary>
public class BuildTimeFunctionTests
{
    [Theory]
    [InlineData("{{ [|date.now|] }}")]
    [InlineData("{{ [|date.utc_now|] }}")]
    [InlineData("{{ [|date.now|] | date.to_string '%Y' }}")]
    [InlineData("{{ [|date.now|].year }}")]
    public void The_clock_is_refused_with_what_to_write_instead(string template) =>
        Assert.Contains("print report.year", Page.Refused("txt", "RG1004", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("[|date.parse '2024'|]", "year, month and day")]
    [InlineData("[|date.parse '08:30'|]", "year, month and day")]
    [InlineData("[|date.parse '2024-01-31T00:00:00Z'|]", "time zone")]
    [InlineData("[|date.parse '2024-01-31T00:00:00+08:00'|]", "time zone")]
    [InlineData("date.parse '2024-01-31' | [|date.to_string '%s'|]", "time zone")]
    [InlineData("date.parse '2024-01-31' | [|date.add_years 9000|]", "no such date")]
    [InlineData("'2024-01-31' | [|date.to_string '%Y'|]", "date.parse")]
    [InlineData("[|date.parse '31-2024' '%d-%Y'|]", "lacks")]
    public void A_date_that_a_build_cannot_tell_is_refused(string expression, string message) =>
        Assert.Contains(message, Page.Refused("txt", "RG1004", "{{ " + expression + " }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[|regex.match 'a' '('|]", "cannot be read")]
    [InlineData("[|regex.unescape '\\\\x1'|]", "cannot be read")]
    [InlineData("[|regex.match null 'a'|]", "no null")]
    [InlineData("[|regex.match report.organ 'a'|]", "known at build time")]
    public void A_pattern_that_cannot_be_matched_is_refused(string expression, string message) =>
        Assert.Contains(message, Page.Refused("txt", "RG1004", "{{ " + expression + " }}"), StringComparison.Ordinal);

    [Fact]
    public void A_pattern_that_tries_without_end_is_stopped() => Assert.Contains(
        "takes longer than 1 second",
        Page.Refused("txt", "RG1004", "{{ [|regex.match '" + new string('a', 40) + "!' '^(a+)+$'|] }}"),
        StringComparison.Ordinal);
}
