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
                output.Write(Line(report.Source.Path, finding.Line, finding.Column, finding.Severity, finding.Rule, OneLine(finding.Message(language))) + "\n");
        }

        foreach (var (path, failure) in result.Failures)
            output.Write(Line(path, failure.Line, failure.Column, Severity.Error, failure.Rule, OneLine(failure.Message(language))) + "\n");
    }

    protected abstract string Line(string path, int line, int column, Severity severity, string rule, string message);

    private static string OneLine(string message) => message.Replace('\n', ' ').Replace('\r', ' ');
}
