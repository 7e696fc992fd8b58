using System.Text.Json;

namespace ReportGen.Publishing.Checking;

/// <summary>The files of a run: the settings of rules, then the inputs in their order, each once.</summary>
internal sealed class SarifArtifacts
{
    private readonly List<(string Uri, string Role)> _files = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public SarifArtifacts(CheckResult result)
    {
        if (result.Policy is var (policy, _))
            Add(policy, "userSpecifiedConfiguration");
        foreach (string path in result.Reports.Select(static r => r.Source.Path).Concat(result.Failures.Select(static f => f.Path)))
            Add(path, "analysisTarget");
    }

    private void Add(string path, string role)
    {
        string uri = SarifUri.Of(path);
        if (_indexes.TryAdd(uri, _files.Count))
            _files.Add((uri, role));
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("artifacts");
        foreach (var (uri, role) in _files)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", uri);
            json.WriteEndObject();
            json.WriteStartArray("roles");
            json.WriteStringValue(role);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The artifactLocation of an input.</summary>
    public void WriteLocation(Utf8JsonWriter json, string path)
    {
        string uri = SarifUri.Of(path);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        json.WriteNumber("index", _indexes[uri]);
        json.WriteEndObject();
    }
}
