using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Json;

/// <summary>A value of a JSON text, with its place in it.</summary>
internal abstract class JsonNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>What a message calls a value of this kind.</summary>
    public abstract string Kind { get; }
}

internal sealed class JsonObject(TextSpan span, IReadOnlyList<JsonProperty> properties) : JsonNode(span)
{
    public IReadOnlyList<JsonProperty> Properties { get; } = properties;

    public override string Kind => "an object";

    public JsonProperty? Find(string name)
    {
        foreach (JsonProperty property in Properties)
        {
            if (property.Name == name)
                return property;
        }

        return null;
    }
}

internal sealed class JsonProperty(string name, TextSpan nameSpan, JsonNode value)
{
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public JsonNode Value { get; } = value;
}

internal sealed class JsonArray(TextSpan span, IReadOnlyList<JsonNode> items) : JsonNode(span)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;

    public override string Kind => "an array";
}

internal sealed class JsonString(TextSpan span, string value, int[]? offsets) : JsonNode(span)
{
    public string Value { get; } = value;

    public override string Kind => "a string";

    /// <summary>The place in the text of a part of the value, escapes accounted for.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        int from = Offset(start);
        return TextSpan.FromBounds(from, Math.Max(from, Offset(start + length)));
    }

    private int Offset(int index) => Span.Start + 1 + (offsets is null ? index : offsets[Math.Min(index, offsets.Length - 1)]);
}

internal sealed class JsonNumber(TextSpan span, string text) : JsonNode(span)
{
    public string Text { get; } = text;

    public override string Kind => "a number";
}

internal sealed class JsonLiteral(TextSpan span, string text) : JsonNode(span)
{
    public string Text { get; } = text;

    public bool IsNull => Text == "null";

    public bool IsTrue => Text == "true";

    public override string Kind => IsNull ? "null" : "true or false";
}
