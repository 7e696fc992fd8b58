using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking;

/// <summary>Writes the outcome for people, grouped by report; the last line says valid or invalid, with counts.</summary>
internal sealed class TextCheckWriter(Stream output, Language language, bool isColoured) : CheckWriter
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
        text.Add(Style.Bold, policy).Add($"  {language.Pick("规则设置", "settings of rules")}").Line();
        foreach (Finding finding in findings)
            _lines.Add(text, finding);
        output.Write(text.ToUtf8());
    }

    protected override void WriteFailure(byte[] rendered) => output.Write(rendered);

    protected override void WriteEnd(CheckSummary summary)
    {
        int invalid = summary.Reports - summary.Valid;
        string verdict = summary.IsValid ? language.Pick("有效 (valid)", "valid") : language.Pick("无效 (invalid)", "invalid");
        var text = new StyledText(isColoured);
        text.Add(language.Pick(
            $"{verdict}：报告 {summary.Reports} 份，有效 {summary.Valid}，无效 {invalid}；无法读取 {summary.Failures} 份；错误 {summary.Count(Severity.Error)}，警告 {summary.Count(Severity.Warning)}，提示 {summary.Count(Severity.Info)}{(summary.Waived == 0 ? "" : $"；已豁免 {summary.Waived}")}",
            $"{verdict}: {summary.Reports} reports, {summary.Valid} valid, {invalid} invalid; {summary.Failures} inputs not read; {summary.Count(Severity.Error)} errors, {summary.Count(Severity.Warning)} warnings, {summary.Count(Severity.Info)} notes{(summary.Waived == 0 ? "" : $"; {summary.Waived} waived")}")).Line();
        output.Write(text.ToUtf8());
    }
}
