namespace ReportGen.Reading;

/// <summary>Where something stands in the file it was read from.</summary>
/// <param name="Line">The line of the file, or the row of the sheet, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Name">How the program that made the file names the place (数据!B7); null where it has no name.</param>
public readonly record struct SourcePlace(int Line, int Column, string? Name = null)
{
    /// <summary>Whether the line is a page, and the column how far down it, in points.</summary>
    public bool IsPage { get; init; }

    /// <summary>Where that is in a document that has neither lines nor fixed pages.</summary>
    internal FlowPlace? Flow { get; init; }
}
