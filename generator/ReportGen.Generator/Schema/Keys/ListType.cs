using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>An array of strings. That of a version takes the place of the one before.</summary>
internal sealed class ListType(TextType item) : SchemaType<IReadOnlyList<LocatedText>>
{
    public TextType Item => item;

    public override string Expected => "an array of strings";

    public override IReadOnlyList<LocatedText>? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is not JsonArray array)
        {
            reader.WrongKind(node, subject, Expected);
            return null;
        }

        var items = new List<LocatedText>();
        foreach (JsonNode element in array.Items)
        {
            if (item.Read(element, subject, reader) is { } text)
                items.Add(text);
        }

        return items;
    }
}
