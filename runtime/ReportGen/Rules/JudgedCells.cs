using ReportGen.Forms;
using ReportGen.Upgrades;

namespace ReportGen.Rules;

/// <summary>The cells that rules are judged by: those of a report, or what a fix would make of them, and those of the report of the year before.</summary>
internal readonly ref struct JudgedCells
{
    private readonly ReadOnlySpan<Cell> _previous;

    // Where cells stand in last year's report; null where both are on one form.
    private readonly CellMap? _places;

    public JudgedCells(ReadOnlySpan<Cell> cells) => Cells = cells;

    public JudgedCells(Report report, Report? previous)
        : this(report.Cells)
    {
        if (previous is null)
            return;
        _previous = previous.Cells;
        _places = previous.Form == report.Form ? null : CellMap.Between(report.Form, previous.Form);
    }

    /// <summary>The cells of this year.</summary>
    public ReadOnlySpan<Cell> Cells { get; }

    /// <summary>Whether last year's report is at hand.</summary>
    public bool HasPrevious => !_previous.IsEmpty;

    /// <summary>False for a cell that last year's report does not have.</summary>
    public bool TryGet(CellReference reference, out Cell cell)
    {
        if (reference.IsPrevious && _places is not null)
            return _places.TryGet(reference.Cell, _previous, out cell);
        ReadOnlySpan<Cell> cells = reference.IsPrevious ? _previous : Cells;
        bool isThere = (uint)reference.Cell < (uint)cells.Length;
        cell = isThere ? cells[reference.Cell] : default;
        return isThere;
    }
}
