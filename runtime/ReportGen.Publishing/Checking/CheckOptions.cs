using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Pipeline;

namespace ReportGen.Publishing.Checking;

/// <summary>How reports are checked.</summary>
public sealed record CheckOptions
{
    /// <summary>The folder with the reports of earlier years; null for none.</summary>
    public string? History { get; init; }

    /// <summary>The file with the settings of rules; null for none.</summary>
    public string? Rules { get; init; }

    /// <summary>What tells organs apart: by their names, unless a site file gives them codes.</summary>
    public OrganKeys Organs { get; init; } = new();

    /// <summary>The day by which waivers expire: today, in UTC, unless it is set.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>The file that identities of reports are shared by among runs over the same inputs; null for none.</summary>
    internal IdentityFile? Identities { get; init; }

    /// <summary>Which part of the inputs is checked; the others are there to be compared with.</summary>
    internal Shard Shard { get; init; } = Shard.Whole;

    /// <summary>How many threads work: as many as there are processors, unless it is set.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
