using System.Text.Json.Serialization;

namespace ReportGen.Publishing.Output;

/// <summary>What a run leaves of itself beside what came of each input and page.</summary>
/// <param name="Settings">What it was told, and what made it.</param>
/// <param name="Inputs">The fingerprint of all inputs; null where the next run is to look at each again.</param>
/// <param name="Status">What it told the shell.</param>
/// <param name="Published">The reports published.</param>
/// <param name="Drafts">Those of them that have errors.</param>
/// <param name="Held">The reports held back for their errors.</param>
/// <param name="WithoutDate">The reports that stand in no feed.</param>
internal sealed record RunHead(string Settings, string? Inputs, int Status, int Published, int Drafts, int Held, int WithoutDate)
{
    /// <summary>When it ended, in UTC.</summary>
    public DateTime Ended { get; init; }

    /// <summary>The lists that lie in the folder beside the pages, with size and time.</summary>
    public string[] State { get; init; } = [];

    /// <summary>How many bytes the entries have.</summary>
    public long Entries { get; init; }

    /// <summary>The hash of entries and index.</summary>
    public string Hash { get; init; } = "";
}

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunHead))]
internal sealed partial class RunHeadJson : JsonSerializerContext;
