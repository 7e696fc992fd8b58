using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Rules;

/// <summary>
/// Collects what blanks mean for the rules and reports it in few words: blanks beside a filled total as an error, other
/// blanks as warnings, rows with the same blanks together.
/// </summary>
internal sealed class BlankFindings(Report report)
{
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

    public void AddTo(List<Finding> findings)
    {
        foreach (var (_, totals, blanks, known, _) in _besideTotals)
            findings.Add(BesideTotal(totals, blanks, known));
        foreach (var (rule, cells) in _forbidden)
        {
            findings.Add(Create("blank", rule.Severity, cells, cells, null,
                $"{Names(cells)}：空白，无法核对 {rule.Assertion}。请填写；确为零的填 0。",
                $"{NamesEn(cells)}: blank, so {rule.Assertion} cannot be tested. Fill it in; enter 0 where it is zero."));
        }

        ImplyFromRules();
        AddRemaining(findings);
    }

    private Finding BesideTotal(List<CellInfo> totals, List<CellInfo> blanks, decimal known)
    {
        CellInfo total = totals[0];
        bool allBlank = blanks.Count / totals.Count > 1 && known == 0;
        int perTotal = blanks.Count / totals.Count;
        string values = string.Join('、', totals.Select(t => report.Cell(t.Index).ToString()));
        string where = totals.Count == 1 ? total.Name : $"{total.Block.Table.Name} · {(SameRow(totals) ? total.Row.Name : total.Column.Name)}（{totals.Count} 处）";
        string whereEn = totals.Count == 1 ? total.NameEn : $"{total.Block.Table.NameEn} · {(SameRow(totals) ? total.Row.NameEn : total.Column.NameEn)} ({totals.Count} cells)";
        return Create("blank-beside-total", Severity.Error, totals, blanks, null,
            $"{where} 填写为 {values}，但其中 {perTotal} 项空白{(allBlank ? "" : $"，已填各项之和为 {Validator.Text(known)}")}。空白不等于 0：请填写各项（共 {blanks.Count} 格）；确为零的填 0。",
            $"{whereEn}: says {string.Join(", ", totals.Select(t => report.Cell(t.Index).ToString()))}, but {perTotal} of its items are blank{(allBlank ? "" : $"; those filled in add up to {Validator.Text(known)}")}. A blank is not 0: fill in the items ({blanks.Count} cells); enter 0 where it is zero.");
    }

    private static bool SameRow(List<CellInfo> cells) => cells.TrueForAll(c => c.Row == cells[0].Row);

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
            var groups = new List<(string Key, List<CellInfo> Cells, int Rows, int LastRow)>();
            foreach (MemberInfo row in block.Rows.Lines)
            {
                List<CellInfo> cells = [];
                foreach (MemberInfo column in block.Columns.Lines)
                {
                    int index = block.CellIndex(row.Index, column.Index);
                    if (report.Cell(index).IsBlank && !_reported.Contains(index) && report.Form.Cells[index].Exists)
                        cells.Add(report.Form.Cells[index]);
                }

                if (cells.Count == 0)
                    continue;
                string key = string.Join(',', cells.Select(static c => c.Column.Index));
                // Neighbours only: what stands between two rows named as a range must be blank too.
                if (groups.Count > 0 && groups[^1].Key == key && groups[^1].LastRow == row.Index - 1)
                {
                    groups[^1].Cells.AddRange(cells);
                    groups[^1] = groups[^1] with { Rows = groups[^1].Rows + 1, LastRow = row.Index };
                }
                else
                {
                    groups.Add((key, cells, 1, row.Index));
                }
            }

            foreach (var (_, cells, rows, _) in groups)
                findings.Add(Remaining(block, cells, rows));
        }
    }

    private Finding Remaining(BlockInfo block, List<CellInfo> cells, int rows)
    {
        int perRow = cells.Count / rows;
        bool wholeRows = perRow == block.Columns.Lines.Count(c => block.HasCell(cells[0].Row.Index, c.Index)) && block.HasRowLabels && perRow > 1;
        string where = cells.Count == 1 ? cells[0].Name
            : rows == 1 ? $"{block.Table.Name}{(block.HasRowLabels ? $" · {cells[0].Row.Name}" : "")}（{(wholeRows ? "整行 " : "")}{cells.Count} 格）"
            : $"{block.Table.Name} · {cells[0].Row.Name} 至 {cells[^1].Row.Name}（{rows} 行 {cells.Count} 格）";
        string whereEn = cells.Count == 1 ? cells[0].NameEn
            : rows == 1 ? $"{block.Table.NameEn}{(block.HasRowLabels ? $" · {cells[0].Row.NameEn}" : "")} ({(wholeRows ? "the whole row, " : "")}{cells.Count} cells)"
            : $"{block.Table.NameEn} · {cells[0].Row.NameEn} to {cells[^1].Row.NameEn} ({rows} rows, {cells.Count} cells)";
        string? implied = cells.TrueForAll(c => _implied.ContainsKey(c.Index))
            ? string.Join('、', cells.Select(c => Validator.Text(_implied[c.Index])))
            : null;
        string? expected = implied is null ? null : cells.TrueForAll(c => _implied[c.Index] == _implied[cells[0].Index]) ? Validator.Text(_implied[cells[0].Index]) : implied;
        return Create("blank", Severity.Warning, cells, cells, expected,
            $"{where}：空白。空白不等于 0，有关的勾稽关系无法核对{(implied is null ? "" : $"（推算应为 {expected}）")}。请填写；确为零的填 0。",
            $"{whereEn}: blank. A blank is not 0, and the rules that need it cannot be tested{(implied is null ? "" : $" (they imply {expected})")}. Fill it in; enter 0 where it is zero.");
    }

    private Finding Create(string rule, Severity severity, List<CellInfo> cells, List<CellInfo> blanks, string? expected, string zh, string en)
    {
        foreach (CellInfo blank in blanks)
            _reported.Add(blank.Index);
        CellOrigin origin = cells.Concat(blanks).Select(c => report.Origin(c.Index)).FirstOrDefault(static o => o.Line > 0);
        return new Finding
        {
            Message = new Message(new MessageId(rule, severity), new LocalizedText(zh, en)),
            Cells = cells == blanks ? cells : [.. cells, .. blanks],
            Expected = expected,
            Line = origin.Line,
            Column = origin.Column,
        };
    }

    private static string Names(List<CellInfo> cells) => cells.Count == 1 ? cells[0].Name : $"{cells[0].Name} 等 {cells.Count} 格";

    private static string NamesEn(List<CellInfo> cells) => cells.Count == 1 ? cells[0].NameEn : $"{cells[0].NameEn} and {cells.Count - 1} more";

    private List<CellInfo> Blanks(IEnumerable<CellReference> references) =>
        [.. references.Where(r => !r.IsPrevious && report.Cell(r.Cell).IsBlank).Select(r => report.Form.Cells[r.Cell])];
}
