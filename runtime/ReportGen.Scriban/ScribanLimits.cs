namespace ReportGen.Scriban;

/// <summary>How far a template may go.</summary>
public sealed record ScribanLimits
{
    /// <summary>For one's own templates, as they are compiled: pages of any length, and loops and ranges as long as any page needs.</summary>
    public static ScribanLimits Trusted { get; } = new() { LoopLimit = 10_000_000, RecursiveLimit = 100, MaxTemplateLength = 4 << 20, MaxOutputLength = 0, Timeout = null };

    /// <summary>For templates that are somebody else's: enough for any report, and an end to what runs on and on.</summary>
    public static ScribanLimits Foreign { get; } = new();

    /// <summary>How many turns the loops inside each other may take together, and how many numbers a range may have; 0 for any number.</summary>
    public int LoopLimit { get; init; } = 100_000;

    /// <summary>How deep templates may include each other, and functions call each other.</summary>
    public int RecursiveLimit { get; init; } = 40;

    /// <summary>How many bytes a template file may have.</summary>
    public int MaxTemplateLength { get; init; } = 1 << 20;

    /// <summary>How many characters a page may have; 0 for any number.</summary>
    public int MaxOutputLength { get; init; } = 4 << 20;

    /// <summary>How long a page may take; null for any time.</summary>
    public TimeSpan? Timeout { get; init; } = TimeSpan.FromSeconds(5);
}
