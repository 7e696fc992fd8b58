using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema;

/// <summary>Builds the units of which a schema says more than what is printed, and refuses those that the form does not have.</summary>
internal sealed class UnitBuilder(SchemaDeclaration schema, FormInfo layout, DiagnosticSink sink)
{
    public List<UnitInfo> Build()
    {
        var units = new List<UnitInfo>();
        string[] used = [.. Used()];
        foreach (Keyed<UnitDeclaration> keyed in schema.Units)
        {
            if (keyed.Value is not { } unit)
                continue;
            if (used.Contains(keyed.Id, StringComparer.Ordinal))
                units.Add(new UnitInfo(keyed.Id) { LabelEn = unit.LabelEn?.Value });
            // What a version took over may have gone with its cells.
            else if (keyed.File.Path == schema.File.Path)
                sink.Report(Descriptors.RulePath, keyed.File, keyed.IdSpan, $"no cell of the form is in \"{keyed.Id}\"{Suggestion.For(keyed.Id, used)}");
        }

        return units;
    }

    // The units of the cells, and those they are made of: 元/吨 is of 元 and 吨.
    private IEnumerable<string> Used() => layout.Cells.Where(static c => c.Exists).Select(static c => c.Unit).OfType<string>().Distinct(StringComparer.Ordinal)
        .SelectMany(static u => u.Contains('/') ? u.Split('/').Select(static part => part.Trim()).Prepend(u) : [u]).Distinct(StringComparer.Ordinal);
}
