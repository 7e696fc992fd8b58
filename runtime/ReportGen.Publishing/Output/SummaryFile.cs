namespace ReportGen.Publishing.Output;

/// <summary>A file of a report.</summary>
/// <param name="Format">What stands behind its name: html, json, fragment.html.</param>
/// <param name="Size">How many bytes it has.</param>
internal readonly record struct SummaryFile(string Format, long Size);
