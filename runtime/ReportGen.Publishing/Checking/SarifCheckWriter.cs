using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking;

/// <summary>Writes the outcome as SARIF 2.1.0, for code scanning and review tools.</summary>
internal static class SarifCheckWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(CheckResult result, IReadOnlyList<FormInfo> forms, Stream output, Language language)
    {
        string[] rules = [.. result.Reports.SelectMany(static r => r.Findings).Select(static f => f.Rule)
            .Concat(result.Failures.Select(static f => f.Failure.Rule)).Distinct().Order(StringComparer.Ordinal)];
        var stated = forms.SelectMany(static f => f.Rules).GroupBy(static r => r.Id, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "reportgen");
        json.WriteStartArray("rules");
        foreach (string rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            if (stated.TryGetValue(rule, out RuleInfo? info) && info.Assertion is not null)
                WriteText(json, "shortDescription", info.Assertion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (CheckedReport report in result.Reports)
        {
            foreach (Finding finding in report.Findings)
                WriteResult(json, rules, report.Source.Path, finding.Rule, finding.Severity, finding.Message(language), finding.Line, finding.Column, finding.Cells);
        }

        foreach (var (path, failure) in result.Failures)
            WriteResult(json, rules, path, failure.Rule, Severity.Error, failure.Message(language), failure.Line, failure.Column, []);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteResult(
        Utf8JsonWriter json, string[] rules, string path, string rule, Severity severity, string message, int line, int column, IReadOnlyList<CellInfo> cells)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", rule);
        json.WriteNumber("ruleIndex", Array.IndexOf(rules, rule));
        json.WriteString("level", severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        WriteText(json, "message", message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteNumber("startColumn", Math.Max(1, column));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (cells.Count > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", cells[0].Address);
            json.WriteString("name", cells[0].Name);
            json.WriteString("kind", "member");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        // The same fault in the same cell of the same file stays the same result when lines shift.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("cell/v1", Fingerprint($"{path}\n{rule}\n{string.Join('\n', cells.Select(static c => c.Address))}"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
