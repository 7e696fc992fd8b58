namespace ReportGen.Messages;

/// <summary>Whatever goes wrong with an input: a report, a data file, a file of settings, an assembly with forms.</summary>
/// <param name="Message">What is wrong, what was expected and what to do.</param>
/// <param name="Line">The line, from 1; 0 where it is not known.</param>
/// <param name="Column">The column, from 1; 0 where it is not known.</param>
public sealed record Problem(Message Message, int Line = 0, int Column = 0)
{
    /// <summary>The file; null where whoever reads it knows only its bytes.</summary>
    public string? File { get; init; }

    /// <summary>The stable id: input.empty, input.not-a-report, rules.setting and the others that docs/rules.md lists.</summary>
    public string Rule => Message.Id.Name;
}
