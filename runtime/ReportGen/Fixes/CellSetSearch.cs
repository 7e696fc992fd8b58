using System.Numerics;

namespace ReportGen.Fixes;

/// <summary>
/// Enumerates the smallest sets of cells whose change can make every rule of a group hold. A rule is open while it must
/// be touched by another cell: a broken one that no chosen cell stands in, and an equality that holds and in which one
/// chosen cell stands. The search branches on the open rule with the fewest free cells; the branches of one rule
/// exclude the cells of the branches before, so every set is visited once.
/// </summary>
internal sealed class CellSetSearch
{
    private const int MaxSolutions = 5_000;

    private readonly FixProblem _problem;
    private readonly RuleGroup _group;
    private readonly DeltaSolver _solver;
    private readonly int _budget;
    private readonly int[] _touched;
    private readonly int[] _freeCells;
    private readonly int[] _openOfColour;
    private readonly ulong[] _open;
    private readonly ulong[] _usable;
    private readonly int[] _chosen;
    private readonly int _largestDegree;
    private int _openCount;
    private int _count;
    private int _size;

    public CellSetSearch(FixProblem problem, int maxChanges, int budget)
    {
        _problem = problem;
        _group = problem.Group;
        _budget = budget;
        int rules = _group.Rules.Length;
        _touched = new int[rules];
        _freeCells = new int[rules];
        _openOfColour = new int[_group.Colours];
        _open = new ulong[_group.RuleWords];
        _usable = new ulong[_group.CellWords];
        _chosen = new int[maxChanges];
        _solver = new DeltaSolver(problem, maxChanges);
        for (int c = 0; c < _group.Cells.Length; c++)
        {
            int degree = 0;
            for (int e = _group.EntryStart[c]; e < _group.EntryStart[c + 1]; e++)
            {
                int r = _group.EntryRule[e];
                degree += problem.Demands[r] == Demand.None ? 0 : 1;
                _freeCells[r] += problem.Free[c] ? 1 : 0;
            }

            // A cell in no rule that can be tested changes nothing.
            if (!problem.Free[c] || degree == 0)
                continue;
            _usable[c >> 6] |= 1UL << c;
            _largestDegree = Math.Max(_largestDegree, degree);
        }

        for (int r = 0; r < rules; r++)
        {
            if (problem.Violated[r])
                Open(r);
        }
    }

    public int Nodes { get; private set; }

    /// <summary>Whether the budget ended the search.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>Whether there may be more solutions than were kept.</summary>
    public bool Incomplete => Exhausted || _solver.Incomplete || Solutions.Count >= MaxSolutions;

    public List<Solution> Solutions => _solver.Solutions;

    /// <summary>Deepens by one cell at a time until there are solutions; all of that size are found.</summary>
    public void Run()
    {
        for (_size = 1; _size <= _chosen.Length && Solutions.Count == 0 && !Exhausted; _size++)
            Visit();
    }

    private bool Stopped => Exhausted || Solutions.Count >= MaxSolutions;

    private void Visit()
    {
        int left = _size - _count;
        if (!CountNode() || _openCount > left * _largestDegree)
            return;
        foreach (int open in _openOfColour)
        {
            if (open > left)
                return;
        }

        if (left == 0)
        {
            _solver.Solve(_chosen.AsSpan(0, _count));
            return;
        }

        Span<ulong> cells = stackalloc ulong[_group.CellWords];
        if (_openCount == 0)
        {
            // The set is closed and was not enough when it was tried alone: some rule of the contradiction needs another cell.
            _solver.Contradiction(_chosen.AsSpan(0, _count), cells);
            Branch(cells, left);
            return;
        }

        if (left == 1)
        {
            cells.Fill(ulong.MaxValue);
            for (int w = 0; w < _open.Length; w++)
            {
                for (ulong bits = _open[w]; bits != 0; bits &= bits - 1)
                    Intersect(cells, (w << 6) + BitOperations.TrailingZeroCount(bits));
            }
        }
        else
        {
            _group.CellMasks.AsSpan(Narrowest() * _group.CellWords, _group.CellWords).CopyTo(cells);
        }

        Branch(cells, left);
    }

