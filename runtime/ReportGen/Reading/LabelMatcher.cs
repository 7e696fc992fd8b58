namespace ReportGen.Reading;

/// <summary>Finds every place in the text where a label of a table may stand.</summary>
internal sealed class LabelMatcher
{
    private readonly List<ExpectedLabel> _labels;
    private readonly Dictionary<string, List<(int Label, MatchKind Kind)>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<int>> _byFirst = [];
    private readonly int _longest;

    public LabelMatcher(List<ExpectedLabel> labels)
    {
        _labels = labels;
        for (int i = 0; i < labels.Count; i++)
        {
            Remember(labels[i].Skeleton, i, MatchKind.Exact);
            foreach (string name in labels[i].WithUnit)
                Remember(name, i, MatchKind.Exact);
            foreach (string alias in labels[i].Aliases)
                Remember(alias, i, MatchKind.Alias);
            _longest = Math.Max(_longest, labels[i].Skeleton.Length);
        }
    }

    /// <summary>The labels sought.</summary>
    public List<ExpectedLabel> Labels => _labels;

    /// <summary>All matches among some tokens, in the order of their ends.</summary>
    public List<LabelMatch> FindAll(TokenStream tokens, IReadOnlyList<(int Start, int End)> ranges)
    {
        var matches = new List<LabelMatch>();
        var similar = new Dictionary<string, List<(int Label, MatchKind Kind, double Quality)>>(StringComparer.Ordinal);
        foreach ((int start, int end) in ranges)
        {
            for (int at = start; at < end && matches.Count < Thresholds.MostMatches; at++)
            {
                if (tokens[at].Kind != TokenKind.Empty)
                    FindAt(tokens, at, end, matches, similar);
            }
        }

        for (int m = 0; m < matches.Count; m++)
        {
            if (_labels[matches[m].Label].Role == LabelRole.Row)
                matches[m] = matches[m] with { HasFigures = HasFigures(tokens, matches[m].End) };
        }

        matches.Sort(static (a, b) => a.End != b.End ? a.End.CompareTo(b.End) : a.Label != b.Label ? a.Label.CompareTo(b.Label) : b.Quality.CompareTo(a.Quality));
        return matches;
    }

