using ReportGen.Fixes;
using ReportGen.Forms;

namespace ReportGen.Tests.Fixes;

/// <summary>Tries every change of some cells of a tiny report to numbers from 0 to <see cref="Most"/>.</summary>
internal sealed class BruteForce
{
    public const int Most = 9;

    private readonly RuleIndex _index;
    private readonly Cell[] _cells;
    private readonly Cell[] _scratch;

    public BruteForce(Report report)
    {
        _index = RuleIndex.Of(report.Form);
        _cells = report.Cells.ToArray();
        _scratch = report.Cells.ToArray();
    }

    /// <summary>How many ways there are to make every rule hold by changing exactly this many cells.</summary>
    public int Count(int changes) => Count(0, changes);

    private int Count(int from, int changes)
    {
        if (changes == 0)
            return Array.TrueForAll(_index.Rules, r => !r.IsBroken(_scratch)) ? 1 : 0;
        int count = 0;
        for (int cell = from; cell <= _cells.Length - changes; cell++)
        {
            for (int value = 0; value <= Most; value++)
            {
                _scratch[cell] = value;
                if (_scratch[cell] != _cells[cell])
                    count += Count(cell + 1, changes - 1);
            }

            _scratch[cell] = _cells[cell];
        }

        return count;
    }
}
