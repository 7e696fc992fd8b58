namespace ReportGen.TestSupport.Files;

/// <summary>A cell of a table on a page.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record PageCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    /// <summary>What stands struck out before the text; null for nothing.</summary>
    public string? StruckOut { get; init; }

    /// <summary>What stands raised behind the text; null for nothing.</summary>
    public string? Raised { get; init; }
}
