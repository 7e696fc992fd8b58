using System.ComponentModel;

namespace ReportGen.Views;

/// <summary>
/// A record that templates see: the members of its type by their place, dense. It is filled by name; what is not set is
/// null, or where the type allows no null, empty text, 0, false or an empty list.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewRecord
{
    private static readonly IReadOnlyList<ViewRecord> Empty = [];

    private readonly ViewValue[] _values;

    /// <summary>An empty record of a type.</summary>
    public ViewRecord(ViewType type)
    {
        Type = type;
        _values = new ViewValue[type.Members.Count];
    }

    /// <summary>The type.</summary>
    public ViewType Type { get; }

    /// <summary>Sets a member. Text is cleaned as text of a report is.</summary>
    /// <exception cref="ArgumentException">The type has no such member, it holds another kind, it is never null, or the text is no address.</exception>
    public ViewValue this[string name]
    {
        set
        {
            int index = Type.IndexOf(name);
            if (index < 0)
                throw new ArgumentException($"a {Type} has no member '{name}'{Suggestion.For(name, Type.Members.Select(static m => m.Name))}", nameof(name));
            ViewMember member = Type.Members[index];
            if (!Fits(member, value))
                throw new ArgumentException($"'{name}' of a {Type} is {member.Kind}{(member.IsNullable ? " or null" : "")}, not {value.Object ?? (value.IsNumber ? value.Number : "null")}", nameof(value));
            _values[index] = member.Kind == ViewKind.Text && value.Object is string text ? CharacterPolicy.Clean(text, out _) : value;
        }
    }

    /// <summary>The text or address at a place; null only where the type allows it.</summary>
    public string? Text(int index) => (string?)_values[index].Object ?? (Type.Members[index].IsNullable ? null : "");

    /// <summary>The number at a place; null only where the type allows it.</summary>
    public decimal? Number(int index) => _values[index].IsNumber ? _values[index].Number : Type.Members[index].IsNullable ? null : 0;

    /// <summary>The flag at a place.</summary>
    public bool Flag(int index) => _values[index].Object is true;

    /// <summary>The list at a place.</summary>
    public IReadOnlyList<ViewRecord> List(int index) => (IReadOnlyList<ViewRecord>?)_values[index].Object ?? Empty;

    /// <summary>The record at a place.</summary>
    public ViewRecord? Record(int index) => (ViewRecord?)_values[index].Object;

    private static bool Fits(ViewMember member, ViewValue value) => member.Kind switch
    {
        _ when value.Object is null && !value.IsNumber => member.IsNullable,
        ViewKind.Text => value.Object is string,
        ViewKind.Address => value.Object is string address && ViewAddress.IsSafe(address),
        ViewKind.Number => value.IsNumber,
        ViewKind.Flag => value.Object is bool,
        ViewKind.List => value.Object is IReadOnlyList<ViewRecord> list && list.All(r => ReferenceEquals(r.Type, member.Type)),
        _ => value.Object is ViewRecord record && ReferenceEquals(record.Type, member.Type),
    };
}
