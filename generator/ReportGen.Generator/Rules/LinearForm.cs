namespace ReportGen.Generator.Rules;

/// <summary>A sum of cells with coefficients, and a constant.</summary>
internal sealed class LinearForm
{
    /// <summary>The reference of the constant.</summary>
    public const int Constant = -1;

    private readonly List<(decimal Coefficient, int Reference)> _terms = [];

    /// <summary>In the order written: cells as their index, cells of the previous year as -2 - index, the constant as -1.</summary>
    public IReadOnlyList<(decimal Coefficient, int Reference)> Terms => _terms;

    public bool IsConstant => _terms.All(static t => t.Reference == Constant);

    public decimal ConstantValue => _terms.Where(static t => t.Reference == Constant).Sum(static t => t.Coefficient);

    public void Add(decimal coefficient, int reference)
    {
        for (int i = 0; i < _terms.Count; i++)
        {
            if (_terms[i].Reference != reference)
                continue;
            _terms[i] = (_terms[i].Coefficient + coefficient, reference);
            return;
        }

        _terms.Add((coefficient, reference));
    }

    public void Add(LinearForm other, decimal factor)
    {
        foreach (var (coefficient, reference) in other._terms)
            Add(coefficient * factor, reference);
    }
}
