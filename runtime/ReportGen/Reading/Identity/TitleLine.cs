namespace ReportGen.Reading.Identity;

/// <summary>The title of a document.</summary>
/// <param name="Line">The line, or the first of them.</param>
/// <param name="Text">The title as printed.</param>
/// <param name="Organ">The organ it names.</param>
/// <param name="Year">The year it names.</param>
internal sealed record TitleLine(int Line, string Text, string? Organ, int? Year)
{
    /// <summary>The lines it goes over.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>Whether what stands in the place of the organ does not read as the name of one.</summary>
    public bool IsUnusual { get; init; }

    /// <summary>How much it says.</summary>
    public int Value => (Organ is null ? 0 : IsUnusual ? 1 : 2) + (Year is null ? 0 : 2);
}
