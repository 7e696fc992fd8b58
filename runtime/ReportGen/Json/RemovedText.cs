using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Json;

/// <summary>Collects what has no place in text and was taken out of a data file.</summary>
internal sealed class RemovedText
{
    private readonly List<int> _characters = [];
    private readonly List<CellInfo> _cells = [];
    private (int Line, int Column) _place;
    private (int Line, int Column) _next;
    private CellInfo? _cell;
    private int _counted;

    /// <summary>One finding, at the first place; none where nothing was removed.</summary>
    public IReadOnlyList<Finding> Findings
    {
        get
        {
            Settle();
            return _characters.Count == 0
                ? []
                : [new Finding { Message = RemovedCharacters.Tell(_characters), Cells = [.. _cells.Distinct()], Line = _place.Line, Column = _place.Column }];
        }
    }

    /// <summary>Takes what is removed from the text at a place.</summary>
    /// <param name="place">Where the text stands.</param>
    /// <param name="cell">The cell it is printed in; null where it is in none.</param>
    public List<int> At((int Line, int Column) place, CellInfo? cell = null)
    {
        Settle();
        (_next, _cell) = (place, cell);
        return _characters;
    }

    // What was asked for last may have filled the list since.
    private void Settle()
    {
        if (_characters.Count == _counted)
            return;
        if (_counted == 0)
            _place = _next;
        if (_cell is not null)
            _cells.Add(_cell);
        _counted = _characters.Count;
    }
}
