using System.ComponentModel;

namespace ReportGen.Views;

/// <summary>
/// What a template sees of a report: members by name. A value is text, a number, a flag, null, another object, a list of
/// these, a <see cref="ViewLookup"/>, or a <see cref="ViewSlot"/> for what only a report can say.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewObject
{
    // An object has few members, so that looking through them is as fast as hashing; and there are many objects.
    private readonly List<string> _names = new(8);
    private readonly List<object?> _values = new(8);

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
            int at = IndexOf(name);
            if (at >= 0)
            {
                _values[at] = value;
                return;
            }

            _names.Add(name);
            _values.Add(value);
        }
    }

    /// <summary>Looks a member up.</summary>
    public bool TryGet(string name, out object? value)
    {
        int at = IndexOf(name);
        value = at < 0 ? null : _values[at];
        return at >= 0;
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < _names.Count; i++)
        {
            if (string.Equals(_names[i], name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
