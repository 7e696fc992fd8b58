using System.Runtime.CompilerServices;
using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>Says whether a rule holds. Validation, the search for fixes and what is said of blanks all ask here.</summary>
internal sealed class RuleJudge
{
    private static readonly ConditionalWeakTable<FormInfo, RuleJudge[]> Cache = [];

    private readonly OrganPattern[] _organs;
    private readonly WholeSum?[] _quick;
    private readonly RuleInstance[]? _conditions;
    private readonly Bounds _conditionBounds;
    private readonly Bounds _bounds;
    private readonly Bounds _atMost;

    // Whether there is nothing to say, wherever it is tested, without last year's report.
    private readonly bool _needsPrevious;

    // Of each instance of a total: whether one of its items may be below 0.
    private readonly bool[] _takesNegatives;

    private RuleJudge(RuleInfo rule, FormInfo form)
    {
        Rule = rule;
        Instances = rule.Instances;
        _organs = OrganPattern.All(rule.Organs);
        _conditions = rule.When?.Instances;
        _conditionBounds = Bounds.Of(rule.When?.Comparison ?? default, 0);
        _bounds = Bounds.Of(rule.Comparison, rule.Tolerance);
        _quick = [.. Instances.Select(i => WholeSum.Of(i, _bounds))];
        _atMost = Bounds.Of(Comparison.LessOrEqual, rule.Tolerance);
        _needsPrevious = Array.TrueForAll(Instances, NamesPrevious);
        _takesNegatives = new bool[Instances.Length];
        for (int i = 0; i < Instances.Length; i++)
            _takesNegatives[i] = rule.IsRollUp && MayBeNegative(Instances[i].Left, form);
    }

    private static bool NamesPrevious(RuleInstance instance)
    {
        foreach (CellReference reference in instance.References)
        {
            if (reference.IsPrevious)
                return true;
        }

        return false;
    }

    private static bool MayBeNegative(RuleSide side, FormInfo form)
    {
        foreach (CellReference reference in side.References)
        {
            if (form.Cells[reference.Cell].Kind.IsSigned())
                return true;
        }

        return false;
    }

    public RuleInfo Rule { get; }

    /// <summary>The places where the rule is tested.</summary>
    public RuleInstance[] Instances { get; }

    /// <summary>Whether it cannot be true that the rule fails, in any report: what may be reasoned from.</summary>
    public bool IsCertain => Rule is { Severity: Severity.Error, When: null, Organs.Count: 0 };

    /// <summary>The judges of a form's rules, in their order. Made once and kept as long as the form lives.</summary>
    public static RuleJudge[] Of(FormInfo form) => Cache.GetValue(form, static f => [.. f.Rules.Select(r => new RuleJudge(r, f))]);

    /// <summary>Whether the rule is tested on the reports of an organ.</summary>
    public bool CoversOrgan(string? organ) => _organs.Length == 0 || (organ is not null && OrganPattern.Matches(_organs, organ));

    /// <summary>Judges one instance, by its place among <see cref="Instances"/>. What the sides come to is said of a rule that does not hold.</summary>
    public Judgement Judge(int instance, in JudgedCells cells)
    {
        if (_needsPrevious && !cells.HasPrevious)
            return default;
        if (_conditions is not null && !IsMet(_conditions[instance], cells))
            return default;
        if (_quick[instance] is { } quick && quick.Holds(cells.Cells))
            return new(RuleVerdict.Holds, default, default, _bounds);
        RuleSide leftSide = Instances[instance].Left;
        SideValue left = Value(leftSide, cells);
        SideValue right = Value(Instances[instance].Right, cells);
        if (!left.IsKnown || !right.IsKnown)
            return default;
        if (left.Blanks + right.Blanks == 0 || (Rule.Missing == MissingPolicy.Zero && !Rule.IsRollUp))
            return new(left.Compares(right, _bounds) ? RuleVerdict.Holds : RuleVerdict.Broken, left, right, _bounds);
        // Whatever the blanks of a total hold, counts that exceed it already are wrong.
        if (!Rule.IsRollUp || right.Blanks > 0 || _takesNegatives[instance] || HasNegative(leftSide, cells))
            return new(RuleVerdict.Blank, left, right, null);
        return new(left.Compares(right, _atMost) ? RuleVerdict.Blank : RuleVerdict.Broken, left, right, _atMost);
    }

    /// <summary>What a computed cell should hold, by the place of its instance; null where a blank or an unreadable cell leaves it open.</summary>
    public decimal? Compute(int instance, in JudgedCells cells) =>
        Value(Instances[instance].Right, cells) is { IsKnown: true, Blanks: 0, Value: var value } ? value : null;

    /// <summary>What a sum comes to.</summary>
    public static SideValue Value(LinearForm form, in JudgedCells cells)
    {
        decimal value = form.Constant;
        int blanks = 0;
        foreach (ref readonly LinearTerm term in form.Terms.AsSpan())
        {
            if (!cells.TryGet(term.Reference, out Cell cell) || cell.State == CellState.Unreadable)
                return SideValue.Unknown;
            if (cell.HasValue)
                value += term.Coefficient * cell.Value;
            else
                blanks++;
        }

        return new(value, blanks);
    }

    /// <summary>What a side comes to.</summary>
    public SideValue Value(RuleSide side, in JudgedCells cells)
    {
        if (side.Linear is { } sum)
            return Value(sum, cells);
        var operands = new Fraction[side.Operands.Length];
        int blanks = 0;
        for (int i = 0; i < operands.Length; i++)
        {
            SideValue operand = Value(side.Operands[i], cells);
            if (!operand.IsKnown)
                return SideValue.Unknown;
            operands[i] = Fraction.Of(operand.Value);
            blanks += operand.Blanks;
        }

        if (Fraction.Evaluate(side.Operations, operands) is { } exact)
            return new(exact.ToDecimal(), blanks, exact);
        // Where a blank divides, the blank is the matter.
        return blanks > 0 && Rule.Missing != MissingPolicy.Zero ? new(0, blanks) : SideValue.Unknown;
    }

    // What a blank leaves open is not met.
    private bool IsMet(RuleInstance condition, in JudgedCells cells)
    {
        SideValue left = Value(condition.Left, cells);
        SideValue right = Value(condition.Right, cells);
        return left.Blanks == 0 && right.Blanks == 0 && left.Compares(right, _conditionBounds);
    }

    private static bool HasNegative(RuleSide items, in JudgedCells cells)
    {
        foreach (LinearTerm term in items.Operands[0].Terms)
        {
            if (cells.TryGet(term.Reference, out Cell cell) && cell.Unscaled < 0)
                return true;
        }

        return false;
    }
}
