using System.Globalization;
using System.Runtime.InteropServices;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Narrative;

namespace ReportGen.Rules;

/// <summary>Tests the rules of a form on a report.</summary>
internal static class Validator
{
    /// <summary>What is found, in the order of the form; what is about no cell comes first.</summary>
    public static List<Finding> Validate(Report report, Report? previous)
    {
        List<Finding> findings = [];
        IdentityFindings.Add(report, findings);
        TextFindings.Add(report, findings);
        findings.AddRange(TestTables(report, previous) ?? []);
        HistoryFindings.Add(report, previous, findings);
        NarrativeFindings.Add(report, previous, findings);
        Sort(findings);
        return findings;
    }

    /// <summary>What is found in the cells alone: kinds, blanks and rules. Nothing is allocated where nothing is found.</summary>
    public static IReadOnlyList<Finding> ValidateTables(Report report, Report? previous)
    {
        if (TestTables(report, previous) is not { } findings)
            return [];
        Sort(findings);
        return findings;
    }

    // The list is made when it is first needed: most reports give no findings, and then nothing is allocated.
    private static List<Finding>? TestTables(Report report, Report? previous)
    {
        List<Finding>? findings = null;
        var cells = new JudgedCells(report, previous);
        // Where nothing is blank but in last year's report, that is the matter of last year's.
        BlankFindings? blanks = KindFindings.Add(report, ref findings) ? new BlankFindings(report) : null;
        foreach (RuleJudge judge in RuleJudge.Of(report.Form))
        {
            if (judge.Rule.CoversYear(report.Year))
                Test(judge, report, cells, ref findings, blanks);
        }

        blanks?.AddTo(findings ??= []);
        return findings;
    }

    private static void Test(RuleJudge judge, Report report, in JudgedCells cells, ref List<Finding>? findings, BlankFindings? blanks)
    {
        for (int i = 0; i < judge.Instances.Length; i++)
        {
            Judgement judgement = judge.Judge(i, cells);
            if (judgement.Verdict is RuleVerdict.Holds or RuleVerdict.Unknown)
                continue;
            // Names of organs are compared last: a rule that holds need not know whom it is for.
            if (!judge.CoversOrgan(report.Organ))
                return;
            if (judgement.IsBroken)
                (findings ??= []).Add(Broken(judge.Rule, report, judge.Instances[i], judgement));
            else
                blanks?.Add(judge.Rule, judge.Instances[i], judgement);
        }
    }

    private static void Sort(List<Finding> findings)
    {
        if (findings.Count < 2)
            return;
        // The sort is stable.
        Finding[] sorted = [.. findings.OrderBy(static f => f.Cells.Count == 0 ? -1 : f.Cells[0].Index)];
        sorted.CopyTo(CollectionsMarshal.AsSpan(findings));
    }

    internal static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static Finding Broken(RuleInfo rule, Report report, RuleInstance instance, in Judgement judgement)
    {
        // The right side names what should come out; where it is a constant, the left side is what was entered.
        CellReference[] references = rule.IsComputed ? [.. instance.References] : [.. instance.Right.References, .. instance.Left.References];
        List<CellInfo> cells = [.. Cells(report, references, isPrevious: false)];
        // A rule about last year's report alone is shown where its cells stand in this one.
        if (cells.Count == 0)
            cells.AddRange(Cells(report, references, isPrevious: true));
        CellInfo main = cells[0];
        CellOrigin origin = report.Origin(main.Index);
        (decimal left, decimal right) = (judgement.Left.Value, judgement.Right.Value);
        bool rightIsConstant = instance.Right.References.All(static r => r.IsPrevious);
        return new Finding
        {
            Message = new Message(new MessageId(rule.Id, rule.Severity), w => rule.IsRollUp ? w.TotalOff(main, left, right) : w.Broken(rule, main, left, right)),
            Cells = cells,
            Expected = rightIsConstant ? $"{Sign(rule.Comparison)}{Text(right)}" : Text(left),
            Actual = rightIsConstant ? Text(left) : Text(right),
            Line = origin.Line,
            Column = origin.Column,
        };
    }

    private static IEnumerable<CellInfo> Cells(Report report, CellReference[] references, bool isPrevious) =>
        references.Where(r => r.IsPrevious == isPrevious).Select(r => report.Form.Cells[r.Cell]);

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "",
        Comparison.NotEqual => "≠ ",
        Comparison.Less => "< ",
        Comparison.LessOrEqual => "≤ ",
        Comparison.Greater => "> ",
        _ => "≥ ",
    };
}
