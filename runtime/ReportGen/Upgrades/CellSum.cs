namespace ReportGen.Upgrades;

/// <summary>Adds up cells of which a later version made one.</summary>
internal static class CellSum
{
    /// <summary>The sum, with the decimal places of the part that has most; unreadable or blank where a part is, and unreadable where it is longer than a cell.</summary>
    /// <param name="parts">The places of the parts.</param>
    /// <param name="cells">The cells of the report.</param>
    public static Cell Of(IReadOnlyList<int> parts, ReadOnlySpan<Cell> cells)
    {
        bool hasBlank = false;
        decimal sum = 0;
        foreach (int part in parts)
        {
            Cell cell = cells[part];
            if (cell.State == CellState.Unreadable)
                return Cell.Unreadable;
            hasBlank |= cell.IsBlank;
            sum += cell.HasValue ? cell.Value : 0;
        }

        return hasBlank ? Cell.Blank : Cell.TryOf(sum, out Cell value) ? value : Cell.Unreadable;
    }
}
