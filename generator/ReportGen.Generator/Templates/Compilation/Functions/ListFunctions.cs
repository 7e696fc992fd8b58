using ReportGen.Views;
using static ReportGen.Generator.Templates.Compilation.Functions.Parameters;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>Scriban's functions on lists. None changes the list it is given.</summary>
internal static class ListFunctions
{
    private const int MaxInserted = 10_000;

    public static void Register(Dictionary<string, Function> functions)
    {
        functions["array.size"] = new(1, 1, static a => a[0] is ListValue list ? list.Count : new KnownValue((long)(ListOrNull(a[0])?.Count ?? 0)));
        functions["array.first"] = new(1, 1, static a => a[0] is ListValue records ? records.At(0L) : ListOrNull(a[0]) is { Count: > 0 } list ? Item(list[0]) : KnownValue.Null);
        functions["array.last"] = new(1, 1, static a => a[0] is ListValue records ? records.At(-1L) : ListOrNull(a[0]) is { Count: > 0 } list ? Item(list[list.Count - 1]) : KnownValue.Null);
        functions["array.join"] = new(2, 2, static a => new KnownValue(string.Join(Text(a[1]), (ListOrNull(a[0]) ?? []).Select(static i => Text(Item(i))))));
        functions["array.add"] = new(2, 2, static a => Known([.. ListOrNull(a[0]) ?? [], Entry(a[1])]));
        functions["array.add_range"] = new(2, 2, Concat);
        functions["array.concat"] = new(2, 2, Concat);
        functions["array.compact"] = new(1, 1, static a => Known(ListOrNull(a[0])?.Where(IsSomething)));
        functions["array.contains"] = new(2, 2, static a => new KnownValue(ListOrNull(a[0])?.Any(i => AreEqual(i, Entry(a[1]))) ?? false));
        functions["array.limit"] = new(2, 2, static a => Known(ListOrNull(a[0])?.Take(Whole(a[1]))));
        functions["array.offset"] = new(2, 2, static a => Known(ListOrNull(a[0])?.Skip(Whole(a[1]))));
        functions["array.reverse"] = new(1, 1, static a => Known((ListOrNull(a[0]) ?? []).Reverse()));
        functions["array.uniq"] = new(1, 1, static a => Known(ListOrNull(a[0]) is { } list ? Distinct(list) : null));
        functions["array.insert_at"] = new(3, 3, static a => Known(InsertAt(ListOrNull(a[0]) ?? [], Math.Max(0, Whole(a[1])), Entry(a[2]))));
        functions["array.remove_at"] = new(2, 2, static a => Known(RemoveAt(ListOrNull(a[0]) ?? [], Whole(a[1]))));
        functions["array.map"] = new(2, 2, static a => Known(Map(ListOrNull(a[0]) ?? [], TextOrNull(a[1]))));
    }

    private static KnownValue Known(IEnumerable<object?>? items) => new(items?.ToList());

    private static Value Concat(IReadOnlyList<Value> arguments)
    {
        var (left, right) = (ListOrNull(arguments[0]), ListOrNull(arguments[1]));
        return Known(left is null ? right : right is null ? left : left.Concat(right));
    }

    private static bool IsSomething(object? item) => item switch
    {
        null => false,
        Value => throw new FunctionFault("the list holds what only the report knows"),
        _ => true,
    };

    private static List<object?> Distinct(IReadOnlyList<object?> list)
    {
        var kept = new List<object?>();
        foreach (object? item in list)
        {
            if (!kept.Any(k => AreEqual(k, item)))
                kept.Add(item);
        }

        return kept;
    }

    private static List<object?> InsertAt(IReadOnlyList<object?> list, int index, object? item)
    {
        if (index > MaxInserted)
            throw new FunctionFault($"the place is a whole number up to {MaxInserted}");
        var items = list.ToList();
        while (items.Count < index)
            items.Add(null);
        items.Insert(index, item);
        return items;
    }

    private static List<object?> RemoveAt(IReadOnlyList<object?> list, int index)
    {
        var items = list.ToList();
        int at = index < 0 ? items.Count + index : index;
        if (at >= 0 && at < items.Count)
            items.RemoveAt(at);
        return items;
    }

    // What has no such member is left out.
    private static List<object?> Map(IReadOnlyList<object?> list, string? member)
    {
        var values = new List<object?>();
        foreach (object? item in list)
        {
            if (item is not ViewObject view)
                throw new FunctionFault("it takes a list of objects known at build time");
            if (member is not null && view.TryGet(member, out object? data))
                values.Add(Entry(Item(data)));
        }

        return values;
    }
}
