namespace ReportGen.Rules;

/// <summary>
/// The quick way to see that an instance holds: a sum of this year's cells, every one a whole number, added up in
/// integers. Where it does not say so, the judge reckons exactly.
/// </summary>
internal sealed class WholeSum
{
    // A cell holds at most 15 digits: so many of them, and a constant as large, cannot overflow 64 bits.
    private const int MaxWeight = 9_000;
    private const decimal MaxConstant = 100_000_000_000_000_000;

    private readonly (int Cell, int Coefficient)[] _terms;
    private readonly long _low;
    private readonly long _high;
    private readonly bool _isOutside;

    private WholeSum((int Cell, int Coefficient)[] terms, decimal constant, Bounds bounds)
    {
        _terms = terms;
        _isOutside = bounds.IsOutside;
        _high = bounds.High is { } high ? Last(high - constant, bounds.IncludesEnds) : long.MaxValue;
        _low = bounds.Low is { } low ? -Last(constant - low, bounds.IncludesEnds) : long.MinValue;
    }

    /// <summary>The quick way for an instance; null where there is none.</summary>
    public static WholeSum? Of(RuleInstance instance, Bounds bounds)
    {
        if (instance.Difference is not { } sum || Math.Max(Math.Abs(sum.Constant), Math.Abs(bounds.High ?? bounds.Low ?? 0)) > MaxConstant)
            return null;
        decimal weight = 0;
        foreach (LinearTerm term in sum.Terms)
        {
            weight += Math.Abs(term.Coefficient);
            if (term.Reference.IsPrevious || decimal.Truncate(term.Coefficient) != term.Coefficient || weight > MaxWeight)
                return null;
        }

        return new WholeSum(Array.ConvertAll(sum.Terms, static t => (t.Reference.Cell, (int)t.Coefficient)), sum.Constant, bounds);
    }

    /// <summary>Whether the instance plainly holds.</summary>
    public bool Holds(ReadOnlySpan<Cell> cells)
    {
        long sum = 0;
        foreach ((int index, int coefficient) in _terms)
        {
            Cell cell = cells[index];
            if (cell.State != CellState.Value || cell.Scale != 0)
                return false;
            sum += coefficient * cell.Unscaled;
        }

        return (sum >= _low && sum <= _high) != _isOutside;
    }

    /// <summary>The last whole number up to an end, or before it.</summary>
    public static long Last(decimal end, bool included) => (long)decimal.Floor(end) - (!included && decimal.Truncate(end) == end ? 1 : 0);
}
