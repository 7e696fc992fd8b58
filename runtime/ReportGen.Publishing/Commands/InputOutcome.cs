using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Commands;

/// <summary>What came of an input that was to be published.</summary>
/// <param name="Reports">Its reports; none where nothing had to be done.</param>
/// <param name="Known">What came of it in the last run, where that stays.</param>
/// <param name="Entry">What is kept of it for the next run; nothing where that is to try again.</param>
internal sealed record InputOutcome(IReadOnlyList<ReportOutcome> Reports, RecordEntry? Known, byte[] Entry)
{
    /// <summary>Whether anything is said of it.</summary>
    public bool IsTold => Known is null ? Reports.Any(static r => r.Told.Length > 0) : Known.IsTold;
}
