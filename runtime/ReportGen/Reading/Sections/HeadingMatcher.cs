using ReportGen.Forms;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Sections;

/// <summary>Tells which lines may be titles of sections.</summary>
internal sealed class HeadingMatcher
{
    // Two titles with the same number resemble each other where they share so much.
    private const double LeastLikeness = 0.5;

    // 第十二部分: how many letters of a title may be its number.
    private const int LongestNumber = 6;

    private readonly List<(int Section, string Title, string Skeleton, string Number, string Body, bool IsAlias)> _titles = [];
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _pairs = [];
    private readonly HashSet<string> _labels;

    public HeadingMatcher(FormInfo form, HashSet<string> labels)
    {
        _labels = labels;
        foreach (SectionInfo section in form.Sections)
        {
            if (section.Title is { Length: > 0 } title)
            {
                Add(section.Index, title, isAlias: false);
                foreach (string alias in section.Aliases)
                    Add(section.Index, alias, isAlias: true);
            }
        }
    }

    /// <summary>The section whose title a line holds and nothing else, exactly or as an alias; -1 where it is none.</summary>
    public int ExactSection(string skeleton) => _exact.TryGetValue(skeleton, out int at) ? _titles[at].Section : -1;

    /// <summary>The titles a line may be.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="index">The line.</param>
    /// <param name="found">Takes them.</param>
    /// <param name="compared">Counts the lines that were compared for likeness.</param>
    public void Find(IReadOnlyList<SourceLine> lines, int index, List<Heading> found, ref int compared)
    {
        SourceLine line = lines[index];
        string skeleton = line.Skeleton;
        if (line.IsBlank || skeleton.Length < 2)
            return;
        string text = line.Trimmed;
        if (_exact.TryGetValue(skeleton, out int exact))
        {
            found.Add(new Heading(_titles[exact].Section, index, index + 1, text, _titles[exact].IsAlias ? 0.97 : Bracketed(text) && !Bracketed(_titles[exact].Title) ? 0.4 : 1) { IsAlias = _titles[exact].IsAlias });
            return;
        }

        if (_labels.Contains(skeleton))
            return;
        int before = found.Count;
        if (skeleton.Length <= Thresholds.LongestSectionTitle || MayRunOn(skeleton) ? ++compared > Thresholds.MostLinesCompared : true)
            return;
        List<int> candidates = skeleton.Length > Thresholds.LongestSectionTitle ? Beginnings(skeleton) : Candidates(skeleton);
        if (candidates.Count == 0)
            return;
        (string Number, string Body) printed = (LabelNormalizer.Number(text), LabelNormalizer.Body(text));
        foreach (int t in candidates)
        {
            if (Match(lines, index, text, skeleton, printed, t) is { } heading)
            {
                int same = found.FindIndex(before, h => h.Section == heading.Section);
                if (same < 0)
                    found.Add(heading);
                else if (found[same].Quality < heading.Quality)
                    found[same] = heading;
            }
        }
    }

    private void Add(int section, string title, bool isAlias)
    {
        string skeleton = LabelNormalizer.Skeleton(title);
        if (skeleton.Length == 0 || !_exact.TryAdd(skeleton, _titles.Count))
            return;
        for (int i = 1; i < skeleton.Length; i++)
        {
            if (!_pairs.TryGetValue(Pair(skeleton, i - 1), out List<int>? list))
                _pairs[Pair(skeleton, i - 1)] = list = [];
            if (list.Count == 0 || list[^1] != _titles.Count)
                list.Add(_titles.Count);
        }

        _titles.Add((section, title, skeleton, LabelNormalizer.Number(title), LabelNormalizer.Body(title), isAlias));
    }

    // A long line is a title only where it begins with one.
    private bool MayRunOn(string skeleton) => _pairs.ContainsKey(Pair(skeleton, 0));

    private static int Pair(string skeleton, int at) => (skeleton[at] << 16) | skeleton[at + 1];

    // The titles with which a line begins.
    private List<int> Beginnings(string skeleton)
    {
        List<int> beginnings = [];
        for (int t = 0; t < _titles.Count; t++)
        {
            if (skeleton.StartsWith(_titles[t].Skeleton, StringComparison.Ordinal))
                beginnings.Add(t);
        }

        return beginnings;
    }

    // The titles that share at least two pairs of characters with the head of the line.
    private List<int> Candidates(string skeleton)
    {
        Span<int> shared = stackalloc int[_titles.Count];
        shared.Clear();
        bool any = false;
        for (int i = 1; i < Math.Min(skeleton.Length, Thresholds.LongestSectionTitle); i++)
        {
            if (_pairs.TryGetValue(Pair(skeleton, i - 1), out List<int>? titles))
            {
                any = true;
                foreach (int t in titles)
                    shared[t]++;
            }
        }

        if (!any)
            return [];
        List<int> candidates = [];
        for (int t = 0; t < shared.Length; t++)
        {
            if (shared[t] > 0 && shared[t] >= Math.Min(2, _titles[t].Skeleton.Length - 1) && MayMatch(skeleton, _titles[t].Skeleton, _titles[t].Body, shared[t]))
                candidates.Add(t);
        }

        return candidates;
    }

