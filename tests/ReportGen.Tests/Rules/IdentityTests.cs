using ReportGen.Forms;
using ReportGen.Tests.Forms;

namespace ReportGen.Tests.Rules;

public sealed class IdentityTests
{
    [Theory]
    [InlineData(2024, null)]
    [InlineData(2019, "identity.form")]
    public void The_form_is_the_one_for_the_year(int year, string? rule) => Assert.Equal(rule, Rule(year, new DocumentIdentity()));

    [Theory]
    [InlineData(2024, 2024, null)]
    [InlineData(2024, 2023, "identity.period")]
    public void The_title_and_the_period_name_the_same_year(int title, int period, string? rule) =>
        Assert.Equal(rule, Rule(2024, new DocumentIdentity { TitleYear = title, PeriodYear = period, PeriodLine = 3 }));

    [Theory]
    [InlineData("卫统〔2024〕1号", null)]
    [InlineData("卫统〔2020〕9号", "identity.notice")]
    [InlineData("市政办〔2020〕9号", null)]
    public void The_notice_cited_is_the_one_that_prescribes_the_form(string notice, string? rule) =>
        Assert.Equal(rule, Rule(2024, new DocumentIdentity { CitedNotices = [(notice, 5)] }));

    [Fact]
    public void A_report_that_cites_its_notice_among_others_is_right() =>
        Assert.Null(Rule(2024, new DocumentIdentity { CitedNotices = [("卫统〔2020〕9号", 5), ("卫统〔2024〕1号", 6)] }));

    [Fact]
    public void A_document_that_names_no_period_and_no_ground_is_told_so() => Assert.Equal(
        [("identity.period-missing", Severity.Info), ("identity.notice-missing", Severity.Info)],
        Findings(2024, new DocumentIdentity()).Select(static f => (f.Rule, f.Severity)));

    [Fact]
    public void A_report_that_was_read_from_no_document_has_neither() => Assert.Empty(Findings(2024, null));

    private static string? Rule(int year, DocumentIdentity identity) => Findings(year, identity).SingleOrDefault(static f => f.Severity > Severity.Info)?.Rule;

    private static IReadOnlyList<Finding> Findings(int year, DocumentIdentity? identity)
    {
        FormInfo form = null!;
        form = new FormInfo("Hospital", "2024", "年报", [new SectionInfo("a", "一、概况", TextRule.Optional, [])])
        {
            Source = "卫统〔2024〕1号",
            FirstYear = 2024,
            CreateReport = () => new EmptyReport(form),
        };
        Report report = form.CreateReport();
        (report.Year, report.Identity) = (year, identity);
        return report.Validate();
    }

    private sealed class EmptyReport(FormInfo form) : Report(form);
}
