using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Json;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Rendering;
using ReportGen.TestSupport;

namespace ReportGen.Conformance.Tests;

/// <summary>Writes the groups of the corpus as they are published: a case a line, so that a change shows as what it is.</summary>
internal static class CorpusFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Folder { get; } = Repository.Path("tests", "Conformance");

    public static string Write(ConformanceGroup group)
    {
        string cases = string.Join(",\n", group.Cases.Select(static c => Write(json => Write(json, c))));
        return $"{{\n\"group\": {Quote(group.Name)},\n\"about\": {Quote(group.About)},\n\"cases\": [\n{cases}\n]\n}}\n";
    }

    private static string Quote(string text) => Write(json => json.WriteStringValue(text));

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ConformanceCase given)
    {
        CheckedReport result = CheckedReport.Check(new InputSource("-", static () => Stream.Null), given.Report, [], given.Previous);
        json.WriteStartObject();
        json.WriteString("name", given.Name);
        Write(json, "report", given.Report);
        if (given.Previous is { } previous)
            Write(json, "previous", previous);
        if (given.Truth.Count > 0)
        {
            json.WriteStartObject("truth");
            foreach (var (cell, value) in given.Truth)
            {
                json.WritePropertyName(cell.Address);
                Write(json, value);
            }

            json.WriteEndObject();
        }

        json.WriteStartArray("findings");
        foreach (Finding finding in result.Findings)
            Write(json, finding);
        json.WriteEndArray();
        WriteFix(json, result.Fixes);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Report report)
    {
        var output = new Utf8Output();
        ReportJsonWriter.Write(report, output);
        using JsonDocument data = JsonDocument.Parse(Encoding.UTF8.GetString(output.Written));
        json.WritePropertyName(name);
        data.RootElement.WriteTo(json);
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", Outcome.Name(finding.Severity));
        json.WriteStartArray("cells");
        foreach (var cell in finding.Cells)
            json.WriteStringValue(cell.Address);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, FixResult fixes)
    {
        json.WriteNumber("alternatives", fixes.Alternatives);
        if (fixes.Fixes.Count == 0)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartArray("fix");
        foreach (CellChange change in fixes.Fixes[0].Changes)
        {
            json.WriteStartObject();
            json.WriteString("cell", change.Cell.Address);
            json.WritePropertyName("from");
            Write(json, change.From);
            json.WritePropertyName("to");
            Write(json, change.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Cell cell)
    {
        if (cell.HasValue)
            json.WriteNumberValue(cell.Value);
        else
            json.WriteNullValue();
    }
}
