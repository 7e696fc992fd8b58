using System.Globalization;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;
using ReportGen.Generator.Schema.Declarations;

namespace ReportGen.Generator.Schema;

/// <summary>Takes the known keys out of a JSON object and reports the others, and values of the wrong kind.</summary>
internal sealed class ObjectReader(InputFile file, JsonObject node, DiagnosticSink sink)
{
    private const decimal LargestNumber = 1_000_000_000_000m;

    private readonly List<string> _known = [];

    public Said? Text(string key) => Value<JsonString>(key, "a string") is { } text ? Said(file, text, sink) : null;

    /// <summary>Text that is printed or looked for, and so is not empty.</summary>
    public Said? Words(string key) => Text(key) is { } said ? NotEmpty(said, key, sink) : null;

    /// <summary>The same, of a string that stands where an object could.</summary>
    public static Said Words(InputFile file, JsonString text, string key, DiagnosticSink sink) => NotEmpty(Said(file, text, sink), key, sink);

    private static Said NotEmpty(Said said, string key, DiagnosticSink sink)
    {
        if (said.Value.Length == 0)
            sink.Report(Descriptors.InvalidValue, said.File, said.Span, $"\"{key}\" is empty; write the words of the form");
        return said;
    }

    /// <summary>A piece of text, without characters that no page and no source file should hold.</summary>
    private static Said Said(InputFile file, JsonString text, DiagnosticSink sink)
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

    /// <summary>A number from 0 to the largest that rules are judged with.</summary>
    public decimal? Number(string key)
    {
        if (Value<JsonNumber>(key, "a number") is not { } number || !decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            return null;
        if (value is >= 0 and <= LargestNumber)
            return value;
        sink.Report(Descriptors.InvalidValue, file, number.Span, $"\"{key}\" takes a number from 0 to {LargestNumber.ToString(CultureInfo.InvariantCulture)}");
        return null;
    }

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

    public IReadOnlyList<Said>? Aliases()
    {
        var aliases = Texts("aliases");
        foreach (Said alias in aliases ?? [])
            NotEmpty(alias, "aliases", sink);
        return aliases;
    }

    /// <summary>An object whose keys the author of the schema chooses: ids, or paths of them.</summary>
    public List<Keyed<T>> Map<T>(string key, Func<JsonNode, T?> read, bool byPath = false)
        where T : class
    {
        var items = new List<Keyed<T>>();
        if (Value<JsonObject>(key, "an object") is not { } map)
            return items;
        foreach (JsonProperty property in map.Properties)
        {
            if (byPath && !property.Name.Split('.').All(Identifier.IsValid))
            {
                sink.Report(Descriptors.InvalidValue, file, property.NameSpan, $"\"{property.Name}\" is no path: write ids joined by dots, for example \"results.total\"");
                continue;
            }

            if (!byPath && !Identifier.IsValid(property.Name))
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

    /// <summary>Reports what nobody asked for.</summary>
    /// <param name="owner">What the object is, for messages.</param>
    /// <param name="mistaken">A key of such objects elsewhere, and the one that stands for it here.</param>
    public void Finish(string owner, (string Key, string Meant)? mistaken = null)
    {
        foreach (JsonProperty property in node.Properties)
        {
            if (!_known.Contains(property.Name, StringComparer.Ordinal))
                sink.Report(Descriptors.UnknownKey, file, property.NameSpan, $"\"{property.Name}\" is no key of {owner}{Suggestion.For(mistaken is var (key, meant) && property.Name == key ? meant : property.Name, _known)}");
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
