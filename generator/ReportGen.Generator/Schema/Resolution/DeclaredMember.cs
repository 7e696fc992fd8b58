using ReportGen.Forms;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema.Resolution;

/// <summary>A row or column as declared, with the members below it, those of a fragment in their places.</summary>
internal sealed class DeclaredMember(Keyed<MemberDeclaration> key, IReadOnlyList<DeclaredMember> members)
{
    private readonly List<IReadOnlyList<EarlierPath>> _was = [];

    public Keyed<MemberDeclaration> Key => key;

    public string Id => key.Id;

    public MemberDeclaration Declaration => key.Value!;

    public IReadOnlyList<DeclaredMember> Members => members;

    /// <summary>What is said of where its values stood before; what is said last goes before what is said first.</summary>
    public IReadOnlyList<IReadOnlyList<EarlierPath>> Was => _was;

    /// <summary>What was built of it; null where it is faulty.</summary>
    public MemberInfo? Info { get; set; }

    /// <summary>Says of these members, and of those below, what a map says of where they stood.</summary>
    /// <param name="members">The members that were made of the map.</param>
    /// <param name="map">The map: of an axis, or of a fragment.</param>
    /// <param name="user">The member that uses the fragment.</param>
    public static void Attach(IReadOnlyList<DeclaredMember> members, KeyedList<MemberDeclaration> map, DeclaredMember? user)
    {
        var byId = new Dictionary<string, DeclaredMember>(StringComparer.Ordinal);
        foreach (DeclaredMember member in members)
            byId[member.Id] = member;
        foreach (Keyed<MemberDeclaration> keyed in map)
        {
            if (keyed.Value is not { } said || !byId.TryGetValue(keyed.Id, out DeclaredMember? member))
                continue;
            if (said.Was.Count > 0)
                member._was.Add([.. said.Was.Select(path => new EarlierPath(path, user))]);
            Attach(member.Members, said.Members, user);
        }
    }
}

/// <summary>A path of a <c>was</c>: in a table a path of the axis, in a fragment one below the member that uses it.</summary>
internal sealed record EarlierPath(LocatedText Said, DeclaredMember? User)
{
    /// <summary>What the path begins with.</summary>
    public string Prefix => User?.Info is { Path.Length: > 0 } user ? user.Path + "." : "";

    public string Path => Prefix + Said.Value;
}
