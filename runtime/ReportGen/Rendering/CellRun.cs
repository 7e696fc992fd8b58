using System.ComponentModel;

namespace ReportGen.Rendering;

/// <summary>
/// What a page writes before one cell after the other, where that is much: the pieces of text that there are, and which comes
/// before which cell. In a piece the address of the cell is left open. Made by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellRun
{
    /// <summary>Stands in a piece for the address of the cell.</summary>
    internal const byte AddressMark = 1;

    private readonly byte[][] _pieces;
    private readonly int[] _order;
    private readonly int[] _cells;

    /// <summary>Declares a run.</summary>
    /// <param name="text">The pieces, one after the other, in UTF-8.</param>
    /// <param name="lengths">How long each is.</param>
    /// <param name="order">For each cell its piece.</param>
    /// <param name="cells">The cells; where they follow each other in the form, the first alone.</param>
    public CellRun(ReadOnlySpan<byte> text, int[] lengths, int[] order, int[] cells)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        _pieces = new byte[lengths.Length][];
        for (int i = 0; i < lengths.Length; i++)
        {
            _pieces[i] = text[..lengths[i]].ToArray();
            text = text[lengths[i]..];
        }

        (_order, _cells) = (order, cells);
    }

    /// <summary>How many cells there are.</summary>
    public int Count => _order.Length;

    /// <summary>The cell at a place of the run.</summary>
    public int CellAt(int place) => _cells.Length == 1 ? _cells[0] + place : _cells[place];

    internal ReadOnlySpan<byte> PieceAt(int place) => _pieces[_order[place]];
}
