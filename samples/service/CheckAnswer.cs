using ReportGen;
using ReportGen.Messages;

namespace CheckService;

/// <summary>What is wrong with a report, and the smallest changes that would mend it.</summary>
/// <param name="Form">The version of the form.</param>
/// <param name="Organ">Who reports; null where the file does not say.</param>
/// <param name="Year">The year reported on; null where the file does not say.</param>
/// <param name="Valid">Whether nothing was found that cannot be true.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Fixes">At most three fixes, the likeliest first.</param>
internal sealed record CheckAnswer(string Form, string? Organ, int? Year, bool Valid, IReadOnlyList<FindingAnswer> Findings, IReadOnlyList<FixAnswer> Fixes)
{
    /// <summary>The answer to a submission.</summary>
    public static CheckAnswer Of(Submission submission, Wording language)
    {
        Report report = submission.Report!;
        return new(
            report.Form.Version,
            report.Organ,
            report.Year,
            submission.Findings.All(static f => f.Severity != Severity.Error),
            [.. submission.Findings.Select(f => FindingAnswer.Of(f, language))],
            [.. report.FindFixes().Fixes.Take(3).Select(f => FixAnswer.Of(f, language))]);
    }
}
