using ReportGen.Forms;
using ReportGen.Views;

namespace ReportGen.Rendering.Drawing;

/// <summary>A place of a table with its column and row.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Column">The first column it covers.</param>
/// <param name="Row">The first row it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="Text">The words; of a value only where it is known.</param>
/// <param name="Cell">The cell whose value stands there; null for words.</param>
internal sealed record PlacedCell(GridCellKind Kind, int Column, int Row, int ColumnSpan, int RowSpan, string Text, CellInfo? Cell)
{
    /// <summary>Whether it stands in the heads of the columns.</summary>
    public bool IsHead { get; init; }

    /// <summary>Whether it is a label of a row.</summary>
    public bool IsLabel => Kind == GridCellKind.RowHeader;
}
