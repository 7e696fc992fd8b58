using ReportGen.Messages;
using ReportGen.Publishing.Checking;

namespace ReportGen.Publishing.Policies;

/// <summary>A policy at work: what it changes is marked, never hidden, and what it fails to do is reported. Several threads may apply it.</summary>
/// <param name="policy">The policy.</param>
/// <param name="today">The day on which waivers hold or have expired.</param>
internal sealed class AppliedPolicy(RulePolicy policy, DateOnly today)
{
    private readonly HashSet<RuleWaiver> _used = [];

    /// <summary>The report with severities set and waivers marked.</summary>
    public CheckedReport Apply(CheckedReport report)
    {
        var findings = new List<Finding>(report.Findings.Count);
        var leftOut = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (Finding found in report.Findings)
        {
            Finding finding = found;
            if (policy.SettingOf(found.Rule) is { } setting)
            {
                if (setting.Severity is not { } severity)
                {
                    leftOut[found.Rule] = leftOut.GetValueOrDefault(found.Rule) + 1;
                    continue;
                }

                if (severity != found.Severity)
                    finding = found with { Severity = severity };
            }

            foreach (RuleWaiver waiver in policy.Waivers.Where(w => w.Covers(report.Report, found)))
            {
                lock (_used)
                    _used.Add(waiver);
                if (waiver.Waiver.Expires >= today)
                    finding = finding with { Waiver = finding.Waiver ?? waiver.Waiver };
            }

            findings.Add(finding);
        }

        return report with { Findings = findings, LeftOut = [.. leftOut.Select(static l => (l.Key, l.Value))] };
    }

    /// <summary>What is to be said of the policy itself.</summary>
    /// <param name="sawAll">Whether every report was seen: without that nobody knows what is not needed.</param>
    public IReadOnlyList<Finding> Findings(bool sawAll = true)
    {
        var findings = new List<Finding>();
        foreach (RuleWaiver waiver in policy.Waivers)
        {
            if (waiver.Waiver.Expires < today)
                findings.Add(Of(new Message(MessageIds.WaiverExpired, w => w.WaiverExpired($"{waiver.Rule}", waiver.Waiver.Expires)), waiver));
            else if (sawAll && !_used.Contains(waiver))
                findings.Add(Of(new Message(MessageIds.WaiverUnused, w => w.WaiverUnused($"{waiver.Rule}")), waiver));
        }

        return findings;
    }

    private static Finding Of(Message message, RuleWaiver waiver) => new() { Message = message, Line = waiver.Line, Column = waiver.Column };
}
