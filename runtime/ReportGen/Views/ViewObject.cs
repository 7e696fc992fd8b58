namespace ReportGen.Views;

/// <summary>
/// What a template sees of a report: members by name. A value is text, a number, a flag, null, another object, a list of
/// these, or a <see cref="ViewSlot"/> for what only a report can say.
/// </summary>
public sealed class ViewObject
{
    private readonly Dictionary<string, object?> _members = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>An object; <paramref name="type"/> is what messages call it.</summary>
    public ViewObject(string type) => Type = type;

    /// <summary>What messages call an object of this shape: section, table, cell.</summary>
    public string Type { get; }

    /// <summary>The names of the members, in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Sets a member.</summary>
    public object? this[string name]
    {
        set
        {
            if (!_members.ContainsKey(name))
                _names.Add(name);
            _members[name] = value;
        }
    }

    /// <summary>Looks a member up.</summary>
    public bool TryGet(string name, out object? value) => _members.TryGetValue(name, out value);
}
