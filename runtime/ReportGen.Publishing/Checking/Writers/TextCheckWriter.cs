using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>Writes the outcome for people, grouped by report; the last line says valid or invalid, with counts.</summary>
internal sealed class TextCheckWriter(Stream output, Wording language, bool isColoured) : CheckWriter
{
    private readonly ReportLines _lines = new(language);

    public override byte[] Render(CheckedReport report)
    {
        var text = new StyledText(isColoured);
        _lines.Add(text, report, static _ => true);
        _lines.Add(text, report.Fixes);
        return text.ToUtf8();
    }

    public override void Write(CheckedReport report, byte[] rendered) => output.Write(rendered);

    public override byte[] Render(string path, Problem failure)
    {
        var text = new StyledText(isColoured);
        _lines.Add(text, path, failure);
        return text.ToUtf8();
    }

    protected override void WritePolicy(CheckSummary summary)
    {
        if (summary.Policy is not var (policy, findings) || findings.Count == 0)
            return;
        var text = new StyledText(isColoured);
        text.Add(Style.Bold, policy).Add($"  {language.SettingsOfRules()}").Line();
        foreach (Finding finding in findings)
            _lines.Add(text, finding);
        output.Write(text.ToUtf8());
    }

    protected override void WriteFailure(byte[] rendered) => output.Write(rendered);

    protected override void WriteEnd(CheckSummary summary)
    {
        var text = new StyledText(isColoured);
        text.Add(language.Checked(
            summary.IsValid, summary.Reports, summary.Valid, summary.Reports - summary.Valid, summary.Failures,
            summary.Count(Severity.Error), summary.Count(Severity.Warning), summary.Count(Severity.Info), summary.Waived)).Line();
        output.Write(text.ToUtf8());
    }
}
