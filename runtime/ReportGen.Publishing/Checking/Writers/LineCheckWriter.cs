using System.Text;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>Writes a line per finding in a form that another program reads.</summary>
internal abstract class LineCheckWriter(Stream output, Wording language) : CheckWriter
{
    public override byte[] Render(CheckedReport report)
    {
        var lines = new StringBuilder();
        foreach (Finding finding in report.Findings)
            lines.Append(Line(report.Source.Path, finding));
        foreach (var (rule, count) in report.LeftOut)
            lines.Append(Line(report.Source.Path, 0, 0, Severity.Info, rule, language.RuleIsOff(count))).Append('\n');
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    public override void Write(CheckedReport report, byte[] rendered) => output.Write(rendered);

    public override byte[] Render(string path, Problem failure) =>
        Encoding.UTF8.GetBytes(Line(path, failure.Line, failure.Column, Severity.Error, failure.Rule, failure.Message.In(language)) + "\n");

    protected override void WritePolicy(CheckSummary summary)
    {
        if (summary.Policy is not var (policy, findings))
            return;
        foreach (Finding finding in findings)
            output.Write(Encoding.UTF8.GetBytes(Line(policy, finding)));
    }

    protected override void WriteFailure(byte[] rendered) => output.Write(rendered);

    protected override void WriteEnd(CheckSummary summary)
    {
    }

    // What is accepted must not fail a build: it passes as worth saying.
    private string Line(string path, Finding finding) =>
        Line(path, finding.Line, finding.Column, finding.Waiver is null ? finding.Severity : Severity.Info, finding.Rule, finding.Mark(language) + finding.Message.In(language)) + "\n";

    /// <summary>One line; whatever would end it, in the path or in the message, is written as the format has it.</summary>
    protected abstract string Line(string path, int line, int column, Severity severity, string rule, string message);
}
