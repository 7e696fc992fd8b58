using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>A sum of cells and a constant: one side of an instance of a rule less the other.</summary>
internal sealed class LinearSum
{
    // Beyond these the arithmetic of decimal would overflow or lose digits, and no form means them.
    private const decimal Largest = 1_000_000_000_000m;
    private const decimal Smallest = 0.000_000_1m;

    /// <summary>The coefficients by cell, none of them 0; last year's cells count from -2 down.</summary>
    public SortedList<int, decimal> Cells { get; } = [];

    public decimal Constant { get; set; }

    public void Add(int cell, decimal coefficient)
    {
        decimal sum = (Cells.TryGetValue(cell, out decimal sofar) ? sofar : 0) + coefficient;
        if (sum == 0)
            Cells.Remove(cell);
        else
            Cells[cell] = sum;
    }

    /// <summary>The instances of a rule; null for one with numbers that cannot be judged.</summary>
    public static IEnumerable<LinearSum?> Of(RuleModel rule)
    {
        int[] terms = [.. rule.Terms];
        decimal[] coefficients = [.. rule.Coefficients];
        for (int at = 0; at < terms.Length;)
        {
            int left = terms[at];
            int count = left + terms[at + 1];
            at += 2;
            var sum = new LinearSum();
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
                    sum.Constant += coefficient;
                else
                    sum.Add(terms[at + 1], coefficient);
            }

            yield return judged && sum.IsInBounds ? sum : null;
        }
    }

    public bool IsInBounds => Cells.Values.All(static v => Math.Abs(v) is >= Smallest and <= Largest);
}
