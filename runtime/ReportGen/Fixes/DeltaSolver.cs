namespace ReportGen.Fixes;

/// <summary>
/// Finds by how much the cells of a closed set must change. Equations with one unknown are solved one after another,
/// which settles nearly every set; what is left goes to <see cref="VertexSolver"/>.
/// </summary>
internal sealed class DeltaSolver
{
    private readonly FixProblem _problem;
    private readonly RuleGroup _group;
    private readonly VertexSolver _vertices;
    private readonly int[] _slot;
    private readonly int[] _rule;
    private readonly long[] _coefficient;
    private readonly long[] _missing;
    private readonly int[] _unknown;
    private readonly long[] _delta;
    private readonly bool[] _known;
    private readonly ulong[] _because;
    private readonly Cell[] _scratch;
    private int _width;
    private int _equations;
    private ulong _contradiction;

    public DeltaSolver(FixProblem problem, int maxChanges)
    {
        _problem = problem;
        _group = problem.Group;
        int rules = _group.Rules.Length;
        _slot = new int[rules];
        Array.Fill(_slot, -1);
        _rule = new int[rules];
        _coefficient = new long[rules * maxChanges];
        _missing = new long[rules];
        _unknown = new int[rules];
        _delta = new long[maxChanges];
        _known = new bool[maxChanges];
        _because = new ulong[maxChanges];
        _scratch = [.. problem.ReportCells];
        _vertices = new VertexSolver(problem, Accept);
    }

    private enum Outcome
    {
        Solved,
        Contradiction,
        Undetermined,
    }

    public List<Solution> Solutions { get; } = [];

    /// <summary>Whether the cells of some solution may be given other numbers as well.</summary>
    public bool Incomplete => _vertices.Incomplete;

    /// <summary>Adds the solutions in which every one of the cells changes.</summary>
    public void Solve(ReadOnlySpan<int> cells)
    {
        Outcome outcome = Derive(cells);
        if (outcome == Outcome.Solved)
            Accept(cells, _delta.AsSpan(0, cells.Length));
        else if (outcome == Outcome.Undetermined)
            _vertices.Solve(cells, _rule.AsSpan(0, _equations), _coefficient);
    }

    /// <summary>
    /// The cells of the rules that contradict each other as long as no other cell of theirs changes; those of every rule
    /// touched where no one contradiction was derived.
    /// </summary>
    public void Contradiction(ReadOnlySpan<int> cells, Span<ulong> mask)
    {
        mask.Clear();
        Outcome outcome = Derive(cells);
        ulong witness = outcome == Outcome.Contradiction ? _contradiction : ulong.MaxValue;
        for (int q = 0; q < _equations; q++)
        {
            // Beyond 64 equations bits are shared, which only makes the witness wider.
            if ((witness & (1UL << q)) == 0)
                continue;
            ReadOnlySpan<ulong> rule = _group.CellMasks.AsSpan(_rule[q] * _group.CellWords, _group.CellWords);
            for (int w = 0; w < mask.Length; w++)
                mask[w] |= rule[w];
        }
    }

    private Outcome Derive(ReadOnlySpan<int> cells)
    {
        Gather(cells);
        int open = cells.Length;
        for (bool progress = true; progress && open > 0;)
        {
            progress = false;
            for (int q = 0; q < _equations; q++)
            {
                if (_unknown[q] != 1 || _problem.Demands[_rule[q]] != Demand.Exact)
                    continue;
                if (!Determine(q, cells))
                    return Outcome.Contradiction;
                progress = true;
                open--;
            }
        }

        if (open > 0)
            return Outcome.Undetermined;
        for (int q = 0; q < _equations; q++)
        {
            int r = _rule[q];
            if (_problem.Demands[r] != Demand.Exact && !_problem.Holds(r, -_missing[q]))
            {
                _contradiction = Reasons(q);
                return Outcome.Contradiction;
            }
        }

        return Outcome.Solved;
    }

