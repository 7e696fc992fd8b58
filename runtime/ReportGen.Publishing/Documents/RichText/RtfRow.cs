using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>The cells of a row as RTF describes them: what holds for a cell, then its right edge.</summary>
internal sealed class RtfRow
{
    private readonly List<(int Right, int Across, CellMerge Down)> _cells = [];
    private int _across;
    private CellMerge _down;

    /// <summary>The left edge of the first cell, in twentieths of a point.</summary>
    public int Left { get; set; }

    /// <summary>Merges the cell described next with its neighbours: 1 for the first, 2 for one that goes on.</summary>
    public void MergeAcross(int how) => _across = how;

    /// <summary>Merges the cell described next with those above and below.</summary>
    public void MergeDown(CellMerge how) => _down = how;

    /// <summary>Ends the description of a cell.</summary>
    public void Add(int right)
    {
        if (_cells.Count > DocumentTable.MaxColumns)
            throw DocumentFaults.TooLarge(static w => w.TableColumns(), DocumentTable.MaxColumns);
        _cells.Add((right, _across, _down));
        (_across, _down) = (0, CellMerge.None);
    }

    /// <summary>The row as the builder of tables takes it.</summary>
    /// <param name="isRow">Whether it is asked for at the end of one.</param>
    public FlowRow ToRow(bool isRow)
    {
        // Some programs leave out the left edge, and the first cell may end to the left of 0.
        int left = _cells.Count > 0 ? Math.Min(Left, _cells[0].Right - 1) : Left;
        var row = new FlowRow { Left = left };
        foreach ((int right, int across, CellMerge down) in isRow ? _cells : [])
        {
            row.Cells.Add(new FlowCell(Math.Clamp(right, -1_000_000, 1_000_000) - left, across, down));
            left = Math.Clamp(right, -1_000_000, 1_000_000);
        }

        return row;
    }
}
