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
        bool loneHeading = Named != Roots;
        foreach (MemberInfo root in roots)
            Depth = Math.Max(Depth, Link(root, null, 0, loneHeading, lines, all));
        Lines = lines;
        All = all;
        var tails = new Tails(all);
        foreach (MemberInfo member in all)
            member.Name = ShortestName(member, tails);
    }

    /// <summary>The nodes at the top, in the order of the form.</summary>
    public IReadOnlyList<MemberInfo> Roots { get; }

    /// <summary>The nodes that addresses begin with: those at the top, or below a heading that stands there alone.</summary>
    internal IReadOnlyList<MemberInfo> Named => Roots.Count == 1 && Roots[0] is { Members.Count: > 0, HasValue: false } heading ? heading.Members : Roots;

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

    private static string ShortestName(MemberInfo member, Tails tails)
    {
        string name = member.Label;
        for (MemberInfo? up = member.Parent; ; up = up.Parent)
        {
            if (up is null || !tails.IsShared(name))
                return name;
            name = $"{up.Label} {name}";
        }
    }

    private static string TailOf(MemberInfo member, int blanks)
    {
        string tail = member.Label;
        for (MemberInfo? up = member.Parent; up is not null && Blanks(tail) < blanks; up = up.Parent)
            tail = $"{up.Label} {tail}";
        return tail;
    }

    private static int Blanks(string text)
    {
        int count = 0;
        foreach (char c in text)
            count += c == ' ' ? 1 : 0;
        return count;
    }

    /// <summary>
    /// What members could be called: for each length, counted in blanks, how many have a tail of their labels in common. Made once
    /// for each length that is asked for, and so in time proportional to the members.
    /// </summary>
    private sealed class Tails(List<MemberInfo> all)
    {
        private readonly Dictionary<int, Dictionary<string, int>> _counts = [];

        /// <summary>Whether more than one member could be meant by a name.</summary>
        public bool IsShared(string name)
        {
            int blanks = Blanks(name);
            if (!_counts.TryGetValue(blanks, out Dictionary<string, int>? counts))
            {
                _counts.Add(blanks, counts = new Dictionary<string, int>(StringComparer.Ordinal));
                foreach (MemberInfo member in all)
                {
                    string tail = TailOf(member, blanks);
                    counts[tail] = counts.TryGetValue(tail, out int count) ? count + 1 : 1;
                }
            }

            return counts.TryGetValue(name, out int shared) && shared > 1;
        }
    }
}
