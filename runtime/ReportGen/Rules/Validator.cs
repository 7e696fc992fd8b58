using System.Globalization;
using System.Runtime.InteropServices;
using ReportGen.Forms;
using ReportGen.Narrative;
using ReportGen.Rules.Plain;

namespace ReportGen.Rules;

/// <summary>Tests the rules of a form on a report.</summary>
internal static class Validator
{
    /// <summary>Adds what is found, in the order of the form; what is about no cell comes first.</summary>
    public static void Validate(Report report, Report? previous, List<Finding> findings) =>
        Validate(report, previous, findings, report.Form.Plain.AllPlain(report.Cells));

    /// <summary>The same; <paramref name="plain"/> says whether all cells are plain. Without it every rule is tested term by term, which finds the same.</summary>
    internal static void Validate(Report report, Report? previous, List<Finding> findings, bool plain)
    {
        var context = new RuleContext(report, previous);
        IdentityFindings.Add(report, findings);
        TextFindings.Add(report, findings);
        TestTables(context, findings, plain);
        HistoryFindings.Add(context, findings);
        NarrativeFindings.Add(report, findings);
        Sort(findings);
    }

    /// <summary>Adds what is found in the cells alone: kinds, blanks and rules.</summary>
    public static void ValidateTables(Report report, Report? previous, List<Finding> findings)
    {
        TestTables(new RuleContext(report, previous), findings, report.Form.Plain.AllPlain(report.Cells));
        Sort(findings);
    }

    private static void TestTables(in RuleContext context, List<Finding> findings, bool plain)
    {
        Report report = context.Report;
        PlainRules rules = report.Form.Plain;
        BlankFindings? blanks = plain ? null : new BlankFindings(report);
        if (!plain)
            KindFindings.Add(report, findings);
        for (int i = 0; i < rules.Rules.Length; i++)
        {
            RuleInfo rule = rules.Rules[i];
            // Names of organs are compared last: a rule that holds need not know whom it is for.
            if (rule.CoversYear(report.Year) && !(plain && rules.Holds(i, context)) && report.IsCoveredBy(rule, i))
                Test(rule, context, findings, blanks);
        }

        blanks?.AddTo(findings);
    }

    private static void Sort(List<Finding> findings)
    {
        if (findings.Count < 2)
            return;
        // The sort is stable.
        Finding[] sorted = [.. findings.OrderBy(static f => f.Cells.Count == 0 ? -1 : f.Cells[0].Index)];
        sorted.CopyTo(CollectionsMarshal.AsSpan(findings));
    }

    // Where all cells are plain there are no blanks but last year's, and these are that report's matter.
    private static void Test(RuleInfo rule, in RuleContext context, List<Finding> findings, BlankFindings? blanks)
    {
        var instances = new RuleInstances(rule);
        var conditions = new RuleConditions(rule, context);
        while (instances.MoveNext())
        {
            if (!conditions.NextIsMet())
                continue;
            var left = new LinearSum(rule, instances.Left, context);
            var right = new LinearSum(rule, instances.Right, context);
            if (left.Absent || right.Absent || left.Unreadable + right.Unreadable > 0)
                continue;
            int missing = left.Blanks + right.Blanks;
            bool proven = missing == 0 || rule.Missing == MissingPolicy.Zero;
            if (rule.IsRollUp && missing > 0)
            {
                // Even with blanks unknown, counts that exceed their total are wrong.
                bool exceeds = right.Blanks == 0 && left.Value > right.Value && BlankFindings.NoneNegative(context.Report, instances.Left);
                if (!exceeds)
                {
                    blanks?.AddRollUp(rule, instances, left, right);
                    continue;
                }
            }
            else if (!proven)
            {
                if (rule.Missing == MissingPolicy.Error)
                    blanks?.AddForbidden(rule, instances);
                continue;
            }

            if (!Holds(rule, left.Value, right.Value))
                findings.Add(Broken(rule, context, instances, left.Value, right.Value));
        }
    }

    internal static bool Holds(RuleInfo rule, decimal left, decimal right)
    {
        decimal difference = left - right;
        return rule.Comparison switch
        {
            Comparison.Equal => Math.Abs(difference) <= rule.Tolerance,
            Comparison.NotEqual => Math.Abs(difference) > rule.Tolerance,
            Comparison.Less => difference < rule.Tolerance,
            Comparison.LessOrEqual => difference <= rule.Tolerance,
            Comparison.Greater => difference > -rule.Tolerance,
            _ => difference >= -rule.Tolerance,
        };
    }

    internal static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static Finding Broken(RuleInfo rule, in RuleContext context, RuleInstances instance, decimal left, decimal right)
    {
        Report report = context.Report;
        List<CellInfo> cells = [];
        // The right side names what should come out; where it is a constant, the left side is what was entered.
        AddCells(report, instance.Right, cells);
        AddCells(report, instance.Left, cells);
        if (cells.Count == 0)
        {
            AddLastYears(report, instance.Right, cells);
            AddLastYears(report, instance.Left, cells);
        }

        CellInfo main = cells[0];
        CellOrigin origin = report.Origin(main.Index);
        (string zh, string en) = rule.IsRollUp
            ? ($"{main.Name}：各项之和为 {Text(left)}，填写为 {Text(right)}，相差 {Text(Math.Abs(left - right))}。请核对各项并重新计算总计。",
               $"{main.NameEn}: the items add up to {Text(left)}, the cell says {Text(right)}; the difference is {Text(Math.Abs(left - right))}. Check the items and compute the total again.")
            : (MessageTemplate.Fill(rule.Message ?? $"{{cell}}：不满足 {rule.Assertion}（左边 {{left}}，右边 {{right}}，相差 {{difference}}）", main, left, right, inEnglish: false),
               MessageTemplate.Fill(rule.MessageEn ?? $"{{cell}}: {rule.Assertion} does not hold (left {{left}}, right {{right}}, difference {{difference}})", main, left, right, inEnglish: true));
        bool rightIsConstant = !HasCell(instance.Right);
        return new Finding
        {
            Rule = rule.Id,
            Severity = rule.Severity,
            Cells = cells,
            Expected = rightIsConstant ? $"{Sign(rule.Comparison)}{Text(right)}" : Text(left),
            Actual = rightIsConstant ? Text(left) : Text(right),
            Line = origin.Line,
            Column = origin.Column,
            Message = zh,
            MessageEn = en,
        };
    }

    private static bool HasCell(ReadOnlySpan<int> terms)
    {
        for (int i = 1; i < terms.Length; i += 2)
        {
            if (terms[i] >= 0)
                return true;
        }

        return false;
    }

    private static void AddCells(Report report, ReadOnlySpan<int> terms, List<CellInfo> cells)
    {
        for (int i = 1; i < terms.Length; i += 2)
        {
            if (terms[i] >= 0)
                cells.Add(report.Form.Cells[terms[i]]);
        }
    }

    // A rule about last year's report alone is shown where its cells stand in this one.
    private static void AddLastYears(Report report, ReadOnlySpan<int> terms, List<CellInfo> cells)
    {
        for (int i = 1; i < terms.Length; i += 2)
        {
            if (terms[i] < -1)
                cells.Add(report.Form.Cells[-2 - terms[i]]);
        }
    }

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
