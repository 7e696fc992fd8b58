using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Schema;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>reportgen.schema.json, which editors read, accepts the keys that the parser accepts, and no others.</summary>
public class EditorSchemaTests
{
    private static readonly JsonObject Root = JsonNode.Parse(File.ReadAllText(Repository.Path("generator", "ReportGen.Generator", "reportgen.schema.json")))!.AsObject();

    // An object of each type, with a place for its keys.
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        [""] = "{ $ }",
        ["section"] = "{ \"sections\": { \"s\": { $ } } }",
        ["topic"] = "{ \"sections\": { \"s\": { \"topics\": { \"t\": { $ } } } } }",
        ["table"] = "{ \"tables\": { \"t\": { $ } } }",
        ["band"] = "{ \"tables\": { \"t\": { \"bands\": { \"b\": { $ } } } } }",
        ["column"] = "{ \"tables\": { \"t\": { \"columns\": { \"a\": { $ } } } } }",
        ["row"] = "{ \"tables\": { \"t\": { \"rows\": { \"a\": { $ } } } } }",
        ["statement"] = "{ \"statements\": { \"s\": { $ } } }",
        ["rule"] = "{ \"tables\": { \"t\": { \"rules\": { \"r\": { $ } } } } }",
    };

    public static TheoryData<string> Types => [.. Places.Keys];

    private static JsonObject Properties(string type) => (type.Length == 0 ? Root : Root["$defs"]![type]!)["properties"]!.AsObject();

    private static string[] Diagnose(string type, string keys) =>
        [.. ParsedSchema.Parse(new InputFile("A.report.json", SourceText.From(Places[type].Replace("$", keys, StringComparison.Ordinal)))).Diagnostics.Select(static d => $"{d.Id}: {d.Arguments[0]}")];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_key_it_lists_is_read_with_a_value_of_its_kind(string type)
    {
        string keys = string.Join(", ", Properties(type).Select(static p => $"\"{p.Key}\": {Value(p.Value!)}"));
        Assert.DoesNotContain(Diagnose(type, keys), static d => !d.StartsWith("RG0004", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_parser_knows_no_key_that_it_does_not_list(string type)
    {
        // The parser names its keys when it meets one too many.
        string message = Diagnose(type, "\"zzzzzzzzzzzzzzzz\": 0").Single(static d => d.StartsWith("RG0002", StringComparison.Ordinal));
        string[] known = [.. Properties(type).Select(static p => $"'{p.Key}'")];
        Assert.Equal(known.Length, message.Count(static c => c == '\'') / 2);
        Assert.All(known, k => Assert.Contains(k, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_is_described() => Assert.All(
        Places.Keys.SelectMany(Properties),
        static p => Assert.False(string.IsNullOrEmpty((string?)p.Value!["description"]), p.Key));

    [Fact]
    public void Every_type_is_described() => Assert.All(
        Root["$defs"]!.AsObject(),
        static p => Assert.False(string.IsNullOrEmpty((string?)p.Value!["description"]), p.Key));

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_choice_of_the_parser_is_listed(string type) => Assert.All(Properties(type), property =>
    {
        // The parser names what it would take when it meets a word like none of it.
        string? said = Diagnose(type, $"\"{property.Key}\": \"qqqqqqqqqqqqqqqqqqqq\"").SingleOrDefault(static d => d.Contains("is no value of", StringComparison.Ordinal));
        string[] listed = [.. (property.Value!["enum"]?.AsArray() ?? []).Select(static v => (string)v!)];
        Assert.Equal(listed, said?.Split("there is ")[1].Split(", ").Select(static v => v.Trim('\'')) ?? []);
    });

    [Fact]
    public void No_object_takes_keys_that_are_not_listed() => Assert.All(
        Places.Keys.Select(static t => t.Length == 0 ? Root : Root["$defs"]![t]!),
        static s => Assert.False((bool)s["additionalProperties"]!));

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_choice_it_lists_is_one_of_the_parser_s(string type) => Assert.All(
        Properties(type).Where(static p => p.Value!["enum"] is not null).SelectMany(static p => p.Value!["enum"]!.AsArray().Select(v => $"\"{p.Key}\": {v!.ToJsonString()}")),
        pair => Assert.DoesNotContain(Diagnose(type, pair), static d => d.StartsWith("RG0005", StringComparison.Ordinal)));

    private static string Value(JsonNode schema) =>
        schema["enum"] is { } choices ? choices[0]!.ToJsonString() : (string?)schema["type"] switch
        {
            "boolean" => "true",
            "number" => "1.5",
            "array" => "[\"a\"]",
            "object" => "{}",
            _ => "\"x\"",
        };
}
