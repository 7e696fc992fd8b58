using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NJsonSchema;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>What reportgen.schema.json refuses in an editor the generator refuses at build time, and the reverse.</summary>
public class EditorSchemaAgreementTests
{
    // The generator's word about keys and values; what else it has to say takes more than one place of the file.
    private static readonly string[] Structural = ["RG0001", "RG0002", "RG0003", "RG0004", "RG0005"];

    // Faults under those ids that take more than one place of one file, and so are none of the editor's.
    private static readonly (string Id, string Words)[] OnlyTheLinker =
    [
        // A version extended or a fragment may hold what is missing here.
        ("RG0004", "needs \"label\""),
        ("RG0004", "needs \"title\"; only the first may go without"),
        ("RG0004", "needs \"assert\""),
        ("RG0004", "needs \"patterns\", \"none\" or \"mention\""),
        ("RG0004", "needs \"equals\""),
        ("RG0004", "needs \"cell\""),
        ("RG0004", "needs \"items\""),
        ("RG0004", "needs \"of\""),
        ("RG0004", "needs \"times\""),
        ("RG0004", "needs \"names\", \"part\" and \"of\""),
        // The only section, removed or not to be read.
        ("RG0004", "a form needs \"sections\""),
        ("RG0005", "is not a range of years"),
        ("RG0005", "is not a section of this form"),
        ("RG0005", "a section without text cannot have topics"),
    ];

    private static readonly string SchemaText = File.ReadAllText(Repository.Path("generator", "ReportGen.Generator", "reportgen.schema.json"));

    // The library reads an older draft, in which $defs are called otherwise.
    private static readonly Lazy<Task<JsonSchema>> Schema = new(static () => JsonSchema.FromJsonAsync(SchemaText.Replace("$defs", "definitions", StringComparison.Ordinal)));

    private static readonly HashSet<string> Keys = [.. KeysOf(JsonNode.Parse(SchemaText)!.AsObject())];

    private static readonly ConcurrentDictionary<(int Place, string Text), ParsedSchema> Parsed = [];

    // Each file with those it extends before it.
    private static readonly Dictionary<string, string[]> Corpus = new(StringComparer.Ordinal)
    {
        ["2014"] = Real("2014"),
        ["2019"] = Real("2014", "2019"),
        ["2021"] = Real("2014", "2019", "2021"),
        ["hubei"] = [.. Real("2014", "2019"), Read("samples", "hubei", "hubei.report.json")],
        ["hospital"] = [Read("samples", "hospital", "2024.report.json")],
        ["corpus"] = [Read("tests", "ReportGen.Generator.Tests", "Templates", "Corpus", "corpus.report.json")],
        ["every key"] = [EveryKey.Base],
        ["every key of a patch"] = [EveryKey.Base, EveryKey.Patch],
        ["text alone"] = ["""{ "report": "A", "version": "1", "title": "年报", "sections": { "s": "一、概况", "t": { "title": "二、其他", "topics": { "a": "甲" } } } }"""],
        ["one column"] = ["""{ "report": "A", "version": "1.0-b", "title": "年报", "years": "..2020", "sections": { "s": { "tables": ["t"] } }, "tables": { "t": { "columns": { "a": "甲" } } } }"""],
        ["a patch of nothing"] = ["""{ "report": "A", "version": "1", "title": "年报", "sections": { "s": "一、概况" } }""", """{ "report": "A", "version": "2", "extends": "1" }"""],
    };

    private const int Most = 700;

    public static TheoryData<string> Files => [.. Corpus.Keys];

    private static string Read(params string[] path) => File.ReadAllText(Repository.Path(path));

