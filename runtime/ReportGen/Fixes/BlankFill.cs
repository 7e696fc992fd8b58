using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>
/// What the equalities make of blanks where no rule is broken: the only unknown of one has but one possible value, and
/// counts that must add up to nothing are all 0. What stays open is left blank; nothing is guessed.
/// </summary>
internal sealed class BlankFill
{
    private readonly RuleIndex _index;
    private readonly Cell[] _cells;
    private readonly List<CellChange> _changes = [];
    private bool _contradicted;

    private BlankFill(BrokenRules broken)
    {
        _index = broken.Index;
        _cells = [.. broken.Cells];
    }

    /// <summary>The blanks that must hold a number; null where there are none, or where the rules contradict each other over them.</summary>
    public static FixCandidate? Find(BrokenRules broken)
    {
        var fill = new BlankFill(broken);
        // What one rule settles may leave another with a single unknown.
        for (int before = -1; before < fill._changes.Count && !fill._contradicted;)
        {
            before = fill._changes.Count;
            foreach (IndexedRule rule in fill._index.Rules)
                fill.Settle(rule);
        }

        bool broke = Array.Exists(fill._index.Rules, r => r.IsBroken(fill._cells));
        if (fill._contradicted || broke || fill._changes.Count == 0)
            return null;
        bool zeros = fill._changes.TrueForAll(static c => c.To.Unscaled == 0);
        return new FixCandidate(zeros ? FixKind.BlankForZero : FixKind.BlankToFill, 1, [.. fill._changes]);
    }

    private void Settle(IndexedRule rule)
    {
        if (rule.Sum is not { Terms: var terms } || rule.Rule.Comparison != Comparison.Equal || rule.Rule.Tolerance != 0)
            return;
        int blanks = 0;
        int last = 0;
        bool sameSign = true;
        for (int i = 0; i < rule.Cells.Length; i++)
        {
            Cell cell = _cells[rule.Cells[i]];
            if (cell.State == CellState.Unreadable)
                return;
            if (!cell.IsBlank || terms[i].Coefficient == 0)
                continue;
            // What may be negative can make up for what is not.
            sameSign &= !_index.Form.Cells[rule.Cells[i]].Kind.IsSigned() && (blanks == 0 || Math.Sign(terms[i].Coefficient) == Math.Sign(terms[last].Coefficient));
            blanks++;
            last = i;
        }

        if (blanks == 0)
            return;
        decimal difference = rule.Difference(_cells);
        if (blanks == 1 && terms[last].Coefficient is 1 or -1)
            Fill(rule.Cells[last], -difference * terms[last].Coefficient);
        else if (blanks > 1 && sameSign && difference == 0)
            FillZeros(rule);
    }

    private void FillZeros(IndexedRule rule)
    {
        for (int i = 0; i < rule.Cells.Length; i++)
        {
            if (_cells[rule.Cells[i]].IsBlank && rule.Sum!.Terms[i].Coefficient != 0)
                Fill(rule.Cells[i], 0);
        }
    }

    private void Fill(int index, decimal value)
    {
        if (!Cell.TryOf(value, out Cell to) || !AdmissibleNumbers.Takes(_index.Form.Cells[index], to))
        {
            _contradicted = true;
            return;
        }

        _changes.Add(new CellChange(_index.Form.Cells[index], _cells[index], to));
        _cells[index] = to;
    }
}
