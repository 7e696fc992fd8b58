using System.Runtime.CompilerServices;
using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>The cells of a form that can hold nothing but the sum of others: totals of which no year, organ or condition is an exception.</summary>
internal static class TotalCells
{
    private static readonly ConditionalWeakTable<FormInfo, Dictionary<int, LinearForm>> Cache = [];

    /// <summary>For each of them, by its place in the form, the items that make it. Made once.</summary>
    public static IReadOnlyDictionary<int, LinearForm> Of(FormInfo form) => Cache.GetValue(form, Find);

    /// <summary>Fills in what follows from other cells and is blank: totals whose items are all known, and what the form computes.</summary>
    public static void Fill(Report report)
    {
        do
        {
            report.Compute();
        }
        while (FillTotals(report));
    }

    private static bool FillTotals(Report report)
    {
        bool isFilled = false;
        var cells = new JudgedCells(report.Cells);
        foreach (var (total, items) in Of(report.Form))
        {
            if (!report.Cell(total).IsBlank || RuleJudge.Value(items, cells) is not { IsKnown: true, Blanks: 0, Value: var sum } || !ComputedCells.TryCell(sum, out Cell cell))
                continue;
            report.Cell(total) = cell;
            isFilled = true;
        }

        return isFilled;
    }

    private static Dictionary<int, LinearForm> Find(FormInfo form)
    {
        var totals = new Dictionary<int, LinearForm>();
        foreach (RuleJudge judge in RuleJudge.Of(form))
        {
            if (judge is not { IsCertain: true, Rule: { IsRollUp: true, Tolerance: 0, FirstYear: null, LastYear: null } })
                continue;
            foreach (RuleInstance instance in judge.Instances)
            {
                if (instance.Right.Linear is { Constant: 0, Terms: [{ Coefficient: 1, Reference: { IsPrevious: false, Cell: var total } }] } && instance.Left.Linear is { } items
                    && items.Terms.All(static t => !t.Reference.IsPrevious) && form.Cells[total] is { Exists: true, IsComputed: false } && !Needs(items, total, totals))
                    totals.TryAdd(total, items);
            }
        }

        return totals;
    }

    // A cell that is an item of itself, by whatever way, would never be known.
    private static bool Needs(LinearForm items, int total, Dictionary<int, LinearForm> totals)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(items.Terms.Select(static t => t.Reference.Cell));
        while (open.TryPop(out int cell))
        {
            if (cell == total)
                return true;
            if (seen.Add(cell) && totals.TryGetValue(cell, out LinearForm? further))
            {
                foreach (LinearTerm term in further.Terms)
                    open.Push(term.Reference.Cell);
            }
        }

        return false;
    }
}
