using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking;

/// <summary>What came of an input or of a part of one: a report that was checked, or the reason why there is none.</summary>
/// <param name="Path">The input as the user would recognise it.</param>
/// <param name="Report">The report; null where there is none.</param>
/// <param name="Failure">Why there is none; null where there is one.</param>
public sealed record CheckOutcome(string Path, CheckedReport? Report, Problem? Failure);
