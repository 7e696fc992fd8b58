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
    private ulong _read;

    /// <summary>An empty record of a type.</summary>
    public ViewRecord(ViewType type)
    {
        Type = type;
        _values = new ViewValue[type.Members.Count];
    }

    /// <summary>The type.</summary>
    public ViewType Type { get; }

    /// <summary>Which members were read, a bit for each place; the last bit stands for its place and all behind it.</summary>
    internal ulong Read => _read;

    /// <summary>The bit of a member in <see cref="Read"/>.</summary>
    internal static ulong BitOf(int index) => 1UL << Math.Min(index, 63);

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
    public string? Text(int index) => (string?)At(index).Object ?? (Type.Members[index].IsNullable ? null : "");

    /// <summary>The number at a place; null only where the type allows it.</summary>
    public decimal? Number(int index) => At(index) is { IsNumber: true } value ? value.Number : Type.Members[index].IsNullable ? null : 0;

    /// <summary>The flag at a place.</summary>
    public bool Flag(int index) => At(index).Object is true;

    /// <summary>The list at a place.</summary>
    public IReadOnlyList<ViewRecord> List(int index) => (IReadOnlyList<ViewRecord>?)At(index).Object ?? Empty;

    /// <summary>The record at a place.</summary>
    public ViewRecord? Record(int index) => (ViewRecord?)At(index).Object;

    private ViewValue At(int index)
    {
        // Records that hold nothing are shared by threads: most of the time there is nothing to write.
        ulong bit = BitOf(index);
        if ((_read & bit) == 0)
            _read |= bit;
        return _values[index];
    }

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
