using ReportGen.Generator.Collections;

namespace ReportGen.Generator.Rules;

/// <summary>Writes the instances of a rule in the flat shape of <c>RuleInfo.Terms</c>.</summary>
internal sealed class TermWriter
{
    private readonly List<int> _terms = [];
    private readonly List<decimal> _coefficients = [1, -1];

    public bool IsEmpty => _terms.Count == 0;

    public EquatableArray<int> Terms => _terms.ToEquatableArray();

    public EquatableArray<decimal> Coefficients => _coefficients.ToEquatableArray();

    public void Add(LinearForm left, LinearForm right)
    {
        _terms.Add(left.Terms.Count);
        _terms.Add(right.Terms.Count);
        foreach (var (coefficient, reference) in left.Terms.Concat(right.Terms))
        {
            int at = _coefficients.IndexOf(coefficient);
            if (at < 0)
            {
                at = _coefficients.Count;
                _coefficients.Add(coefficient);
            }

            _terms.Add(at);
            _terms.Add(reference);
        }
    }
}
