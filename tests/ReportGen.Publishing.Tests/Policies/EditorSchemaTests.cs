using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportGen.Messages;
using ReportGen.Publishing.Policies;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Policies;

/// <summary>reportgen.rules.schema.json, which editors read, has the keys that the reader takes, and no others.</summary>
public sealed class EditorSchemaTests
{
    private static readonly JsonObject Root = JsonNode.Parse(File.ReadAllText(Repository.Path("runtime", "ReportGen.Publishing", "reportgen.rules.schema.json")))!.AsObject();

    private static readonly JsonObject Waiver = Root["properties"]!["waivers"]!["items"]!.AsObject();

    private static string Fault(string text) =>
        RulePolicyReader.Read("rules.json", Encoding.UTF8.GetBytes(text), ["jump"]).Failure?.Message.In(Wording.English) ?? "";

    // The reader names all the keys there are when it meets one that is not.
    private static string[] Named(string message) => [.. message.Split("Use one of ")[^1].TrimEnd('.').Split(", ").Order(StringComparer.Ordinal)];

    private static string[] Keys(JsonNode? properties) => [.. properties!.AsObject().Select(static p => p.Key).Where(static k => k[0] != '$').Order(StringComparer.Ordinal)];

    [Fact]
    public void The_keys_of_the_file_are_those_the_reader_takes() =>
        Assert.Equal(Named(Fault("""{ "zzzzzz": 1 }""")), Keys(Root["properties"]));

    [Fact]
    public void The_keys_of_a_waiver_are_those_the_reader_takes() =>
        Assert.Equal(Named(Fault("""{ "waivers": [{ "zzzzzz": 1 }] }""")), Keys(Waiver["properties"]));

    [Fact]
    public void What_a_waiver_must_have_the_reader_demands()
    {
        var whole = new Dictionary<string, string> { ["rule"] = "jump", ["reason"] = "x", ["expires"] = "2026-01-01" };
        Assert.Equal(whole.Keys, Waiver["required"]!.AsArray().Select(static k => k!.GetValue<string>()));
        foreach (string key in whole.Keys)
        {
            string waiver = JsonSerializer.Serialize(whole.Where(p => p.Key != key).ToDictionary());
            Assert.Contains($"lacks \"{key}\"", Fault($$"""{ "waivers": [{{waiver}}] }"""), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_levels_are_those_the_reader_takes()
    {
        string[] levels = [.. Root["properties"]!["severity"]!["additionalProperties"]!["enum"]!.AsArray().Select(static k => k!.GetValue<string>()).Order(StringComparer.Ordinal)];
        Assert.Equal(Named(Fault("""{ "severity": { "jump": "zzzzzz" } }""")), levels);
    }
}
