using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Tests.Checking;

public sealed class ReportCheckerTests : IDisposable
{
    private static readonly FormInfo Form = SmallForm.Create();
    private static readonly FormInfo School = new("School", "9", "学校年报", [new SectionInfo("a", "一、概况", TextRule.Optional, [])]) { CreateReport = static () => new SchoolReport() };

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Figures in which every sum holds, the first of them as given.
    private void Write(string path, string? organ, int? year, int first = 1) => _folder.Write(path, $$"""
        { "form": "1", "organ": {{(organ is null ? "null" : $"\"{organ}\"")}}, "year": {{(year is null ? "null" : $"{year}")}}, "beds": {
          "used": { "city": {{first}}, "county": 2, "total": {{first + 2}} },
          "free": { "city": 4, "county": 5, "total": 9 },
          "total": { "city": {{first + 4}}, "county": 7, "total": {{first + 11}} } } }
        """);

    private CheckOutcome[] Check(bool withHistory = false, int jobs = 2, string? rules = null)
    {
        using var inputs = new InputList([_folder.At("in")]);
        using var checker = new ReportChecker([Form, School], inputs, new CheckOptions { History = withHistory ? _folder.At("history") : null, Jobs = jobs, Rules = rules, Today = new DateOnly(2026, 1, 1) });
        var outcomes = new List<CheckOutcome>();
        checker.Run(static o => o, (_, o) => outcomes.AddRange(o), default);
        return [.. outcomes, .. checker.OtherFailures.Select(static f => new CheckOutcome(f.Path, null, f.Failure))];
    }

    private static string[] Rules(CheckOutcome outcome) => [.. outcome.Report!.Findings.Select(static f => f.Rule).Where(static r => r is "copied" || r.StartsWith("history.", StringComparison.Ordinal) || r.StartsWith("identity.", StringComparison.Ordinal) || r.StartsWith("consolidation", StringComparison.Ordinal))];

    [Fact]
    public void The_report_of_the_year_before_is_the_same_organ_s()
    {
        Write("in/a22.json", "甲市人民政府", 2022, 9);
        Write("in/a23.json", "甲市人民政府", 2023);
        Write("in/a24.json", "甲市人民政府", 2024);
        Write("in/b23.json", "乙市人民政府", 2023, 8);
        Assert.Equal([[], [], ["copied"], []], Check().Select(Rules));
    }

    [Theory]
    [InlineData("甲市", "甲市人民政府", true)]
    [InlineData("甲市政府", "甲市", true)]
    [InlineData("甲市人民政府", "甲市人民政府办公室", false)]
    public void A_government_is_the_same_by_its_short_name_and_its_office_is_another(string earlier, string organ, bool isSame)
    {
        Write("in/1.json", earlier, 2023);
        Write("in/2.json", organ, 2024);
        Assert.Equal(isSame, Rules(Check()[1]).Contains("copied"));
    }

    [Theory]
    [InlineData(null, "甲市")]
    [InlineData("甲市", null)]
    public void Where_an_organ_is_not_named_the_only_report_of_the_history_is_taken(string? earlier, string? organ)
    {
        Write("history/1.json", earlier, 2023);
        Write("in/2.json", organ, 2024);
        Assert.Contains("copied", Rules(Assert.Single(Check(withHistory: true))));
    }

    [Fact]
    public void Where_an_organ_is_not_named_and_there_are_several_none_is_taken()
    {
        Write("history/1.json", "甲市", 2023);
        Write("history/2.json", "乙市", 2023);
        Write("in/2.json", null, 2024);
        Assert.Equal(["identity.organ-missing"], Rules(Assert.Single(Check(withHistory: true))));
    }

    [Fact]
    public void Reports_checked_together_are_compared_by_name_only()
    {
        Write("in/1.json", "甲市", 2023);
        Write("in/2.json", null, 2024);
        Assert.Equal(["identity.organ-missing"], Rules(Check()[1]));
    }

    [Fact]
    public void A_report_without_a_year_is_not_valid()
    {
        Write("in/1.json", "甲市", null);
        CheckedReport report = Assert.Single(Check()).Report!;
        Assert.False(report.IsValid);
        Assert.Equal(["identity.year-missing"], Rules(Assert.Single(Check())));
    }

    [Theory]
    [InlineData("甲市人民政府", 2022)]
    [InlineData("乙市人民政府", 2023)]
    public void A_report_given_for_comparing_that_is_another_year_s_or_organ_s_is_told(string organ, int year)
    {
        Write("history/1.json", organ, year);
        Write("in/1.json", "甲市人民政府", 2024);
        Finding finding = Assert.Single(Assert.Single(Check(withHistory: true)).Report!.Findings, static f => f.Rule == "history.missing");
        Assert.Equal(("2023", $"{year}"), (finding.Expected, finding.Actual));
    }

