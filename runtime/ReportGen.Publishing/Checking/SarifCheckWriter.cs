using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Forms;

namespace ReportGen.Publishing.Checking;

/// <summary>Writes the outcome as SARIF 2.1.0, for code scanning and review tools.</summary>
internal sealed class SarifCheckWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CheckResult _result;
    private readonly Language _language;
    private readonly SarifRules _rules;
    private readonly SarifArtifacts _artifacts;
    private readonly SarifFingerprints _fingerprints = new();
    private readonly Utf8JsonWriter _json;
    private readonly bool _hasWaivers;

    private SarifCheckWriter(CheckResult result, IReadOnlyList<FormInfo> forms, Utf8JsonWriter json, Language language)
    {
        (_result, _json, _language) = (result, json, language);
        _rules = new SarifRules(result, forms, language);
        _artifacts = new SarifArtifacts(result);
        _hasWaivers = result.Reports.Any(static r => r.Findings.Any(static f => f.Waiver is not null));
    }

    /// <param name="result">What was found.</param>
    /// <param name="forms">The forms known, for the description of their rules.</param>
    /// <param name="output">Where the log goes.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="exitCode">What the process will tell the shell; null where nobody asks.</param>
    public static void Write(CheckResult result, IReadOnlyList<FormInfo> forms, Stream output, Language language, int? exitCode = null)
    {
        using var json = new Utf8JsonWriter(output, Options);
        new SarifCheckWriter(result, forms, json, language).WriteLog(exitCode);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private void WriteLog(int? exitCode)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        WriteInvocation(exitCode);
        _json.WriteString("language", _language.Pick("zh-CN", "en"));
        _artifacts.Write(_json);
        WriteResults();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteInvocation(int? exitCode)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        WriteOverrides();
        // An input that could not be read was not checked.
        _json.WriteBoolean("executionSuccessful", _result.Failures.Count == 0);
        if (exitCode is { } code)
            _json.WriteNumber("exitCode", code);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    // What the settings changed is told, as it is in every other format.
    private void WriteOverrides()
    {
        var overrides = new SortedDictionary<string, Severity?>(StringComparer.Ordinal);
        foreach (CheckedReport report in _result.Reports)
        {
            foreach (Finding finding in report.Findings.Where(static f => f.DeclaredSeverity is not null))
                overrides[finding.Rule] = finding.Severity;
            foreach (var (rule, _) in report.LeftOut)
                overrides[rule] = null;
        }

        if (overrides.Count == 0)
            return;
        _json.WriteStartArray("ruleConfigurationOverrides");
        foreach (var (rule, severity) in overrides)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("configuration");
            if (severity is { } level)
                _json.WriteString("level", SarifText.Level(level));
            else
                _json.WriteBoolean("enabled", false);
            _json.WriteEndObject();
            _json.WriteStartObject("descriptor");
            _json.WriteString("id", rule);
            _json.WriteNumber("index", _rules.IndexOf(rule));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteTool()
    {
        string version = typeof(SarifCheckWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "reportgen");
        _json.WriteString("version", version);
        _json.WriteString("semanticVersion", version);
        _rules.Write(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResults()
    {
        _json.WriteStartArray("results");
        foreach (CheckedReport report in _result.Reports)
        {
            var fix = SarifFix.Of(report);
            foreach (Finding finding in report.Findings)
                WriteResult(report.Source.Path, report.Report, finding, fix);
        }

        if (_result.Policy is var (policy, findings))
        {
            foreach (Finding finding in findings)
                WriteResult(policy, report: null, finding, fix: null);
        }

        foreach (var (path, failure) in _result.Failures)
        {
            StartResult(failure.Rule, Severity.Error, failure.Message(_language));
            _json.WriteStartArray("locations");
            WriteLocation(path, failure.Line, failure.Column, cell: null);
            _json.WriteEndArray();
            EndResult(_fingerprints.Next(path, failure.Rule));
        }

        _json.WriteEndArray();
    }

    private void WriteResult(string path, Report? report, Finding finding, SarifFix? fix)
    {
        StartResult(finding.Rule, finding.Severity, finding.Message(_language));
        _json.WriteStartArray("locations");
        WriteLocation(path, finding.Line, finding.Column, finding.Cells.Count > 0 ? finding.Cells[0] : null);
        _json.WriteEndArray();
        if (finding.Cells.Count > 1)
        {
            _json.WriteStartArray("relatedLocations");
            foreach (CellInfo cell in finding.Cells.Skip(1))
            {
                CellOrigin origin = report?.Origin(cell.Index) ?? default;
                WriteLocation(origin.Line > 0 ? path : null, origin.Line, origin.Column, cell);
            }

            _json.WriteEndArray();
        }

        if (fix?.Mends(finding) == true)
            fix.Write(_json, _artifacts, _language);
        if (finding.Expected is not null || finding.Actual is not null)
        {
            _json.WriteStartObject("properties");
            if (finding.Expected is not null)
                _json.WriteString("expected", finding.Expected);
            if (finding.Actual is not null)
                _json.WriteString("actual", finding.Actual);
            _json.WriteEndObject();
        }

        EndResult(_fingerprints.Next(path, finding), finding.Waiver);
    }

    private void StartResult(string rule, Severity severity, string message)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", rule);
        _json.WriteNumber("ruleIndex", _rules.IndexOf(rule));
        _json.WriteString("level", SarifText.Level(severity));
        SarifText.Write(_json, "message", message);
    }

    private void EndResult(string fingerprint, Waiver? waiver = null)
    {
        // Once one result tells whether it is suppressed, all do.
        if (_hasWaivers)
        {
            _json.WriteStartArray("suppressions");
            if (waiver is not null)
                Write(waiver);
            _json.WriteEndArray();
        }

        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("finding/v1", fingerprint);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Write(Waiver waiver)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", "external");
        _json.WriteString("status", "accepted");
        _json.WriteString("justification", waiver.Reason);
        _json.WriteStartObject("properties");
        _json.WriteString("expires", waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteLocation(string? path, int line, int column, CellInfo? cell)
    {
        _json.WriteStartObject();
        if (path is not null)
        {
            _json.WriteStartObject("physicalLocation");
            _artifacts.WriteLocation(_json, path);
            if (line > 0)
            {
                _json.WriteStartObject("region");
                _json.WriteNumber("startLine", line);
                _json.WriteNumber("startColumn", Math.Max(1, column));
                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }

        if (cell is not null)
        {
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("name", cell.Name);
            _json.WriteString("fullyQualifiedName", cell.Address);
            _json.WriteString("kind", "member");
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }
}
