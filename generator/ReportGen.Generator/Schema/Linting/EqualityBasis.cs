using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>
/// Equations between sums of cells, solved one after the other for a cell each (Gaussian elimination), so that any other
/// sum can be written without those cells. Whole coefficients alone, and bounded work: what goes beyond is left out, and
/// nothing is said of it.
/// </summary>
internal sealed class EqualityBasis
{
    private const int MaxTerms = 200_000;
    private const int MaxSteps = 5_000_000;
    private const decimal MaxCoefficient = 1_000_000;

    // By cell: its place in the order of solving, what it equals, and the rules that say so.
    private readonly Dictionary<int, Solved> _solved = [];
    private int _terms;
    private int _steps;

    /// <summary>Takes in that a sum is zero. The rule's other cells are free to be anything that earlier equations leave them.</summary>
    public void Add(LinearSum sum, string rule)
    {
        if (Reduce(sum) is not var (reduced, rules))
            return;
        // Solved for the last cell with a coefficient that leaves the others whole: of a total, mostly the total.
        int cell = reduced.Cells.Where(static t => Math.Abs(t.Value) == 1).Select(static t => (int?)t.Key).LastOrDefault() ?? -1;
        if (cell == -1 || _terms > MaxTerms || reduced.Cells.Values.Any(static v => Math.Abs(v) > MaxCoefficient || v != decimal.Truncate(v)))
            return;
        decimal sign = -reduced.Cells[cell];
        var equal = new LinearSum { Constant = reduced.Constant * sign };
        foreach (var term in reduced.Cells.Where(t => t.Key != cell))
            equal.Cells.Add(term.Key, term.Value * sign);
        _solved.Add(cell, new Solved(_solved.Count, equal, [.. rules, rule]));
        _terms += equal.Cells.Count;
    }

    /// <summary>The sum without the cells solved for, and the rules that were needed to write it so; null where that is too much work.</summary>
    public (LinearSum Sum, SortedSet<string> Rules)? Reduce(LinearSum sum)
    {
        var reduced = new LinearSum { Constant = sum.Constant };
        foreach (var term in sum.Cells)
            reduced.Cells.Add(term.Key, term.Value);
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        // An equation knows no cell solved before it, so that each is put in once, in the order of solving.
        var pending = new SortedList<int, int>();
        foreach (int cell in sum.Cells.Keys)
            Await(cell, pending);
        while (pending.Count > 0)
        {
            int cell = pending.Values[0];
            pending.RemoveAt(0);
            if (!reduced.Cells.TryGetValue(cell, out decimal factor))
                continue;
            Solved solved = _solved[cell];
            if ((_steps += solved.Equal.Cells.Count + 1) > MaxSteps || Math.Abs(factor) > MaxCoefficient)
                return null;
            reduced.Cells.Remove(cell);
            reduced.Constant += factor * solved.Equal.Constant;
            foreach (var term in solved.Equal.Cells)
            {
                reduced.Add(term.Key, factor * term.Value);
                Await(term.Key, pending);
            }

            rules.UnionWith(solved.Rules);
        }

        return (reduced, rules);
    }

    private void Await(int cell, SortedList<int, int> pending)
    {
        if (_solved.TryGetValue(cell, out Solved? solved))
            pending[solved.Order] = cell;
    }

    private sealed record Solved(int Order, LinearSum Equal, IReadOnlyList<string> Rules);
}
