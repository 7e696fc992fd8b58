using System.Collections;
using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>An entry of a map with its id. No value where the id was set to null to remove what the base has.</summary>
internal sealed record Keyed<T>(string Id, TextSpan IdSpan, InputFile File, T? Value)
    where T : class
{
    /// <summary>Of a removal kept as a patch: whether it removed something already, so that nothing else need be there.</summary>
    public bool HasRemoved { get; init; }
}

/// <summary>The entries of a map, in order.</summary>
internal sealed class KeyedList<T>(IReadOnlyList<Keyed<T>> items) : IReadOnlyList<Keyed<T>>
    where T : class
{
    public static KeyedList<T> Empty { get; } = new([]);

    /// <summary>Of a patch: whether it stands for the whole map, because what the base has was removed before.</summary>
    public bool IsWhole { get; init; }

    public int Count => items.Count;

    public Keyed<T> this[int index] => items[index];

    public IEnumerator<Keyed<T>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