    private static string[] Real(params string[] versions) => [.. versions.Select(static v => Read("runtime", "ReportGen.Disclosure", "Schemas", $"{v}.report.json"))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_sound_file_is_accepted_by_both(string file)
    {
        Assert.Equal([], (await Schema.Value).Validate(SchemaMutations.Plain(Corpus[file][^1])).Select(static e => e.ToString()));
        Assert.Equal([], Errors(Corpus[file], Corpus[file][^1]).Select(static e => $"{e.Id} {e.Message}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_with_one_thing_changed_is_accepted_by_both_or_refused_by_both(string file)
    {
        JsonSchema schema = await Schema.Value;
        var disagreements = new List<string>();
        int refused = 0;
        (string What, string Text)[] all = [.. SchemaMutations.Of(Corpus[file][^1], Keys)];
        // The files that hold every key are tried whole; of the others as many as a run has time for, from all over the file.
        int step = Mutations.AreCounted || file.StartsWith("every key", StringComparison.Ordinal) ? 1 : Math.Max(1, all.Length / Most);
        foreach (var (what, text) in all.Where((_, i) => i % step == 0))
        {
            var editor = schema.Validate(text);
            var errors = Errors(Corpus[file], text);
            refused += editor.Count > 0 ? 1 : 0;
            if (editor.Count > 0 && errors.Count == 0)
                disagreements.Add($"only the editor refuses {what}: {editor.First()}");
            if (editor.Count == 0 && errors.FirstOrDefault(static e => Structural.Contains(e.Id) && !IsExempt(e)) is { Id: not null } fault)
                disagreements.Add($"only the generator refuses {what}: {fault.Id} {fault.Message}");
        }

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Take(20)));
        Assert.InRange(refused, 100, int.MaxValue);
    }

    [Fact]
    public void Every_exemption_is_needed()
    {
        var unseen = OnlyTheLinker.ToList();
        foreach (string[] files in Corpus.Where(static c => c.Key.StartsWith("every key", StringComparison.Ordinal) || c.Key is "text alone" or "2014").Select(static c => c.Value))
        {
            foreach (var (_, text) in SchemaMutations.Of(files[^1], Keys))
            {
                if (unseen.Count == 0)
                    return;
                foreach (var error in Errors(files, text))
                    unseen.RemoveAll(e => e.Id == error.Id && error.Message.Contains(e.Words, StringComparison.Ordinal));
            }
        }

        Assert.Empty(unseen);
    }

    [Fact]
    public void Every_key_stands_somewhere_in_the_files_that_are_changed()
    {
        var shapes = Corpus.Values.SelectMany(static c => SchemaMutations.Shapes(c[^1], Keys)).ToArray();
        Assert.All(Keys, key => Assert.Contains(shapes, s => s.Split('/')[^1].Split(':')[0] == key));
    }

    private static bool IsExempt((string Id, string Message) error) =>
        OnlyTheLinker.Any(e => e.Id == error.Id && error.Message.Contains(e.Words, StringComparison.Ordinal));

    // What is wrong with the last file, given those it extends.
    private static List<(string Id, string Message)> Errors(string[] files, string last)
    {
        string name = $"{files.Length - 1}.report.json";
        var bases = files[..^1].Select(static (f, i) => Parsed.GetOrAdd((i, f), static key => Parse($"{key.Place}.report.json", key.Text)));
        return [.. LinkResult.Link([.. bases, Parse(name, last)]).Diagnostics
            .Where(d => d.Path == name && Descriptors.ById[d.Id].DefaultSeverity == DiagnosticSeverity.Error)
            .Select(static d => (d.Id, (string)d.Arguments[0]))];
    }

    private static ParsedSchema Parse(string name, string text) => ParsedSchema.Parse(new InputFile(name, SourceText.From(text)));

    private static IEnumerable<string> KeysOf(JsonObject schema) => schema.SelectMany(static p => p switch
    {
        { Key: "properties", Value: JsonObject properties } => properties.Select(static k => k.Key).Concat(properties.SelectMany(static k => KeysOf(k.Value!.AsObject()))),
        { Value: JsonObject below } => KeysOf(below),
        _ => [],
    });
}
