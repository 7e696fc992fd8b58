using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>What stays of a report that was published: what pages over many reports say of it.</summary>
/// <param name="Path">Where its pages are, without their endings: the year, or undated, then the name, with / between.</param>
/// <param name="Organ">The organ; null where the report names none.</param>
/// <param name="Report">The name of the report, which all versions of its form share.</param>
/// <param name="Version">The version of the form.</param>
/// <param name="Title">What reports of that form are called.</param>
/// <param name="IsDraft">Whether it has errors, and its pages say so.</param>
/// <param name="Formats">The endings of its files.</param>
internal sealed record ReportSummary(string Path, string? Organ, string Report, string Version, string Title, bool IsDraft, IReadOnlyList<string> Formats)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The folder of reports that name no year.</summary>
    public const string Undated = "undated";

    /// <summary>The folder: the year, or undated.</summary>
    public string Year => Path[..Path.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Whether the report names its year.</summary>
    public bool HasYear => Year != Undated;

    /// <summary>The name, with the folders that tell it apart.</summary>
    public string Name => Path[(Path.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The summary as a line: its path, a tab and the rest as JSON.</summary>
    public string ToLine()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("organ", Organ);
            json.WriteString("report", Report);
            json.WriteString("version", Version);
            json.WriteString("title", Title);
            json.WriteBoolean("draft", IsDraft);
            json.WriteStartArray("formats");
            foreach (string format in Formats)
                json.WriteStringValue(format);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return $"{Path}\t{Encoding.UTF8.GetString(buffer.WrittenSpan)}";
    }

    /// <summary>Reads a line; null where it is none.</summary>
    public static ReportSummary? Parse(string line)
    {
        string path = SortedMerge.KeyOf(line);
        if (path.Length == line.Length || path.IndexOf('/', StringComparison.Ordinal) < 0)
            return null;
        try
        {
            using var document = JsonDocument.Parse(line.AsMemory(path.Length + 1));
            JsonElement json = document.RootElement;
            return new ReportSummary(
                path, json.GetProperty("organ").GetString(), json.GetProperty("report").GetString()!, json.GetProperty("version").GetString()!,
                json.GetProperty("title").GetString()!, json.GetProperty("draft").GetBoolean(), [.. json.GetProperty("formats").EnumerateArray().Select(static f => f.GetString()!)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
