using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Loading;

/// <summary>An input and what was read from it.</summary>
/// <param name="Source">The input.</param>
/// <param name="Result">A report, or the reason why there is none.</param>
public sealed record LoadedReport(InputSource Source, ReadResult Result);
