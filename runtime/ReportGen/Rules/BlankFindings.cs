using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Rules;

/// <summary>
/// Collects what blanks mean for the rules and reports it in few words: blanks beside a filled total as an error, other
/// blanks as warnings, rows with the same blanks together.
/// </summary>
internal sealed class BlankFindings(Report report)
{
    /// <summary>So many groups of blanks of a block are reported one by one.</summary>
    private const int MostNamed = 6;

    private readonly Dictionary<int, decimal> _implied = [];
    private readonly HashSet<int> _reported = [];
    private readonly List<(string Key, List<CellInfo> Totals, List<CellInfo> Blanks, decimal Known, RuleInfo Rule)> _besideTotals = [];
    private readonly List<(RuleInfo Rule, List<CellInfo> Cells)> _forbidden = [];

    /// <summary>An instance that blanks leave open.</summary>
    public void Add(RuleInfo rule, RuleInstance instance, in Judgement judgement)
    {
        if (rule.IsRollUp)
            AddRollUp(rule, instance, judgement.Left, judgement.Right);
        else if (rule.Missing == MissingPolicy.Error && Blanks(instance.References) is { Count: > 0 } cells)
            // What is blank in last year's report is found when that one is tested.
            _forbidden.Add((rule, cells));
    }

    /// <summary>A total and its items, of which some are blank.</summary>
    private void AddRollUp(RuleInfo rule, RuleInstance instance, SideValue items, SideValue total)
    {
        CellInfo totalCell = report.Form.Cells[instance.Right.References.Last().Cell];
        List<CellInfo> blanks = Blanks(instance.Left.References);
        if (total.Blanks > 0)
        {
            if (blanks.Count == 0)
                _implied.TryAdd(totalCell.Index, items.Value);
            return;
        }

        if (items.Value == total.Value && blanks.Count < instance.Left.References.Count())
        {
            foreach (CellInfo blank in blanks)
                _implied.TryAdd(blank.Index, 0);
            return;
        }

        // The same rows blank in several columns are one matter, not several.
        bool downColumns = blanks[0].Column == totalCell.Column && blanks[0].Row != totalCell.Row;
        string key = $"{rule.Id}|{totalCell.Block.FirstCell}|{(downColumns ? totalCell.Row.Index : totalCell.Column.Index)}|{string.Join(',', blanks.Select(b => downColumns ? b.Row.Index : b.Column.Index))}";
        int at = _besideTotals.FindIndex(g => g.Key == key);
        if (at < 0)
        {
            _besideTotals.Add((key, [totalCell], blanks, items.Value, rule));
        }
        else
        {
            _besideTotals[at].Totals.Add(totalCell);
            _besideTotals[at].Blanks.AddRange(blanks);
        }
    }

    /// <summary>Whether nothing was entered in any cell of a report that has some.</summary>
    public static bool IsBlankThroughout(Report report)
    {
        ReadOnlySpan<Cell> cells = report.Cells;
        for (int i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsBlank)
                return false;
        }

