using System.Text.Json;
using ReportGen.Messages;

namespace ReportGen.Publishing.Checking.Writers.Sarif;

/// <summary>The fix of a report as SARIF offers it: where there is but one, and it can be written into the file.</summary>
internal sealed class SarifFix
{
    private readonly string _path;
    private readonly Fix _fix;
    private readonly IReadOnlyList<CellReplacement> _replacements;
    private readonly HashSet<int> _cells;

    private SarifFix(CheckedReport report, Fix fix, IReadOnlyList<CellReplacement> replacements)
    {
        (_path, _fix, _replacements) = (report.Source.Path, fix, replacements);
        _cells = [.. fix.Changes.Select(static c => c.Cell.Index)];
    }

    public static SarifFix? Of(CheckedReport report) =>
        report.Fixes.Only is { BlanksAsZero: false } fix && report.WaivedCell(fix) is null && CellReplacements.Find(report, fix) is { } replacements
            ? new SarifFix(report, fix, replacements)
            : null;

    /// <summary>Whether it is one of the rules that the fix mends, where it mends it.</summary>
    public bool Mends(Finding finding) => _fix.Mends.Any(r => r.Id == finding.Rule) && finding.Cells.Any(c => _cells.Contains(c.Index));

    public void Write(Utf8JsonWriter json, Wording language)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        SarifText.Write(json, "description", language.FixDescribed(language.Clauses([.. _fix.Changes.Select(c => c.In(language))]), _fix.Describe(language)));
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        SarifPlaces.WriteArtifact(json, _path);
        json.WriteStartArray("replacements");
        foreach (CellReplacement replacement in _replacements)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            json.WriteNumber("startLine", replacement.Line);
            json.WriteNumber("startColumn", replacement.Column);
            json.WriteNumber("endLine", replacement.Line);
            json.WriteNumber("endColumn", replacement.EndColumn);
            json.WriteEndObject();
            SarifText.Write(json, "insertedContent", replacement.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
