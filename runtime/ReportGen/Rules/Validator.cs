using System.Globalization;
using ReportGen.Forms;
using ReportGen.Narrative;

namespace ReportGen;

/// <summary>Tests the rules of a form on a report.</summary>
internal static class Validator
{
    public static List<Finding> Validate(Report report, Report? previous)
    {
        var findings = new List<Finding>();
        var context = new RuleContext(report, previous);
        var blanks = new BlankFindings(report);
        IdentityFindings.Add(report, findings);
        TextFindings.Add(report, findings);
        KindFindings.Add(report, findings);
        foreach (RuleInfo rule in report.Form.Rules)
        {
            if (!rule.CoversYear(report.Year) || !rule.CoversOrgan(report.Organ))
                continue;
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
                    bool exceeds = right.Blanks == 0 && left.Value > right.Value && blanks.NoneNegative(instances.Left);
                    if (!exceeds)
                    {
                        blanks.AddRollUp(rule, instances, left, right);
                        continue;
                    }
                }
                else if (!proven)
                {
                    if (rule.Missing == MissingPolicy.Error)
                        blanks.AddForbidden(rule, instances);
                    continue;
                }

                if (!Holds(rule, left.Value, right.Value))
                    findings.Add(Broken(rule, context, instances, left.Value, right.Value));
            }
        }

        blanks.AddTo(findings);
        HistoryFindings.Add(context, findings);
        NarrativeFindings.Add(report, findings);
        // Findings come in the order of the form; those about no cell first. The sort is stable.
        return [.. findings.OrderBy(static f => f.Cells.Count == 0 ? -1 : f.Cells[0].Index)];
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

    private static Finding Broken(RuleInfo rule, RuleContext context, RuleInstances instance, decimal left, decimal right)
    {
        Report report = context.Report;
        List<CellInfo> cells = [];
        // The right side names what should come out; where it is a constant, the left side is what was entered.
        AddCells(report, instance.Right, cells);
        AddCells(report, instance.Left, cells);
        CellInfo main = cells[0];
        CellOrigin origin = report.Origin(main.Index);
        (string zh, string en) = rule.IsRollUp
            ? ($"{main.Name}：各项之和为 {Text(left)}，填写为 {Text(right)}，相差 {Text(Math.Abs(left - right))}。请核对各项并重新计算总计。",
               $"{main.Name}: the items add up to {Text(left)}, the cell says {Text(right)}; the difference is {Text(Math.Abs(left - right))}. Check the items and compute the total again.")
            : (MessageTemplate.Fill(rule.Message ?? $"{{cell}}：不满足 {rule.Assertion}（左边 {{left}}，右边 {{right}}，相差 {{difference}}）", main, left, right),
               MessageTemplate.Fill(rule.MessageEn ?? $"{{cell}}: {rule.Assertion} does not hold (left {{left}}, right {{right}}, difference {{difference}})", main, left, right));
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
