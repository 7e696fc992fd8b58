using ReportGen.Rules;

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
    private readonly Dictionary<CellReference, Solved> _solved = [];
    private int _terms;
    private int _steps;

    /// <summary>Takes in that a sum is zero. The rule's other cells are free to be anything that earlier equations leave them.</summary>
    public void Add(LinearForm sum, string rule)
    {
        if (Reduce(sum) is not var (reduced, rules))
            return;
        // Solved for the last cell with a coefficient that leaves the others whole: of a total, mostly the total.
        int at = Array.FindLastIndex(reduced.Terms, static t => t.Coefficient is 1 or -1);
        if (at < 0 || _terms > MaxTerms || reduced.Terms.Any(static t => Math.Abs(t.Coefficient) > MaxCoefficient || t.Coefficient != decimal.Truncate(t.Coefficient)))
            return;
        LinearTerm solved = reduced.Terms[at];
        var equal = new LinearForm([.. reduced.Terms.Where((_, i) => i != at)], reduced.Constant).Times(-solved.Coefficient);
        _solved.Add(solved.Reference, new Solved(_solved.Count, equal, [.. rules, rule]));
        _terms += equal.Terms.Length;
    }

    /// <summary>The sum without the cells solved for, in the order of the form, and the rules that were needed to write it so; null where that is too much work.</summary>
    public (LinearForm Sum, SortedSet<string> Rules)? Reduce(LinearForm sum)
    {
        var terms = new SortedList<CellReference, decimal>();
        decimal constant = sum.Constant;
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        // An equation knows no cell solved before it, so that each is put in once, in the order of solving.
        var pending = new SortedList<int, CellReference>();
        foreach (LinearTerm term in sum.Terms)
            Add(term, 1, terms, pending);
        while (pending.Count > 0)
        {
            CellReference cell = pending.Values[0];
            pending.RemoveAt(0);
            if (!terms.TryGetValue(cell, out decimal factor))
                continue;
            Solved solved = _solved[cell];
            if ((_steps += solved.Equal.Terms.Length + 1) > MaxSteps || Math.Abs(factor) > MaxCoefficient)
                return null;
            terms.Remove(cell);
            constant += factor * solved.Equal.Constant;
            foreach (LinearTerm term in solved.Equal.Terms)
                Add(term, factor, terms, pending);
            rules.UnionWith(solved.Rules);
        }

        return (new LinearForm([.. terms.Select(static t => new LinearTerm(t.Value, t.Key))], constant), rules);
    }

    private void Add(LinearTerm term, decimal factor, SortedList<CellReference, decimal> terms, SortedList<int, CellReference> pending)
    {
        decimal sum = (terms.TryGetValue(term.Reference, out decimal sofar) ? sofar : 0) + (term.Coefficient * factor);
        if (sum == 0)
            terms.Remove(term.Reference);
        else
            terms[term.Reference] = sum;
        if (_solved.TryGetValue(term.Reference, out Solved? solved))
            pending[solved.Order] = term.Reference;
    }

    private sealed record Solved(int Order, LinearForm Equal, IReadOnlyList<string> Rules);
}
