namespace ReportGen.Publishing.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitStatus
{
    /// <summary>Done, and no finding at the failing level.</summary>
    public const int Done = 0;

    /// <summary>Findings at the failing level.</summary>
    public const int Findings = 1;

    /// <summary>A fault of usage, input or schema.</summary>
    public const int Fault = 2;
}
