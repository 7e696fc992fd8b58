using ReportGen.Messages;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>The canonical form MSBuild and editors recognise: <c>file(line,column): error ID: text</c>.</summary>
internal sealed class MsBuildCheckWriter(Stream output, Wording language) : LineCheckWriter(output, language)
{
    protected override string Line(string path, int line, int column, Severity severity, string rule, string message)
    {
        string place = line == 0 ? "" : $"({line},{Math.Max(1, column)})";
        // MSBuild knows errors and warnings; what is only worth saying passes it as text.
        string category = severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return $"{OneLine(path)}{place}: {category} {rule}: {OneLine(message)}";
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ');
}