    [Fact]
    public void Among_the_reports_of_many_organs_one_without_last_year_s_is_nothing_to_tell()
    {
        Write("history/1.json", "乙市人民政府", 2023);
        Write("history/2.json", "丙市人民政府", 2023);
        Write("in/1.json", "甲市人民政府", 2024);
        Assert.Empty(Rules(Assert.Single(Check(withHistory: true))));
    }

    [Fact]
    public void A_report_of_another_kind_is_not_last_year_s_nor_the_same_year_s_double()
    {
        _folder.Write("in/1.json", """{"form":"9","organ":"甲市","year":2023}""");
        _folder.Write("in/2.json", """{"form":"9","organ":"甲市","year":2024}""");
        Write("in/3.json", "甲市", 2024);
        Assert.All(Check(), static o => Assert.Empty(Rules(o)));
    }

    [Fact]
    public void Two_reports_of_one_organ_and_year_that_differ_are_errors_that_name_each_other()
    {
        Write("in/a.json", "甲市", 2024);
        Write("in/b.json", "甲市人民政府", 2024, 8);
        CheckOutcome[] outcomes = Check();
        Assert.Equal([["identity.duplicate"], ["identity.duplicate"]], outcomes.Select(Rules));
        Assert.All(outcomes, static o => Assert.False(o.Report!.IsValid));
        Assert.Contains("b.json", outcomes[0].Report!.Findings.Single(static f => f.Rule == "identity.duplicate").Message.In(Wording.Chinese), StringComparison.Ordinal);
        Assert.Contains("a.json", outcomes[1].Report!.Findings.Single(static f => f.Rule == "identity.duplicate").Message.In(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_report_twice_is_told_and_does_no_harm()
    {
        Write("in/a.json", "甲市", 2024);
        Write("in/b.json", "甲市", 2024);
        CheckOutcome[] outcomes = Check();
        Assert.Equal([["identity.repeated"], ["identity.repeated"]], outcomes.Select(Rules));
        Assert.All(outcomes, static o => Assert.True(o.Report!.IsValid));
    }

    [Fact]
    public void Of_two_contradictory_reports_of_the_year_before_none_is_taken()
    {
        Write("history/1.json", "甲市", 2023);
        Write("history/2.json", "甲市", 2023, 8);
        Write("in/1.json", "甲市", 2024);
        CheckOutcome outcome = Assert.Single(Check(withHistory: true));
        Assert.Equal(["history.contradictory"], Rules(outcome));
        Assert.False(outcome.Report!.IsValid);
    }

    [Fact]
    public void A_report_that_stands_in_the_history_as_well_is_no_double()
    {
        Write("in/1.json", "甲市", 2023);
        Write("in/2.json", "甲市", 2024, 8);
        Write("history/1.json", "甲市", 2023);
        Write("history/2.json", "甲市", 2024, 8);
        Assert.All(Check(withHistory: true), static o => Assert.DoesNotContain("identity.duplicate", Rules(o)));
    }

    [Fact]
    public void Parts_of_a_consolidation_are_found_by_organ_and_year()
    {
        Write("in/1.json", "甲市", 2024, 3);
        Write("in/2.json", "甲市财政局", 2024);
        Write("in/3.json", "甲市财政局", 2023);
        string rules = _folder.Write("rules.json", """{ "consolidation": { "甲市人民政府": ["甲市财政局"] } }""");
        Assert.Equal(["consolidation", "consolidation"], Rules(Check(rules: rules)[0]));
    }

    [Fact]
    public void What_cannot_be_read_is_told_where_it_stood_and_the_history_after_the_inputs()
    {
        Write("in/a.json", "甲市", 2024);
        _folder.Write("in/b.json", "{");
        Write("in/c.json", "乙市", 2024);
        _folder.Write("history/x.json", "[");
        Assert.Equal(["a.json", "b.json", "c.json", "x.json", "rules.json"], Check(withHistory: true, rules: _folder.At("rules.json")).Select(static o => Path.GetFileName(o.Path)));
    }

    [Fact]
    public void However_many_threads_there_are_the_outcome_is_one()
    {
        for (int i = 0; i < 600; i++)
            Write($"in/{i:000}.json", $"第{i / 6}局", 2019 + (i % 6), i % 4);
        string[] Lines(int jobs) => [.. Check(jobs: jobs).Select(static o => $"{o.Path} {string.Join(' ', o.Report!.Findings.Select(static f => $"{f.Rule} {f.Message}"))}")];
        string[] one = Lines(1);
        Assert.Equal(600, one.Length);
        Assert.Equal(one, Lines(8));
    }

    private sealed class SchoolReport() : Report(School);
}
