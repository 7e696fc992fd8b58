using System.Text;
using System.Text.Json;
using ReportGen.Disclosure;
using ReportGen.Json;
using ReportGen.Reading;

namespace ReportGen.Conformance.Tests;

/// <summary>A case as it stands in its file, known by nothing but the JSON.</summary>
internal sealed class PublishedCase(string group, JsonElement json)
{
    public static string[] Groups { get; } = [.. Directory.EnumerateFiles(CorpusFile.Folder, "*.json").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public string Name { get; } = $"{group}/{json.GetProperty("name").GetString()}";

    /// <summary>A name for files.</summary>
    public string FileName => $"{Name.Replace('/', '.')}.json";

    public string Report => json.GetProperty("report").GetRawText();

    public string? Previous => json.TryGetProperty("previous", out JsonElement previous) ? previous.GetRawText() : null;

    public JsonElement Data => json.GetProperty("report");

    /// <summary>What the spoiled cells held, by address.</summary>
    public Dictionary<string, string> Truth => json.TryGetProperty("truth", out JsonElement truth) ? truth.EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value.GetRawText()) : [];

    public Outcome Expected { get; } = new(
        [.. json.GetProperty("findings").EnumerateArray().Select(static f => Outcome.Finding(Text(f, "rule"), Text(f, "severity"), f.GetProperty("cells").EnumerateArray().Select(static c => c.GetString()!)))],
        json.GetProperty("fix") is { ValueKind: JsonValueKind.Array } fix ? Outcome.Changes(fix.EnumerateArray().Select(static c => (Text(c, "cell"), c.GetProperty("from").GetRawText(), c.GetProperty("to").GetRawText()))) : null,
        json.GetProperty("alternatives").GetInt32());

    public static IEnumerable<PublishedCase> Read(string group)
    {
        JsonElement root = JsonDocument.Parse(File.ReadAllText(Path.Combine(CorpusFile.Folder, $"{group}.json"))).RootElement;
        return root.GetProperty("cases").EnumerateArray().Select(c => new PublishedCase(group, c));
    }

    /// <summary>A report of the case, read as any data file is.</summary>
    public static Report Parse(string data)
    {
        ReadResult result = ReportJsonReader.Read(Encoding.UTF8.GetBytes(data), DisclosureForms.All);
        return result.Report ?? throw new InvalidOperationException(result.Failure!.Message.ToString());
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
