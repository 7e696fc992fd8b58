using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema.Resolution;

/// <summary>Puts the members of fragments where they are used. Done once for each axis; whoever asks for it later takes what was made here.</summary>
internal sealed class AxisResolver(SchemaDeclaration schema, DiagnosticSink sink)
{
    public const int MaxMembers = 20_000;

    private readonly Dictionary<string, KeyedList<MemberDeclaration>> _fragments = schema.Fragments
        .Where(static f => f.Value is not null).ToDictionary(static f => f.Id, static f => f.Value!, StringComparer.Ordinal);

    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);

    private int _members;

    /// <summary>Whether there are more rows and columns than a form may have; what is beyond was left out.</summary>
    public bool IsExceeded => _members > MaxMembers;

    public IReadOnlyList<DeclaredMember> Resolve(KeyedList<MemberDeclaration> axis)
    {
        var members = Expand(axis, []);
        DeclaredMember.Attach(members, axis, user: null);
        return members;
    }

    /// <summary>Looks for faults in the fragments that no axis came to.</summary>
    public void CheckUnused()
    {
        int used = _members;
        foreach (var fragment in _fragments)
        {
            if (_reached.Add(fragment.Key))
                Expand(fragment.Value, [fragment.Key]);
        }

        _members = used;
    }

    private List<DeclaredMember> Expand(KeyedList<MemberDeclaration> map, IReadOnlyList<string> used)
    {
        var members = new List<DeclaredMember>();
        foreach (Keyed<MemberDeclaration> keyed in map)
        {
            if (keyed.Value is not { } member)
                continue;
            // Bounded here: a fragment used twice in each of twenty others would be a million rows.
            if (++_members > MaxMembers)
                break;
            if (member.Use is not { } use || Fragment(use, used) is not { } fragment)
            {
                members.Add(new DeclaredMember(keyed, Expand(member.Members, used)));
                continue;
            }

            // What stands beside "use" amends the fragment, and speaks last.
            var user = new DeclaredMember(keyed, Expand(MemberDeclaration.Columns.Merge(fragment, member.Members, new SchemaMerger(sink)), [.. used, use.Value]));
            DeclaredMember.Attach(user.Members, fragment, user);
            members.Add(user);
        }

        return members;
    }

    private KeyedList<MemberDeclaration>? Fragment(LocatedText use, IReadOnlyList<string> used)
    {
        _reached.Add(use.Value);
        if (!_fragments.TryGetValue(use.Value, out KeyedList<MemberDeclaration>? fragment))
            sink.Report(Descriptors.UnknownFragment, use.File, use.Span, $"\"{use.Value}\" is not a fragment{Suggestion.For(use.Value, _fragments.Keys)}");
        else if (used.Contains(use.Value))
            sink.Report(Descriptors.UnknownFragment, use.File, use.Span, $"the fragment \"{use.Value}\" uses itself; break the circle");
        else
            return fragment;
        return null;
    }
}
