using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Fixes;

/// <summary>One instance of a rule, brought to one side: the sum of coefficient × cell, plus a constant, compared with 0.</summary>
internal sealed class IndexedRule
{
    public required RuleInfo Rule { get; init; }

    /// <summary>The cells, each once, left side first.</summary>
    public required int[] Cells { get; init; }

    /// <summary>The coefficient of each cell, the right side's negated; 0 for a cell that cancels out.</summary>
    public required decimal[] Coefficients { get; init; }

    public required decimal Constant { get; init; }

    /// <summary>How many of <see cref="Cells"/> come from the left side: the items of a roll-up.</summary>
    public required int LeftCells { get; init; }

    /// <summary>Whether the plain integer sum is exact: every coefficient 1 or -1 and no constant.</summary>
    public required bool Simple { get; init; }

    /// <summary>The cell that holds the total of a roll-up.</summary>
    public int Total => Cells[^1];

    /// <summary>Every instance of the rules of a form that speaks of this year's cells only.</summary>
    public static List<IndexedRule> All(FormInfo form)
    {
        var all = new List<IndexedRule>();
        var cells = new List<int>();
        var coefficients = new List<decimal>();
        foreach (RuleInfo rule in form.Rules.Where(static r => r.IsCertain))
        {
            var instances = new RuleInstances(rule);
            while (instances.MoveNext())
            {
                cells.Clear();
                coefficients.Clear();
                decimal constant = 0;
                if (!Add(rule, instances.Left, 1, cells, coefficients, ref constant))
                    continue;
                int left = cells.Count;
                if (!Add(rule, instances.Right, -1, cells, coefficients, ref constant) || cells.Count == 0)
                    continue;
                all.Add(new IndexedRule
                {
                    Rule = rule,
                    Cells = [.. cells],
                    Coefficients = [.. coefficients],
                    Constant = constant,
                    LeftCells = left,
                    Simple = constant == 0 && coefficients.TrueForAll(static c => c is 1 or -1),
                });
            }
        }

        return all;
    }

    private static bool Add(RuleInfo rule, ReadOnlySpan<int> terms, int sign, List<int> cells, List<decimal> coefficients, ref decimal constant)
    {
        for (int i = 0; i < terms.Length; i += 2)
        {
            decimal coefficient = sign * rule.Coefficients[terms[i]];
            int reference = terms[i + 1];
            // Last year's report cannot be mended from this one, and this one is not wrong because of it alone.
            if (reference < -1)
                return false;
            int at = cells.IndexOf(reference);
            if (reference == -1)
            {
                constant += coefficient;
            }
            else if (at >= 0)
            {
                coefficients[at] += coefficient;
            }
            else
            {
                cells.Add(reference);
                coefficients.Add(coefficient);
            }
        }

        return true;
    }
}
