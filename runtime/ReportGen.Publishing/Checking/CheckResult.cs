using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking;

/// <summary>The outcome of a run over some inputs, in their order.</summary>
/// <param name="Reports">The reports read and checked.</param>
/// <param name="Failures">The inputs that could not be read, each with the reason.</param>
public sealed record CheckResult(IReadOnlyList<CheckedReport> Reports, IReadOnlyList<(string Path, ReadFailure Failure)> Failures)
{
    /// <summary>The file with the settings of rules, and what is to be said of it; null where none was given.</summary>
    public (string Path, IReadOnlyList<Finding> Findings)? Policy { get; init; }

    /// <summary>How many findings have a severity, in all reports and in the settings.</summary>
    public int Count(Severity severity) => Reports.Sum(r => r.Count(severity)) + (Policy?.Findings.Count(f => f.Severity == severity) ?? 0);

    /// <summary>How many findings are waived.</summary>
    public int WaivedCount => Reports.Sum(static r => r.Findings.Count(static f => f.Waiver is not null));

    /// <summary>Whether every input was read and no report has an error.</summary>
    public bool IsValid => Failures.Count == 0 && Reports.All(static r => r.IsValid);
}
