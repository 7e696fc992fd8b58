using System.Text.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Checking.Writers.Sarif;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>A code quality report of GitLab, which it shows in merge requests.</summary>
internal sealed class GitLabCheckWriter(Stream output, Wording language) : CheckWriter
{
    private bool _hasAny;

    public override byte[] Render(CheckedReport report) => JsonFragment.Write(1, json =>
    {
        // A finding is named by what comes before it in its own report alone, so that threads may come in any order.
        var fingerprints = new SarifFingerprints();
        foreach (Finding finding in report.Findings.Where(static f => f.Waiver is null))
            Write(json, report.Source.Path, finding.Line, finding.Severity, finding.Rule, finding.Message.In(language), fingerprints.Next($"{report.Source.Path}{report.Source.Part}", finding));
    });

    public override byte[] Render(string path, Problem failure) => JsonFragment.Write(1, json =>
        Write(json, path, failure.Line, null, failure.Rule, failure.Message.In(language), new SarifFingerprints().Next(path, failure.Rule)));

    public override void Write(CheckedReport report, byte[] rendered) => Add(rendered);

    protected override void WriteFailure(byte[] rendered) => Add(rendered);

    protected override void WritePolicy(CheckSummary summary)
    {
        if (summary.Policy is not var (policy, findings))
            return;
        var fingerprints = new SarifFingerprints();
        foreach (Finding finding in findings)
            Add(JsonFragment.Write(1, json => Write(json, policy, finding.Line, finding.Severity, finding.Rule, finding.Message.In(language), fingerprints.Next(policy, finding))));
    }

    protected override void WriteEnd(CheckSummary summary) => output.Write(_hasAny ? "\n]\n"u8 : "[]\n"u8);

    private void Add(byte[] rendered)
    {
        if (rendered.Length == 0)
            return;
        output.Write(_hasAny ? ","u8 : "["u8);
        _hasAny = true;
        output.Write(rendered);
    }

    private static void Write(Utf8JsonWriter json, string path, int line, Severity? severity, string rule, string message, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("description", message);
        json.WriteString("check_name", rule);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", severity switch { null => "blocker", Severity.Error => "major", Severity.Warning => "minor", _ => "info" });
        json.WriteStartObject("location");
        json.WriteString("path", path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", Math.Max(1, line));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