    private void Branch(Span<ulong> cells, int left)
    {
        for (int w = 0; w < cells.Length; w++)
            cells[w] &= _usable[w];
        if (left == 1)
        {
            LastCell(cells);
            return;
        }

        for (int w = 0; w < cells.Length; w++)
        {
            for (ulong bits = cells[w]; bits != 0 && !Stopped; bits &= bits - 1)
            {
                int cell = (w << 6) + BitOperations.TrailingZeroCount(bits);
                Choose(cell);
                Visit();
                Unchoose(cell);
                // It stays unusable for the branches that follow.
                Exclude(cell, -1);
            }
        }

        for (int w = 0; w < cells.Length; w++)
        {
            for (ulong bits = cells[w] & ~_usable[w]; bits != 0; bits &= bits - 1)
                Exclude((w << 6) + BitOperations.TrailingZeroCount(bits), 1);
        }
    }

    private void LastCell(ReadOnlySpan<ulong> cells)
    {
        for (int w = 0; w < cells.Length; w++)
        {
            for (ulong bits = cells[w]; bits != 0 && !Stopped; bits &= bits - 1)
            {
                int cell = (w << 6) + BitOperations.TrailingZeroCount(bits);
                if (OpensAnother(cell))
                    continue;
                if (!CountNode())
                    return;
                _chosen[_count] = cell;
                _solver.Solve(_chosen.AsSpan(0, _count + 1));
            }
        }
    }

    private bool CountNode()
    {
        if (Nodes >= _budget)
        {
            Exhausted = true;
            return false;
        }

        Nodes++;
        return !Stopped;
    }

    private bool OpensAnother(int cell)
    {
        for (int e = _group.EntryStart[cell]; e < _group.EntryStart[cell + 1]; e++)
        {
            int r = _group.EntryRule[e];
            if (_touched[r] == 0 && _problem.Demands[r] == Demand.Exact && !_problem.Violated[r])
                return true;
        }

        return false;
    }

    private void Intersect(Span<ulong> cells, int rule)
    {
        ReadOnlySpan<ulong> mask = _group.CellMasks.AsSpan(rule * _group.CellWords, _group.CellWords);
        for (int w = 0; w < cells.Length; w++)
            cells[w] &= mask[w];
    }

    private int Narrowest()
    {
        int narrowest = -1;
        int fewest = int.MaxValue;
        for (int w = 0; w < _open.Length; w++)
        {
            for (ulong bits = _open[w]; bits != 0; bits &= bits - 1)
            {
                int rule = (w << 6) + BitOperations.TrailingZeroCount(bits);
                if (_freeCells[rule] >= fewest)
                    continue;
                fewest = _freeCells[rule];
                narrowest = rule;
            }
        }

        return narrowest;
    }

    private void Choose(int cell)
    {
        _chosen[_count++] = cell;
        _usable[cell >> 6] &= ~(1UL << cell);
        for (int e = _group.EntryStart[cell]; e < _group.EntryStart[cell + 1]; e++)
        {
            int r = _group.EntryRule[e];
            _freeCells[r]--;
            int before = _touched[r]++;
            if (_problem.Violated[r])
            {
                if (before == 0)
                    Close(r);
            }
            else if (_problem.Demands[r] == Demand.Exact)
            {
                if (before == 0)
                    Open(r);
                else if (before == 1)
                    Close(r);
            }
        }
    }

    private void Unchoose(int cell)
    {
        _count--;
        _usable[cell >> 6] |= 1UL << cell;
        for (int e = _group.EntryStart[cell]; e < _group.EntryStart[cell + 1]; e++)
        {
            int r = _group.EntryRule[e];
            _freeCells[r]++;
            int after = --_touched[r];
            if (_problem.Violated[r])
            {
                if (after == 0)
                    Open(r);
            }
            else if (_problem.Demands[r] == Demand.Exact)
            {
                if (after == 0)
                    Close(r);
                else if (after == 1)
                    Open(r);
            }
        }
    }

    private void Exclude(int cell, int by)
    {
        _usable[cell >> 6] ^= 1UL << cell;
        for (int e = _group.EntryStart[cell]; e < _group.EntryStart[cell + 1]; e++)
            _freeCells[_group.EntryRule[e]] += by;
    }

    private void Open(int rule)
    {
        _open[rule >> 6] |= 1UL << rule;
        _openOfColour[_group.Colour[rule]]++;
        _openCount++;
    }

    private void Close(int rule)
    {
        _open[rule >> 6] &= ~(1UL << rule);
        _openOfColour[_group.Colour[rule]]--;
        _openCount--;
    }
}
