using ReportGen.Forms;
using ReportGen.Tests.Forms;

namespace ReportGen.Tests.Rules;

public sealed class RuleYearsTests
{
    [Theory]
    [InlineData(2022, false)]
    [InlineData(2023, true)]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    public void A_rule_is_tested_in_its_years_and_in_no_other(int year, bool tested) =>
        Assert.Equal(tested, Report(year).Validate().Any(static f => f.Rule == "beds.few"));

    [Fact]
    public void A_rule_is_tested_where_the_year_is_not_known() =>
        Assert.Contains(Report(null).Validate(), static f => f.Rule == "beds.few");

    [Fact]
    public void A_rule_without_years_covers_all() =>
        Assert.True(new RuleInfo { Id = "beds.few", Severity = Severity.Error, Terms = [] }.CoversYear(1999));

    // used <= 1, in 2023 and 2024; there are 5.
    private static Report Report(int? year)
    {
        FormInfo small = SmallForm.Create();
        FormInfo form = null!;
        form = new FormInfo(small.Report, small.Version, small.Title, [.. small.Sections])
        {
            CreateReport = () => new YearReport(form),
            Rules = [new RuleInfo { Id = "beds.few", Severity = Severity.Error, Comparison = Comparison.LessOrEqual, FirstYear = 2023, LastYear = 2024, Assertion = "used <= 1", Terms = [1, 1, 0, 0, 0, -1] }],
        };
        Report report = SmallForm.Consistent(form);
        report.Year = year;
        return report;
    }

    private sealed class YearReport(FormInfo form) : Report(form);
}
