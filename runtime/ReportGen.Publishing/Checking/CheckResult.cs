using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking;

/// <summary>The outcome of a run over some inputs, in their order.</summary>
/// <param name="Reports">The reports read and checked.</param>
/// <param name="Failures">The inputs that could not be read, each with the reason.</param>
public sealed record CheckResult(IReadOnlyList<CheckedReport> Reports, IReadOnlyList<(string Path, ReadFailure Failure)> Failures)
{
    /// <summary>How many findings have a severity, in all reports.</summary>
    public int Count(Severity severity) => Reports.Sum(r => r.Count(severity));

    /// <summary>Whether every input was read and no report has an error.</summary>
    public bool IsValid => Failures.Count == 0 && Reports.All(static r => r.IsValid);
}