    private static bool HasFigures(TokenStream tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Text && CellValueParser.IsUnit(tokens[at].Text))
            at++;
        return at < tokens.Count && (tokens[at].Kind == TokenKind.Value || (tokens[at].Kind == TokenKind.Empty && at > 0 && tokens[at - 1].Line == tokens[at].Line));
    }

    private void Remember(string skeleton, int label, MatchKind kind)
    {
        if (skeleton.Length == 0)
            return;
        if (!_known.TryGetValue(skeleton, out List<(int, MatchKind)>? list))
            _known[skeleton] = list = [];
        list.Add((label, kind));
        if (!_byFirst.TryGetValue(skeleton[0], out List<int>? first))
            _byFirst[skeleton[0]] = first = [];
        if (first.Count == 0 || first[^1] != label)
            first.Add(label);
    }

    private void FindAt(TokenStream tokens, int at, int end, List<LabelMatch> matches, Dictionary<string, List<(int Label, MatchKind Kind, double Quality)>> similar)
    {
        Token token = tokens[at];
        string skeleton = token.Kind == TokenKind.Value ? LabelNormalizer.Skeleton(token.Text) : token.Skeleton;
        if (skeleton.Length == 0 || skeleton.Length > _longest + Thresholds.LongestRemark)
            return;
        if (token.Kind == TokenKind.Text)
        {
            if (_known.TryGetValue(skeleton, out List<(int Label, MatchKind Kind)>? same))
            {
                foreach ((int label, MatchKind kind) in same)
                    matches.Add(new LabelMatch(label, at, at + 1, kind, kind == MatchKind.Exact ? 1 : 0.95));
            }

            foreach ((int label, MatchKind kind, double quality) in Similar(token.Text, skeleton, similar))
                matches.Add(new LabelMatch(label, at, at + 1, kind, quality));
            FindNoted(tokens, at, end, matches);
        }

        if (_byFirst.TryGetValue(skeleton[0], out List<int>? candidates))
        {
            foreach (int label in candidates)
                FindSpan(tokens, at, end, label, skeleton, matches);
        }
    }

    // A label broken into several tokens: by blanks within it, or over lines.
    private void FindSpan(TokenStream tokens, int at, int end, int label, string head, List<LabelMatch> matches)
    {
        ExpectedLabel expected = _labels[label];
        string target = expected.Skeleton;
        if (head.Length >= target.Length || !target.StartsWith(head, StringComparison.Ordinal))
        {
            foreach (string alias in expected.Aliases)
            {
                if (alias.Length > head.Length && alias.StartsWith(head, StringComparison.Ordinal) && SpanEnd(tokens, at, end, alias, head.Length, out int covered) is var last && covered == alias.Length)
                    matches.Add(new LabelMatch(label, at, last, MatchKind.Alias, 0.94));
            }

            return;
        }

        int stop = SpanEnd(tokens, at, end, target, head.Length, out int length);
        if (length == target.Length)
        {
            matches.Add(new LabelMatch(label, at, stop, MatchKind.Exact, 0.99));
            return;
        }

        if (tokens[at].Kind != TokenKind.Text)
            return;
        bool groupHead = expected.Role is LabelRole.Group && length == expected.Number.Length && stop == at + 1 && LabelNormalizer.Number(tokens[at].Text + " ").Length > 0;
        bool longEnough = length >= Math.Max(4, target.Length / 4) && length > expected.Number.Length + 1;
        if (groupHead || (longEnough && IsOnlyPrefix(target[..length], label)))
            matches.Add(new LabelMatch(label, at, stop, MatchKind.Cut, groupHead ? 0.5 : 0.55 + (0.2 * length / target.Length)));
    }

    // A label with a remark in brackets behind it, in its own cell or on the lines below.
    private void FindNoted(TokenStream tokens, int at, int end, List<LabelMatch> matches)
    {
        if (_known.ContainsKey(tokens[at].Skeleton))
            return;
        string text = tokens[at].Text;
        int open = LabelNormalizer.Fold(text).LastIndexOf('(');
        if (open <= 0)
            return;
        int next = at + 1;
        while (!LabelNormalizer.Fold(text).TrimEnd().EndsWith(')') && next < end && next - at < Thresholds.MostLinesOfRemark && tokens[next].Kind == TokenKind.Text)
            text += tokens[next++].Text;
        if (LabelSimilarity.WithoutRemark(text) is not { } rest || !_known.TryGetValue(rest, out List<(int Label, MatchKind Kind)>? same))
            return;
        foreach ((int label, _) in same)
            matches.Add(new LabelMatch(label, at, next, MatchKind.Noted, 0.9));
    }

    /// <summary>The token after those that together make up a text; returns how much of it they cover.</summary>
    internal static int SpanEnd(TokenStream tokens, int at, int end, string target, int covered, out int length)
    {
        length = covered;
        int next = at + 1;
        while (next < end && next - at < Thresholds.MostTokensOfLabel && length < target.Length && tokens[next].Kind != TokenKind.Empty)
        {
            string piece = tokens[next].Kind == TokenKind.Value ? LabelNormalizer.Skeleton(tokens[next].Text) : tokens[next].Skeleton;
            if (piece.Length == 0 || !target.AsSpan(length).StartsWith(piece))
                break;
            length += piece.Length;
            next++;
        }

        return next;
    }

    private bool IsOnlyPrefix(string prefix, int label)
    {
        ExpectedLabel expected = _labels[label];
        return !_known.ContainsKey(prefix)
            && !_labels.Exists(other => other != expected && other.Skeleton != expected.Skeleton && other.Skeleton.StartsWith(prefix, StringComparison.Ordinal));
    }

    // Two labels that ran together are neither of them.
    private bool HoldsAnother(string rest) => _labels.Exists(l => l.Skeleton.Length >= 2 && rest.StartsWith(l.Skeleton, StringComparison.Ordinal));

    private List<(int Label, MatchKind Kind, double Quality)> Similar(string text, string skeleton, Dictionary<string, List<(int Label, MatchKind Kind, double Quality)>> memo)
    {
        if (skeleton.Length > _longest + Thresholds.MostLettersBeyondLabel)
            return [];
        if (memo.TryGetValue(skeleton, out List<(int, MatchKind, double)>? found))
            return found;
        found = [];
        if (memo.Count < Thresholds.MostSimilarTexts)
        {
            bool isKnown = _known.ContainsKey(skeleton);
            string number = LabelNormalizer.Number(text);
            string body = LabelNormalizer.Body(text);
            for (int i = 0; i < _labels.Count; i++)
            {
                // A label of the form stands in for another only among bands.
                if (isKnown && _labels[i].Role != LabelRole.Band)
                    continue;
                if (!_labels[i].Skeleton.Equals(skeleton, StringComparison.Ordinal) && LabelSimilarity.Compare(skeleton, number, body, _labels[i], isKnown) is { Quality: > 0 } match
                    && !(match.Kind == MatchKind.Longer && HoldsAnother(skeleton[_labels[i].Skeleton.Length..])))
                {
                    found.Add((i, match.Kind, match.Quality));
                }
            }
        }

        memo[skeleton] = found;
        return found;
    }
}
