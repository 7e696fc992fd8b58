using System.Globalization;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking.Writers.Sarif;

/// <summary>Writes results. Several threads may, each with a writer of its own.</summary>
internal sealed class SarifResults(Wording language)
{
    /// <summary>An input that could not be read.</summary>
    public void Write(Utf8JsonWriter json, string path, Problem failure, SarifFingerprints fingerprints)
    {
        StartResult(json, failure.Rule, Severity.Error, failure.Message.In(language));
        json.WriteStartArray("locations");
        WriteLocation(json, path, failure.Line, failure.Column, cell: null);
        json.WriteEndArray();
        EndResult(json, fingerprints.Next(path, failure.Rule));
    }

    /// <summary>What was found in a report, or in the settings of rules.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="path">The file.</param>
    /// <param name="report">The report; null for the settings.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="fix">What would mend it; null where nothing can be offered.</param>
    /// <param name="fingerprints">Those of the file.</param>
    public void Write(Utf8JsonWriter json, string path, Report? report, Finding finding, SarifFix? fix, SarifFingerprints fingerprints)
    {
        StartResult(json, finding.Rule, finding.Severity, finding.Message.In(language));
        json.WriteStartArray("locations");
        WriteLocation(json, path, finding.Line, finding.Column, finding.Cells.Count > 0 ? finding.Cells[0] : null);
        json.WriteEndArray();
        if (finding.Cells.Count > 1)
        {
            json.WriteStartArray("relatedLocations");
            foreach (CellInfo cell in finding.Cells.Skip(1))
            {
                CellOrigin origin = report?.Origin(cell.Index) ?? default;
                WriteLocation(json, origin.Line > 0 ? path : null, origin.Line, origin.Column, cell);
            }

            json.WriteEndArray();
        }

        if (fix?.Mends(finding) == true)
            fix.Write(json, language);
        if (finding.Expected is not null || finding.Actual is not null)
        {
            json.WriteStartObject("properties");
            if (finding.Expected is not null)
                json.WriteString("expected", finding.Expected);
            if (finding.Actual is not null)
                json.WriteString("actual", finding.Actual);
            json.WriteEndObject();
        }

        EndResult(json, fingerprints.Next(path, finding), finding.Waiver);
    }

    private static void StartResult(Utf8JsonWriter json, string rule, Severity severity, string message)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", rule);
        SarifPlaces.WriteRule(json, rule);
        json.WriteString("level", SarifText.Level(severity));
        SarifText.Write(json, "message", message);
    }

    private static void EndResult(Utf8JsonWriter json, string fingerprint, Waiver? waiver = null)
    {
        // Once one result tells whether it is suppressed, all do.
        json.WriteStartArray("suppressions");
        if (waiver is not null)
            Write(json, waiver);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("finding/v1", fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", waiver.Reason);
        json.WriteStartObject("properties");
        json.WriteString("expires", waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string? path, int line, int column, CellInfo? cell)
    {
        json.WriteStartObject();
        if (path is not null)
        {
            json.WriteStartObject("physicalLocation");
            SarifPlaces.WriteArtifact(json, path);
            if (line > 0)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", line);
                json.WriteNumber("startColumn", Math.Max(1, column));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        if (cell is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", cell.Name);
            json.WriteString("fullyQualifiedName", cell.Address);
            json.WriteString("kind", "member");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
