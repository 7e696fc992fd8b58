using System.ComponentModel;

namespace ReportGen.Forms;

/// <summary>A cell whose unit, kind or number of decimal places is neither that of its row nor that of its column.</summary>
/// <param name="Place">The number of places that stand before it in the block.</param>
/// <param name="Unit">The unit; null where it is no exception.</param>
/// <param name="Kind">What numbers the cell takes; null where it is no exception.</param>
/// <param name="Places">How many decimal places are printed; null where it is no exception.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CellException(int Place, string? Unit, NumberKind? Kind, int? Places = null);
