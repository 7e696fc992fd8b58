using System.Globalization;
using System.Text.Json;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>What came of reports and inputs as JSON: a public contract.</summary>
internal static class JsonOutcome
{
    /// <summary>A report and what was found in it.</summary>
    public static void Write(Utf8JsonWriter json, CheckedReport report, Wording language)
    {
        json.WriteStartObject();
        WriteMembers(json, report, language);
        json.WriteEndObject();
    }

    /// <summary>The members of that object, where others follow them.</summary>
    public static void WriteMembers(Utf8JsonWriter json, CheckedReport report, Wording language)
    {
        json.WriteString("source", report.Source.Path);
        json.WriteString("form", report.Report.Form.Version);
        if (report.Report.Year is { } year)
            json.WriteNumber("year", year);
        else
            json.WriteNull("year");
        json.WriteString("organ", report.Report.Organ);
        json.WriteBoolean("valid", report.IsValid);
        json.WriteStartArray("findings");
        foreach (Finding finding in report.Findings)
            Write(json, finding, language);
        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (Fix fix in report.Fixes.Fixes.Take(CheckedReport.ShownFixes))
            Write(json, fix, report.Fixes.Alternatives, language);
        json.WriteEndArray();
        if (report.LeftOut.Count > 0)
        {
            json.WriteStartArray("off");
            foreach (var (rule, count) in report.LeftOut)
            {
                json.WriteStartObject();
                json.WriteString("rule", rule);
                json.WriteNumber("findings", count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>A finding.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding, Wording language)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", Name(finding.Severity));
        json.WriteString("cell", finding.Cells.Count > 0 ? finding.Cells[0].Address : null);
        json.WriteString("label", finding.Cells.Count > 0 ? finding.Cells[0].Name : null);
        json.WriteString("expected", finding.Expected);
        json.WriteString("actual", finding.Actual);
        WriteLine(json, finding.Line, finding.Column);
        json.WriteString("message", finding.Message.In(language));
        if (finding.Cells.Count > 1)
        {
            json.WriteStartArray("cells");
            foreach (var cell in finding.Cells)
                json.WriteStringValue(cell.Address);
            json.WriteEndArray();
        }

        if (finding.DeclaredSeverity is { } declared)
            json.WriteString("declaredSeverity", Name(declared));
        if (finding.Waiver == Baseline.Known)
        {
            json.WriteBoolean("baseline", true);
        }
        else if (finding.Waiver is { } waiver)
        {
            json.WriteStartObject("waived");
            json.WriteString("reason", waiver.Reason);
            json.WriteString("expires", waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Name(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    private static void Write(Utf8JsonWriter json, Fix fix, int alternatives, Wording language)
    {
        json.WriteStartObject();
        json.WriteStartArray("changes");
        foreach (CellChange change in fix.Changes)
        {
            json.WriteStartObject();
            json.WriteString("cell", change.Cell.Address);
            json.WritePropertyName("from");
            WriteCell(json, change.From);
            json.WritePropertyName("to");
            WriteCell(json, change.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("alternatives", alternatives);
        json.WriteString("description", fix.Describe(language));
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, Cell cell)
    {
        if (cell.HasValue)
            json.WriteNumberValue(cell.Value);
        else
            json.WriteNullValue();
    }

    /// <summary>What there is to say of the settings of rules.</summary>
    public static void Write(Utf8JsonWriter json, string settings, IReadOnlyList<Finding> findings, Wording language)
    {
        json.WriteStartObject();
        json.WriteString("source", settings);
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
            Write(json, finding, language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An input that is no report.</summary>
    public static void Write(Utf8JsonWriter json, string path, Problem failure, Wording language)
    {
        json.WriteStartObject();
        json.WriteString("source", path);
        json.WriteString("rule", failure.Rule);
        json.WriteString("severity", "error");
        WriteLine(json, failure.Line, failure.Column);
        json.WriteString("message", failure.Message.In(language));
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, int line, int column)
    {
        if (line > 0)
        {
            json.WriteNumber("line", line);
            json.WriteNumber("column", Math.Max(1, column));
        }
        else
        {
            json.WriteNull("line");
            json.WriteNull("column");
        }
    }
}
