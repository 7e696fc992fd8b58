namespace ReportGen.Forms;

/// <summary>The rows or the columns of a block: a tree of headings and the lines of cells under them.</summary>
public sealed class AxisInfo
{
    /// <summary>Links the tree below <paramref name="roots"/>.</summary>
    public AxisInfo(MemberInfo[] roots)
    {
        Roots = roots;
        var lines = new List<MemberInfo>();
        var all = new List<MemberInfo>();
        // A heading alone at the root stands over everything and distinguishes nothing, so addresses leave it out.
        bool loneHeading = roots.Length == 1 && roots[0] is { Members.Count: > 0, HasValue: false };
        foreach (MemberInfo root in roots)
            Depth = Math.Max(Depth, Link(root, null, 0, loneHeading, lines, all));
        Lines = lines;
        All = all;
        foreach (MemberInfo member in all)
            member.Name = ShortestName(member, all);
    }

    /// <summary>The nodes at the top, in the order of the form.</summary>
    public IReadOnlyList<MemberInfo> Roots { get; }

    /// <summary>The rows or columns in which cells stand, in the order of the form.</summary>
    public IReadOnlyList<MemberInfo> Lines { get; }

    /// <summary>Every node, parents before children, in the order of the form.</summary>
    public IReadOnlyList<MemberInfo> All { get; }

    /// <summary>How many levels the tree has.</summary>
    public int Depth { get; }

    private static int Link(MemberInfo member, MemberInfo? parent, int depth, bool loneHeading, List<MemberInfo> lines, List<MemberInfo> all)
    {
        member.Parent = parent;
        member.Depth = depth;
        member.Path = loneHeading && depth == 0 ? "" : parent is { Path.Length: > 0 } ? $"{parent.Path}.{member.Id}" : member.Id;
        all.Add(member);
        member.First = lines.Count;
        if (member.HasValue)
        {
            member.Index = lines.Count;
            lines.Add(member);
        }

        int deepest = depth + 1;
        foreach (MemberInfo child in member.Members)
            deepest = Math.Max(deepest, Link(child, member, depth + 1, loneHeading, lines, all));
        member.Count = lines.Count - member.First;
        return deepest;
    }

    private static string ShortestName(MemberInfo member, List<MemberInfo> all)
    {
        string name = member.Label;
        for (MemberInfo? up = member.Parent; ; up = up.Parent)
        {
            int length = name.Count(static c => c == ' ');
            if (up is null || !all.Any(other => other != member && Tail(other, length).Equals(name, StringComparison.Ordinal)))
                return name;
            name = $"{up.Label} {name}";
        }
    }

    private static string Tail(MemberInfo member, int extraLabels)
    {
        string tail = member.Label;
        for (MemberInfo? up = member.Parent; up is not null && tail.Count(static c => c == ' ') < extraLabels; up = up.Parent)
            tail = $"{up.Label} {tail}";
        return tail;
    }
}
