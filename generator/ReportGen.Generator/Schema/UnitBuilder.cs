using System.Globalization;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema;

/// <summary>Builds the units of which a schema says more than what is printed, and refuses those that the form does not have.</summary>
internal sealed class UnitBuilder(SchemaDeclaration schema, DiagnosticSink sink)
{
    public List<UnitInfo> Build(IReadOnlyList<DeclaredTable> tables)
    {
        var units = new List<UnitInfo>();
        var circles = new HashSet<string>(StringComparer.Ordinal);
        string[] used = [.. Used(tables)];
        string[] named = [.. used.Concat(schema.Units.Where(static u => u.Value is not null).Select(static u => u.Id)).Distinct(StringComparer.Ordinal)];
        foreach (Keyed<UnitDeclaration> keyed in schema.Units)
        {
            if (keyed.Value is not { } unit || !IsWhole(keyed))
                continue;
            bool isOwn = keyed.File.Path == schema.File.Path;
            if (unit.Of is { } of && !named.Contains(of.Value, StringComparer.Ordinal))
            {
                if (isOwn)
                    sink.Report(Descriptors.RulePath, of.File, of.Span, $"\"{of.Value}\" is not a unit of this form{Suggestion.For(of.Value, named.Where(n => n != keyed.Id))}");
            }
            else if (unit.Of is { } circle && Circle(circle.Value, keyed.Id) is { } through)
            {
                // Told at the first of those that it goes through.
                if (!circles.Add(keyed.Id))
                    continue;
                circles.UnionWith(through);
                sink.Report(Descriptors.RuleType, circle.File, circle.Span, $"\"{keyed.Id}\" is a multiple of itself{(through.Count > 1 ? $" by way of {string.Join(", ", through.Where(u => u != keyed.Id))}" : "")}; break the circle");
            }
            else if (unit.Of is { } wrong && Known(keyed.Id, wrong.Value) is { } known && known.Apply(1) != unit.Times!.Value)
                sink.Report(Descriptors.RuleType, unit.Times.File, unit.Times.Span, $"1 {keyed.Id} is {Text(known)} {wrong.Value}");
            else if (unit.Of is not null || used.Contains(keyed.Id, StringComparer.Ordinal))
                units.Add(new UnitInfo(keyed.Id) { LabelEn = unit.LabelEn?.Value, Of = unit.Of?.Value, Times = unit.Times?.Value });
            // What a version took over may have gone with its cells.
            else if (isOwn)
                sink.Report(Descriptors.RulePath, keyed.File, keyed.IdSpan, $"no cell of the form is in \"{keyed.Id}\"{Suggestion.For(keyed.Id, used)}");
        }

        return units;
    }

    private bool IsWhole(Keyed<UnitDeclaration> keyed)
    {
        UnitDeclaration unit = keyed.Value!;
        if (unit.Of is null == unit.Times is null)
            return true;
        sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, unit.Of is null
            ? $"the unit \"{keyed.Id}\" needs \"of\": the unit of which it is {unit.Times!.Value.ToString(CultureInfo.InvariantCulture)}"
            : $"the unit \"{keyed.Id}\" needs \"times\": how many {unit.Of.Value} it is");
        return false;
    }

    // The units by way of which one is declared by itself; null where it is not.
    private HashSet<string>? Circle(string unit, string from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? at = unit; at is not null && seen.Add(at); at = schema.Units.FirstOrDefault(u => u.Id == at)?.Value?.Of?.Value)
        {
            if (at == from)
                return seen;
        }

        return null;
    }

    private static UnitFactor? Known(string from, string to) => UnitScale.Between(from, to, []);

    private static string Text(UnitFactor factor) => factor.Apply(1) is { } number
        ? number.ToString("0.############", CultureInfo.InvariantCulture)
        : $"{factor.Times.ToString(CultureInfo.InvariantCulture)}/{factor.Per.ToString(CultureInfo.InvariantCulture)} of a";

    // The units of rows, columns and cells, and those they are made of: 元/吨 is of 元 and 吨.
    private static IEnumerable<string> Used(IReadOnlyList<DeclaredTable> tables) => tables
        .SelectMany(static t => t.Blocks.SelectMany(static b => Of(b.Info)).Append(t.Info.Unit)).OfType<string>().Distinct(StringComparer.Ordinal)
        .SelectMany(static u => u.Contains('/') ? u.Split('/').Select(static part => part.Trim()).Prepend(u) : [u]).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string?> Of(BlockInfo block) => block.Columns.All.Concat(block.Rows.All).Select(static m => m.Unit).Concat(block.Exceptions.Select(static e => e.Unit));
}
