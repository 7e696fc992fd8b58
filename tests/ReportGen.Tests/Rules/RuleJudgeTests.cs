using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rules;
using ReportGen.Tests.Fixes;
using ReportGen.Tests.Forms;

namespace ReportGen.Tests.Rules;

public sealed class RuleJudgeTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 5)]
    [InlineData(4, 30)]
    public void The_judge_says_what_plain_reckoning_says(int seed, int oddness)
    {
        var random = new Random(seed);
        var forms = new RandomForms(random);
        var verdicts = new HashSet<RuleVerdict>();
        for (int i = 0; i < 3000; i++)
        {
            FormInfo before = forms.Form();
            FormInfo form = random.Next(2) == 0 ? before : forms.Form(extended: before);
            Report report = forms.Report(form, oddness);
            Report? previous = random.Next(3) == 0 ? null : forms.Report(random.Next(2) == 0 ? form : before, oddness);
            foreach (RuleJudge judge in RuleJudge.Of(form))
            {
                RuleVerdict[] expected = PlainReckoning.Verdicts(judge.Rule, report, previous);
                for (int instance = 0; instance < expected.Length; instance++)
                    verdicts.Add(expected[instance]);
                Assert.Equal(expected, Enumerable.Range(0, judge.Instances.Length).Select(n => judge.Judge(n, new JudgedCells(report, previous)).Verdict));
            }
        }

        Assert.Equal(oddness == 0 ? 3 : 4, verdicts.Count);
    }

    [Fact]
    public void Sums_of_the_largest_numbers_do_not_overflow()
    {
        const int Count = 5000;
        const long Largest = 999_999_999_999_999;
        FormInfo form = TinyForm.Grid(1, Count, [TinyForm.Rule("most", false, [Count - 1, 1, .. Enumerable.Range(0, Count).SelectMany(static c => new[] { 0, c })], Comparison.Greater)]);
        Report report = TinyForm.Report(form, [.. Enumerable.Repeat(Cell.Of(Largest), Count)]);
        Assert.Empty(report.Validate());
        report.Cells[..(Count - 1)].Fill(0);
        Assert.Equal($"{Largest}", Assert.Single(report.Validate()).Actual);
    }

    [Fact]
    public void Tables_without_findings_cost_no_memory()
    {
        Report report = SmallForm.Consistent();
        Report previous = SmallForm.Consistent(report.Form);
        report.ValidateTables(previous);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = report.ValidateTables(previous).Count + report.ValidateTables().Count;
        Assert.Equal((0, 0), (GC.GetAllocatedBytesForCurrentThread() - before, found));
    }

    [Fact]
    public void A_rule_for_other_organs_that_fails_is_no_finding()
    {
        FormInfo form = TinyForm.Grid(1, 2, [new RuleInfo { Id = "few", Severity = Severity.Warning, Organs = ["*局"], Comparison = Comparison.LessOrEqual, Terms = [1, 1, 0, 0, 0, 1] }]);
        Report report = TinyForm.Report(form, 2, 1);
        report.Organ = "甲县人民政府";
        Assert.Empty(report.ValidateTables());
        report.Organ = "甲局";
        Assert.Single(report.ValidateTables());
    }

    [Fact]
    public void Tables_alone_give_the_findings_about_their_cells()
    {
        Report report = SmallForm.Consistent();
        report.Cell(0) = 9;
        report.Paragraphs(0).Clear();
        Assert.Equal(report.Validate().Where(static f => f.Rule != "text-missing").Select(Told), report.ValidateTables().Select(Told));
    }

    private static string Told(Finding finding) =>
        $"{finding.Rule} {finding.Severity} {string.Join(',', finding.Cells.Select(static c => c.Address))} {finding.Expected} {finding.Actual} {finding.Message} {finding.Message.In(Wording.English)}";
}
