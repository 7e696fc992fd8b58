using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>A total row, or a total column, of a block: the roll-ups whose totals stand in it, across the line.</summary>
internal sealed class TotalLine
{
    private TotalLine(MemberInfo line, bool isRow, int[] rules)
    {
        Line = line;
        IsRow = isRow;
        Rules = rules;
    }

    public MemberInfo Line { get; }

    public bool IsRow { get; }

    /// <summary>The roll-ups, by their number in the form.</summary>
    public int[] Rules { get; }

    public static TotalLine[] All(RuleIndex index)
    {
        var lines = new List<(BlockInfo Block, MemberInfo Line, bool IsRow, List<int> Rules)>();
        for (int r = 0; r < index.Rules.Length; r++)
        {
            IndexedRule rule = index.Rules[r];
            if (!rule.Rule.IsRollUp || rule.Rule.Comparison != Comparison.Equal || rule.Sum?.Terms[^1].Coefficient != -1)
                continue;
            CellInfo total = index.Form.Cells[rule.Total];
            CellInfo item = index.Form.Cells[rule.Cells[0]];
            // Items down a column add up to a cell of the total row.
            bool isRow = item.Column == total.Column && item.Row != total.Row;
            MemberInfo line = isRow ? total.Row : total.Column;
            int at = lines.FindIndex(l => l.Block == total.Block && l.Line == line && l.IsRow == isRow);
            if (at < 0)
                lines.Add((total.Block, line, isRow, [r]));
            else
                lines[at].Rules.Add(r);
        }

        return [.. lines.Select(static l => new TotalLine(l.Line, l.IsRow, [.. l.Rules]))];
    }
}
