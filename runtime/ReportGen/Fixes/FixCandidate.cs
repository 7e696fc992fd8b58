using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Fixes;

/// <summary>A fix before it is described, with what it is ranked by.</summary>
internal sealed class FixCandidate
{
    private readonly FixCandidate[]? _parts;

    public FixCandidate(FixKind kind, int operations, CellChange[] changes, MemberInfo? line = null)
    {
        Array.Sort(changes, static (a, b) => a.Cell.Index.CompareTo(b.Cell.Index));
        Changes = changes;
        Kind = kind;
        Operations = operations;
        CellInfo first = changes[0].Cell;
        Where = line is null ? Names.Of(first) : Names.In(first.Block.Table, Names.Of(line));
        foreach (CellChange change in changes)
        {
            Distance += Typography.Distance(change.From, change.To);
            Filled += change.From.Unscaled == 0 ? 0 : 1;
            Items += change.Cell.Row.IsTotal || change.Cell.Column.IsTotal ? 0 : 1;
        }

        // As with digits, an exchange of neighbours is one slip whatever stands in them.
        if (kind == FixKind.NeighboursSwapped)
            Distance = 1;
    }

    private FixCandidate(FixCandidate first, FixCandidate second)
        : this(FixKind.Several, first.Operations + second.Operations, [.. first.Changes, .. second.Changes])
    {
        _parts = [.. first.Parts, .. second.Parts];
        Distance = first.Distance + second.Distance;
    }

    public CellChange[] Changes { get; }

    public FixKind Kind { get; }

    public int Operations { get; }

    /// <summary>The line or cell that the hypothesis is about.</summary>
    public LocalizedText Where { get; }

    /// <summary>What was joined; the candidate itself where nothing was.</summary>
    public IReadOnlyList<FixCandidate> Parts => _parts ?? [this];

    /// <summary>How many keystrokes apart the contents are.</summary>
    public int Distance { get; }

    /// <summary>How many cells are changed that were neither blank nor 0.</summary>
    public int Filled { get; }

    /// <summary>How many cells are changed that are no totals.</summary>
    public int Items { get; }

    /// <summary>Two candidates for parts of the report that have nothing to do with each other.</summary>
    public static FixCandidate Join(FixCandidate first, FixCandidate second) => new(first, second);

    /// <summary>The fix, with what it mends.</summary>
    public Fix ToFix(BrokenRules broken)
    {
        int[] touched = [.. Changes.SelectMany(c => broken.Index.RulesOf[c.Cell.Index]).Where(broken.IsBroken).Distinct().Order()];
        bool countsBlanks = Array.Exists(touched, r => Array.Exists(broken.Index.Rules[r].Cells, c => broken.Cells[c].IsBlank && !Array.Exists(Changes, x => x.Cell.Index == c)));
        return new Fix(this, [.. touched.Select(r => broken.Index.Rules[r].Rule).Distinct()], countsBlanks);
    }

    public bool SameChanges(FixCandidate other) => Changes.AsSpan().SequenceEqual(other.Changes);

    /// <summary>Fewer mistakes first; then fewer keystrokes, cells that held nothing, totals, and the order of the form.</summary>
    public static int Compare(FixCandidate left, FixCandidate right)
    {
        int order = left.Operations.CompareTo(right.Operations);
        if (order == 0)
            order = left.Distance.CompareTo(right.Distance);
        if (order == 0)
            order = left.Filled.CompareTo(right.Filled);
        if (order == 0)
            order = left.Items.CompareTo(right.Items);
        for (int i = 0; order == 0 && i < Math.Min(left.Changes.Length, right.Changes.Length); i++)
        {
            order = left.Changes[i].Cell.Index.CompareTo(right.Changes[i].Cell.Index);
            if (order == 0)
                order = left.Changes[i].To.Value.CompareTo(right.Changes[i].To.Value);
        }

        return order != 0 ? order : left.Changes.Length.CompareTo(right.Changes.Length);
    }
}