        return cells.Length > 0;
    }

    public void AddTo(List<Finding> findings)
    {
        if (IsBlankThroughout(report))
        {
            List<CellInfo> all = [.. report.Form.Cells.Where(static c => c is { Exists: true, IsComputed: false })];
            findings.Add(Create(new Message(MessageIds.BlankThroughout, w => w.NothingFilledIn(all.Count)), all, all));
            return;
        }

        AddBesideTotals(findings);
        foreach (var (rule, cells) in _forbidden)
        {
            string? assertion = rule.Assertion;
            findings.Add(Create(new Message(MessageIds.Blank with { Severity = rule.Severity }, w => w.BlankForRule(cells, assertion)), cells, cells));
        }

        ImplyFromRules();
        AddRemaining(findings);
    }

    // A blank stands in a row and in a column: told beside the total of the one, it is not told beside that of the other.
    private void AddBesideTotals(List<Finding> findings)
    {
        var told = new HashSet<int>();
        foreach (var block in _besideTotals.Where(g => AddsTo(told, g.Blanks)).GroupBy(static g => g.Totals[0].Block))
        {
            var groups = block.ToList();
            if (groups.Count <= MostNamed)
            {
                groups.ForEach(g => findings.Add(BesideTotal(g.Totals, g.Blanks, g.Known)));
                continue;
            }

            List<CellInfo> totals = [.. groups.SelectMany(static g => g.Totals)];
            List<CellInfo> blanks = [.. groups.SelectMany(static g => g.Blanks).DistinctBy(static b => b.Index)];
            findings.Add(Create(new Message(MessageIds.BlankBesideTotal, w => w.ItemsBlankStrewn(totals, blanks)), totals, blanks));
        }
    }

    private static bool AddsTo(HashSet<int> told, List<CellInfo> blanks)
    {
        int before = told.Count;
        told.UnionWith(blanks.Select(static b => b.Index));
        return told.Count > before;
    }

    private Finding BesideTotal(List<CellInfo> totals, List<CellInfo> blanks, decimal sum)
    {
        int perTotal = blanks.Count / totals.Count;
        decimal? known = perTotal > 1 && sum == 0 ? null : sum;
        string[] values = [.. totals.Select(t => $"{report.Cell(t.Index)}")];
        return Create(new Message(MessageIds.BlankBesideTotal, w => w.ItemsBlank(totals, values, perTotal, known)), totals, blanks);
    }

    // A blank that is the only unknown of an identity has but one possible value.
    private void ImplyFromRules()
    {
        var cells = new JudgedCells(report.Cells);
        foreach (RuleJudge judge in RuleJudge.Of(report.Form))
        {
            if (judge.Rule.Comparison != Comparison.Equal || judge.Rule.IsRollUp || !judge.IsCertain || !judge.Rule.CoversYear(report.Year))
                continue;
            foreach (RuleInstance instance in judge.Instances)
            {
                if (instance.Difference is not { } difference || RuleJudge.Value(difference, cells) is not { Blanks: 1, Value: var known })
                    continue;
                LinearTerm blank = difference.Terms.First(t => report.Cell(t.Reference.Cell).IsBlank);
                if (blank.Coefficient is 1 or -1)
                    _implied.TryAdd(blank.Reference.Cell, -known * blank.Coefficient);
            }
        }
    }

    private void AddRemaining(List<Finding> findings)
    {
        foreach (BlockInfo block in report.Form.Tables.SelectMany(static t => t.Blocks))
        {
            var groups = new List<(string Key, List<CellInfo> Cells, int LastRow)>();
            foreach (MemberInfo row in block.Rows.Lines)
            {
                List<CellInfo> cells = [];
                foreach (MemberInfo column in block.Columns.Lines)
                {
                    int index = block.CellIndex(row.Index, column.Index);
                    if (report.Cell(index).IsBlank && !_reported.Contains(index) && report.Form.Cells[index] is { Exists: true, IsComputed: false })
                        cells.Add(report.Form.Cells[index]);
                }

                if (cells.Count == 0)
                    continue;
                string key = string.Join(',', cells.Select(static c => c.Column.Index));
                // Neighbours only: what stands between two rows named as a range must be blank too.
                if (groups.Count > 0 && groups[^1].Key == key && groups[^1].LastRow == row.Index - 1)
                {
                    groups[^1].Cells.AddRange(cells);
                    groups[^1] = groups[^1] with { LastRow = row.Index };
                }
                else
                {
                    groups.Add((key, cells, row.Index));
                }
            }

            // Blanks strewn over a table are one matter.
            if (groups.Count > MostNamed)
                findings.Add(Remaining([.. groups.SelectMany(static g => g.Cells)]));
            else
                groups.ForEach(g => findings.Add(Remaining(g.Cells)));
        }
    }

    private Finding Remaining(List<CellInfo> cells)
    {
        string[] implied = [.. cells.Where(c => _implied.ContainsKey(c.Index)).Select(c => Validator.Text(_implied[c.Index]))];
        string? expected = implied.Length < cells.Count ? null : implied.Distinct().Count() == 1 ? implied[0] : string.Join('、', implied);
        return Create(new Message(MessageIds.Blank, w => w.Blanks(cells, expected)), cells, cells, expected);
    }

    private Finding Create(Message message, List<CellInfo> cells, List<CellInfo> blanks, string? expected = null)
    {
        foreach (CellInfo blank in blanks)
            _reported.Add(blank.Index);
        CellOrigin origin = cells.Concat(blanks).Select(c => report.Origin(c.Index)).FirstOrDefault(static o => o.Line > 0);
        return new Finding
        {
            Message = message,
            Cells = cells == blanks ? cells : [.. cells, .. blanks],
            Expected = expected,
            Line = origin.Line,
            Column = origin.Column,
        };
    }

    private List<CellInfo> Blanks(IEnumerable<CellReference> references) =>
        [.. references.Where(r => !r.IsPrevious && report.Cell(r.Cell).IsBlank).Select(r => report.Form.Cells[r.Cell])];
}
