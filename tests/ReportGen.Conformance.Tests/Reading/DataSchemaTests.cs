using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Messages;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>What the JSON Schema of the data files refuses in an editor the reader refuses, and the reverse.</summary>
public sealed class DataSchemaTests
{
    private static readonly string[] Values = ["null", "true", "5", "-1.5", "1e16", "\"x\"", "\"a\\nb\"", "[]", "{}", "[\"x\"]", "[5]", "{\"x\": 1}"];

    // What takes more than one place of the file: that "printed" means its cell, and that a date is one.
    private static readonly string[] OnlyTheReader = ["\"printed\" says", "is not a date"];

    public static TheoryData<string> Forms => [.. DisclosureForms.All.Select(static f => f.Version)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_data_file_with_one_thing_changed_is_accepted_by_both_or_refused_by_both(string version)
    {
        FormInfo form = DisclosureForms.All.Single(f => f.Version == version);
        JsonSchema schema = await Schema(form);
        JsonObject sound = Sound(form);
        var disagreements = new List<string>();
        (int accepted, int refused) = (0, 0);
        int number = 0;
        foreach (string path in Paths(sound))
        {
            // Of what is alike in all rows every fifth is tried; what stands near the root is tried whole.
            if (path.Count(static c => c == '\n') > 2 && number++ % 5 != 0)
                continue;
            foreach (var (what, changed) in Changes(sound, path))
            {
                string text = changed.ToJsonString();
                bool isEditor = schema.Validate(text).Count == 0;
                Problem? fault = ReportJsonReader.Read(Encoding.UTF8.GetBytes(text), [form]).Failure;
                string said = fault?.Message.In(Wording.English) ?? "";
                accepted += isEditor ? 1 : 0;
                refused += isEditor ? 0 : 1;
                if (isEditor != (fault is null) && !OnlyTheReader.Any(o => said.Contains(o, StringComparison.Ordinal)))
                    disagreements.Add($"{what} at {path.Replace('\n', '/')}: {(isEditor ? $"only the reader refuses it: {said}" : "only the editor refuses it")}");
            }
        }

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Take(20)));
        Assert.InRange(accepted, 20, int.MaxValue);
        Assert.InRange(refused, 100, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_is_written_is_accepted(string version)
    {
        FormInfo form = DisclosureForms.All.Single(f => f.Version == version);
        Assert.Empty((await Schema(form)).Validate(Sound(form).ToJsonString()));
    }

    [Fact]
    public void Every_member_bears_the_words_of_the_form()
    {
        JsonNode schema = JsonNode.Parse(Text(Disclosure2021.Metadata))!;
        JsonNode table = schema["properties"]!["applications"]!;
        Assert.StartsWith("表三", table["title"]!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("一、本年新收政府信息公开申请数量", table["properties"]!["received"]!["title"]!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<JsonSchema> Schema(FormInfo form) =>
        // The library reads an older draft, in which $defs are called otherwise.
        await JsonSchema.FromJsonAsync(Text(form).Replace("$defs", "definitions", StringComparison.Ordinal));

    private static string Text(FormInfo form)
    {
        var output = new ArrayBufferWriter<byte>();
        ReportJsonSchema.Write(form, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JsonObject Sound(FormInfo form)
    {
        Report report = form.CreateReport();
        (report.Organ, report.Year) = ("示例市", form.FirstYear ?? 2020);
        foreach (CellInfo cell in form.Cells.Where(static c => c.Exists))
            report.Cell(cell.Index) = cell.Index % 3 == 0 ? Cell.Blank : Cell.Of(cell.Index);
        foreach (SectionInfo section in form.Sections)
            report.Paragraphs(section).Add("一段文字。");
        var output = new ArrayBufferWriter<byte>();
        ReportJsonWriter.Write(report, output, nameReport: true);
        JsonObject data = JsonNode.Parse(output.WrittenSpan)!.AsObject();
        data["printed"] = new JsonObject { [form.Cells[0].Address] = null };
        return data;
    }

    private static IEnumerable<string> Paths(JsonObject parent, string path = "")
    {
        foreach (var (name, value) in parent)
        {
            yield return path + name;
            if (value is JsonObject below)
            {
                foreach (string deeper in Paths(below, $"{path}{name}\n"))
                    yield return deeper;
            }
        }
    }

    private static IEnumerable<(string What, JsonNode Changed)> Changes(JsonObject sound, string path)
    {
        string[] names = path.Split('\n');
        yield return ("left out", Changed(static (parent, name) => parent.Remove(name)));
        yield return ("renamed", Changed(static (parent, name) =>
        {
            JsonNode? value = parent[name];
            parent.Remove(name);
            parent[name + "x"] = value;
        }));
        foreach (string value in Values)
            yield return (value, Changed((parent, name) => parent[name] = JsonNode.Parse(value)));

        JsonNode Changed(Action<JsonObject, string> change)
        {
            JsonNode copy = sound.DeepClone();
            JsonNode parent = copy;
            foreach (string name in names[..^1])
                parent = parent[name]!;
            change(parent.AsObject(), names[^1]);
            return copy;
        }
    }
}
