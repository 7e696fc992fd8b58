using ReportGen.Forms;
using ReportGen.Rules;
using ReportGen.Tests.Forms;

namespace ReportGen.Tests.Rules.Plain;

public sealed class PlainRulesTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 5)]
    [InlineData(4, 30)]
    public void The_quick_way_finds_what_the_rules_find_term_by_term(int seed, int oddness)
    {
        var random = new Random(seed);
        var forms = new RandomForms(random);
        int clean = 0;
        for (int i = 0; i < 3000; i++)
        {
            FormInfo before = forms.Form();
            FormInfo form = random.Next(2) == 0 ? before : forms.Form(extended: before);
            Report report = forms.Report(form, oddness);
            Report? previous = random.Next(3) == 0 ? null : forms.Report(random.Next(2) == 0 ? form : before, oddness);
            IReadOnlyList<Finding> quick = report.Validate(previous);
            Assert.Equal(TermByTerm(report, previous).Select(Told), quick.Select(Told));
            clean += quick.Count == 0 ? 1 : 0;
        }

        // Where nothing is odd, nothing is found often enough to say that the quick way was gone.
        if (oddness <= 1)
            Assert.InRange(clean, 30, 3000);
    }

    [Fact]
    public void Sums_of_the_largest_numbers_do_not_overflow()
    {
        const int Count = 5000;
        const long Largest = 999_999_999_999_999;
        FormInfo form = Fixes.TinyForm.Grid(1, Count, [Fixes.TinyForm.Rule("most", false, [Count - 1, 1, .. Enumerable.Range(0, Count).SelectMany(static c => new[] { 0, c })], Comparison.Greater)]);
        Report report = Fixes.TinyForm.Report(form, [.. Enumerable.Repeat(Cell.Of(Largest), Count)]);
        Assert.Empty(report.Validate());
        report.Cells[..(Count - 1)].Fill(0);
        Assert.Equal($"{Largest}", Assert.Single(report.Validate()).Actual);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(14)]
    public void A_cell_that_is_not_plain_is_seen_wherever_it_stands(int index)
    {
        Report report = SmallForm.Consistent();
        Assert.True(report.Form.Plain.AllPlain(report.Cells));
        foreach (Cell odd in new[] { Cell.Blank, Cell.Unreadable, Cell.Of(15, 1) })
        {
            report.Cell(index) = odd;
            Assert.False(report.Form.Plain.AllPlain(report.Cells));
        }
    }

    [Fact]
    public void Every_rule_of_a_form_is_tested_the_quick_way()
    {
        Report report = SmallForm.Consistent();
        var context = new RuleContext(report, SmallForm.Consistent(report.Form));
        for (int i = 0; i < report.Form.Rules.Count; i++)
            Assert.True(report.Form.Plain.Holds(i, context), report.Form.Rules[i].Id);
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
        FormInfo form = Fixes.TinyForm.Grid(1, 2, [new RuleInfo { Id = "few", Severity = Severity.Warning, Organs = ["*局"], Comparison = Comparison.LessOrEqual, Terms = [1, 1, 0, 0, 0, 1] }]);
        Report report = Fixes.TinyForm.Report(form, 2, 1);
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

    [Fact]
    public void Findings_once_given_are_not_changed_by_the_next_report()
    {
        Report report = SmallForm.Consistent();
        report.Cell(0) = 9;
        IReadOnlyList<Finding> findings = report.Validate();
        string[] rules = [.. findings.Select(static f => f.Rule)];
        SmallForm.Consistent().Validate();
        report.Validate();
        Assert.Equal(rules, findings.Select(static f => f.Rule));
    }

    private static List<Finding> TermByTerm(Report report, Report? previous)
    {
        List<Finding> findings = [];
        Validator.Validate(report, previous, findings, plain: false);
        return findings;
    }

    private static string Told(Finding finding) =>
        $"{finding.Rule} {finding.Severity} {string.Join(',', finding.Cells.Select(static c => c.Address))} {finding.Expected} {finding.Actual} {finding.Message} {finding.MessageEn}";
}
