using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>
/// What one instance of a rule claims, in a form that can be compared: a sum of cells, whose first coefficient is 1, lies
/// in one of a few ranges.
/// </summary>
internal sealed class LinearClaim
{
    // Beyond these the arithmetic of decimal would overflow or lose digits, and no form means them.
    private const decimal Largest = 1_000_000_000_000m;
    private const decimal Smallest = 0.000_000_1m;

    private readonly LinearTerm[] _sum;

    private LinearClaim(LinearTerm[] sum, NumberRange possible, IReadOnlyList<NumberRange> claimed)
    {
        _sum = sum;
        FirstCell = sum.Length == 0 ? -1 : sum[0].Reference.Cell;
        foreach (LinearTerm term in sum)
            Key = (Key * 16777619) ^ ((uint)term.Reference.GetHashCode() * 31) ^ (uint)term.Coefficient.GetHashCode();
        Possible = possible;
        Claimed = claimed;
    }

    /// <summary>The first cell of the sum, that of the year before counted as itself; -1 where the two sides are the same sum.</summary>
    public int FirstCell { get; }

    /// <summary>The same for two claims about the same sum, and hardly ever for others.</summary>
    public uint Key { get; }

    public bool IsAboutTheSumOf(LinearClaim other) => _sum.SequenceEqual(other._sum);

    /// <summary>What the sum can be at all, as counts and amounts are not negative.</summary>
    public NumberRange Possible { get; }

    /// <summary>What the rule lets it be.</summary>
    public IReadOnlyList<NumberRange> Claimed { get; }

    public bool CannotFail => Claimed.Any(c => c.Contains(Possible));

    public bool CannotHold => !Claimed.Any(Possible.Meets);

    /// <summary>Whether no report keeps both claims about one sum.</summary>
    public bool Excludes(LinearClaim other) => !Claimed.Any(a => other.Claimed.Any(b => Possible.Meets(a.Intersect(b))));

    /// <summary>Left less right, for each place where a rule is tested; null where that is no sum, or one whose numbers cannot be judged.</summary>
    public static IEnumerable<LinearForm?> SumsOf(RuleInfo rule)
    {
        foreach (RuleInstance instance in rule.Instances)
            yield return rule.Tolerance is >= 0 and <= Largest && instance.Difference?.Ordered() is { } sum && CanBeJudged(sum) ? sum : null;
    }

    /// <summary>The claims of a rule, one for each row or column it is tested in; null where it cannot be judged.</summary>
    public static IEnumerable<LinearClaim?> Of(RuleInfo rule, FormInfo form) =>
        SumsOf(rule).Select(sum => sum is null ? null : Of(rule, form, sum));

    /// <summary>What a rule claims of a sum, be it the rule's own or one that is equal to it; null where it cannot be judged.</summary>
    public static LinearClaim? Of(RuleInfo rule, FormInfo form, LinearForm of)
    {
        if (!CanBeJudged(of))
            return null;
        decimal first = of.Terms.Length == 0 ? 1 : of.Terms[0].Coefficient;
        // The sum as it is compared lies where the rule's own, less its constant and divided by the first coefficient, lies.
        Bounds bounds = Bounds.Of(rule.Comparison, rule.Tolerance);
        decimal? low = (bounds.Low - of.Constant) / first;
        decimal? high = (bounds.High - of.Constant) / first;
        if (first < 0)
            (low, high) = (high, low);
        IReadOnlyList<NumberRange> claimed = bounds.IsOutside
            ? [new(null, false, low, false), new(high, false, null, false)]
            : [new(low, bounds.IncludesEnds, high, bounds.IncludesEnds)];
        bool rises = true;
        bool falls = true;
        var sum = new LinearTerm[of.Terms.Length];
        for (int i = 0; i < sum.Length; i++)
        {
            CellReference cell = of.Terms[i].Reference;
            decimal ratio = first == 1 ? of.Terms[i].Coefficient : of.Terms[i].Coefficient / first;
            bool notNegative = !form.Cells[cell.Cell].Kind.IsSigned();
            rises &= notNegative && ratio > 0;
            falls &= notNegative && ratio < 0;
            // A third is a third, however many digits of it there are.
            sum[i] = new(decimal.Round(ratio, 12), cell);
        }

        NumberRange possible = NumberRange.Between(rises ? 0 : null, falls ? 0 : null);
        return new LinearClaim(sum, possible, claimed);
    }

    private static bool CanBeJudged(LinearForm sum) =>
        Math.Abs(sum.Constant) <= Largest && sum.Terms.All(static t => Math.Abs(t.Coefficient) is >= Smallest and <= Largest);
}
