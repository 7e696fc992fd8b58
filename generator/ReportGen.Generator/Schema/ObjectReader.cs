using System.Globalization;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;
using ReportGen.Generator.Schema.Declarations;

namespace ReportGen.Generator.Schema;

/// <summary>Takes the known keys out of a JSON object and reports the others, and values of the wrong kind.</summary>
internal sealed class ObjectReader(InputFile file, JsonObject node, DiagnosticSink sink)
{
    private readonly List<string> _known = [];

    public Said? Text(string key) => Value<JsonString>(key, "a string") is { } text ? Said(file, text, sink) : null;

    /// <summary>A piece of text, without characters that no page and no source file should hold.</summary>
    public static Said Said(InputFile file, JsonString text, DiagnosticSink sink)
    {
        int at = SchemaText.FirstForbidden(text.Value);
        if (at < 0)
            return new Said(file, text);
        sink.Report(Descriptors.InvalidValue, file, text.SpanOf(at, 1), $"the text holds a character that cannot be printed (U+{(int)text.Value[at]:X4}); remove it");
        return new Said(file, new JsonString(text.Span, SchemaText.Clean(text.Value), null));
    }

    /// <summary>A string that must be one of a few.</summary>
    public Said? Choice(string key, params string[] choices)
    {
        if (Text(key) is not { } said)
            return null;
        if (choices.Contains(said.Value, StringComparer.Ordinal))
            return said;
        sink.Report(Descriptors.InvalidValue, file, said.Span, $"\"{said.Value}\" is no value of \"{key}\"{Suggestion.For(said.Value, choices)}");
        return null;
    }

    public bool? Flag(string key)
    {
        if (Value<JsonLiteral>(key, "true or false") is not { } literal)
            return null;
        if (!literal.IsNull)
            return literal.IsTrue;
        WrongKind(literal, key, "true or false");
        return null;
    }

    public decimal? Number(string key) =>
        Value<JsonNumber>(key, "a number") is { } number
        && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    public IReadOnlyList<Said>? Texts(string key)
    {
        if (Value<JsonArray>(key, "an array of strings") is not { } array)
            return null;
        var texts = new List<Said>();
        foreach (JsonNode item in array.Items)
        {
            if (item is JsonString text)
                texts.Add(Said(file, text, sink));
            else
                WrongKind(item, key, "a string");
        }

        return texts;
    }

    public IReadOnlyList<Said>? Aliases() => Texts("aliases");

    /// <summary>An object whose keys the author of the schema chooses.</summary>
    public List<Keyed<T>> Map<T>(string key, Func<JsonNode, T?> read)
        where T : class
    {
        var items = new List<Keyed<T>>();
        if (Value<JsonObject>(key, "an object") is not { } map)
            return items;
        foreach (JsonProperty property in map.Properties)
        {
            if (!Identifier.IsValid(property.Name))
            {
                sink.Report(Descriptors.InvalidValue, file, property.NameSpan, $"\"{property.Name}\" is no id: write a lower-case Latin letter, then letters and digits, for example \"{Identifier.Propose(property.Name)}\"");
                continue;
            }

            if (property.Value is JsonLiteral { IsNull: true })
                items.Add(new(property.Name, property.NameSpan, file, null));
            else if (read(property.Value) is { } item)
                items.Add(new(property.Name, property.NameSpan, file, item));
        }

        return items;
    }

    public void Ignore(string key) => _known.Add(key);

    /// <summary>Reports what nobody asked for.</summary>
    public void Finish(string owner)
    {
        foreach (JsonProperty property in node.Properties)
        {
            if (!_known.Contains(property.Name, StringComparer.Ordinal))
                sink.Report(Descriptors.UnknownKey, file, property.NameSpan, $"\"{property.Name}\" is no key of {owner}{Suggestion.For(property.Name, _known)}");
        }
    }

    private T? Value<T>(string key, string expected)
        where T : JsonNode
    {
        _known.Add(key);
        switch (node.Find(key)?.Value)
        {
            case null:
                return null;
            case T value:
                return value;
            case { } other:
                WrongKind(other, key, expected);
                return null;
        }
    }

    private void WrongKind(JsonNode found, string key, string expected) =>
        sink.Report(Descriptors.WrongKind, file, found.Span, $"\"{key}\" takes {expected}, not {found.Kind}");
}
