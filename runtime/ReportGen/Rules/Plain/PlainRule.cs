using ReportGen.Forms;

namespace ReportGen;

/// <summary>The quick test of one rule.</summary>
internal abstract class PlainRule
{
    /// <summary>Whether every instance holds, of a report whose cells are all plain. False where that is not certain.</summary>
    public abstract bool Holds(in RuleContext context);

    /// <summary>The test of a rule; null where it is left to the <see cref="Validator"/>, as are comparisons with ≠.</summary>
    public static PlainRule? Of(RuleInfo rule, FormInfo form) =>
        rule.Comparison == Comparison.NotEqual ? null : (PlainRule?)WholeSums.Of(rule, form) ?? ScaledSums.Of(rule);

    /// <summary>The least and the greatest difference of the sides under which a rule holds, in units of 1/<paramref name="unit"/>; null where they are no integers.</summary>
    protected static (long Low, long High)? Bounds(RuleInfo rule, long unit)
    {
        if (rule.Tolerance is < 0 or > 1_000_000_000 || decimal.Truncate(rule.Tolerance * unit) != rule.Tolerance * unit)
            return null;
        long by = (long)(rule.Tolerance * unit);
        return rule.Comparison switch
        {
            Comparison.Equal => (-by, by),
            Comparison.Less => (long.MinValue, by - 1),
            Comparison.LessOrEqual => (long.MinValue, by),
            Comparison.Greater => (1 - by, long.MaxValue),
            Comparison.GreaterOrEqual => (-by, long.MaxValue),
            _ => null,
        };
    }
}
