using ReportGen.Messages;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Preview;

/// <summary>What keeps a page from being what it should be, with its place.</summary>
/// <param name="File">The data file or template.</param>
/// <param name="Line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">The column, from 1; 0 likewise.</param>
/// <param name="Id">The rule or diagnostic.</param>
/// <param name="IsError">Whether a page is missing or shown without it.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record PreviewFault(string File, int Line, int Column, string Id, bool IsError, string Message)
{
    /// <summary>A fault of an input.</summary>
    public static PreviewFault Of(string path, Problem problem, Wording language) =>
        new(problem.File ?? path, problem.Line, problem.Line == 0 ? 0 : Math.Max(1, problem.Column), problem.Rule, IsError: true, problem.Message.In(language));

    /// <summary>A fault of a template.</summary>
    public static PreviewFault Of(TemplateProblem problem) =>
        new(problem.Path, problem.Line, problem.Column, problem.Id, problem.Severity == Severity.Error, problem.Message);

    /// <summary>The line of the file as it is now; null where there is none to show.</summary>
    public string? Excerpt()
    {
        try
        {
            return Line == 0 ? null : System.IO.File.ReadLines(File).ElementAtOrDefault(Line - 1);
        }
        catch (Exception e) when (Inputs.FileFault.Is(e))
        {
            return null;
        }
    }
}
