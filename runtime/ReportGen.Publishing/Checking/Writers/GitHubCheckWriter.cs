using ReportGen.Messages;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>Workflow commands of GitHub Actions, which it shows beside the lines of the file.</summary>
internal sealed class GitHubCheckWriter(Stream output, Wording language) : LineCheckWriter(output, language)
{
    protected override string Line(string path, int line, int column, Severity severity, string rule, string message)
    {
        string command = severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        string place = line == 0 ? "" : $",line={line},col={Math.Max(1, column)}";
        return $"::{command} file={Property(path)}{place},title={Property(rule)}::{Data(message)}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
