namespace ReportGen;

/// <summary>Where and how a cell was printed in the document it was read from.</summary>
/// <param name="Line">The line, from 1; 0 where it is not known.</param>
/// <param name="Column">The column, from 1, in UTF-16 units; 0 where it is not known.</param>
/// <param name="Printed">The text as printed (37.81亿, 17256件); null where it is the number and nothing else.</param>
public readonly record struct CellOrigin(int Line, int Column, string? Printed);
