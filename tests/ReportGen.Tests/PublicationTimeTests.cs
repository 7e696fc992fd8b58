namespace ReportGen.Tests;

/// <summary>When a report was published is read as people and machines write it, and nothing else is.</summary>
public sealed class PublicationTimeTests
{
    [Theory]
    [InlineData("2025-01-20", "2025-01-20")]
    [InlineData("2025-01-20 09:30", "2025-01-20T09:30")]
    [InlineData("2025-01-20 09:30:15", "2025-01-20T09:30")]
    [InlineData("2025-01-20T09:30:00Z", "2025-01-20T09:30Z")]
    [InlineData("2025-01-20T09:30+08:00", "2025-01-20T09:30+08:00")]
    [InlineData("2025-01-20T09:30:00.123-0500", "2025-01-20T09:30-05:00")]
    [InlineData("2025年1月20日", "2025-01-20")]
    [InlineData("2025年1月20日 9:05", "2025-01-20T09:05")]
    public void A_time_is_written_as_ISO_8601_has_it(string text, string expected)
    {
        Assert.True(PublicationTime.TryParse(text, out PublicationTime time));
        Assert.Equal(expected, time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-13-01")]
    [InlineData("2025")]
    [InlineData("2025-01-20 25:00")]
    [InlineData("2025-01-20T09:30+99:00")]
    [InlineData("20 January 2025")]
    [InlineData("0001-01-01")]
    public void What_is_no_day_is_not_read(string text) => Assert.False(PublicationTime.TryParse(text, out _));

    [Fact]
    public void A_time_without_distance_from_UTC_is_that_of_the_place() =>
        Assert.Equal(new DateTimeOffset(2025, 1, 20, 9, 30, 0, TimeSpan.FromHours(8)), new PublicationTime(new DateOnly(2025, 1, 20), new TimeOnly(9, 30)).ToInstant(TimeSpan.FromHours(8)));
}
