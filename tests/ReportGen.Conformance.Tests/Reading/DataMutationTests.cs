using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>Damages data files in the ways in which people and programs do: nothing may be read otherwise than it stands there without a word.</summary>
public sealed class DataMutationTests
{
    private const int Mutations = 3_000;
    private const int Reports = 12;

    private static readonly string[] LookAlikes = ["O", "l", "|", "1O", "l2", "1 2", "1,2", "1.2.3", "12人", "十二", "١٢", "12%", "1e400", "--3"];

    [Fact]
    public void No_damage_makes_a_figure_wrong_without_a_word()
    {
        Report[] reports = [.. Enumerable.Range(0, Reports).Select(SurveyTests.ReportOf)];
        byte[][] files = [.. reports.Select(static r => Write(r))];
        var failures = new List<string>();
        for (int i = 0; i < Mutations; i++)
        {
            var random = new Random(i);
            int report = random.Next(Reports);
            (byte[] data, string what) = random.Next(3) == 0 ? Bytes(files[report], random) : Members(files[report], random);
            ReadResult result = ReportJsonReader.Read(data, DisclosureForms.All);
            if (result.Report is not { } read || read.Form != reports[report].Form)
                continue;
            // What a parser of another make reads there is what stands there.
            Dictionary<string, string?> stands = Cells(data);
            foreach (CellInfo cell in read.Form.Cells)
            {
                Cell value = read.Cell(cell.Index);
                string? printed = stands.GetValueOrDefault(cell.Address);
                bool isRight = value.State == CellState.Unreadable || CellValueParser.Parse(printed ?? "", cell).Cell == value || (printed is null && value.IsBlank);
                if (!isRight)
                    failures.Add($"{i} {what}: {cell.Address} holds {printed ?? "nothing"} and is read as {value}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
    }

    private static byte[] Write(Report report)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        ReportJsonWriter.Write(report, output);
        return output.WrittenSpan.ToArray();
    }

    private static (byte[] Data, string What) Bytes(byte[] file, Random random)
    {
        byte[] data = [.. file];
        int at = random.Next(data.Length);
        data[at] ^= (byte)(1 << random.Next(8));
        return (data, $"byte {at}");
    }

    // A value, a name or a member of some object.
    private static (byte[] Data, string What) Members(byte[] file, Random random)
    {
        JsonNode root = JsonNode.Parse(file)!;
        JsonObject[] objects = [.. Objects(root)];
        JsonObject parent = objects[random.Next(objects.Length)];
        string name = parent.ElementAt(random.Next(parent.Count)).Key;
        JsonNode? value = parent[name];
        string what = $"{parent.GetPath()}.{name}";
        switch (random.Next(6))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                parent.Remove(name);
                parent[name + "x"] = value?.DeepClone();
                break;
            case 2 when value is JsonValue:
                parent[name] = LookAlikes[random.Next(LookAlikes.Length)];
                break;
            case 3 when value is JsonValue:
                parent[name] = JsonNode.Parse(((string[])["1143.0000000000002", "-0", "1E2", "0.1e1", "12.50", "true", "[1]", "{}", "null", "99999999999999999999"])[random.Next(10)]);
                break;
            case 4 when value is JsonValue:
                parent[name] = value.ToJsonString().Trim('"');
                break;
            default:
                // Twice, as two people's edits are put together.
                string text = root.ToJsonString();
                string member = $"\"{name}\":{value?.ToJsonString() ?? "null"}";
                int at = text.IndexOf(member, StringComparison.Ordinal);
                return (Encoding.UTF8.GetBytes(at < 0 ? text : text.Insert(at, member + ",")), what + " twice");
        }

        return (Encoding.UTF8.GetBytes(root.ToJsonString()), what);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node is JsonObject o ? [.. o.Count > 0 ? [o] : Array.Empty<JsonObject>(), .. o.SelectMany(static m => Objects(m.Value))] : [];

    // Each leaf by its address: the first two names, with a / between, then the rows, then the columns.
    private static Dictionary<string, string?> Cells(byte[] data)
    {
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
        using JsonDocument document = JsonDocument.Parse(data, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        ReadResult read = ReportJsonReader.Read(data, DisclosureForms.All);
        foreach (CellInfo cell in read.Report!.Form.Cells)
        {
            if (Find(document.RootElement, cell.Address.Replace('/', '.').Split('.')) is { } element)
                cells[cell.Address] = element.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.String => element.GetString(), JsonValueKind.Number => Plain(element), _ => element.GetRawText() };
        }

        return cells;
    }

    private static string Plain(JsonElement number) => number.TryGetDecimal(out decimal value) ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : number.GetRawText();

    private static JsonElement? Find(JsonElement element, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
            return element;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(path[0], out JsonElement child) ? Find(child, path[1..]) : null;
    }
}