    private void Gather(ReadOnlySpan<int> cells)
    {
        _width = cells.Length;
        _equations = 0;
        for (int j = 0; j < cells.Length; j++)
        {
            _known[j] = false;
            for (int e = _group.EntryStart[cells[j]]; e < _group.EntryStart[cells[j] + 1]; e++)
            {
                int r = _group.EntryRule[e];
                if (_problem.Demands[r] == Demand.None)
                    continue;
                int q = _slot[r];
                if (q < 0)
                {
                    q = _slot[r] = _equations++;
                    _rule[q] = r;
                    _missing[q] = -_problem.Difference[r];
                    _unknown[q] = 0;
                    _coefficient.AsSpan(q * _width, _width).Clear();
                }

                _coefficient[(q * _width) + j] = _group.EntryCoefficient[e];
                _unknown[q]++;
            }
        }

        for (int q = 0; q < _equations; q++)
            _slot[_rule[q]] = -1;
    }

    private bool Determine(int q, ReadOnlySpan<int> cells)
    {
        int j = 0;
        while (_known[j] || _coefficient[(q * _width) + j] == 0)
            j++;
        long coefficient = _coefficient[(q * _width) + j];
        ulong reasons = Reasons(q);
        _contradiction = reasons;
        (long delta, long remainder) = Math.DivRem(_missing[q], coefficient);
        if (remainder != 0 || !Possible(cells[j], delta))
            return false;
        _known[j] = true;
        _delta[j] = delta;
        _because[j] = reasons;
        for (int other = 0; other < _equations; other++)
        {
            long factor = _coefficient[(other * _width) + j];
            if (factor == 0)
                continue;
            _missing[other] -= factor * delta;
            if (--_unknown[other] == 0 && _missing[other] != 0 && _problem.Demands[_rule[other]] == Demand.Exact)
            {
                _contradiction = Reasons(other);
                return false;
            }
        }

        return true;
    }

    private bool Possible(int cell, long delta)
    {
        long value = _problem.Value[cell] + delta;
        return delta != 0 && value >= _problem.Lower[cell] && value <= _problem.Upper && value % _problem.Step[cell] == 0;
    }

    private ulong Reasons(int q)
    {
        ulong reasons = 1UL << q;
        for (int j = 0; j < _width; j++)
        {
            if (_known[j] && _coefficient[(q * _width) + j] != 0)
                reasons |= _because[j];
        }

        return reasons;
    }

    /// <summary>Keeps a solution if the rules hold on cells that have it. Filling the last blank of a rule can make it testable, and fail.</summary>
    private bool Accept(ReadOnlySpan<int> cells, ReadOnlySpan<long> deltas)
    {
        bool holds = true;
        for (int j = 0; j < cells.Length; j++)
        {
            if (!Possible(cells[j], deltas[j]))
                return false;
        }

        for (int j = 0; j < cells.Length; j++)
            _scratch[_group.Cells[cells[j]]] = _problem.ToCell(cells[j], _problem.Value[cells[j]] + deltas[j]);
        foreach (int cell in cells)
        {
            foreach (int rule in _problem.Index.RulesOf[_group.Cells[cell]])
                holds &= !_problem.Index.Rules[rule].IsBroken(_scratch);
        }

        foreach (int cell in cells)
            _scratch[_group.Cells[cell]] = _problem.ReportCells[_group.Cells[cell]];
        if (holds)
            Keep(cells, deltas);
        return holds;
    }

    private void Keep(ReadOnlySpan<int> cells, ReadOnlySpan<long> deltas)
    {
        int[] sorted = cells.ToArray();
        var values = new long[sorted.Length];
        for (int j = 0; j < sorted.Length; j++)
            values[j] = _problem.Value[sorted[j]] + deltas[j];
        Array.Sort(sorted, values);
        // The sets are visited once each, so the same solution can only come twice in a row, from one set.
        for (int i = Solutions.Count - 1; i >= 0 && Solutions[i].Cells.AsSpan().SequenceEqual(sorted); i--)
        {
            Solution known = Solutions[i];
            if (known.Values.AsSpan().SequenceEqual(values))
                return;
        }

        Solutions.Add(new Solution(sorted, values));
    }
}
