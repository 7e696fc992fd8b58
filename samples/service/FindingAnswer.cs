using ReportGen;
using ReportGen.Messages;

namespace CheckService;

/// <summary>Something found.</summary>
/// <param name="Rule">The stable id of the rule.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Cells">The addresses of the cells concerned.</param>
/// <param name="Line">The line in the file, from 1; null where it is about no place.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record FindingAnswer(string Rule, string Severity, string Message, IReadOnlyList<string> Cells, int? Line, int? Column)
{
    /// <summary>A finding in a language.</summary>
    public static FindingAnswer Of(Finding finding, Wording language) => new(
        finding.Rule,
        finding.Severity.ToString().ToLowerInvariant(),
        finding.Message.In(language),
        [.. finding.Cells.Select(static c => c.Address)],
        finding.Line > 0 ? finding.Line : null,
        finding.Column > 0 ? finding.Column : null);
}
