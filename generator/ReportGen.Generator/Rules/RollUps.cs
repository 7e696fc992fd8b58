using ReportGen.Forms;

namespace ReportGen.Generator.Rules;

/// <summary>What a total adds up: the leaves of its siblings, or where it has members of its own, theirs.</summary>
internal static class RollUps
{
    /// <param name="total">The total.</param>
    /// <param name="axis">Its axis.</param>
    /// <param name="stands">Whether a line has a cell where the sum is taken.</param>
    public static List<MemberInfo> ItemsOf(MemberInfo total, AxisInfo axis, Func<MemberInfo, bool> stands)
    {
        var items = new List<MemberInfo>();
        IReadOnlyList<MemberInfo> from = total.Members.Count > 0 ? total.Members : total.Parent?.Members ?? axis.Roots;
        foreach (MemberInfo member in from)
        {
            if (member != total)
                Collect(member, items, stands);
        }

        return items;
    }

    /// <summary>The lines that make up a heading, each value counted once: totals are left out.</summary>
    public static List<MemberInfo> LinesUnder(MemberInfo heading, Func<MemberInfo, bool> stands)
    {
        var items = new List<MemberInfo>();
        foreach (MemberInfo member in heading.Members)
            Collect(member, items, stands);
        return items;
    }

    private static void Collect(MemberInfo member, List<MemberInfo> items, Func<MemberInfo, bool> stands)
    {
        // A share or a price adds up to nothing.
        if (member.IsComputed)
            return;
        if (member.HasValue && stands(member))
        {
            // A total that stands above its items stands for them; one beside them repeats them.
            if (!member.IsTotal || member.Members.Count > 0)
                items.Add(member);
            return;
        }

        foreach (MemberInfo child in member.Members)
            Collect(child, items, stands);
    }
}
