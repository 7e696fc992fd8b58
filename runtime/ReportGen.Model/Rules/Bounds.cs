using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>What the left side less the right may be.</summary>
/// <param name="Low">The lower end; null where there is none.</param>
/// <param name="High">The upper end; null where there is none.</param>
/// <param name="IncludesEnds">Whether the ends themselves are meant.</param>
/// <param name="IsOutside">Whether what lies beyond the ends is allowed, not what lies between.</param>
internal readonly record struct Bounds(decimal? Low, decimal? High, bool IncludesEnds = true, bool IsOutside = false)
{
    /// <param name="comparison">How the sides must compare.</param>
    /// <param name="tolerance">How far they may be apart all the same.</param>
    public static Bounds Of(Comparison comparison, decimal tolerance) => comparison switch
    {
        Comparison.Equal => new(-tolerance, tolerance),
        Comparison.NotEqual => new(-tolerance, tolerance, IsOutside: true),
        Comparison.Less => new(null, tolerance, IncludesEnds: false),
        Comparison.LessOrEqual => new(null, tolerance),
        Comparison.Greater => new(-tolerance, null, IncludesEnds: false),
        _ => new(-tolerance, null),
    };

    public bool Contain(decimal difference) =>
        Contain(Low is { } low ? decimal.Compare(difference, low) : 1, High is { } high ? decimal.Compare(difference, high) : -1);

    public bool Contain(Fraction difference) =>
        Contain(Low is { } low ? difference.CompareTo(low) : 1, High is { } high ? difference.CompareTo(high) : -1);

    private bool Contain(int toLow, int toHigh) => (IncludesEnds ? toLow >= 0 && toHigh <= 0 : toLow > 0 && toHigh < 0) != IsOutside;
}
