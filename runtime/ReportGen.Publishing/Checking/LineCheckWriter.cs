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

/// <summary>The canonical form MSBuild and editors recognise: <c>file(line,column): error ID: text</c>.</summary>
internal sealed class MsBuildCheckWriter(TextWriter output, Language language) : LineCheckWriter(output, language)
{
    protected override string Line(string path, int line, int column, Severity severity, string rule, string message)
    {
        string place = line == 0 ? "" : $"({line},{Math.Max(1, column)})";
        // MSBuild knows errors and warnings; what is only worth saying passes it as text.
        string category = severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return $"{path}{place}: {category} {rule}: {message}";
    }
}

/// <summary>Workflow commands of GitHub Actions, which it shows beside the lines of the file.</summary>
internal sealed class GitHubCheckWriter(TextWriter output, Language language) : LineCheckWriter(output, language)
{
    protected override string Line(string path, int line, int column, Severity severity, string rule, string message)
    {
        string command = severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        string place = line == 0 ? "" : $",line={line},col={Math.Max(1, column)}";
        return $"::{command} file={Property(path)}{place},title={Property(rule)}::{Data(message)}";
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
