using System.Globalization;
using ReportGen.Forms;
using ReportGen.Generator.Schema.Model;

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

    private LinearClaim(int firstCell, string key, NumberRange possible, IReadOnlyList<NumberRange> claimed)
    {
        FirstCell = firstCell;
        Key = key;
        Possible = possible;
        Claimed = claimed;
    }

    /// <summary>The first cell of the sum, that of the year before counted as itself; -1 where the two sides are the same sum.</summary>
    public int FirstCell { get; }

    /// <summary>The same for two claims about the same sum.</summary>
    public string Key { get; }

    /// <summary>What the sum can be at all, as counts and amounts are not negative.</summary>
    public NumberRange Possible { get; }

    /// <summary>What the rule lets it be.</summary>
    public IReadOnlyList<NumberRange> Claimed { get; }

    public bool CannotFail => Claimed.Any(c => c.Contains(Possible));

    public bool CannotHold => !Claimed.Any(Possible.Meets);

    /// <summary>Whether no report keeps both claims about one sum.</summary>
    public bool Excludes(LinearClaim other) => !Claimed.Any(a => other.Claimed.Any(b => Possible.Meets(a.Intersect(b))));

    /// <summary>The claims of a rule, one for each row or column it is tested in; those that cannot be judged are left out.</summary>
    public static IEnumerable<LinearClaim?> Of(RuleModel rule, FormLayout layout)
    {
        int[] terms = [.. rule.Terms];
        decimal[] coefficients = [.. rule.Coefficients];
        for (int at = 0; at < terms.Length;)
        {
            int left = terms[at];
            int count = left + terms[at + 1];
            at += 2;
            var sum = new SortedDictionary<int, decimal>();
            decimal constant = 0;
            bool judged = rule.Tolerance is >= 0 and <= Largest;
            for (int i = 0; i < count; i++, at += 2)
            {
                decimal coefficient = coefficients[terms[at]];
                judged &= coefficient == 0 || Math.Abs(coefficient) is >= Smallest and <= Largest;
                if (!judged)
                    continue;
                if (i >= left)
                    coefficient = -coefficient;
                if (terms[at + 1] == -1)
                    constant += coefficient;
                else
                    sum[terms[at + 1]] = (sum.TryGetValue(terms[at + 1], out decimal sofar) ? sofar : 0) + coefficient;
            }

            judged &= sum.Values.All(static v => v == 0 || Math.Abs(v) is >= Smallest and <= Largest);
            yield return judged ? Create(rule, layout, [.. sum.Where(static t => t.Value != 0)], constant) : null;
        }
    }

    private static LinearClaim Create(RuleModel rule, FormLayout layout, KeyValuePair<int, decimal>[] sum, decimal constant)
    {
        decimal first = sum.Length == 0 ? 1 : sum[0].Value;
        bool turned = first < 0;
        decimal middle = -constant / first;
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
        foreach (var term in sum)
        {
            bool notNegative = layout.Cells[CellOf(term.Key)].Kind != NumberKind.Signed;
            rises &= notNegative && term.Value / first > 0;
            falls &= notNegative && term.Value / first < 0;
        }

        NumberRange possible = NumberRange.Between(rises ? 0 : null, falls ? 0 : null);
        string key = string.Join("|", sum.Select(t => string.Format(CultureInfo.InvariantCulture, "{0}*{1:0.############}", t.Key, t.Value / first)));
        return new LinearClaim(sum.Length == 0 ? -1 : CellOf(sum[0].Key), key, possible, claimed);
    }

    private static int CellOf(int reference) => reference < 0 ? -2 - reference : reference;
}
