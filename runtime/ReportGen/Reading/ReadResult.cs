using ReportGen.Messages;

namespace ReportGen.Reading;

/// <summary>What came of reading a document: a report with what was repaired on the way, or the reason why there is none.</summary>
public sealed record ReadResult
{
    private ReadResult(Report? report, IReadOnlyList<Finding> findings, Problem? failure)
    {
        Report = report;
        Findings = findings;
        Failure = failure;
    }

    /// <summary>The report; null where the document could not be read as one.</summary>
    public Report? Report { get; }

    /// <summary>What was repaired, lost or is odd about the document.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Why there is no report; null where there is one.</summary>
    public Problem? Failure { get; }

    /// <summary>The part of the file that holds the report (a sheet); null where the file holds but one.</summary>
    public string? Part { get; init; }

    /// <summary>A report was read.</summary>
    public static ReadResult Success(Report report, IReadOnlyList<Finding> findings) => new(report, findings, null);

    /// <summary>No report was read.</summary>
    public static ReadResult Fail(Problem failure) => new(null, [], failure);
}
