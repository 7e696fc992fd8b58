using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Policies;

namespace ReportGen.Publishing.Tests.Policies;

public sealed class AppliedPolicyTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    // The total of the first row is wrong: a row sum and a column sum.
    private static CheckedReport Broken(string? organ = "甲院", int? year = 2024) =>
        CheckedReport.Check(new InputSource("a.json", static () => Stream.Null), SmallForm.Report(organ, year, 1, 2, 4, 4, 5, 9, 5, 7, 12), [], null);

    private static RuleWaiver Waive(string rule, string expires, string? cell = null, string? organ = null, int? year = null) => new(
        new NamePattern(rule), cell is null ? null : new NamePattern(cell), organ is null ? null : new NamePattern(organ), year, new Waiver("已报备", DateOnly.ParseExact(expires, "yyyy-MM-dd")), 3, 5);

    private static (CheckedReport Report, IReadOnlyList<Finding> Findings) Apply(params RuleWaiver[] waivers)
    {
        var applied = new AppliedPolicy(new RulePolicy("rules.json", [], waivers, []), Today);
        return (applied.Apply(Broken()), applied.Findings());
    }

    private static CheckedReport Set(params (string Rule, Severity? Severity)[] settings) =>
        new AppliedPolicy(new RulePolicy("rules.json", [.. settings.Select(static s => new RuleSetting(new NamePattern(s.Rule), s.Severity))], [], []), Today).Apply(Broken());

    [Fact]
    public void A_severity_that_was_set_says_what_it_was()
    {
        CheckedReport report = Set(("beds.*", Severity.Warning));
        Assert.All(report.Findings, static f => Assert.Equal((Severity.Warning, (Severity?)Severity.Error), (f.Severity, f.DeclaredSeverity)));
        Assert.True(report.IsValid);
    }

    [Fact]
    public void The_most_exact_setting_holds()
    {
        CheckedReport report = Set(("beds.row-sum", Severity.Info), ("beds.*", Severity.Warning), ("*", null));
        Assert.Equal([Severity.Info, Severity.Warning], report.Findings.Select(static f => f.Severity).Order());
    }

    [Fact]
    public void A_rule_that_is_off_is_listed_with_what_it_leaves_out()
    {
        CheckedReport report = Set(("beds.row-sum", null));
        Assert.Equal("beds.column-sum", Assert.Single(report.Findings).Rule);
        Assert.Equal([("beds.row-sum", 1)], report.LeftOut);
    }

    [Fact]
    public void What_is_waived_is_shown_and_stands_in_nobody_s_way()
    {
        var (report, findings) = Apply(Waive("beds.*", "2026-01-01"));
        Assert.Equal(2, report.Findings.Count);
        Assert.All(report.Findings, static f => Assert.Equal((Severity.Error, "已报备"), (f.Severity, f.Waiver!.Reason)));
        Assert.True(report.IsValid);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("beds/*/total", null, null, 2)]
    [InlineData("beds/free/*", null, null, 0)]
    [InlineData(null, "乙院", null, 0)]
    [InlineData(null, "甲*", null, 2)]
    [InlineData(null, null, 2023, 0)]
    public void A_waiver_may_be_narrowed(string? cell, string? organ, int? year, int waived) =>
        Assert.Equal(waived, Apply(Waive("*", "2026-12-31", cell, organ, year)).Report.Findings.Count(static f => f.Waiver is not null));

    [Fact]
    public void A_waiver_that_expired_counts_no_more_and_is_told()
    {
        var (report, findings) = Apply(Waive("beds.*", "2025-12-31"));
        Assert.False(report.IsValid);
        Finding finding = Assert.Single(findings);
        Assert.Equal(("waiver.expired", Severity.Warning, 3, 5), (finding.Rule, finding.Severity, finding.Line, finding.Column));
    }

    [Fact]
    public void A_waiver_that_waives_nothing_is_told() => Assert.Equal("waiver.unused", Assert.Single(Apply(Waive("jump", "2026-12-31")).Findings).Rule);
}
