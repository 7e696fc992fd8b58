using System.Collections.Immutable;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What the names of an environment are bound to, variables or the members of an object, in order. Binding one makes another set of bindings.</summary>
internal sealed class Bindings
{
    public static readonly Bindings Empty = new(ImmutableDictionary<string, Value>.Empty, []);

    private readonly ImmutableDictionary<string, Value> _values;

    private Bindings(ImmutableDictionary<string, Value> values, ImmutableList<string> names)
    {
        _values = values;
        Names = names;
    }

    /// <summary>In the order in which they were first set.</summary>
    public ImmutableList<string> Names { get; }

    public bool Contains(string name) => _values.ContainsKey(name);

    public bool TryGet(string name, out Value value) => _values.TryGetValue(name, out value!);

    public Bindings With(string name, Value value) => new(_values.SetItem(name, value), _values.ContainsKey(name) ? Names : Names.Add(name));
}
