using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>Tests what commonly happens to a table, each as one mistake however many cells it spoils.</summary>
internal sealed class Hypotheses
{
    private readonly BrokenRules _broken;
    private readonly FormInfo _form;
    private readonly Cell[] _cells;
    private readonly List<(int Cell, Cell To)> _changes = [];

    private Hypotheses(BrokenRules broken)
    {
        _broken = broken;
        _form = broken.Index.Form;
        _cells = broken.Cells;
    }

    /// <summary>What explains all that is broken, or all of a group; see <see cref="BrokenRules.Mends"/>.</summary>
    private List<(int Group, FixCandidate Candidate)> Found { get; } = [];

    public static List<(int Group, FixCandidate Candidate)> Test(BrokenRules broken)
    {
        var hypotheses = new Hypotheses(broken);
        foreach (TotalLine line in broken.Index.Lines)
            hypotheses.Recompute(line);
        for (int r = 0; r < broken.Index.Rules.Length; r++)
            hypotheses.Recompute(r);
        foreach (BlockInfo block in broken.Index.Form.Tables.SelectMany(static t => t.Blocks))
            hypotheses.Lines(block);
        return hypotheses.Found;
    }

    private void Recompute(TotalLine line)
    {
        _changes.Clear();
        foreach (int r in line.Rules)
        {
            IndexedRule rule = _broken.Index.Rules[r];
            if (!_broken.IsBroken(r))
                continue;
            decimal total = rule.Difference(_cells) + _cells[rule.Total].Value;
            if (Cell.TryOf(total, out Cell cell))
                _changes.Add((rule.Total, cell));
        }

        if (_changes.Count > 0)
            Keep(FixKind.TotalNotRecomputed, line.Line);
    }

    // The search does not reckon with quotients and products: where a cell is one, what it should be follows all the same.
    private void Recompute(int r)
    {
        IndexedRule rule = _broken.Index.Rules[r];
        if (rule.Sum is not null || rule.Rule.Comparison != Comparison.Equal || !_broken.IsBroken(r) || rule.Lone is not { } cell)
            return;
        decimal value = rule.Computed(_cells);
        // As many places as were entered, where the rule lets that be.
        foreach (decimal rounded in new[] { decimal.Round(value, _cells[cell].Scale, MidpointRounding.AwayFromZero), value })
        {
            _changes.Clear();
            if (Cell.TryOf(rounded, out Cell computed))
                _changes.Add((cell, computed));
            if (Keep(FixKind.ValueNotRecomputed, null))
                return;
        }
    }

    private void Lines(BlockInfo block)
    {
        foreach (MemberInfo row in block.Rows.Lines)
        {
            int[] cells = [.. block.Columns.Lines.Select(c => block.CellIndex(row.Index, c.Index))];
            if (cells.Length == 0 || !Array.Exists(cells, c => _broken.Index.RulesOf[c].Length > 0))
                continue;
            if (row.Index + 1 < block.Rows.Lines.Count)
            {
                for (int c = 0; c < cells.Length; c++)
                    Swap(cells[c], cells[c] + cells.Length);
            }

            // A line that misses some broken rule of every group explains nothing, whatever is done to it.
            if (!_broken.Covers(cells))
                continue;
            for (int c = 0; c + 1 < cells.Length; c++)
                Swap(cells[c], cells[c + 1]);
            Shift(cells, row);
            foreach (int[] items in Items(cells))
                Shift(items, row);
            Divide(cells, row);
            foreach (int cell in cells)
                Slips(cell);
        }

        foreach (MemberInfo column in block.Columns.Lines)
            Divide([.. block.Rows.Lines.Select(r => block.CellIndex(r.Index, column.Index))], column);
    }

    /// <summary>The runs of cells of a row that some total of the row adds up.</summary>
    private IEnumerable<int[]> Items(int[] cells) => cells
        .SelectMany(c => _broken.Index.RulesOf[c])
        .Distinct()
        .Select(r => _broken.Index.Rules[r])
        .Where(static r => r.Rule.IsRollUp)
        .Select(static r => r.Cells[..r.LeftCells])
        .Where(items => items.Length > 1 && items.Length < cells.Length
            && items[^1] - items[0] == items.Length - 1 && Array.IndexOf(cells, items[0]) >= 0 && Array.IndexOf(cells, items[^1]) >= 0);

