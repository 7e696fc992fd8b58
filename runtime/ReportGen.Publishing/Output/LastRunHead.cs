using System.Text.Json.Serialization;

namespace ReportGen.Publishing.Output;

/// <summary>The first line of what a run leaves of itself.</summary>
/// <param name="Run">The run.</param>
/// <param name="Ended">When it ended, in UTC.</param>
/// <param name="Files">How many files it left, a line each.</param>
internal sealed record LastRunHead(LastRun Run, DateTime Ended, int Files);

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LastRunHead))]
internal sealed partial class LastRunJson : JsonSerializerContext;
