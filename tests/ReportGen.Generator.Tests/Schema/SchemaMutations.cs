using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>
/// Sound JSON that differs from a schema file in one place: a key gone, misspelt or too many, a value of another kind or
/// out of its range. Places of the same shape (a row of a table, a rule) are tried once for each file.
/// </summary>
internal static class SchemaMutations
{
    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Values =
    [
        "\"\"", "\"x\"", "\"中文\"", "\"Ab 1\"", "\"count\"", "\"none\"", "\"2021\"", "\"2022..2021\"", "\"..\"", "\"收到#件\"", "\"收到＃件\"", "\"!*\"", "\"a\\u202eb\"", "\"\\u0007\"", "\"\\u2028\"",
        "\"" + new string('a', 401) + "\"",
        "0", "-1", "1.5", "1000000000000", "1000000000001", "1e20", "true", "false", "null",
        "[]", "[\"\"]", "[\"x\"]", "[\"#\"]", "[\"**\"]", "[\"!!*\"]", "[\"!*!\"]", "[1]", "[null]", "[[]]", "[{}]", "[\"a\\u202eb\"]",
        "{}", "{ \"a\": \"x\" }", "{ \"a\": null }", "{ \"a\": {} }", "{ \"a\": 1 }", "{ \"a\": [] }", "{ \"a\": \"\" }", "{ \"A-1\": \"x\" }", "{ \"zzz\": 1, \"label\": \"x\" }",
    ];

    private static readonly string[] Names = ["", "A", "1a", "a-b", "a_b", "中", "é", "a" + new string('b', 40), "zzz"];

    /// <summary>The file as JSON without comments, the same for two files that say the same.</summary>
    public static string Plain(string text) => JsonNode.Parse(text, documentOptions: Reading)!.ToJsonString(Writing);

    /// <summary>The places of a file, as paths in which what the author named is a star.</summary>
    public static IReadOnlyList<string> Shapes(string text, IReadOnlyCollection<string> keys) => [.. Places(JsonNode.Parse(text, documentOptions: Reading)!, keys).Select(static p => p.Shape).Distinct()];

    public static IEnumerable<(string What, string Text)> Of(string text, IReadOnlyCollection<string> keys)
    {
        JsonNode root = JsonNode.Parse(text, documentOptions: Reading)!;
        foreach (var (shape, steps) in Places(root, keys).DistinctBy(static p => p.Shape))
        {
            foreach (string value in Values)
                yield return ($"{shape} = {value}", With(root, steps, (parent, step) => Set(parent, step, value)));
            if (steps.Length == 0)
                continue;
            yield return ($"{shape} removed", With(root, steps, Remove));
            if (steps[^1] is not string key)
                continue;
            foreach (string name in Names.Append(key + key[^1]).Append(char.ToUpperInvariant(key[0]) + key[1..]))
                yield return ($"{shape} renamed {name}", With(root, steps, (parent, step) => Rename(parent.AsObject(), (string)step, name)));
        }

        foreach (var (shape, steps) in Places(root, keys).DistinctBy(static p => p.Shape))
        {
            if (At(root, steps) is JsonObject)
                yield return ($"{shape} with one key more", With(root, [.. steps, "zzzz"], static (parent, _) => parent["zzzz"] = 1));
            if (At(root, steps) is JsonArray array)
                yield return ($"{shape} with one item more", With(root, [.. steps, array.Count], static (parent, _) => parent.AsArray().Add(7)));
        }
    }

    private static IEnumerable<(string Shape, object[] Steps)> Places(JsonNode? node, IReadOnlyCollection<string> keys, string shape = "", params object[] steps)
    {
        yield return (shape, steps);
        IEnumerable<(object Step, string Name, JsonNode? Value)> below = node switch
        {
            JsonObject map => map.Select(p => ((object)p.Key, keys.Contains(p.Key) ? p.Key : "*", p.Value)),
            JsonArray array => array.Select(static (v, i) => ((object)i, "#", v)),
            _ => [],
        };
        foreach (var (step, name, value) in below)
        {
            foreach (var place in Places(value, keys, $"{shape}/{name}{(value is JsonObject or JsonArray ? "" : $":{value?.GetValueKind()}")}", [.. steps, step]))
                yield return place;
        }
    }

    private static JsonNode? At(JsonNode? root, object[] steps) =>
        steps.Aggregate(root, static (node, step) => step is int index ? node!.AsArray()[index] : node![(string)step]);

    private static string With(JsonNode root, object[] steps, Action<JsonNode, object> change)
    {
        if (steps.Length == 0)
        {
            // The root itself is replaced.
            var holder = new JsonObject { ["root"] = root.DeepClone() };
            change(holder, "root");
            return holder["root"]?.ToJsonString(Writing) ?? "null";
        }

        JsonNode copy = root.DeepClone();
        change(At(copy, steps[..^1])!, steps[^1]);
        return copy.ToJsonString(Writing);
    }

    private static void Set(JsonNode parent, object step, string value)
    {
        if (step is int index)
            parent[index] = JsonNode.Parse(value);
        else
            parent[(string)step] = JsonNode.Parse(value);
    }

    private static void Remove(JsonNode parent, object step)
    {
        if (step is int index)
            parent.AsArray().RemoveAt(index);
        else
            parent.AsObject().Remove((string)step);
    }

    private static void Rename(JsonObject parent, string key, string name)
    {
        if (parent.ContainsKey(name))
            return;
        int at = parent.IndexOf(key);
        JsonNode? value = parent[key];
        parent.RemoveAt(at);
        parent.Insert(at, name, value);
    }
}
