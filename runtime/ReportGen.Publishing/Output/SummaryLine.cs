using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>A summary as a line of a file: its path, a tab and the rest as JSON.</summary>
internal static class SummaryLine
{
    // Half a million findings are for a list, not for a page.
    private const int MostFindings = 500;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of a summary.</summary>
    public static string Write(ReportSummary summary)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("organ", summary.Organ);
            json.WriteString("report", summary.Report);
            json.WriteString("version", summary.Version);
            json.WriteString("title", summary.Title);
            if (summary.Published is { } published)
                json.WriteString("published", published.ToString());
            if (summary.IsDraft)
                json.WriteBoolean("draft", true);
            if (summary.IsHeldBack)
                json.WriteBoolean("heldBack", true);
            json.WriteStartArray("counts");
            json.WriteNumberValue(summary.Errors);
            json.WriteNumberValue(summary.Warnings);
            json.WriteNumberValue(summary.Notes);
            json.WriteEndArray();
            json.WriteStartObject("files");
            foreach (SummaryFile file in summary.Files)
                json.WriteNumber(file.Format, file.Size);
            json.WriteEndObject();
            json.WriteStartArray("cells");
            foreach (SummaryCell cell in summary.Cells)
                Write(json, cell);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (SummaryFinding finding in summary.Findings.Take(MostFindings))
                Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return $"{summary.Path}\t{Encoding.UTF8.GetString(buffer.WrittenSpan)}";
    }

    /// <summary>Reads a line; null where it is none.</summary>
    public static ReportSummary? Parse(string line)
    {
        string path = SortedMerge.KeyOf(line);
        if (path.Length == line.Length || path.IndexOf('/', StringComparison.Ordinal) < 0)
            return null;
        try
        {
            using var document = JsonDocument.Parse(line.AsMemory(path.Length + 1));
            JsonElement json = document.RootElement;
            JsonElement counts = json.GetProperty("counts");
            return new ReportSummary(path)
            {
                Organ = json.GetProperty("organ").GetString(),
                Report = json.GetProperty("report").GetString()!,
                Version = json.GetProperty("version").GetString()!,
                Title = json.GetProperty("title").GetString()!,
                Published = json.TryGetProperty("published", out JsonElement published) && PublicationTime.TryParse(published.GetString(), out PublicationTime time) ? time : null,
                IsDraft = json.TryGetProperty("draft", out _),
                IsHeldBack = json.TryGetProperty("heldBack", out _),
                Errors = counts[0].GetInt32(),
                Warnings = counts[1].GetInt32(),
                Notes = counts[2].GetInt32(),
                Files = [.. json.GetProperty("files").EnumerateObject().Select(static f => new SummaryFile(f.Name, f.Value.GetInt64()))],
                Cells = [.. json.GetProperty("cells").EnumerateArray().Select(ReadCell)],
                Findings = [.. json.GetProperty("findings").EnumerateArray().Select(ReadFinding)],
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            // A line of an earlier version, or a damaged one: its report is published anew when its input is.
            return null;
        }
    }

    // A value as a number, a blank as null, what could not be read as text; a value printed in its own way as both.
    private static void Write(Utf8JsonWriter json, SummaryCell cell)
    {
        if (cell.Cell.HasValue && cell.Printed is { } printed)
        {
            json.WriteStartArray();
            json.WriteNumberValue(cell.Cell.Value);
            json.WriteStringValue(printed);
            json.WriteEndArray();
        }
        else if (cell.Cell.HasValue)
        {
            json.WriteNumberValue(cell.Cell.Value);
        }
        else if (cell.Cell.IsBlank)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(cell.Printed ?? "");
        }
    }

    private static SummaryCell ReadCell(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => default,
        JsonValueKind.Number => new SummaryCell(Cell.Of(json.GetDecimal()), null),
        JsonValueKind.String => new SummaryCell(Cell.Unreadable, json.GetString() is { Length: > 0 } printed ? printed : null),
        _ => new SummaryCell(Cell.Of(json[0].GetDecimal()), json[1].GetString()),
    };

    private static void Write(Utf8JsonWriter json, SummaryFinding finding)
    {
        json.WriteStartArray();
        json.WriteStringValue(finding.Rule);
        json.WriteNumberValue((int)finding.Severity);
        json.WriteStringValue(finding.Message);
        json.WriteStringValue(finding.Address);
        json.WriteStringValue(finding.Cell);
        json.WriteEndArray();
    }

    private static SummaryFinding ReadFinding(JsonElement json) =>
        new(json[0].GetString()!, (Severity)json[1].GetInt32(), json[2].GetString()!, json[3].GetString(), json[4].GetString());
}