    // By the pairs alone: one begins with the other, or they have as many in common as titles that resemble each other.
    private static bool MayMatch(string skeleton, string title, string body, int shared) =>
        shared >= Math.Min(title.Length, skeleton.Length) - 1 || 2.0 * shared / (Math.Max(1, skeleton.Length - LongestNumber) + body.Length - 2) >= LeastLikeness;

    private Heading? Match(IReadOnlyList<SourceLine> lines, int index, string text, string skeleton, (string Number, string Body) printed, int t)
    {
        var (section, title, target, number, body, isAlias) = _titles[t];
        if (number.Length > 0 && skeleton.Length > target.Length && skeleton.StartsWith(target, StringComparison.Ordinal) && RunOn(text, target) is { } rest)
            return new Heading(section, index, index + 1, text[..^rest.Length], IsLeader(rest) ? 0.5 : 0.9) { RunOn = IsLeader(rest) ? null : rest.Trim(), IsAlias = isAlias };
        if (skeleton.Length > Thresholds.LongestSectionTitle)
            return null;
        if (target.StartsWith(skeleton, StringComparison.Ordinal) && skeleton.Length >= Math.Max(4, number.Length + 3) && NextFilled(lines, index) is > 0 and var next
            && lines[next].Skeleton.Equals(target[skeleton.Length..], StringComparison.Ordinal))
        {
            return new Heading(section, index, next + 1, text + lines[next].Trimmed, 0.95) { IsAlias = isAlias };
        }

        bool sameNumber = printed.Number.Equals(number, StringComparison.Ordinal) && Bracketed(text) == Bracketed(title);
        if (printed.Body.Equals(body, StringComparison.Ordinal) && body.Length >= 4)
            return new Heading(section, index, index + 1, text, sameNumber ? 0.95 : Bracketed(text) && !Bracketed(title) ? 0.4 : 0.85) { IsAlias = isAlias };
        // 行政复议 | 行政诉讼: a row of headers says much of what a title does.
        if (lines[index].Cells is { } cells ? cells.Count(static c => !string.IsNullOrWhiteSpace(c)) > 1 : text.Contains('\t', StringComparison.Ordinal) || text.Contains(" | ", StringComparison.Ordinal))
            return null;
        double least = sameNumber && number.Length > 0 ? LeastLikeness : body.Length >= 6 && !Bracketed(text) ? 0.8 : 2;
        double likeness = Likeness(printed.Body, body, least);
        return likeness >= least && !text.Contains('。', StringComparison.Ordinal)
            ? new Heading(section, index, index + 1, text, (sameNumber ? 0.45 : 0.3) + (0.35 * likeness))
            : null;
    }

    // What follows the title on its line, where a stop or a blank parts the two.
    private static string? RunOn(string text, string target)
    {
        int at = 0;
        int matched = 0;
        while (at < text.Length && matched < target.Length)
        {
            char c = LabelNormalizer.Fold(text[at++]);
            if (c == target[matched])
                matched++;
        }

        if (at >= text.Length)
            return null;
        char next = LabelNormalizer.Fold(text[at]);
        return next is '。' or ':' or ' ' or '.' or '…' or '·' or '\t' ? text[(at + (next == ' ' ? 0 : 1))..] : null;
    }

    // The dots and the page number of a table of contents.
    private static bool IsLeader(string rest) => rest.All(static c => c is '.' or '…' or '·' or ' ' or '-' or '—' or '\t' || char.IsAsciiDigit(LabelNormalizer.Fold(c)));

    private static int NextFilled(IReadOnlyList<SourceLine> lines, int index)
    {
        for (int i = index + 1; i < Math.Min(lines.Count, index + 4); i++)
        {
            if (!lines[i].IsBlank)
                return i;
        }

        return -1;
    }

    private static bool Bracketed(string text) => text.Length > 0 && LabelNormalizer.Fold(text[0]) == '(';

    // The share of pairs of characters that two titles have in common; 0 where it cannot be as much as is asked for.
    private static double Likeness(string a, string b, double least)
    {
        if (a.Length < 2 || b.Length < 2 || 2.0 * (Math.Min(a.Length, b.Length) - 1) / (a.Length + b.Length - 2) < least)
            return 0;
        Span<bool> taken = stackalloc bool[a.Length];
        taken.Clear();
        int shared = 0;
        for (int i = 1; i < b.Length; i++)
        {
            for (int j = 1; j < a.Length; j++)
            {
                if (taken[j] || a[j] != b[i] || a[j - 1] != b[i - 1])
                    continue;
                taken[j] = true;
                shared++;
                break;
            }
        }

        return 2.0 * shared / (a.Length + b.Length - 2);
    }
}
