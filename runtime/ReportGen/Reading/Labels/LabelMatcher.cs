using ReportGen.Reading.Cells;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Labels;

/// <summary>Finds every place in the text where a label of a table may stand.</summary>
internal sealed class LabelMatcher
{
    private readonly List<ExpectedLabel> _labels;
    private readonly Dictionary<string, List<LabelOfText>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<int>> _byFirst = [];
    private readonly int _longest;
    private readonly TextMemory<TextLabels> _texts;

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

        _texts = new TextMemory<TextLabels>(LabelsOf);
    }

    /// <summary>The labels sought.</summary>
    public List<ExpectedLabel> Labels => _labels;

    /// <summary>All matches among some tokens, in the order of their ends.</summary>
    public List<LabelMatch> FindAll(TokenStream tokens, IReadOnlyList<(int Start, int End)> ranges)
    {
        var matches = new List<LabelMatch>();
        HashSet<string>? compared = tokens.Count > Thresholds.MostSimilarTexts ? new(StringComparer.Ordinal) : null;
        foreach ((int start, int end) in ranges)
        {
            for (int at = start; at < end && matches.Count < Thresholds.MostMatches; at++)
            {
                if (tokens[at].Kind != TokenKind.Empty)
                    FindAt(tokens, at, end, matches, compared);
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
        if (!_known.TryGetValue(skeleton, out List<LabelOfText>? list))
            _known[skeleton] = list = [];
        list.Add(new LabelOfText(label, kind, kind == MatchKind.Exact ? 1 : 0.95));
        if (!_byFirst.TryGetValue(skeleton[0], out List<int>? first))
            _byFirst[skeleton[0]] = first = [];
        if (first.Count == 0 || first[^1] != label)
            first.Add(label);
    }

    private void FindAt(TokenStream tokens, int at, int end, List<LabelMatch> matches, HashSet<string>? compared)
    {
        Token token = tokens[at];
        if (token.Kind == TokenKind.Text && token.Skeleton.Length == 0)
            return;
        TextLabels text = _texts.Of(token.Delimited ? HeaderPath.Last(token.Text) : token.Text);
        if (text.Skeleton.Length == 0 || text.Skeleton.Length > _longest + Thresholds.LongestRemark)
            return;
        if (token.Kind == TokenKind.Text)
        {
            foreach ((int label, MatchKind kind, double quality) in text.Same)
                matches.Add(new LabelMatch(label, at, at + 1, kind, quality));
            if (IsCompared(text.Skeleton, compared))
            {
                foreach ((int label, MatchKind kind, double quality) in text.Similar)
                    matches.Add(new LabelMatch(label, at, at + 1, kind, quality));
            }

            if (text.Same.Length == 0)
                FindNoted(tokens, at, end, matches);
        }

        foreach (int label in text.Begun)
            FindSpan(tokens, at, end, label, text.Skeleton, matches);
    }

    // A document of more texts than any report has is not searched for what resembles a label.
    private bool IsCompared(string skeleton, HashSet<string>? compared) => skeleton.Length <= _longest + Thresholds.MostLettersBeyondLabel
        && (compared is null || compared.Contains(skeleton) || (compared.Count < Thresholds.MostSimilarTexts && compared.Add(skeleton)));

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
        string text = tokens[at].Text;
        int open = LabelNormalizer.Fold(text).LastIndexOf('(');
        if (open <= 0)
            return;
        int next = at + 1;
        while (!LabelNormalizer.Fold(text).TrimEnd().EndsWith(')') && next < end && next - at < Thresholds.MostLinesOfRemark && tokens[next].Kind == TokenKind.Text)
            text += tokens[next++].Text;
        if (LabelSimilarity.WithoutRemark(text) is not { } rest || !_known.TryGetValue(rest, out List<LabelOfText>? same))
            return;
        foreach ((int label, _, _) in same)
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

    private TextLabels LabelsOf(string text)
    {
        string skeleton = LabelNormalizer.Skeleton(text);
        LabelOfText[] same = _known.TryGetValue(skeleton, out List<LabelOfText>? known) ? [.. known] : [];
        int[] begun = skeleton.Length > 0 && _byFirst.TryGetValue(skeleton[0], out List<int>? first)
            ? [.. first.Where(l => Begins(skeleton, _labels[l].Skeleton) || _labels[l].Aliases.Any(a => Begins(skeleton, a)))]
            : [];
        return new TextLabels(skeleton, same, begun, () => Similar(text, skeleton, same.Length > 0));
    }

    private static bool Begins(string head, string label) => label.Length > head.Length && label.StartsWith(head, StringComparison.Ordinal);

    private LabelOfText[] Similar(string text, string skeleton, bool isKnown)
    {
        var found = new List<LabelOfText>();
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
                found.Add(new LabelOfText(i, match.Kind, match.Quality));
            }
        }

        return [.. found];
    }
}
