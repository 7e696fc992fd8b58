using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>Walks the instances of a rule without allocating.</summary>
internal ref struct RuleInstances(RuleInfo rule)
{
    private int _at;

    public ReadOnlySpan<int> Left { get; private set; }

    public ReadOnlySpan<int> Right { get; private set; }

    public bool MoveNext()
    {
        ReadOnlySpan<int> terms = rule.Terms;
        if (_at >= terms.Length)
            return false;
        int left = terms[_at] * 2;
        int right = terms[_at + 1] * 2;
        Left = terms.Slice(_at + 2, left);
        Right = terms.Slice(_at + 2 + left, right);
        _at += 2 + left + right;
        return true;
    }
}
