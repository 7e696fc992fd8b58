namespace ReportGen.Narrative;

/// <summary>A number that a text states of something it counts.</summary>
/// <param name="Value">The number, 万 and 亿 multiplied in; of a percentage the number before the sign.</param>
/// <param name="At">Its place in <see cref="MarkedText.Text"/>.</param>
/// <param name="Unit">What is counted in: 件, 条, %, 元; empty where nothing known follows.</param>
/// <param name="Decimals">The decimal places written.</param>
/// <param name="IsApproximate">Whether the text says so itself (约, 余, 近) and cannot be held to it.</param>
internal readonly record struct Quantity(decimal Value, int At, string Unit, int Decimals, bool IsApproximate)
{
    public bool IsPercent => Unit == "%";

    /// <summary>Whether it can be compared with another number.</summary>
    public bool IsExact => !IsApproximate && !IsPercent;
}
