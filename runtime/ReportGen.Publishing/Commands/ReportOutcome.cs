using ReportGen.Messages;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Commands;

/// <summary>What came of a report that was to be published.</summary>
/// <param name="Path">The input as the user would recognise it.</param>
/// <param name="Told">The messages about it.</param>
/// <param name="Failure">What could not be done.</param>
internal sealed record ReportOutcome(string Path, byte[] Told, Problem? Failure)
{
    /// <summary>What is to be told of it on the pages around; null for nothing.</summary>
    public ReportSummary? Summary
    {
        get;
        init => (field, Line) = (value, value is null ? null : SummaryLine.Write(value));
    }

    /// <summary>The same as a line.</summary>
    public string? Line { get; private init; }

    /// <summary>The paths of its files.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Whether it was held back.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether it has the name of another.</summary>
    public bool IsRefused { get; init; }
}
