using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>An object whose keys the author of the schema chooses.</summary>
/// <param name="item">What stands under each.</param>
/// <param name="what">What an entry is, for messages: a section.</param>
/// <param name="keys">What the keys may be; ids where nothing is said.</param>
/// <param name="staysLast">Which entries stay behind those a version adds; null for none.</param>
internal sealed class MapType<T>(SchemaType<T> item, string what, MapKeys? keys = null, Func<T, bool>? staysLast = null) : SchemaType<KeyedList<T>>, IMapType
    where T : class
{
    public SchemaType Item => item;

    public MapKeys Keys { get; } = keys ?? MapKeys.Ids;

    public override string Expected => "an object";

    public override KeyedList<T>? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is not JsonObject map)
        {
            reader.WrongKind(node, subject, node is JsonArray && Keys == MapKeys.Ids ? $"{Expected} with an id for each, as in {{ \"a\": … }}" : Expected);
            return null;
        }

        var items = new List<Keyed<T>>();
        foreach (JsonProperty property in map.Properties)
        {
            if (Keys.Check(property.Name) is { } fault)
                reader.Invalid(property.NameSpan, fault);
            else if (property.Value is JsonLiteral { IsNull: true })
                items.Add(new(property.Name, property.NameSpan, reader.File, null));
            else if (item.Read(property.Value, what, reader) is { } value)
                items.Add(new(property.Name, property.NameSpan, reader.File, value));
        }

        return new(items);
    }

    public override KeyedList<T> Merge(KeyedList<T>? @base, KeyedList<T> patch, SchemaMerger merger)
    {
        if (patch.IsWhole)
            @base = null;
        var merged = new List<Keyed<T>>(@base is null ? [] : Pass(@base));
        // Most of what stands in a file is new, and is not sought among thousands.
        var known = new HashSet<string>(merged.Select(static entry => entry.Id), StringComparer.Ordinal);
        foreach (Keyed<T> change in patch)
        {
            int at = known.Add(change.Id) ? -1 : merged.FindIndex(entry => entry.Id == change.Id);
            T? old = at >= 0 ? merged[at].Value : null;
            if (change.Value is not { } value)
            {
                if (merger.KeepsPatches)
                    Set(merged, at, change with { HasRemoved = old is not null || (at >= 0 && merged[at].HasRemoved) });
                else if (at >= 0)
                    merged.RemoveAt(at);
                else if (!change.HasRemoved)
                    merger.Sink.Report(Descriptors.PatchWithoutTarget, change.File, change.IdSpan, $"null removes \"{change.Id}\", but there is no such entry to remove{Suggestion.For(change.Id, merged.Select(static m => m.Id))}");
                continue;
            }

            // What is new amends nothing: merged all the same, for the null or "after" that may stand inside it.
            // An amended entry keeps its key's place and file in the base: a fault in it is reported there.
            Keyed<T> entry = (old is null ? change : merged[at]) with { Value = item.Merge(old, value, merger) };
            LocatedText? after = merger.KeepsPatches ? null : item.AfterOf(value);
            if (merger.KeepsPatches || (at >= 0 && after is null))
            {
                Set(merged, at, entry);
                continue;
            }

            if (at >= 0)
                merged.RemoveAt(at);
            merged.Insert(PlaceOf(merged, after, @base is { Count: > 0 }, merger), entry);
        }

        return new(merged) { IsWhole = @base?.IsWhole == true };
    }

    public override KeyedList<T> Pass(KeyedList<T> value) =>
        new([.. value.Select(entry => entry.Value is { } inherited ? entry with { Value = item.Pass(inherited) } : entry)]) { IsWhole = value.IsWhole };

    public override KeyedList<T> AsWhole(KeyedList<T> value) => new([.. value]) { IsWhole = true };

    private static void Set(List<Keyed<T>> merged, int at, Keyed<T> entry)
    {
        if (at < 0)
            merged.Add(entry);
        else
            merged[at] = entry;
    }

    private int PlaceOf(List<Keyed<T>> merged, LocatedText? after, bool amends, SchemaMerger merger)
    {
        if (after is not null)
        {
            int at = merged.FindIndex(entry => entry.Id == after.Value);
            if (at >= 0)
                return at + 1;
            merger.Sink.Report(Descriptors.PatchWithoutTarget, after.File, after.Span, $"\"after\" names \"{after.Value}\", which is not {what} here{Suggestion.For(after.Value, merged.Select(static m => m.Id))}");
        }

        int place = merged.Count;
        while (amends && place > 0 && merged[place - 1].Value is { } last && staysLast?.Invoke(last) == true)
            place--;
        return place;
    }
}

/// <summary>What can be said of a map without its entries' type.</summary>
internal interface IMapType
{
    SchemaType Item { get; }

    MapKeys Keys { get; }
}
