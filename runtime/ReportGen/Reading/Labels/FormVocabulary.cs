using ReportGen.Forms;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Fields;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Labels;

/// <summary>What the forms that a document may follow print, whichever of them it is.</summary>
internal sealed class FormVocabulary
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> _byFirst = [];
    private readonly string[] _labels;
    private readonly string[] _titles;
    private readonly ILookup<string, (int Form, int Label)> _places;
    private readonly TextMemory<Word> _cells;
    private readonly TextMemory<Word> _wordsOfLines;

    public FormVocabulary(IReadOnlyList<FormInfo> forms)
    {
        Forms = [.. forms.Select(static f => new FormWords(f))];
        _titles = [.. forms.Select(static f => LabelNormalizer.Skeleton(f.Title)).Where(static t => t.Length > 0).Distinct(StringComparer.Ordinal)];
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (FormWords form in Forms)
        {
            labels.UnionWith(form.Form.Tables.SelectMany(t => form.Outline(t).Texts));
            foreach (SectionInfo section in form.Form.Sections)
                _sections.UnionWith(section.Aliases.Append(section.Title ?? "").Select(LabelNormalizer.Skeleton).Where(static t => t.Length > 0));
        }

        _words.UnionWith(_sections);
        _words.UnionWith(labels);
        foreach (string label in labels.Where(static l => l.Length > 1))
        {
            if (!_byFirst.TryGetValue(label[0], out List<string>? same))
                _byFirst[label[0]] = same = [];
            same.Add(label);
        }

        _places = Forms.SelectMany(static (f, i) => f.Places.Select(p => (p.Text, Place: (i, p.Label)))).ToLookup(static p => p.Text, static p => p.Place, StringComparer.Ordinal);
        _cells = new TextMemory<Word>(text => Tell(text, LabelNormalizer.Skeleton(HeaderPath.Last(text))));
        _wordsOfLines = new TextMemory<Word>(text => Tell(text, LabelNormalizer.Skeleton(text)));
        _labels = [.. labels.Where(static l => l.Length >= Thresholds.ShortestPieceOfLabel)];
    }

    /// <summary>What each form prints.</summary>
    public IReadOnlyList<FormWords> Forms { get; }

    /// <summary>The forms that a document may follow: those of whose labels it holds nearly as many as of the best; all of them where it holds few of any.</summary>
    private IEnumerable<FormWords> Likely(TokenStream tokens)
    {
        bool[][] found = [.. Forms.Select(static f => new bool[f.LabelCount])];
        for (int t = 0; t < Math.Min(tokens.Count, Thresholds.MostTokensToSearchAgain); t++)
        {
            foreach ((int form, int label) in tokens[t].Word.Labels)
                found[form][label] = true;
        }

        double[] shares = [.. Forms.Select((f, i) => f.Share(found[i]))];
        double best = shares.DefaultIfEmpty(0).Max();
        return best < Thresholds.ShareThatShowsAForm ? Forms : Forms.Where((_, i) => shares[i] >= best - Thresholds.ShareBetweenForms);
    }

    /// <summary>The form that a document says it is, else those that it may follow.</summary>
    public IEnumerable<FormWords> Likely(SourceDocument document, TokenStream tokens) =>
        Forms.FirstOrDefault(f => document.FormName is { } name && FieldNames.Of(f.Form) == name) is { } own ? [own] : Likely(tokens);

    /// <summary>What the content of a cell, or a word of a line without cells, is by itself.</summary>
    public Word Word(ReadOnlySpan<char> text, bool isCell) => (isCell ? _cells : _wordsOfLines).Of(text);

    private Word Tell(string text, string skeleton)
    {
        if (CellValueParser.LooksLikeValue(text))
            return new Word(TokenKind.Value, text, "");
        if (text.Length > Tokens.Word.LongestLabel)
            return new Word(TokenKind.Text, text, "");
        return new Word(TokenKind.Text, text, skeleton) { Parts = PartsOf(text, skeleton), Labels = [.. _places[skeleton]] };
    }

    private List<(Word Word, int Offset)> PartsOf(string text, string skeleton)
    {
        var parts = new List<(Word, int)>();
        if (Parts(skeleton) is not { } ends)
            return parts;
        int from = 0;
        for (int end = 1; end <= text.Length && parts.Count < ends.Count; end++)
        {
            if (end < text.Length && LabelNormalizer.Skeleton(text[..(end + 1)]).Length <= ends[parts.Count])
                continue;
            string part = LabelNormalizer.Skeleton(text[from..end]);
            parts.Add((new Word(TokenKind.Text, text[from..end], part) { Labels = [.. _places[part]] }, from));
            from = end;
        }

        return parts;
    }

    /// <summary>Whether a line is a label of a table or the title of a section and nothing else.</summary>
    public bool Knows(string skeleton) => _words.Contains(skeleton);

    /// <summary>Whether a line is the title of a section and nothing else.</summary>
    public bool KnowsTitle(string skeleton) => _sections.Contains(skeleton);

    /// <summary>Whether a line is part of a label that was broken over several.</summary>
    public bool IsPieceOfLabel(string skeleton) =>
        skeleton.Length >= Thresholds.ShortestPieceOfLabel && Array.Exists(_labels, label => label.Contains(skeleton, StringComparison.Ordinal));

    /// <summary>Whether a line is made up of labels that ran together, or of one with its figures run into it: a row of a table whose cells lost their ends.</summary>
    public bool IsRunTogether(string skeleton)
    {
        if (skeleton.Length is < 3 or > Thresholds.LongestRunOfLabels || !_byFirst.ContainsKey(skeleton[0]))
            return false;
        int end = skeleton.AsSpan().TrimEnd("0123456789").Length;
        if (end < skeleton.Length && Knows(skeleton[..end]))
            return true;
        // Which places are reached by labels alone, and by how many.
        Span<bool> reached = stackalloc bool[end + 1];
        reached[0] = true;
        for (int at = 0; at < end; at++)
        {
            if (!reached[at] || !_byFirst.TryGetValue(skeleton[at], out List<string>? labels))
                continue;
            foreach (string label in labels)
            {
                if (skeleton.AsSpan(at, end - at).StartsWith(label))
                    reached[at + label.Length] = true;
            }
        }

        return reached[end];
    }

    /// <summary>
    /// The labels that ran together in a cell or word, as the ends of each in the skeleton; null where it is no run of at least three (fewer may
    /// be a label that the form does not have, such as 其他行政许可) or of two that are numbered.
    /// </summary>
    private List<int>? Parts(string skeleton)
    {
        if (skeleton.Length is < 6 or > Thresholds.LongestRunOfLabels || !_byFirst.ContainsKey(skeleton[0]) || Knows(skeleton))
            return null;
        // From the end: how long a label to take at each place, the longest first, so that what is left comes out.
        Span<int> taken = stackalloc int[skeleton.Length];
        taken.Clear();
        for (int at = skeleton.Length - 1; at >= 0; at--)
        {
            if (!_byFirst.TryGetValue(skeleton[at], out List<string>? labels))
                continue;
            foreach (string label in labels)
            {
                int end = at + label.Length;
                if (label.Length > taken[at] && end <= skeleton.Length && (end == skeleton.Length || taken[end] > 0) && skeleton.AsSpan(at).StartsWith(label))
                    taken[at] = label.Length;
            }
        }

        if (taken[0] == 0)
            return null;
        List<int> ends = [];
        for (int at = 0; at < skeleton.Length; at += taken[at])
            ends.Add(at + taken[at]);
        return ends.Count > 2 || (ends.Count == 2 && IsNumbered(skeleton[0]) && IsNumbered(skeleton[ends[0]])) ? ends : null;
    }

    private static bool IsNumbered(char first) => char.IsAsciiDigit(first) || first is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    /// <summary>Whether the title of a report stands somewhere in a line.</summary>
    public bool HoldsTitle(string line) => Array.Exists(_titles, title => line.Contains(title, StringComparison.Ordinal));

    /// <summary>Whether a line ends with the title of a report. One whose quotation goes on below cites a title.</summary>
    public bool EndsWithTitle(string skeleton, bool isOpen) => !isOpen && Array.Exists(_titles, title => skeleton.EndsWith(title, StringComparison.Ordinal));
}
