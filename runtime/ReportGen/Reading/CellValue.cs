namespace ReportGen.Reading;

/// <summary>What a printed cell was read as.</summary>
/// <param name="Cell">The number, blank, or unreadable.</param>
/// <param name="Printed">The text as printed; null where it is the number and nothing else.</param>
internal readonly record struct CellValue(Cell Cell, string? Printed)
{
    /// <summary>The unit printed in the cell; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether a unit must be printed and is not.</summary>
    public bool IsUnitMissing { get; init; }
}
