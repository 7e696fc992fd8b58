namespace ReportGen.Rules;

/// <summary>What one side of a rule comes to.</summary>
/// <param name="Value">The value; a blank adds nothing. Rounded where it is a quotient.</param>
/// <param name="Blanks">How many of its cells are blank.</param>
/// <param name="Exact">The value unrounded; null where <paramref name="Value"/> is exact.</param>
internal readonly record struct SideValue(decimal Value, int Blanks, Fraction? Exact = null)
{
    /// <summary>A cell is unreadable or not at hand, or something is divided by 0.</summary>
    public static SideValue Unknown => new(0, -1);

    public bool IsKnown => Blanks >= 0;

    /// <summary>Whether this less the other lies within some bounds.</summary>
    public bool Compares(SideValue other, in Bounds bounds) => Exact is null && other.Exact is null
        ? bounds.Contain(Value - other.Value)
        : bounds.Contain((Exact ?? Fraction.Of(Value)) - (other.Exact ?? Fraction.Of(other.Value)));
}
