using System.Collections.Immutable;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>Variables, or the members of an object, by name and in order. Setting one makes another store.</summary>
internal sealed class Store
{
    public static readonly Store Empty = new(ImmutableDictionary<string, Value>.Empty, []);

    private readonly ImmutableDictionary<string, Value> _values;

    private Store(ImmutableDictionary<string, Value> values, ImmutableList<string> names)
    {
        _values = values;
        Names = names;
    }

    /// <summary>In the order in which they were first set.</summary>
    public ImmutableList<string> Names { get; }

    public bool Contains(string name) => _values.ContainsKey(name);

    public bool TryGet(string name, out Value value) => _values.TryGetValue(name, out value!);

    public Store With(string name, Value value) => new(_values.SetItem(name, value), _values.ContainsKey(name) ? Names : Names.Add(name));
}
