using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Fixes;

/// <summary>What the search demands of one rule.</summary>
internal enum Demand : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>That the difference be 0. Touched by one cell, it must be touched by a second.</summary>
    Exact,

    /// <summary>That the difference lie between two bounds, where it may move.</summary>
    Range,

    /// <summary>That the difference lie outside two bounds.</summary>
    Outside,
}

/// <summary>The numbers of one group of rules in one report, as integers of one decimal scale.</summary>
internal sealed class FixProblem
{
    private const long CellLimit = 999_999_999_999_999;

    private FixProblem(RuleIndex index, RuleGroup group, Cell[] cells)
    {
        Index = index;
        Group = group;
        ReportCells = cells;
        int n = group.Cells.Length;
        int m = group.Rules.Length;
        Value = new long[n];
        Step = new long[n];
        Lower = new long[n];
        Free = new bool[n];
        Demands = new Demand[m];
        Difference = new long[m];
        Low = new long[m];
        High = new long[m];
        Violated = new bool[m];
    }

    public RuleIndex Index { get; }

    public RuleGroup Group { get; }

    /// <summary>Every cell of the report.</summary>
    public Cell[] ReportCells { get; }

    /// <summary>The decimal places of <see cref="Value"/>.</summary>
    public int Scale { get; private set; }

    /// <summary>The number in each cell; 0 for a blank.</summary>
    public long[] Value { get; }

    /// <summary>What a new number must be a multiple of.</summary>
    public long[] Step { get; }

    public long[] Lower { get; }

    public long Upper { get; private set; }

    /// <summary>Whether the cell may be changed. What is unreadable proves no rule broken, so no fix needs it.</summary>
    public bool[] Free { get; }

    public Demand[] Demands { get; }

    /// <summary>Left side less right side.</summary>
    public long[] Difference { get; }

    public long[] Low { get; }

    public long[] High { get; }

    public bool[] Violated { get; }

    /// <summary>States a group with a broken rule in integers. Null where the numbers are too large for that.</summary>
    public static FixProblem? Create(RuleIndex index, RuleGroup group, Cell[] cells)
    {
        var problem = new FixProblem(index, group, cells);
        foreach (int cell in group.Cells)
            problem.Scale = Math.Max(problem.Scale, cells[cell].Scale);
        long bound = long.MaxValue / (4 * Math.Max(1, group.LargestCoefficient) * (group.LongestRule + 1));
        problem.Upper = Math.Min(CellLimit, bound);
        for (int i = 0; i < group.Cells.Length; i++)
        {
            if (!problem.Read(i))
                return null;
        }

        for (int r = 0; r < group.Rules.Length; r++)
        {
            if (!problem.Read(index.Rules[group.Rules[r]], r))
                return null;
        }

        return problem;
    }

    /// <summary>A number of this problem as a cell's content, with no more decimal places than it needs or the cell had.</summary>
    public Cell ToCell(int cell, long value)
    {
        int scale = Scale;
        int keep = ReportCells[Group.Cells[cell]].Scale;
        while (scale > keep && value % 10 == 0)
        {
            value /= 10;
            scale--;
        }

        return Cell.Of(value, scale);
    }

    private bool Read(int i)
    {
        Cell cell = ReportCells[Group.Cells[i]];
        CellInfo info = Index.Form.Cells[Group.Cells[i]];
        decimal value = cell.Unscaled * (decimal)RuleGroup.PowerOfTen(Scale - (cell.HasValue ? cell.Scale : Scale));
        if (Math.Abs(value) > Upper)
            return false;
        Value[i] = (long)value;
        Step[i] = RuleGroup.PowerOfTen(Math.Max(0, Scale - (AdmissibleNumbers.Places(info) ?? Scale)));
        Lower[i] = info.Kind.IsSigned() ? -Upper : 0;
        Free[i] = cell.State != CellState.Unreadable;
        return true;
    }

    private bool Read(IndexedRule rule, int r)
    {
        if (rule.Sum is null || rule.Judge(ReportCells).Bounds is not { } bounds)
            return true;
        decimal unit = RuleGroup.PowerOfTen(Scale) * (decimal)RuleGroup.PowerOfTen(Group.Scale[r]);
        decimal difference = rule.Difference(ReportCells) * unit;
        if (Math.Max(Math.Abs(difference), rule.Rule.Tolerance * unit) > long.MaxValue / 4)
            return false;
        High[r] = bounds.High is { } high ? WholeSum.Last(high * unit, bounds.IncludesEnds) : long.MaxValue;
        Low[r] = bounds.Low is { } low ? -WholeSum.Last(-low * unit, bounds.IncludesEnds) : -long.MaxValue;
        Difference[r] = (long)difference;
        Demands[r] = bounds.IsOutside ? Demand.Outside : Low[r] == High[r] ? Demand.Exact : Demand.Range;
        Violated[r] = !Holds(r, Difference[r]);
        return true;
    }

    public bool Holds(int rule, long difference) => Demands[rule] switch
    {
        Demand.None => true,
        Demand.Outside => difference < Low[rule] || difference > High[rule],
        _ => difference >= Low[rule] && difference <= High[rule],
    };
}
