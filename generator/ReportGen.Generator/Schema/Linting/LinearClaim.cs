using ReportGen.Forms;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>
/// What one instance of a rule claims, in a form that can be compared: a sum of cells, whose first coefficient is 1, lies
/// in one of a few ranges.
/// </summary>
internal sealed class LinearClaim
{
    private readonly KeyValuePair<int, decimal>[] _sum;

    private LinearClaim(KeyValuePair<int, decimal>[] sum, NumberRange possible, IReadOnlyList<NumberRange> claimed)
    {
        _sum = sum;
        FirstCell = sum.Length == 0 ? -1 : CellOf(sum[0].Key);
        foreach (var term in sum)
            Key = (Key * 16777619) ^ ((uint)term.Key * 31) ^ (uint)term.Value.GetHashCode();
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

    /// <summary>The claims of a rule, one for each row or column it is tested in; null where it cannot be judged.</summary>
    public static IEnumerable<LinearClaim?> Of(RuleModel rule, FormLayout layout) =>
        LinearSum.Of(rule).Select(sum => sum is null ? null : Of(rule, layout, sum));

    /// <summary>What a rule claims of a sum, be it the rule's own or one that is equal to it.</summary>
    public static LinearClaim Of(RuleModel rule, FormLayout layout, LinearSum of)
    {
        KeyValuePair<int, decimal>[] sum = [.. of.Cells];
        decimal first = sum.Length == 0 ? 1 : sum[0].Value;
        bool turned = first < 0;
        decimal middle = -of.Constant / first;
        decimal slack = rule.Tolerance / Math.Abs(first);
        NumberRange atMost = new(null, false, middle + slack, true);
        NumberRange atLeast = new(middle - slack, true, null, false);
        NumberRange below = atMost with { IncludesHigh = false };
        NumberRange above = atLeast with { IncludesLow = false };
        IReadOnlyList<NumberRange> claimed = rule.Comparison switch
        {
            Comparison.Equal => [NumberRange.Between(middle - slack, middle + slack)],
            Comparison.NotEqual => [new(null, false, middle - slack, false), new(middle + slack, false, null, false)],
            Comparison.Less => [turned ? above : below],
            Comparison.LessOrEqual => [turned ? atLeast : atMost],
            Comparison.Greater => [turned ? below : above],
            _ => [turned ? atMost : atLeast],
        };
        bool rises = true;
        bool falls = true;
        for (int i = 0; i < sum.Length; i++)
        {
            decimal ratio = first == 1 ? sum[i].Value : sum[i].Value / first;
            bool notNegative = layout.Cells[CellOf(sum[i].Key)].Kind != NumberKind.Signed;
            rises &= notNegative && ratio > 0;
            falls &= notNegative && ratio < 0;
            // A third is a third, however many digits of it there are.
            sum[i] = new(sum[i].Key, decimal.Round(ratio, 12));
        }

        NumberRange possible = NumberRange.Between(rises ? 0 : null, falls ? 0 : null);
        return new LinearClaim(sum, possible, claimed);
    }

    private static int CellOf(int reference) => reference < 0 ? -2 - reference : reference;
}
