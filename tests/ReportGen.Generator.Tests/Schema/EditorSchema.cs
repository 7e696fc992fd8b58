using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportGen.Characters;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>Writes reportgen.schema.json, which editors read, from the tables of keys.</summary>
internal sealed class EditorSchema
{
    private static readonly JsonSerializerOptions Writing = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly string Printable = Forbidden();

    private readonly JsonObject _definitions = [];

    public static string Write()
    {
        var writer = new EditorSchema();
        JsonObject keys = writer.Properties(SchemaDeclaration.Type);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "ReportGen form",
            ["description"] = SchemaDeclaration.Type.Description,
            ["allowComments"] = true,
            ["allowTrailingCommas"] = true,
            ["type"] = "object",
            ["properties"] = keys,
            ["required"] = Strings("report", "version"),
            // A form needs both, unless it has them of another.
            ["anyOf"] = new JsonArray(
                new JsonObject
                {
                    ["required"] = Strings("title", "sections"),
                    ["properties"] = new JsonObject
                    {
                        ["title"] = new JsonObject { ["type"] = "string" },
                        ["sections"] = new JsonObject { ["type"] = "object", ["minProperties"] = 1 },
                    },
                },
                new JsonObject { ["required"] = Strings("extends") }),
            ["additionalProperties"] = false,
            ["$defs"] = writer._definitions,
        }.ToJsonString(Writing) + "\n";
    }

    private JsonObject Properties(IObjectType type)
    {
        var properties = new JsonObject();
        foreach (Key key in type.Keys)
        {
            JsonObject schema = Of(key.Type, key.TakesNull);
            schema["description"] = key.Description;
            properties[key.Name] = schema;
        }

        return properties;
    }

    private JsonObject Of(SchemaType type, bool takesNull) => type switch
    {
        TextType text => Reference(text, takesNull),
        PathsType paths => new()
        {
            ["anyOf"] = new JsonArray(
                Reference(paths.Item, takesNull),
                new JsonObject { ["type"] = "array", ["items"] = Reference(paths.Item, takesNull: false), ["minItems"] = 1, ["uniqueItems"] = true }),
        },
        ListType list => new() { ["type"] = Types("array", takesNull), ["items"] = Reference(list.Item, takesNull: false) },
        FlagType => new() { ["type"] = Types("boolean", takesNull) },
        NumberType number => new() { ["type"] = Types("number", takesNull), [number.TakesZero ? "minimum" : "exclusiveMinimum"] = 0, ["maximum"] = NumberType.Largest },
        PlacesType => new() { ["type"] = Types("integer", takesNull), ["minimum"] = 0, ["maximum"] = PlacesType.Most },
        YearType => new() { ["type"] = Types("string", takesNull), ["pattern"] = "^[0-9]{4}$" },
        YearRangeType => new() { ["type"] = Types("string", takesNull), ["pattern"] = @"^([0-9]{4}(\.\.([0-9]{4})?)?|\.\.[0-9]{4})$" },
        IChoices choices => new() { ["enum"] = new JsonArray([.. choices.Words.Select(static w => (JsonNode)w), .. takesNull ? [null] : Array.Empty<JsonNode?>()]) },
        IMapType map => new()
        {
            ["type"] = Types("object", takesNull),
            ["patternProperties"] = new JsonObject { [map.Keys == MapKeys.Units ? Printables(map.Keys.Pattern) : map.Keys.Pattern] = Of(map.Item, takesNull: true) },
            ["additionalProperties"] = false,
        },
        IObjectType declaration => Reference(declaration),
        _ => throw new InvalidOperationException($"Say here what an editor holds a {type.GetType().Name} to."),
    };

    private JsonObject Reference(TextType text, bool takesNull)
    {
        string name = takesNull ? text.Name + "OrNull" : text.Name;
        if (!_definitions.ContainsKey(name))
            _definitions[name] = Constrain(new() { ["type"] = Types("string", takesNull) }, text);
        return Reference(name);
    }

    private JsonObject Reference(IObjectType type)
    {
        if (!_definitions.ContainsKey(type.Name))
        {
            var schema = new JsonObject { ["description"] = type.Description, ["type"] = type.TakesString ? Strings("string", "object", "null") : Types("object", takesNull: true) };
            // In its place before it is filled: members have members.
            _definitions[type.Name] = schema;
            if (type.TakesString)
                Constrain(schema, TextTypes.Words);
            schema["properties"] = Properties(type);
            schema["additionalProperties"] = false;
            foreach (var alike in type.Keys.GroupBy(static k => k.Slot).Where(static g => g.Count() > 1))
                schema["not"] = new JsonObject { ["required"] = Strings([.. alike.Select(static k => k.Name)]) };
        }

        return Reference(type.Name);
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonObject Constrain(JsonObject schema, TextType text)
    {
        if (text.MaxLength is { } length)
            schema["maxLength"] = length;
        // A dot that nothing escapes.
        schema["pattern"] = Printables(text.Pattern);
        schema["patternErrorMessage"] = text.Advice;
        return schema;
    }

    private static string Printables(string pattern) => string.Concat(pattern.Select((c, i) => c == '.' && !IsInClass(pattern, i) ? Printable : c.ToString()));

    private static bool IsInClass(string pattern, int at) => pattern.LastIndexOf('[', at) > pattern.LastIndexOf(']', at);

    private static JsonNode Types(string type, bool takesNull) => takesNull ? Strings(type, "null") : JsonValue.Create(type);

    private static JsonArray Strings(params string[] values) => [.. values.Select(static v => (JsonNode)v)];

    // Any character but those that the generator refuses; what lies beyond the first plane is left to it.
    private static string Forbidden()
    {
        var expression = new StringBuilder("[^");
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (!IsForbidden(c) || IsForbidden(c - 1))
                continue;
            int last = c;
            while (IsForbidden(last + 1))
                last++;
            expression.Append(Escape(c));
            if (last > c)
                expression.Append(last == c + 1 ? "" : "-").Append(Escape(last));
        }

        return expression.Append(']').ToString();

        static bool IsForbidden(int c) => c is >= 0 and <= char.MaxValue && !char.IsSurrogate((char)c) && TextCleaner.FirstFault(((char)c).ToString()) >= 0;

        static string Escape(int c) => $"\\u{c.ToString("x4", CultureInfo.InvariantCulture)}";
    }
}
