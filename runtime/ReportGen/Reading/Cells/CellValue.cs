namespace ReportGen.Reading.Cells;

/// <summary>What a printed cell was read as.</summary>
/// <param name="Cell">The number, blank, or unreadable.</param>
/// <param name="Printed">The text as printed; null where it is the number and nothing else.</param>
internal readonly record struct CellValue(Cell Cell, string? Printed)
{
    /// <summary>The unit printed in the cell, with which it may be unreadable; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether a unit must be printed and is not.</summary>
    public bool IsUnitMissing { get; init; }

    /// <summary>Whether the number is another than the one printed, because its unit is.</summary>
    public bool IsConverted { get; init; }

    /// <summary>Whether a sign says that it is more (+22, 增5).</summary>
    public bool HasPlus { get; init; }

    /// <summary>Whether blanks part its thousands (1 108).</summary>
    public bool HasBlanks { get; init; }

    /// <summary>The mark of a note behind the number (1108①); null where there is none.</summary>
    public string? NoteMark { get; init; }
}
