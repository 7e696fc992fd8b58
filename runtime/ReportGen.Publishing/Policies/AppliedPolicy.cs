using System.Globalization;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;

namespace ReportGen.Publishing.Policies;

/// <summary>A policy at work: what it changes is marked, never hidden, and what it fails to do is told. Several threads may apply it.</summary>
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

    /// <summary>What is to be said of the policy itself, once every report was seen.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var findings = new List<Finding>();
        foreach (RuleWaiver waiver in policy.Waivers)
        {
            string expires = waiver.Waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (waiver.Waiver.Expires < today)
            {
                findings.Add(Of(MessageIds.WaiverExpired, waiver,
                    $"规则“{waiver.Rule}”的豁免已于 {expires} 到期，不再有效。请改正所豁免的问题，或重新核准。",
                    $"The waiver of \"{waiver.Rule}\" expired on {expires} and holds no more. Mend what it waived, or approve it again."));
            }
            else if (!_used.Contains(waiver))
            {
                findings.Add(Of(MessageIds.WaiverUnused, waiver,
                    $"规则“{waiver.Rule}”的豁免没有对应的问题。不再需要的请删去。",
                    $"The waiver of \"{waiver.Rule}\" waives nothing here. Remove it if it is no longer needed."));
            }
        }

        return findings;
    }

    private static Finding Of(MessageId id, RuleWaiver waiver, string zh, string en) =>
        new() { Message = new Message(id, new LocalizedText(zh, en)), Line = waiver.Line, Column = waiver.Column };
}
