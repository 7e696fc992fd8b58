using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>Where to look when no fix was found.</summary>
internal sealed class Suspicion(BrokenRules broken)
{
    private readonly List<SuspectRule> _rules = [];
    private readonly List<SuspectRow> _rows = [];

    public IReadOnlyList<SuspectRule> Rules => _rules;

    public IReadOnlyList<SuspectRow> Rows => [.. _rows.OrderByDescending(static r => r.Cells.Count)];

    /// <summary>Adds the broken ones among some rules of a group, and where they may be wrong.</summary>
    public void Add(int group, int[] rules)
    {
        RuleIndex index = broken.Index;
        foreach (int r in rules)
        {
            if (broken.IsBroken(r))
                _rules.Add(new SuspectRule(index.Rules[r].Rule, [.. index.Rules[r].Cells.Select(c => index.Form.Cells[c])]));
        }

        if (rules.Length == 0)
            return;
        // A cell of which every rule is broken, and more than one, is where these rules meet.
        IEnumerable<CellInfo> suspects = index.Groups[group].Cells
            .Where(c => index.RulesOf[c].Length > 1 && Array.TrueForAll(index.RulesOf[c], broken.IsBroken))
            .Select(c => index.Form.Cells[c]);
        foreach (IGrouping<(BlockInfo Block, MemberInfo Row), CellInfo> row in suspects.GroupBy(static c => (c.Block, c.Row)))
            _rows.Add(new SuspectRow(row.Key.Block, row.Key.Row, [.. row]));
    }
}
