using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema;

/// <summary>Finds the cells of the key figures.</summary>
/// <param name="schema">The merged schema.</param>
/// <param name="layout">The form.</param>
/// <param name="upgrade">Where cells of the version extended went; null where none is extended.</param>
/// <param name="sink">Where faults go.</param>
internal sealed class FigureBuilder(SchemaDeclaration schema, FormInfo layout, UpgradeInfo? upgrade, DiagnosticSink sink)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    public List<FigureGroupInfo> Build()
    {
        var groups = new List<FigureGroupInfo>();
        foreach (Keyed<FigureGroupDeclaration> keyed in schema.Figures)
        {
            if (keyed.Value is not { } group)
                continue;
            FigureInfo[] figures = [.. group.Items.Select(f => Build(f, keyed.Id)).OfType<FigureInfo>()];
            if (group.Label is not { } label)
                sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the group of figures \"{keyed.Id}\" needs \"label\": what it is called, for example \"申请\"");
            else if (group.Items.Count == 0 && upgrade is null)
                sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the group of figures \"{keyed.Id}\" needs \"items\": the figures in it");
            else if (figures.Length > 0)
                groups.Add(new FigureGroupInfo(keyed.Id, label.Value, figures) { LabelEn = group.LabelEn?.Value, IsWhole = group.AreParts });
        }

        return groups;
    }

    private FigureInfo? Build(Keyed<FigureDeclaration> keyed, string group)
    {
        if (keyed.Value is not { } figure)
            return null;
        // A figure has a page of its own, named for it.
        if (_owners.TryGetValue(keyed.Id, out string? owner))
        {
            sink.Report(Descriptors.NameClash, keyed.File, keyed.IdSpan, $"the group \"{owner}\" has a figure \"{keyed.Id}\" already; give this one another id");
            return null;
        }

        _owners.Add(keyed.Id, group);
        if ((figure.Label is null ? "\"label\": what it is called, for example \"新收申请\"" : figure.Cell is null ? "\"cell\": where it stands, for example \"applications/received/total\"" : null) is { } missing)
        {
            sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the figure \"{keyed.Id}\" needs {missing}");
            return null;
        }

        CellInfo[] cells = [.. Find(figure.Cell!.Value)];
        // What a version before named may have moved, or be gone with what it counted.
        if (cells.Length == 0 && !ReferenceEquals(figure.Cell.File, schema.File) && upgrade is not null)
        {
            string? to = upgrade.Moves.FirstOrDefault(m => m.From == figure.Cell.Value).To;
            // Added to others it is another figure.
            cells = to is null || upgrade.Moves.Count(m => m.To == to) > 1 ? [] : [.. Find(to)];
            if (cells.Length == 0)
                return null;
        }

        if (cells.Length == 0)
        {
            string[] known = [.. layout.Cells.Where(static c => c.Exists).Select(static c => c.Address)];
            sink.Report(Descriptors.RulePath, figure.Cell.File, figure.Cell.Span, $"\"{figure.Cell.Value}\" is not the address of a cell{Suggestion.For(figure.Cell.Value.Replace('[', '/').TrimEnd(']'), known)}");
            return null;
        }

        if (cells.FirstOrDefault(c => c.Unit != cells[0].Unit) is { } other)
        {
            sink.Report(Descriptors.InvalidValue, figure.Cell.File, figure.Cell.Span, $"the items below \"{figure.Cell.Value}\" are in {Unit(cells[0])} and in {Unit(other)}, which do not add up; name one cell");
            return null;
        }

        return new FigureInfo(keyed.Id, figure.Label!.Value, [.. cells.Select(static c => c.Index)]) { LabelEn = figure.LabelEn?.Value, Unit = cells[0].Unit };
    }

    private static string Unit(CellInfo cell) => cell.Unit is { } unit ? $"\"{unit}\"" : "no unit";

    // A cell, or the items below a heading that has no value of its own.
    private IEnumerable<CellInfo> Find(string address)
    {
        CellInfo[] exact = [.. layout.Cells.Where(c => c.Exists && c.Address == address)];
        if (exact.Length > 0)
            return exact;
        return layout.Cells.Where(c => c.Exists && !c.Row.IsTotal && Ancestors(c.Row).Any(a => AddressOf(c, a) == address));
    }

    // The address that a cell of the heading would have in the same column.
    private static string AddressOf(CellInfo cell, MemberInfo heading)
    {
        string band = cell.Block.Id.Length == 0 ? "" : $"{cell.Block.Id}.";
        return $"{cell.Block.Table.Id}/{band}{heading.Path}/{cell.Column.Path}";
    }

    private static IEnumerable<MemberInfo> Ancestors(MemberInfo member)
    {
        for (MemberInfo? up = member.Parent; up is not null && up.Path.Length > 0; up = up.Parent)
        {
            // What stands below a value is part of it: added to it, it would count twice.
            if (up.HasValue)
                yield break;
            yield return up;
        }
    }
}
