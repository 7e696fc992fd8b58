using ReportGen.Forms;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema;

/// <summary>
/// Finds what each <c>was</c> of a version names. In a table it is a path of the axis; in a fragment, which stands in
/// several places, a path below the member that uses it, and enough that one of them had it.
/// </summary>
internal sealed class WasResolver(SchemaDeclaration schema)
{
    private readonly Dictionary<string, KeyedList<MemberDeclaration>> _fragments = schema.Fragments
        .Where(static f => f.Value is not null).ToDictionary(static f => f.Id, static f => f.Value!, StringComparer.Ordinal);

    private readonly HashSet<LocatedText> _matched = [];
    private readonly Dictionary<LocatedText, List<string>> _candidates = [];

    /// <summary>Every <c>was</c> of a schema.</summary>
    public static IEnumerable<LocatedText> All(SchemaDeclaration schema) => OfFragments(schema).Concat(schema.Tables.SelectMany(static t =>
        t.Value is not { } table ? [] : OfMembers(table.Columns).Concat(OfMembers(table.Rows)).Concat(table.Bands.SelectMany(static b =>
            b.Value is { } band ? OfMembers(band.Columns).Concat(OfMembers(band.Rows)) : []))));

    /// <summary>The lines of an axis with those of the base version whose values they take; without such an axis there, none.</summary>
    public List<(MemberInfo New, MemberInfo Old)> Match(KeyedList<MemberDeclaration> declared, AxisInfo axis, AxisInfo? old)
    {
        var was = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(declared, axis.Roots, was, old, user: null);
        var pairs = new List<(MemberInfo, MemberInfo)>();
        foreach (MemberInfo line in axis.Lines)
        {
            string path = was.TryGetValue(line.Path, out string? earlier) ? earlier : line.Path;
            if (old?.Lines.FirstOrDefault(l => l.Path == path) is { } source)
                pairs.Add((line, source));
        }

        return pairs;
    }

    /// <summary>What named nothing wherever it was asked, with the names there were; in a fragment also what nobody uses.</summary>
    public IEnumerable<(LocatedText Said, bool InFragment, IReadOnlyList<string> Candidates)> Unmatched()
    {
        var ofFragments = new HashSet<LocatedText>(OfFragments(schema));
        return ofFragments.Concat(_candidates.Keys.Where(s => !ofFragments.Contains(s)))
            .Where(s => !_matched.Contains(s))
            .Select(s => (s, ofFragments.Contains(s), (IReadOnlyList<string>)(_candidates.TryGetValue(s, out var names) ? names : [])))
            .OrderBy(static u => u.s.File.Path, StringComparer.Ordinal).ThenBy(static u => u.s.Span.Start);
    }

    // Inside a fragment a path begins below its user.
    private void Collect(KeyedList<MemberDeclaration> declared, IReadOnlyList<MemberInfo> members, Dictionary<string, string> was, AxisInfo? old, MemberInfo? user)
    {
        foreach (Keyed<MemberDeclaration> keyed in declared)
        {
            if (keyed.Value is not { } declaration || members.FirstOrDefault(m => m.Id == keyed.Id) is not { } member)
                continue;
            if (declaration.Was is { } said)
                Resolve(said, member, was, old, user is { Path.Length: > 0 } ? user.Path + "." : "");
            if (declaration.Use is { } use && _fragments.TryGetValue(use.Value, out KeyedList<MemberDeclaration>? fragment))
                Collect(fragment, member.Members, was, old, member);
            // What stands beside "use" amends the fragment, and speaks last.
            Collect(declaration.Members, member.Members, was, old, user);
        }
    }

    private void Resolve(LocatedText said, MemberInfo member, Dictionary<string, string> was, AxisInfo? old, string prefix)
    {
        if (!_candidates.TryGetValue(said, out var candidates))
            _candidates.Add(said, candidates = []);
        if (old is null)
            return;
        string path = prefix + said.Value;
        if (old.Lines.Any(l => l.Path == path))
        {
            was[member.Path] = path;
            _matched.Add(said);
        }

        candidates.AddRange(old.Lines.Select(static l => l.Path).Where(p => p.StartsWith(prefix, StringComparison.Ordinal)).Select(p => p.Substring(prefix.Length)));
    }

    private static IEnumerable<LocatedText> OfFragments(SchemaDeclaration schema) =>
        schema.Fragments.SelectMany(static f => f.Value is { } members ? OfMembers(members) : []);

    private static IEnumerable<LocatedText> OfMembers(KeyedList<MemberDeclaration> map) => map.SelectMany(static m =>
        m.Value is not { } member ? [] : (member.Was is { } was ? [was] : Enumerable.Empty<LocatedText>()).Concat(OfMembers(member.Members)));
}
