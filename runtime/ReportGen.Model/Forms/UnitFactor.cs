namespace ReportGen.Forms;

/// <summary>What a number is multiplied with when its unit changes: a fraction, for a minute is a sixtieth of an hour.</summary>
/// <param name="Times">The numerator.</param>
/// <param name="Per">The denominator.</param>
internal readonly record struct UnitFactor(decimal Times, decimal Per)
{
    /// <summary>Whether nothing changes.</summary>
    public bool IsOne => Times == Per;

    /// <summary>The number in the other unit; null where no decimal is equal to it, or none so large.</summary>
    public decimal? Apply(decimal value)
    {
        if (Math.Abs(value) > 1 && Times > decimal.MaxValue / Math.Abs(value))
            return null;
        decimal whole = value * Times;
        decimal converted = whole / Per;
        return converted * Per == whole ? converted : null;
    }
}
