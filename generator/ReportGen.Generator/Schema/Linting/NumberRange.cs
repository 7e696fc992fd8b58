namespace ReportGen.Generator.Schema.Linting;

/// <summary>The numbers between two ends, each included or not; an end that is null is not there.</summary>
internal readonly record struct NumberRange(decimal? Low, bool IncludesLow, decimal? High, bool IncludesHigh)
{
    // What rounding may add when a sum is divided by its first coefficient.
    private const decimal Rounding = 0.000_000_000_001m;

    public static NumberRange All { get; } = new(null, false, null, false);

    public static NumberRange Between(decimal? low, decimal? high) => new(low, true, high, true);

    /// <summary>Whether some number lies in both.</summary>
    public bool Meets(NumberRange other)
    {
        NumberRange both = Intersect(other);
        if (both.Low is not { } low || both.High is not { } high)
            return true;
        return low < high + Rounding ? high - low > Rounding || (both.IncludesLow && both.IncludesHigh) : false;
    }

    /// <summary>Whether every number of the other lies in this one.</summary>
    public bool Contains(NumberRange other) =>
        (Low is not { } low || (other.Low is { } otherLow && (otherLow > low || (otherLow == low && (IncludesLow || !other.IncludesLow)))))
        && (High is not { } high || (other.High is { } otherHigh && (otherHigh < high || (otherHigh == high && (IncludesHigh || !other.IncludesHigh)))));

    public NumberRange Intersect(NumberRange other)
    {
        (decimal? low, bool includesLow) = Stricter(Low, IncludesLow, other.Low, other.IncludesLow, 1);
        (decimal? high, bool includesHigh) = Stricter(High, IncludesHigh, other.High, other.IncludesHigh, -1);
        return new(low, includesLow, high, includesHigh);
    }

    private static (decimal? End, bool Included) Stricter(decimal? a, bool includesA, decimal? b, bool includesB, int sign)
    {
        if (a is null || b is null)
            return a is null ? (b, includesB) : (a, includesA);
        int order = decimal.Compare(a.Value, b.Value) * sign;
        return order == 0 ? (a, includesA && includesB) : order > 0 ? (a, includesA) : (b, includesB);
    }
}
