using ReportGen.Rules;

namespace ReportGen.Fixes;

/// <summary>The broken rules of a report, and the test whether a handful of changes mends them.</summary>
internal sealed class BrokenRules
{
    /// <summary>What <see cref="Mends"/> answers for changes that do not mend.</summary>
    public const int Nothing = -2;

    /// <summary>What <see cref="Mends"/> answers for changes that mend several groups, and with them the report.</summary>
    public const int Everything = -1;

    private readonly bool[] _broken;
    private readonly int[] _brokenOf;
    private readonly int[] _mendedOf;
    private readonly int[] _seen;
    private readonly Cell[] _scratch;
    private int _round;

    public BrokenRules(RuleIndex index, Cell[] cells)
    {
        Index = index;
        Cells = cells;
        _scratch = [.. cells];
        _broken = new bool[index.Rules.Length];
        _brokenOf = new int[index.Groups.Length];
        _mendedOf = new int[index.Groups.Length];
        _seen = new int[index.Rules.Length];
        for (int r = 0; r < _broken.Length; r++)
        {
            if (!index.Rules[r].IsBroken(cells))
                continue;
            _broken[r] = true;
            if (_brokenOf[index.GroupOf[r]]++ == 0)
                Groups.Add(index.GroupOf[r]);
        }

        Groups.Sort();
    }

    public RuleIndex Index { get; }

    /// <summary>Every cell of the report.</summary>
    public Cell[] Cells { get; }

    /// <summary>The groups with a broken rule.</summary>
    public List<int> Groups { get; } = [];

    public bool IsBroken(int rule) => _broken[rule];

    /// <summary>Whether some group has all its broken rules among those of the cells: only then can changing them mend it.</summary>
    public bool Covers(IEnumerable<int> cells)
    {
        Count(cells);
        foreach (int group in Groups)
        {
            if (_mendedOf[group] == _brokenOf[group])
                return true;
        }

        return false;
    }

    /// <summary>
    /// The group that the changes mend, <see cref="Everything"/> or <see cref="Nothing"/>. Changes that break another
    /// rule, or mend a group in part, mend nothing.
    /// </summary>
    public int Mends(List<(int Cell, Cell To)> changes)
    {
        if (changes.Count == 0)
            return Nothing;
        Count(changes.Select(static c => c.Cell));
        int mended = 0;
        int answer = Nothing;
        foreach (int group in Groups)
        {
            if (_mendedOf[group] == 0)
                continue;
            if (_mendedOf[group] != _brokenOf[group])
                return Nothing;
            mended++;
            answer = group;
        }

        if (mended == 0 || (mended > 1 && mended < Groups.Count) || !Hold(changes))
            return Nothing;
        return mended == 1 ? answer : Everything;
    }

    /// <summary>Whether some rules hold once a fix is made.</summary>
    public bool MendsAll(int[] rules, FixCandidate fix)
    {
        foreach (CellChange change in fix.Changes)
            _scratch[change.Cell.Index] = change.To;
        bool mends = Array.TrueForAll(rules, r => Index.Rules[r].Judge(_scratch).Verdict == RuleVerdict.Holds);
        foreach (CellChange change in fix.Changes)
            _scratch[change.Cell.Index] = Cells[change.Cell.Index];
        return mends;
    }

    private void Count(IEnumerable<int> cells)
    {
        _round++;
        Array.Clear(_mendedOf);
        foreach (int cell in cells)
        {
            foreach (int rule in Index.RulesOf[cell])
            {
                if (!_broken[rule] || _seen[rule] == _round)
                    continue;
                _seen[rule] = _round;
                _mendedOf[Index.GroupOf[rule]]++;
            }
        }
    }

    private bool Hold(List<(int Cell, Cell To)> changes)
    {
        bool holds = true;
        foreach (var (cell, to) in changes)
        {
            holds &= AdmissibleNumbers.Takes(Index.Form.Cells[cell], to);
            _scratch[cell] = to;
        }

        foreach (var (cell, _) in changes)
        {
            foreach (int rule in Index.RulesOf[cell])
                holds = holds && !Index.Rules[rule].IsBroken(_scratch);
        }

        foreach (var (cell, _) in changes)
            _scratch[cell] = Cells[cell];
        return holds;
    }
}
