using ReportGen.Messages;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>What is to be known beside a finding: that it is accepted, that its severity was set.</summary>
internal static class FindingMark
{
    /// <summary>The mark, to stand before the message; empty where there is nothing to know.</summary>
    public static string Mark(this Finding finding, Wording language) =>
        (finding.Waiver is { } waiver ? waiver == Baseline.Known ? language.KnownByBaseline() : language.WaivedUntil(waiver.Expires, waiver.Reason) : "")
        + (finding.DeclaredSeverity is { } declared ? language.SeveritySet(declared, finding.Severity) : "");
}
