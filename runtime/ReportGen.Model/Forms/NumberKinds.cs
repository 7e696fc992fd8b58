namespace ReportGen.Forms;

/// <summary>What the kinds of numbers have in common.</summary>
internal static class NumberKinds
{
    /// <summary>Whether the numbers are whole.</summary>
    public static bool IsWhole(this NumberKind kind) => kind is NumberKind.Count or NumberKind.Signed;

    /// <summary>Whether a number may be below 0, and is printed with its sign.</summary>
    public static bool IsSigned(this NumberKind kind) => kind is NumberKind.Signed or NumberKind.SignedDecimal or NumberKind.SignedPercent;

    /// <summary>Whether a number is printed with %.</summary>
    public static bool IsPercent(this NumberKind kind) => kind is NumberKind.Percent or NumberKind.SignedPercent;

    /// <summary>Whether the form may fix how many decimal places are printed.</summary>
    public static bool TakesPlaces(this NumberKind kind) => !kind.IsWhole() && kind != NumberKind.Amount;
}
