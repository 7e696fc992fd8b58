using ReportGen.Forms;

namespace ReportGen.Disclosure.Tests.Forms;

/// <summary>The rules of part two: stock across years, columns misread, units mistaken, organs that make no 规章.</summary>
public sealed class ProactiveRuleTests
{
    private static string[] Found(Report report, Report? previous = null) => [.. report.Validate(previous).Select(static f => f.Rule).Distinct()];

    private static Disclosure2019 Report2019(int year)
    {
        var report = new Disclosure2019 { Organ = "示例市人民政府", Year = year };
        report.Cells.Fill(0);
        report.Overview.Add("主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作有序。");
        report.Problems.Add("公开内容有待细化。");
        report.Other.Add("无。");
        return report;
    }

    [Fact]
    public void What_is_in_force_is_last_year_s_with_what_was_made_and_repealed()
    {
        Disclosure2021 before = Sample.Consistent();
        Disclosure2021 now = Sample.Consistent();
        (before.Year, now.Year) = (2023, 2024);
        now.Applications.CarriedIn.Natural = before.Applications.CarriedOut.Natural;
        before.Proactive.Item1.Documents.InForce = 39;
        now.Proactive.Item1.Documents.Repealed = 1;
        Assert.Empty(Found(now, before));
        now.Proactive.Item1.Documents.InForce = 42;
        Assert.Equal(["proactive.stock"], Found(now, before));
    }

    [Fact]
    public void Items_follow_from_last_year_s_items_and_their_change()
    {
        Disclosure2019 before = Report2019(2019);
        Disclosure2019 now = Report2019(2020);
        before.Proactive.Item5.Licensing.LastYear = 100;
        before.Proactive.Item5.Licensing.Change = 5;
        before.Proactive.Item5.Licensing.Decisions = 1;
        now.Proactive.Item5.Licensing.LastYear = 105;
        Assert.Empty(Found(now, before));
        now.Proactive.Item5.Licensing.LastYear = 100;
        Assert.Equal(["proactive.permitStock"], Found(now, before));
    }

    [Theory]
    [InlineData(100, 5, 105, true)]
    [InlineData(100, 0, 100, false)]
    [InlineData(100, 5, 2000, false)]
    public void Decisions_that_are_the_items_added_up_are_a_column_misread(int lastYear, int change, int decisions, bool isFound)
    {
        Disclosure2019 report = Report2019(2019);
        report.Proactive.Item6.Penalties.LastYear = lastYear;
        report.Proactive.Item6.Penalties.Change = change;
        report.Proactive.Item6.Penalties.Decisions = decisions;
        Assert.Equal(isFound ? ["proactive.enforcementColumn"] : [], Found(report));
    }

    [Theory]
    [InlineData("示例市人民政府", false)]
    [InlineData("示例区人民政府办公室", true)]
    [InlineData("示例县人民政府", true)]
    [InlineData("示例壮族自治区人民政府", false)]
    [InlineData("示例市交通运输局", true)]
    [InlineData("国家示例局", false)]
    [InlineData("镇江市人民政府", false)]
    [InlineData("示例镇人民政府", true)]
    [InlineData(null, false)]
    public void An_organ_that_makes_no_regulations_has_none(string? organ, bool isFound)
    {
        Disclosure2021 report = Sample.Consistent();
        report.Organ = organ;
        report.Proactive.Item1.Regulations.Made = 1;
        Assert.Equal(isFound ? ["proactive.regulations"] : [], Found(report));
    }

    [Theory]
    [InlineData("示例市人民政府", false)]
    [InlineData("示例市财政局", true)]
    public void A_bureau_s_fee_of_more_than_a_hundred_million_is_in_yuan(string organ, bool isFound)
    {
        Disclosure2021 report = Sample.Consistent();
        report.Organ = organ;
        report.Proactive.Item8.Fees.Amount = 102464.19m;
        Assert.Equal(isFound ? ["proactive.feeMagnitude"] : [], Found(report));
    }

    [Fact]
    public void The_same_figures_twice_are_last_year_s_report()
    {
        Disclosure2021 before = Sample.Consistent();
        Disclosure2021 now = Sample.Consistent();
        before.Year = 2023;
        Assert.Contains("copied", Found(now, before));
        now.Proactive.Item8.Fees.Amount = 130m;
        Assert.DoesNotContain("copied", Found(now, before));
    }

    [Fact]
    public void An_amount_a_hundred_times_last_year_s_is_in_another_unit()
    {
        Disclosure2021 before = Sample.Consistent();
        Disclosure2021 now = Sample.Consistent();
        before.Year = 2023;
        now.Proactive.Item8.Fees.Amount = 1285000m;
        Assert.Contains("jump", Found(now, before));
        now.Proactive.Item8.Fees.Amount = 5000m;
        Assert.DoesNotContain("jump", Found(now, before));
    }

    [Fact]
    public void A_small_count_may_grow_a_hundredfold()
    {
        Disclosure2021 before = Sample.Consistent();
        Disclosure2021 now = Sample.Consistent();
        before.Year = 2023;
        before.Proactive.Item6.Penalties.Decisions = 1;
        now.Proactive.Item6.Penalties.Decisions = 150;
        Assert.DoesNotContain("jump", Found(now, before));
        before.Proactive.Item6.Penalties.Decisions = 20;
        now.Proactive.Item6.Penalties.Decisions = 2100;
        Assert.Contains("jump", Found(now, before));
    }

    [Fact]
    public void A_report_compared_under_another_name_says_so()
    {
        Disclosure2021 before = Sample.Consistent();
        Disclosure2021 now = Sample.Consistent();
        (before.Year, before.Organ) = (2023, "示例市");
        Finding finding = Assert.Single(now.Validate(before), static f => f.Rule == "history.organ");
        Assert.Equal((Severity.Info, "示例市"), (finding.Severity, finding.Expected));
    }
}
