namespace ReportGen.Publishing.Output;

/// <summary>A report that was published.</summary>
/// <param name="Report">The report.</param>
/// <param name="IsDraft">Whether it has errors, and its pages say so.</param>
/// <param name="Year">The folder: the year, or undated.</param>
/// <param name="Name">The file name without ending.</param>
/// <param name="Formats">The endings of its files.</param>
internal sealed record PublishedFile(Report Report, bool IsDraft, string Year, string Name, IReadOnlyList<string> Formats);
