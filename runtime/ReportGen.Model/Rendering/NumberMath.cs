using System.ComponentModel;

namespace ReportGen.Rendering;

/// <summary>
/// Arithmetic that may meet blanks: the functions number.* of templates, at build time, compiled and under Scriban. Null in
/// gives null out; so does a base of zero, and a result beyond what any report holds.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NumberMath
{
    /// <summary>What a result does not go beyond, either way.</summary>
    public const decimal Limit = 1e18m;

    /// <summary>The most places that can be rounded to.</summary>
    public const int MaxPlaces = 10;

    /// <summary>The sum of two numbers.</summary>
    public static decimal? Sum(decimal? left, decimal? right) => Within(left) + Within(right) is { } sum ? Within(sum) : null;

    /// <summary>The greater of two numbers.</summary>
    public static decimal? Max(decimal? left, decimal? right) => left is { } a && right is { } b ? Math.Max(a, b) : null;

    /// <summary>The lesser of two numbers.</summary>
    public static decimal? Min(decimal? left, decimal? right) => left is { } a && right is { } b ? Math.Min(a, b) : null;

    /// <summary>A number without its sign.</summary>
    public static decimal? Abs(decimal? number) => number is { } value ? Math.Abs(value) : null;

    /// <summary>The part of a whole: 0.25 for 1 of 4.</summary>
    public static decimal? Share(decimal? part, decimal? whole) => Within(part) is { } a && Within(whole) is { } b && b != 0 ? Divide(a, b) : null;

    /// <summary>How much a number has changed, as a part of what it was: 0.25 from 4 to 5, and from -4 to -3.</summary>
    public static decimal? Change(decimal? now, decimal? before) => Within(now) is { } a && Within(before) is { } b && b != 0 ? Divide(a - b, Math.Abs(b)) : null;

    /// <summary>A number rounded, halves away from zero.</summary>
    /// <param name="number">The number.</param>
    /// <param name="places">The decimal places, 0 to <see cref="MaxPlaces"/>.</param>
    public static decimal? Round(decimal? number, int places) => number is { } value ? Math.Round(value, places, MidpointRounding.AwayFromZero) : null;

    private static decimal? Within(decimal? number) => number is >= -Limit and <= Limit ? number : null;

    // Divided by very little, a number may be beyond what the type holds.
    private static decimal? Divide(decimal number, decimal divisor) =>
        Math.Abs(divisor) >= 1 || Math.Abs(number) <= Limit * Math.Abs(divisor) ? Within(number / divisor) : null;
}
