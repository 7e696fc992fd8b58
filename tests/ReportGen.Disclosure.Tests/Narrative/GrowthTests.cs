namespace ReportGen.Disclosure.Tests.Narrative;

/// <summary>What the text of a report says of last year. 10 applications were received this year, 8 the year before.</summary>
public sealed class GrowthTests
{
    private static Finding[] Found(string text, int lastYear = 2023)
    {
        Disclosure2021 previous = Sample.Consistent();
        previous.Year = lastYear;
        previous.Applications.Received.Total = 8;
        Disclosure2021 report = Sample.Consistent();
        report.Overview.Add(text);
        return [.. report.Validate(lastYear == 2023 ? previous : null).Where(static f => f.Rule == "narrative-growth")];
    }

    [Theory]
    [InlineData("收到政府信息公开申请10件，同比增长25%。")]
    [InlineData("收到政府信息公开申请10件，较上年增加2件。")]
    [InlineData("收到政府信息公开申请10件，同比增长约三成。")]
    [InlineData("收到政府信息公开申请10件，同比增长约20%。")]
    [InlineData("受理政府信息公开申请11件，同比增长22.2%。")]
    [InlineData("收到政府信息公开申请10件，网站信息同比增长90%。")]
    [InlineData("收到政府信息公开申请10件，答复率100%。")]
    public void A_change_that_the_two_reports_bear_out_is_believed(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("收到政府信息公开申请10件，同比增长12.5%。", "12.5%", "25.0%")]
    [InlineData("收到政府信息公开申请10件，较上年增加5件。", "5件", "2件")]
    [InlineData("收到政府信息公开申请10件，同比下降25%。", "-25%", "25%")]
    [InlineData("收到政府信息公开申请10件，比上年减少2件。", "-2件", "2件")]
    public void A_change_that_they_do_not_is_found(string text, string actual, string expected)
    {
        Finding finding = Assert.Single(Found(text));
        Assert.Equal((actual, expected), (finding.Actual, finding.Expected));
    }

    [Fact]
    public void Without_the_report_of_last_year_nothing_is_claimed() => Assert.Empty(Found("收到政府信息公开申请10件，同比增长90%。", 2021));
}
