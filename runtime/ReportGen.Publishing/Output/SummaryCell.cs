namespace ReportGen.Publishing.Output;

/// <summary>A cell of a report that was published.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Printed">What stood there, where the cell alone does not say it: an amount with its unit, or what could not be read.</param>
internal readonly record struct SummaryCell(Cell Cell, string? Printed);
