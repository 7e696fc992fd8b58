namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A cell of a printed table.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="Cell">The index of the cell whose figure it is; -1 of a label.</param>
internal sealed record PlacedCell(string Text, int ColumnSpan, int RowSpan, int Cell)
{
    /// <summary>A digit raised behind the figure; 0 for none.</summary>
    public int Raised { get; init; }

    /// <summary>A figure struck out before the one that counts; null for none.</summary>
    public string? StruckOut { get; init; }
}
