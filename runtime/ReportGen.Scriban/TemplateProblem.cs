namespace ReportGen.Scriban;

/// <summary>What is wrong with a template, as a build would say it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">The column, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Id">The diagnostic: RG1002.</param>
/// <param name="Severity">An error keeps the template from being rendered.</param>
/// <param name="Message">The fault and its remedy.</param>
public sealed record TemplateProblem(string Path, int Line, int Column, string Id, Severity Severity, string Message)
{
    /// <summary>As a compiler prints it: <c>file(line,column): error ID: text</c>.</summary>
    public override string ToString() => $"{Path}{(Line == 0 ? "" : $"({Line},{Column})")}: {(Severity == Severity.Error ? "error" : "warning")} {Id}: {Message}";
}
