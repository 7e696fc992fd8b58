namespace ReportGen.Publishing.Loading;

/// <summary>Where a report is found.</summary>
/// <param name="IsHistory">Whether among the reports of earlier years, rather than among the inputs.</param>
/// <param name="Input">The number of the file there.</param>
/// <param name="Part">The number of the report in the file.</param>
internal readonly record struct ReportPlace(bool IsHistory, int Input, int Part);
