using ReportGen.Forms;

namespace ReportGen.Rules.Plain;

/// <summary>A rule over numbers with decimal places, with coefficients, or with last year's report: exact in units of the last place a cell may have.</summary>
internal sealed class ScaledSums : PlainRule
{
    private const long Unit = 1_000_000;

    // With every number below 10^10 and the coefficients of an instance within 900, sums stay below 9 × 10^18.
    private const long NumberLimit = 10_000_000_000;
    private const int CoefficientLimit = 900;

    private static readonly long[] Factors = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    private readonly Term[] _terms;
    private readonly Instance[] _instances;
    private readonly Bounds _bounds;

    private ScaledSums(Term[] terms, Instance[] instances, Bounds bounds)
    {
        _terms = terms;
        _instances = instances;
        _bounds = bounds;
    }

    public static ScaledSums? Of(RuleInfo rule)
    {
        if (BoundsOf(rule, Unit) is not { } bounds)
            return null;
        var terms = new List<Term>();
        var all = new List<Instance>();
        var instances = new RuleInstances(rule);
        while (instances.MoveNext())
        {
            int first = terms.Count;
            decimal constant = 0;
            decimal weight = 0;
            if (!Add(rule, instances.Left, 1, terms, ref constant, ref weight) || !Add(rule, instances.Right, -1, terms, ref constant, ref weight))
                return null;
            // The constant takes its share of the room, as if it were a cell.
            if (weight >= CoefficientLimit || Math.Abs(constant) >= NumberLimit || decimal.Truncate(constant * Unit) != constant * Unit)
                return null;
            all.Add(new Instance(first, terms.Count - first, (long)(constant * Unit)));
        }

        return new ScaledSums([.. terms], [.. all], bounds);
    }

    public override bool Holds(in RuleContext context)
    {
        foreach (Instance instance in _instances)
        {
            if (!Holds(instance, context))
                return false;
        }

        return true;
    }

    private bool Holds(Instance instance, in RuleContext context)
    {
        long difference = instance.Constant;
        bool certain = true;
        foreach (Term term in _terms.AsSpan(instance.First, instance.Count))
        {
            // Without last year's cell the instance says nothing, whatever the others hold.
            if (!context.TryGet(term.Reference, out Cell cell))
                return true;
            certain &= cell.HasValue && cell.Unscaled is > -NumberLimit and < NumberLimit;
            difference += certain ? term.Coefficient * cell.Unscaled * Factors[cell.Scale] : 0;
        }

        return certain && _bounds.Take(difference);
    }

    private static bool Add(RuleInfo rule, ReadOnlySpan<int> from, int sign, List<Term> terms, ref decimal constant, ref decimal weight)
    {
        for (int i = 0; i < from.Length; i += 2)
        {
            decimal coefficient = rule.Coefficients[from[i]] * sign;
            if (from[i + 1] == -1)
            {
                if (Math.Abs(coefficient) >= NumberLimit)
                    return false;
                constant += coefficient;
                continue;
            }

            weight += Math.Abs(coefficient);
            if (weight >= CoefficientLimit || decimal.Truncate(coefficient) != coefficient)
                return false;
            terms.Add(new Term((long)coefficient, from[i + 1]));
        }

        return true;
    }

    private readonly record struct Term(long Coefficient, int Reference);

    private readonly record struct Instance(int First, int Count, long Constant);
}
