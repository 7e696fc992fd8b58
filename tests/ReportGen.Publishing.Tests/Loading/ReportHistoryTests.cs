using ReportGen.Forms;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Tests.Loading;

public sealed class ReportHistoryTests
{
    private static Report Of(string? organ, int? year)
    {
        FormInfo form = null!;
        form = new FormInfo("Hospital", "1", "年报", [new SectionInfo("a", "一、概况", TextRule.Optional, [])]) { CreateReport = () => new EmptyReport(form) };
        Report report = form.CreateReport();
        (report.Organ, report.Year) = (organ, year);
        return report;
    }

    private static ReportHistory History(params Report[] reports)
    {
        var history = new ReportHistory();
        foreach (Report report in reports)
            history.Add(report);
        return history;
    }

    private static Report? PreviousOf(Report input, params Report[] earlier)
    {
        ReportHistory history = History(earlier);
        history.AddInput(input);
        return history.Previous(input);
    }

    [Fact]
    public void The_report_of_the_year_before_is_the_same_organ_s()
    {
        Report[] reports = [Of("甲市人民政府", 2022), Of("甲市人民政府", 2023), Of("乙市人民政府", 2023), Of("甲市人民政府", 2024)];
        Assert.Same(reports[1], History(reports).Previous(reports[3]));
    }

    [Fact]
    public void A_government_is_the_same_by_its_short_name()
    {
        Report[] reports = [Of("甲市", 2023), Of("甲市人民政府", 2024)];
        Assert.Same(reports[0], History(reports).Previous(reports[1]));
    }

    [Theory]
    [InlineData("甲市人民政府", 2022)]
    [InlineData("乙市人民政府", 2023)]
    public void A_report_given_for_comparing_that_is_another_year_s_or_organ_s_is_told(string organ, int year)
    {
        Report input = Of("甲市人民政府", 2024);
        ReportHistory history = History(Of(organ, year));
        history.AddInput(input);
        Assert.Null(history.Previous(input));
        Assert.Equal(("history.missing", "2023", $"{year}"), (history.Unfit(input)!.Rule, history.Unfit(input)!.Expected, history.Unfit(input)!.Actual));
    }

    [Fact]
    public void Among_the_reports_of_many_organs_one_without_last_year_s_is_nothing_to_tell()
    {
        Report input = Of("甲市人民政府", 2024);
        ReportHistory history = History(Of("乙市人民政府", 2023), Of("丙市人民政府", 2023));
        history.AddInput(input);
        Assert.Null(history.Unfit(input));
    }

    [Fact]
    public void A_report_of_another_kind_is_not_last_year_s()
    {
        FormInfo form = null!;
        form = new FormInfo("School", "1", "年报", [new SectionInfo("a", "一、概况", TextRule.Optional, [])]) { CreateReport = () => new EmptyReport(form) };
        Report school = form.CreateReport();
        (school.Organ, school.Year) = ("甲市人民政府", 2023);
        Assert.Null(PreviousOf(Of("甲市人民政府", 2024), school));
    }

    [Fact]
    public void Its_office_is_another_organ()
    {
        Report[] reports = [Of("甲市人民政府", 2023), Of("甲市人民政府办公室", 2024)];
        Assert.Null(History(reports).Previous(reports[1]));
    }

    [Fact]
    public void Where_an_organ_is_not_named_the_only_report_of_the_history_is_taken()
    {
        Report earlier = Of("甲市人民政府", 2023);
        Assert.Same(earlier, PreviousOf(Of(null, 2024), earlier));
        Report unnamed = Of(null, 2023);
        Assert.Same(unnamed, PreviousOf(Of("甲市人民政府", 2024), unnamed));
    }

    [Fact]
    public void Where_an_organ_is_not_named_and_there_are_several_none_is_taken() =>
        Assert.Null(PreviousOf(Of(null, 2024), Of("甲市人民政府", 2023), Of("乙市人民政府", 2023)));

    [Fact]
    public void Reports_checked_together_are_compared_by_name_only()
    {
        var history = new ReportHistory();
        Report[] inputs = [Of("甲市人民政府", 2023), Of(null, 2024)];
        foreach (Report input in inputs)
            history.AddInput(input);
        Assert.Null(history.Previous(inputs[1]));
    }

    [Fact]
    public void A_report_without_a_year_has_none_before_it() => Assert.Null(History(Of("甲市", 2023)).Previous(Of("甲市", null)));

    private sealed class EmptyReport(FormInfo form) : Report(form);
}
