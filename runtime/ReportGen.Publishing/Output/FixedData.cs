using ReportGen.Messages;

namespace ReportGen.Publishing.Output;

/// <summary>What became of a corrected data file.</summary>
/// <param name="Path">The file; null where none was written.</param>
/// <param name="Reason">What was changed, or why nothing was.</param>
internal sealed record FixedData(string? Path, Func<Wording, string> Reason)
{
    /// <summary>Whether it should have been written and could not be.</summary>
    public bool IsFault { get; init; }
}
