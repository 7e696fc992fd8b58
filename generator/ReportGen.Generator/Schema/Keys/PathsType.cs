using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>A path, or an array of several.</summary>
internal sealed class PathsType : SchemaType<IReadOnlyList<LocatedText>>
{
    private static readonly ListType Several = new(TextTypes.Text);

    public static PathsType Instance { get; } = new();

    public TextType Item { get; } = TextTypes.Text;

    public override string Expected => "a string, or an array of strings";

    public override IReadOnlyList<LocatedText>? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is not JsonArray)
            return node is JsonString ? [Item.Read(node, subject, reader)!] : WrongKind(node, subject, reader);
        if (Several.Read(node, subject, reader) is not { } paths)
            return null;
        if (paths.Count == 0)
        {
            reader.Invalid(node.Span, $"{subject} names nothing; write the path at which the value stood, or several whose sum it is");
            return null;
        }

        for (int i = 1; i < paths.Count; i++)
        {
            if (paths.Take(i).Any(p => p.Value == paths[i].Value))
                reader.Invalid(paths[i].Span, $"{subject} names \"{paths[i].Value}\" twice, and the value would be counted twice; remove one");
        }

        return [.. paths.GroupBy(static p => p.Value, StringComparer.Ordinal).Select(static g => g.First())];
    }

    private IReadOnlyList<LocatedText>? WrongKind(JsonNode node, string subject, SchemaReader reader)
    {
        reader.WrongKind(node, subject, Expected);
        return null;
    }
}
