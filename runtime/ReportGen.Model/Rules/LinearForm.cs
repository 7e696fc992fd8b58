namespace ReportGen.Rules;

/// <summary>A cell of a sum with its coefficient.</summary>
internal readonly record struct LinearTerm(decimal Coefficient, CellReference Reference);

/// <summary>A sum of cells with coefficients and a constant. No cell stands in it twice.</summary>
internal sealed class LinearForm(LinearTerm[] terms, decimal constant = 0)
{
    /// <summary>The terms, in the order written. A coefficient may be 0 where a cell cancels out.</summary>
    public LinearTerm[] Terms => terms;

    public decimal Constant => constant;

    public bool IsConstant => terms.Length == 0;

    /// <summary>One cell alone.</summary>
    public static LinearForm Of(CellReference cell) => new([new LinearTerm(1, cell)]);

    /// <summary>The sum of some cells.</summary>
    public static LinearForm Sum(IEnumerable<int> cells) => new([.. cells.Select(static c => new LinearTerm(1, new CellReference(c)))]);

    /// <summary>The terms in the order of the form, without those that cancel out: two sums are equal where these are.</summary>
    public LinearForm Ordered() => new([.. terms.Where(static t => t.Coefficient != 0).OrderBy(static t => t.Reference)], constant);

    public LinearForm Times(decimal factor) => new(Array.ConvertAll(terms, t => new LinearTerm(t.Coefficient * factor, t.Reference)), constant * factor);

    /// <summary>This form and another, multiplied by a factor. What stands in both is united.</summary>
    public LinearForm Plus(LinearForm other, decimal factor = 1)
    {
        LinearTerm[] united = new LinearTerm[terms.Length + other.Terms.Length];
        terms.CopyTo(united, 0);
        int count = terms.Length;
        foreach (LinearTerm term in other.Terms)
        {
            int at = IndexOf(term.Reference);
            decimal coefficient = term.Coefficient * factor;
            if (at < 0)
                united[count++] = new LinearTerm(coefficient, term.Reference);
            else
                united[at] = new LinearTerm(united[at].Coefficient + coefficient, term.Reference);
        }

        if (count < united.Length)
            Array.Resize(ref united, count);
        return new LinearForm(united, constant + (other.Constant * factor));
    }

    private int IndexOf(CellReference reference)
    {
        for (int i = 0; i < terms.Length; i++)
        {
            if (terms[i].Reference == reference)
                return i;
        }

        return -1;
    }
}
