using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Storage;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking.Writers.Sarif;

/// <summary>Writes the outcome as SARIF 2.1.0, for code scanning and review tools.</summary>
internal sealed class SarifCheckWriter : CheckWriter
{
    // Where results and artifacts stand: the log, its runs, the run, the list.
    private const int Depth = 4;

    // Stands in the log for the elements of a list.
    private static readonly byte[] ListMark = [1, 2];

    private readonly Stream _output;
    private readonly Wording _language;
    private readonly SarifRules _rules;
    private readonly SarifResults _writer;
    private readonly LineSpool _results = new();
    private readonly LineSpool _artifacts = new();
    private readonly SortedDictionary<string, Severity?> _overrides = new(StringComparer.Ordinal);
    private readonly SarifFingerprints _failures = new();
    private bool _hasWaivers;
    private string? _lastPath;

    /// <param name="forms">The forms known, for the description of their rules.</param>
    /// <param name="output">Where the log goes.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="settings">The file with the settings of rules; null where none was given.</param>
    public SarifCheckWriter(IReadOnlyList<FormInfo> forms, Stream output, Wording language, string? settings)
    {
        (_output, _language, _rules, _writer) = (output, language, new SarifRules(forms, language), new SarifResults(language));
        if (settings is not null)
            AddArtifact(settings, "userSpecifiedConfiguration");
    }

    public override byte[] Render(CheckedReport report)
    {
        if (report.Findings.Count == 0)
            return [];
        var fix = SarifFix.Of(report);
        var fingerprints = new SarifFingerprints();
        return JsonFragment.Write(Depth, json =>
        {
            foreach (Finding finding in report.Findings)
                _writer.Write(json, report.Source.Path, report.Report, finding, fix, fingerprints);
        });
    }

    public override void Write(CheckedReport report, byte[] rendered)
    {
        _rules.Add(report);
        foreach (Finding finding in report.Findings)
        {
            _hasWaivers |= finding.Waiver is not null;
            if (finding.DeclaredSeverity is not null)
                _overrides[finding.Rule] = finding.Severity;
        }

        foreach (var (rule, _) in report.LeftOut)
            _overrides[rule] = null;
        AddArtifact(report.Source.Path, "analysisTarget");
        AddResults(rendered, _artifacts.Count - 1);
    }

    public override void Dispose()
    {
        _results.Dispose();
        _artifacts.Dispose();
        base.Dispose();
    }

    public override byte[] Render(string path, Problem failure)
    {
        _rules.Add(failure.Rule);
        // A file of which a part was read has its place already.
        int known = path == _lastPath ? _artifacts.Count - 1 : -1;
        return [.. Encoding.UTF8.GetBytes($"{known}\n{path}\0"), .. JsonFragment.Write(Depth, json => _writer.Write(json, path, failure, _failures))];
    }

    protected override void WritePolicy(CheckSummary summary)
    {
        if (summary.Policy is not var (policy, findings) || findings.Count == 0)
            return;
        var fingerprints = new SarifFingerprints();
        byte[] rendered = JsonFragment.Write(Depth, json =>
        {
            foreach (Finding finding in findings)
            {
                _rules.Add(finding.Rule);
                _writer.Write(json, policy, report: null, finding, fix: null, fingerprints);
            }
        });
        AddResults(rendered, 0);
    }

    protected override void WriteFailure(byte[] rendered)
    {
        int end = rendered.AsSpan().IndexOf((byte)0);
        string[] head = Encoding.UTF8.GetString(rendered.AsSpan(0, end)).Split('\n', 2);
        int known = int.Parse(head[0], CultureInfo.InvariantCulture);
        if (known < 0)
            AddArtifact(head[1], "analysisTarget");
        AddResults(rendered.AsSpan(end + 1), known < 0 ? _artifacts.Count - 1 : known);
    }

    protected override void WriteEnd(CheckSummary summary)
    {
        Dictionary<string, int> rules = _rules.Places();
        using var log = new MemoryStream();
        using (var json = new Utf8JsonWriter(log, JsonFragment.Options))
            WriteLog(json, summary, rules);
        log.WriteByte((byte)'\n');
        ReadOnlySpan<byte> rest = log.GetBuffer().AsSpan(0, (int)log.Length);
        foreach (LineSpool list in (LineSpool[])[_artifacts, _results])
        {
            if (list.Count == 0)
                continue;
            int at = rest.IndexOf(ListMark);
            _output.Write(rest[..at]);
            rest = rest[(at + ListMark.Length)..];
            for (int i = 0; i < list.Count; i++)
            {
                if (i > 0)
                    _output.WriteByte((byte)',');
                SarifPlaces.Copy(list[i], _output, _hasWaivers, rule => SarifPlaces.Number(rules[rule]));
            }
        }

        _output.Write(rest);
    }

    // The parts of one file follow each other.
    private void AddArtifact(string path, string role)
    {
        if (path == _lastPath)
            return;
        _lastPath = path;
        _artifacts.Add(JsonFragment.Write(Depth, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", SarifUri.Of(path));
            json.WriteEndObject();
            json.WriteStartArray("roles");
            json.WriteStringValue(role);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private void AddResults(ReadOnlySpan<byte> rendered, int artifact)
    {
        if (rendered.Length > 0)
            _results.Add(SarifPlaces.WithArtifact(rendered, artifact));
    }

    private void WriteLog(Utf8JsonWriter json, CheckSummary summary, Dictionary<string, int> rules)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        WriteInvocation(json, summary, rules);
        json.WriteString("language", _language.Culture);
        WriteList(json, "artifacts", _artifacts);
        WriteList(json, "results", _results);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, LineSpool list)
    {
        json.WriteStartArray(name);
        if (list.Count > 0)
            SarifPlaces.WriteMark(json, "");
        json.WriteEndArray();
    }

    private void WriteInvocation(Utf8JsonWriter json, CheckSummary summary, Dictionary<string, int> rules)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        WriteOverrides(json, rules);
        // An input that could not be read was not checked.
        json.WriteBoolean("executionSuccessful", summary.Failures == 0);
        if (summary.ExitCode is { } code)
            json.WriteNumber("exitCode", code);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // What the settings changed is reported, as it is in every other format.
    private void WriteOverrides(Utf8JsonWriter json, Dictionary<string, int> rules)
    {
        if (_overrides.Count == 0)
            return;
        json.WriteStartArray("ruleConfigurationOverrides");
        foreach (var (rule, severity) in _overrides)
        {
            json.WriteStartObject();
            json.WriteStartObject("configuration");
            if (severity is { } level)
                json.WriteString("level", SarifText.Level(level));
            else
                json.WriteBoolean("enabled", false);
            json.WriteEndObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", rule);
            json.WriteNumber("index", rules[rule]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        string version = typeof(SarifCheckWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "reportgen");
        json.WriteString("version", version);
        json.WriteString("semanticVersion", version);
        _rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
