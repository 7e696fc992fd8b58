using ReportGen.Forms;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>
/// A table without row labels that was printed as several small ones: for each heading over columns its own headers, and
/// the figures under them. Or on its side: the headers once, and a row for each heading, or a row for each header.
/// </summary>
internal static class SmallTables
{
    /// <summary>The token of each column, and the tokens over which the tables reach; null where they do not make up the table.</summary>
    public static (Token?[] Placed, int Start, int End)? Find(BlockInfo block, TokenStream tokens, int start, int limit)
    {
        MemberInfo[] groups = [.. block.Columns.All.Where(static m => m.Members.Count > 0 && m.Members.All(static c => c.HasValue && c.Members.Count == 0))];
        if (groups.Length < 2 || groups.Sum(static g => g.Members.Count) != block.Columns.Lines.Count)
            return null;
        return FindApart(block, groups, tokens, start, limit) ?? FindOnItsSide(block, groups, tokens, start, limit) ?? FindDown(block, groups, tokens, start, limit);
    }

    private static (Token?[] Placed, int Start, int End)? FindApart(BlockInfo block, MemberInfo[] groups, TokenStream tokens, int start, int limit)
    {
        var placed = new Token?[block.Columns.Lines.Count];
        var left = new List<MemberInfo>(groups);
        int first = -1;
        int at = start;
        while (left.Count > 0)
        {
            if (NextHeaders(left[0].Members, tokens, at, limit) is not (var headers, var end))
                return null;
            MemberInfo group = Named(left, tokens, at, headers) ?? left[0];
            if (Figures(group.Members.Count, tokens, ref end, limit) is not { } figures)
                return null;
            for (int i = 0; i < figures.Count; i++)
                placed[group.First + i] = figures[i];
            first = first < 0 ? headers : first;
            left.Remove(group);
            at = end;
        }

        return (placed, first, at);
    }

    // Every row must name its heading: here its place says nothing.
    private static (Token?[] Placed, int Start, int End)? FindOnItsSide(BlockInfo block, MemberInfo[] groups, TokenStream tokens, int start, int limit)
    {
        IReadOnlyList<MemberInfo> members = groups[0].Members;
        if (!Array.TrueForAll(groups, g => g.Members.Select(static m => m.Label).SequenceEqual(members.Select(static m => m.Label))) || NextHeaders(members, tokens, start, limit) is not (var first, var at))
            return null;
        var placed = new Token?[block.Columns.Lines.Count];
        var left = new List<MemberInfo>(groups);
        while (left.Count > 0)
        {
            int label = at;
            while (at < limit && tokens[at].Kind != TokenKind.Value)
                at++;
            if (Named(left, tokens, label, at) is not { } group || Figures(members.Count, tokens, ref at, limit) is not { } figures)
                return null;
            for (int i = 0; i < figures.Count; i++)
                placed[group.First + i] = figures[i];
            left.Remove(group);
        }

        return (placed, first, at);
    }

    // Each header beside its figure, under the heading that is named before the first of them.
    private static (Token?[] Placed, int Start, int End)? FindDown(BlockInfo block, MemberInfo[] groups, TokenStream tokens, int start, int limit)
    {
        var placed = new Token?[block.Columns.Lines.Count];
        int first = -1;
        int at = start;
        foreach (MemberInfo group in groups)
        {
            bool isNamed = false;
            for (int i = 0; i < group.Members.Count; i++)
            {
                while (at + 1 < limit && !(isNamed && Is(group.Members[i], tokens[at]) && tokens[Beside(tokens, at, limit)].Kind != TokenKind.Text))
                {
                    if (first >= 0 && !(tokens[at].Kind == TokenKind.Empty || IsAbove(group, tokens[at])))
                        return null;
                    isNamed = isNamed || Is(group, tokens[at]);
                    at++;
                }

                if (at + 1 >= limit)
                    return null;
                int figure = Beside(tokens, at, limit);
                first = first < 0 ? at : first;
                placed[group.First + i] = tokens[figure].Kind == TokenKind.Value ? tokens[figure] : null;
                at = figure + 1;
            }
        }

        return at < limit && tokens[at].Kind == TokenKind.Value ? null : (placed, first, at);
    }

    // What stands beside a header, behind the places that it covers itself.
    private static int Beside(TokenStream tokens, int header, int limit)
    {
        int at = header + 1;
        while (at + 1 < limit && tokens[at].Kind == TokenKind.Empty && tokens[at + 1].Line == tokens[header].Line)
            at++;
        return at;
    }

    private static bool IsAbove(MemberInfo group, Token token)
    {
        MemberInfo? above = group;
        while (above is not null && !Is(above, token))
            above = above.Parent;
        return above is not null;
    }

    // The next run of headers, in the order of the form and with nothing else between.
    private static (int Start, int End)? NextHeaders(IReadOnlyList<MemberInfo> members, TokenStream tokens, int from, int limit)
    {
        for (int t = from; t < limit; t++)
        {
            int at = t;
            int matched = 0;
            while (matched < members.Count && at < limit)
            {
                if (tokens[at].Kind == TokenKind.Empty && matched > 0)
                    at++;
                else if (Is(members[matched], tokens[at]))
                    (matched, at) = (matched + 1, at + 1);
                else
                    break;
            }

            if (matched == members.Count)
                return (t, at);
        }

        return null;
    }

    private static bool Is(MemberInfo member, Token token) => token.Kind == TokenKind.Text
        && (token.Skeleton == LabelNormalizer.Skeleton(member.Label) || member.Aliases.Any(a => token.Skeleton == LabelNormalizer.Skeleton(a)));

    // The heading that the words above the headers name.
    private static MemberInfo? Named(List<MemberInfo> groups, TokenStream tokens, int from, int to)
    {
        string words = "";
        for (int t = from; t < to; t++)
            words += tokens[t].Skeleton;
        return groups.Where(g => words.Contains(LabelNormalizer.Skeleton(g.Label), StringComparison.Ordinal)).MaxBy(static g => g.Label.Length);
    }

    private static List<Token>? Figures(int count, TokenStream tokens, ref int at, int limit)
    {
        var cells = new List<Token>();
        while (at < limit && tokens[at].Kind != TokenKind.Text)
            cells.Add(tokens[at++]);
        List<Token> filled = cells.FindAll(static c => c.Kind != TokenKind.Empty);
        return filled.Count == count ? filled : cells.Count == count ? cells : null;
    }
}
