using ReportGen.Forms;

namespace ReportGen.Rules.Plain;

/// <summary>The quick test of one rule.</summary>
internal abstract class PlainRule
{
    /// <summary>Whether every instance holds, of a report whose cells are all plain. False where that is not certain.</summary>
    public abstract bool Holds(in RuleContext context);

    /// <summary>
    /// The test of a rule; null where it is left to the <see cref="Validator"/>. A rule with a condition is tested
    /// without it: where all its instances hold, so do those that the condition leaves.
    /// </summary>
    public static PlainRule? Of(RuleInfo rule, FormInfo form) => (PlainRule?)WholeSums.Of(rule, form) ?? ScaledSums.Of(rule);

    /// <summary>The differences of the sides under which a rule holds, in units of 1/<paramref name="unit"/>; null where their bounds are no integers.</summary>
    protected static Bounds? BoundsOf(RuleInfo rule, long unit)
    {
        if (rule.Tolerance is < 0 or > 1_000_000_000 || decimal.Truncate(rule.Tolerance * unit) != rule.Tolerance * unit)
            return null;
        long by = (long)(rule.Tolerance * unit);
        return rule.Comparison switch
        {
            Comparison.Equal => new(-by, by),
            Comparison.NotEqual => new(-by, by, IsOutside: true),
            Comparison.Less => new(long.MinValue, by - 1),
            Comparison.LessOrEqual => new(long.MinValue, by),
            Comparison.Greater => new(1 - by, long.MaxValue),
            Comparison.GreaterOrEqual => new(-by, long.MaxValue),
            _ => null,
        };
    }

    /// <summary>What a difference must lie between, or outside of.</summary>
    protected readonly record struct Bounds(long Low, long High, bool IsOutside = false)
    {
        public bool Take(long difference) => (difference >= Low && difference <= High) != IsOutside;
    }
}
