using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>Where to look when no fix was found.</summary>
internal sealed class Suspicion(BrokenRules broken)
{
    private readonly List<SuspectRule> _rules = [];
    private readonly List<SuspectRow> _rows = [];

    public IReadOnlyList<SuspectRule> Rules => _rules;

    public IReadOnlyList<SuspectRow> Rows => [.. _rows.OrderByDescending(static r => r.Cells.Count)];

    public void Add(int group)
    {
        RuleIndex index = broken.Index;
        foreach (int r in index.Groups[group].Rules)
        {
            if (broken.IsBroken(r))
                _rules.Add(new SuspectRule(index.Rules[r].Rule, [.. index.Rules[r].Cells.Select(c => index.Form.Cells[c])]));
        }

        // A cell of which every rule is broken, and more than one, is where these rules meet.
        IEnumerable<CellInfo> suspects = index.Groups[group].Cells
            .Where(c => index.RulesOf[c].Length > 1 && Array.TrueForAll(index.RulesOf[c], broken.IsBroken))
            .Select(c => index.Form.Cells[c]);
        foreach (IGrouping<(BlockInfo Block, MemberInfo Row), CellInfo> row in suspects.GroupBy(static c => (c.Block, c.Row)))
            _rows.Add(new SuspectRow(row.Key.Block, row.Key.Row, [.. row]));
    }
}