    private void Swap(int first, int second)
    {
        if (_cells[first] == _cells[second] || !_form.Cells[first].Exists || !_form.Cells[second].Exists)
            return;
        _changes.Clear();
        _changes.Add((first, _cells[second]));
        _changes.Add((second, _cells[first]));
        Keep(FixKind.NeighboursSwapped, null);
    }

    private void Shift(int[] cells, MemberInfo row)
    {
        // Figures that slip aside skip what is no cell; how, nothing tells.
        if (Array.Exists(cells, c => !_form.Cells[c].Exists))
            return;
        // Undone, each cell takes what stands beside it; what the shift pushed out is not known, but some rule implies it.
        for (int step = 1; step >= -1; step -= 2)
        {
            _changes.Clear();
            int lost = step > 0 ? cells[^1] : cells[0];
            foreach (int cell in cells)
            {
                if (cell != lost && _cells[cell] != _cells[cell + step])
                    _changes.Add((cell, _cells[cell + step]));
            }

            if (Implied(lost) is { } implied && implied != _cells[lost])
                _changes.Add((lost, implied));
            // One cell moves nowhere.
            if (_changes.Count > 1)
                Keep(step > 0 ? FixKind.RowShiftedRight : FixKind.RowShiftedLeft, row);
        }
    }

    /// <summary>What an equality with no other unknown makes of a cell once the changes are made.</summary>
    private Cell? Implied(int lost)
    {
        foreach (int r in _broken.Index.RulesOf[lost])
        {
            IndexedRule rule = _broken.Index.Rules[r];
            if (rule.Sum is not { } equation || rule.Rule.Comparison != Comparison.Equal)
                continue;
            decimal sum = equation.Constant;
            decimal coefficient = 0;
            bool known = true;
            for (int i = 0; i < rule.Cells.Length; i++)
            {
                int cell = rule.Cells[i];
                int changed = _changes.FindIndex(c => c.Cell == cell);
                Cell content = changed < 0 ? _cells[cell] : _changes[changed].To;
                if (cell == lost)
                    coefficient = equation.Terms[i].Coefficient;
                else if (content.HasValue)
                    sum += equation.Terms[i].Coefficient * content.Value;
                else
                    known = false;
            }

            if (known && coefficient is 1 or -1 && Cell.TryOf(-sum / coefficient, out Cell implied) && AdmissibleNumbers.Takes(_form.Cells[lost], implied))
                return implied;
        }

        return null;
    }

    private void Divide(int[] cells, MemberInfo line)
    {
        _changes.Clear();
        foreach (int cell in cells)
        {
            if (Typography.TryDivide(_cells[cell], _form.Cells[cell].Kind, out Cell divided))
                _changes.Add((cell, divided));
        }

        if (_changes.Count > 1)
            Keep(FixKind.YuanForTenThousand, line);
    }

    /// <summary>
    /// Where a bound is broken, not an equality, the search proposes the bound itself; a slip says what was meant. For
    /// equalities the search finds the number, and the slip is only its name.
    /// </summary>
    private void Slips(int cell)
    {
        if (Array.TrueForAll(_broken.Index.RulesOf[cell], r => !_broken.IsBroken(r) || _broken.Index.Rules[r].Rule.Comparison == Comparison.Equal))
            return;
        NumberKind kind = _form.Cells[cell].Kind;
        foreach (Cell meant in Typography.Meant(_cells[cell], kind))
        {
            _changes.Clear();
            _changes.Add((cell, meant));
            Keep(Typography.Slip(_cells[cell], meant, kind), null);
        }
    }

    private bool Keep(FixKind kind, MemberInfo? line)
    {
        int mended = _broken.Mends(_changes);
        if (mended == BrokenRules.Nothing)
            return false;
        CellChange[] changes = [.. _changes.Select(c => new CellChange(_form.Cells[c.Cell], _cells[c.Cell], c.To))];
        var candidate = new FixCandidate(kind, 1, changes, line);
        if (!Found.Exists(f => f.Group == mended && f.Candidate.SameChanges(candidate)))
            Found.Add((mended, candidate));
        return true;
    }
}
