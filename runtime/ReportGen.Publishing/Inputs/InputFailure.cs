using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Inputs;

/// <summary>What was named or met with and is no input.</summary>
/// <param name="Before">The number of the input that follows it.</param>
/// <param name="Path">The path as the user would recognise it.</param>
/// <param name="Failure">Why it is none.</param>
public readonly record struct InputFailure(int Before, string Path, Problem Failure);
