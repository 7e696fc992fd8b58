using System.ComponentModel;

namespace ReportGen.Views;

/// <summary>
/// The shape of records that only the publication knows: findings, points of a series, other reports. Templates are checked
/// against it when they are compiled; the publication fills records of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ViewType
{
    private readonly ViewMember[] _members;

    /// <summary>A type with its members, in order.</summary>
    /// <param name="name">What messages call a record of it.</param>
    /// <param name="members">The members; their names differ.</param>
    public ViewType(string name, params ViewMember[] members)
    {
        Name = name;
        _members = members;
    }

    /// <summary>What messages call a record of it.</summary>
    public string Name { get; }

    /// <summary>The members, in order.</summary>
    public IReadOnlyList<ViewMember> Members => _members;

    /// <summary>The place of a member; -1 where there is none of that name.</summary>
    public int IndexOf(string name)
    {
        for (int i = 0; i < _members.Length; i++)
        {
            if (string.Equals(_members[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
