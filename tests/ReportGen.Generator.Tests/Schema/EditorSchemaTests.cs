using System.Text.RegularExpressions;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>What editors and readers are told of the keys follows from the tables of keys.</summary>
public partial class EditorSchemaTests
{
    private static readonly IReadOnlyList<IObjectType> Types = [.. Below(SchemaDeclaration.Type).Distinct()];

    [Fact]
    public void The_editor_s_schema_says_what_the_tables_say()
    {
        string file = Repository.Path("generator", "ReportGen.Generator", "reportgen.schema.json");
        string received = Path.ChangeExtension(file, ".received.json");
        string expected = EditorSchema.Write();
        File.Delete(received);
        if (File.ReadAllText(file) == expected)
            return;
        File.WriteAllText(received, expected);
        Assert.Fail("reportgen.schema.json is not what the tables of keys say. Compare it with reportgen.schema.received.json, and put that in its place if it is right.");
    }

    [Fact]
    public void Every_kind_of_object_and_every_key_of_it_is_described() => Assert.All(Types, static type =>
    {
        Assert.EndsWith(".", type.Description, StringComparison.Ordinal);
        Assert.All(type.Keys, key => Assert.False(string.IsNullOrEmpty(key.Description), $"{type.Name}.{key.Name}"));
    });

    [Fact]
    public void Every_key_stands_in_the_reference_of_the_language()
    {
        string reference = File.ReadAllText(Repository.Path("docs", "schema.md"));
        HashSet<string> named = [.. Named().Matches(reference).Select(static m => m.Groups[1].Value)];
        Assert.All(Types.SelectMany(static t => t.Keys.Select(static k => k.Name)), key => Assert.Contains(key, named));
    }

    private static IEnumerable<IObjectType> Below(SchemaType type, int depth = 0) => depth > 12 ? [] : type switch
    {
        IObjectType declaration => declaration.Keys.SelectMany(k => Below(k.Type, depth + 1)).Prepend(declaration),
        IMapType map => Below(map.Item, depth + 1),
        _ => [],
    };

    [GeneratedRegex("[`\"]([$A-Za-z]+)[`\"]", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
