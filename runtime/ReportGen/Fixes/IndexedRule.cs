using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Fixes;

/// <summary>A rule at one place, which speaks of this year's cells only.</summary>
internal sealed class IndexedRule
{
    private readonly RuleJudge _judge;
    private readonly int _instance;

    private IndexedRule(RuleJudge judge, int instance)
    {
        (_judge, _instance) = (judge, instance);
        Sum = Instance.Difference;
        Cells = [.. (Sum?.Terms.Select(static t => t.Reference) ?? Instance.References.Distinct()).Select(static r => r.Cell)];
        LeftCells = Instance.Left.References.Count();
    }

    public RuleInfo Rule => _judge.Rule;

    private RuleInstance Instance => _judge.Instances[_instance];

    /// <summary>The left side less the right; null for a rule that is not linear. Such a rule is kept, but not reckoned with.</summary>
    public LinearForm? Sum { get; }

    /// <summary>The cells, each once, left side first; in the order of <see cref="Sum"/>.</summary>
    public int[] Cells { get; }

    /// <summary>How many of <see cref="Cells"/> come from the left side: the items of a roll-up.</summary>
    public int LeftCells { get; }

    /// <summary>The cell that holds the total of a roll-up.</summary>
    public int Total => Cells[^1];

    /// <summary>The cell that stands alone on a side, the right one first; null where none does.</summary>
    public int? Lone => Alone(Instance.Right) ?? Alone(Instance.Left);

    /// <summary>Every place of the rules that a report cannot break and be right. What concerns last year's report cannot be mended from this one.</summary>
    public static IndexedRule[] All(FormInfo form) =>
    [
        .. from judge in RuleJudge.Of(form)
           where judge.IsCertain
           from instance in Enumerable.Range(0, judge.Instances.Length)
           where judge.Instances[instance].References.Any() && !judge.Instances[instance].References.Any(static r => r.IsPrevious)
           select new IndexedRule(judge, instance),
    ];

    /// <summary>What the side across from <see cref="Lone"/> comes to, where it is not what the cell says.</summary>
    public decimal Computed(ReadOnlySpan<Cell> cells) => Judge(cells) is var judgement && Alone(Instance.Right) is not null ? judgement.Left.Value : judgement.Right.Value;

    public Judgement Judge(ReadOnlySpan<Cell> cells) => _judge.Judge(_instance, new JudgedCells(cells));

    public bool IsBroken(ReadOnlySpan<Cell> cells) => Judge(cells).IsBroken;

    private static int? Alone(RuleSide side) => side.Linear is { Constant: 0, Terms: [{ Coefficient: 1, Reference: var cell }] } ? cell.Cell : null;

    /// <summary>The left side less the right; blanks add nothing.</summary>
    public decimal Difference(ReadOnlySpan<Cell> cells) => RuleJudge.Value(Sum!, new JudgedCells(cells)).Value;
}
