using System.ComponentModel;
using ReportGen.Rules;

namespace ReportGen.Forms;

/// <summary>A comparison of two sides, made at one place of a form or at several.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RuleClaim
{
    private protected RuleClaim()
    {
    }

    /// <summary>How the sides must compare.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>The claim as the schema states it, for messages and documentation.</summary>
    public string? Assertion { get; init; }

    /// <summary>The places and what is compared there, packed. Written by the generator.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public required int[] Terms { get; init; }

    /// <summary>The coefficients that <see cref="Terms"/> refer to.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public decimal[] Coefficients { get; init; } = [1m, -1m];

    /// <summary>The arithmetic of the sides, packed; empty where both are sums.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int[] Shape { get; init; } = [];

    internal RuleInstance[] Instances => field ??= PackedRules.Read(Shape, Terms, Coefficients);
}
