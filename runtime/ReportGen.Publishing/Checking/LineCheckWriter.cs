using ReportGen.Reading;

namespace ReportGen.Publishing.Checking;

/// <summary>Writes a line per finding in a form that another program reads.</summary>
internal abstract class LineCheckWriter(TextWriter output, Language language)
{
    public void Write(CheckResult result)
    {
        foreach (CheckedReport report in result.Reports)
        {
            foreach (Finding finding in report.Findings)
                Write(report.Source.Path, finding);
            foreach (var (rule, count) in report.LeftOut)
                output.Write(Line(report.Source.Path, 0, 0, Severity.Info, rule, language.Pick($"规则已关闭，{count} 处没有列出", $"the rule is off; {count} findings are left out")) + "\n");
        }

        if (result.Policy is var (policy, findings))
        {
            foreach (Finding finding in findings)
                Write(policy, finding);
        }

        foreach (var (path, failure) in result.Failures)
            output.Write(Line(path, failure.Line, failure.Column, Severity.Error, failure.Rule, failure.Message(language)) + "\n");
    }

    // What is accepted must not fail a build: it passes as worth saying.
    private void Write(string path, Finding finding) => output.Write(
        Line(path, finding.Line, finding.Column, finding.Waiver is null ? finding.Severity : Severity.Info, finding.Rule, finding.Mark(language) + finding.Message(language)) + "\n");

    /// <summary>One line; whatever would end it, in the path or in the message, is written as the format has it.</summary>
    protected abstract string Line(string path, int line, int column, Severity severity, string rule, string message);
}
