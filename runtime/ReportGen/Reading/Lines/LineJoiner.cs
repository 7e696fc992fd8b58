using System.Buffers;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Lines;

/// <summary>
/// Joins the lines of a sentence that a page broke, once and before anything is sought in them: a title, a period, a
/// notice or a figure may stand on two lines. Rows, labels, titles and what the page adds are left as they are.
/// </summary>
internal sealed class LineJoiner
{
    private static readonly string[] Connecting = ["和", "与", "及", "或", "的", "在", "对", "将", "为", "由", "至", "向", "从", "按", "把", "被", "并", "以", "自", "了"];
    private static readonly string[] Units = ["年", "月", "日", "件", "条", "次", "个", "项", "份", "期", "篇", "场", "人", "万元", "亿元", "元", "%", "％"];

    private static readonly SearchValues<char> Separators = SearchValues.Create("\t|│｜");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \u3000\u00A0\u2002\u2003");
    private static readonly char[] Gaps = [' ', '\u3000', '\u00A0', '\u2002', '\u2003'];
    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；：,;");

    private readonly List<SourceLine> _lines;
    private readonly FormVocabulary _vocabulary;
    private readonly SeparatedRows? _rows;
    private readonly bool[] _flows;
    private readonly int[] _widths;

    // Whether the paragraph that a line belongs to begins with a line that is set in.
    private readonly bool[] _isSetIn;

    private LineJoiner(List<SourceLine> lines, FormVocabulary vocabulary, SeparatedRows? rows)
    {
        _lines = lines;
        _rows = rows;
        _vocabulary = vocabulary;
        _flows = new bool[lines.Count];
        _widths = new int[lines.Count];
        _isSetIn = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            _flows[i] = Flows(lines[i]);
            int indent = Indent(lines[i].Text);
            _isSetIn[i] = indent == 0 ? i > 0 && _flows[i - 1] && _isSetIn[i - 1] : indent > 1;
        }

        MeasureBlocks();
    }

    /// <summary>Joins. A line that became part of the one before is left blank, so that the others keep their places.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="vocabulary">What the forms print.</param>
    /// <param name="rows">How one mark parts the cells of rows; null where none does.</param>
    public static void Join(List<SourceLine> lines, FormVocabulary vocabulary, SeparatedRows? rows)
    {
        var joiner = new LineJoiner(lines, vocabulary, rows);
        for (int i = 0; i < lines.Count; i++)
        {
            if (joiner._flows[i])
                i = joiner.JoinFrom(i);
        }
    }

    private int JoinFrom(int first)
    {
        List<int>? parts = null;
        var brackets = new Brackets();
        brackets.Read(_lines[first].Text);
        int last = first;
        while (Next(last) is > 0 and var next && GoesOn(last, next, brackets.IsOpen))
        {
            (parts ??= [first]).Add(next);
            brackets.Read(_lines[next].Text);
            last = next;
            if (parts.Count == Thresholds.MostJoinedLines)
                break;
        }

        if (parts is null)
            return first;
        _lines[first] = SourceLine.Join([.. parts.Select(i => _lines[i])]);
        foreach (int part in parts.Skip(1))
            _lines[part] = new SourceLine("", _lines[part].Source);
        return last;
    }

    // The next line that flows, past blank lines and the number of a page; -1 where something else comes first.
    private int Next(int line)
    {
        for (int i = line + 1; i < Math.Min(_lines.Count, line + 5); i++)
        {
            if (_flows[i])
                return i;
            if (!_lines[i].IsBlank && !PageChrome.IsPageNumber(_lines[i].Text))
                return -1;
        }

        return -1;
    }

    private bool GoesOn(int line, int next, bool isOpen)
    {
        ReadOnlySpan<char> before = _lines[line].Text.AsSpan().TrimEnd();
        ReadOnlySpan<char> after = _lines[next].Text.AsSpan().TrimStart();
        if (IsWithinParagraph(line, next))
            return true;
        if (EndsSentence(before) || BeginsItem(after) || (IsHeadingLike(before) && !isOpen) || _vocabulary.EndsWithTitle(_lines[line].Skeleton, isOpen))
            return false;
        bool isBroken = isOpen
            || before[^1] is '，' or '、' or ',' or '（' or '(' or '《' or '“' or '〔'
            || after[0] is '，' or '。' or '、' or '；' or '：' or '）' or '》' or '”' or '〕'
            || Array.Exists(Connecting, word => _lines[line].Text.AsSpan().TrimEnd().EndsWith(word))
            || (char.IsAsciiDigit(LabelNormalizer.Fold(before[^1])) && Array.Exists(Units, unit => _lines[next].Text.AsSpan().TrimStart().StartsWith(unit)));
        bool isFull = next == line + 1 && _widths[line] > 0 && Width(before) >= Thresholds.ShortestFullLine
            && Width(before) >= _widths[line] * Thresholds.ShareOfFullLine && !IsIndented(line, next);
        return (isBroken || isFull) && !_vocabulary.IsPieceOfLabel(_lines[line].Skeleton) && !_vocabulary.IsPieceOfLabel(_lines[next].Skeleton);
    }

    // Where the first line of a paragraph is set in, a line that is not goes on from a full one, wherever a sentence ends.
    private bool IsWithinParagraph(int line, int next)
    {
        if (next != line + 1 || _widths[line] < Thresholds.ShortestFullLine || Indent(_lines[next].Text) > 0)
            return false;
        ReadOnlySpan<char> before = _lines[line].Text.AsSpan().TrimEnd();
        return _isSetIn[line] && Width(before) > _widths[line] - Thresholds.RoomAtLineEnd && !IsHeadingLike(_lines[next].Text);
    }

    private bool Flows(SourceLine line)
    {
        if (line.IsBlank || line.Cells is not null || line.Text.AsSpan().ContainsAny(Separators))
            return false;
        if (_vocabulary.Knows(line.Skeleton) || _vocabulary.IsRunTogether(line.Skeleton))
            return false;
        string text = line.Text.Trim();
        return !PageChrome.IsPageNumber(text) && !IsOfTable(text) && !PageChrome.IsChrome(text)
            && _rows?.Split(text) is not { Count: > 1 };
    }

    // As many figures as words (行政处罚 12, or the values of a row under its label), or a label that stands for itself.
    private bool IsOfTable(string text)
    {
        if (text.Length > Thresholds.LongestRow && !AlignedText.Is(text))
            return false;
        if (!text.AsSpan().ContainsAny(Blanks))
            return CellValueParser.LooksLikeValue(text);
        int figures = 0;
        int words = 0;
        foreach (string word in text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_vocabulary.Knows(LabelNormalizer.Skeleton(word)))
                return true;
            bool isFigure = CellValueParser.LooksLikeValue(word);
            figures += isFigure ? 1 : 0;
            words += isFigure ? 0 : 1;
        }

        return figures > 0 && figures >= words;
    }

    // The widest line of each run of lines that follow each other.
    private void MeasureBlocks()
    {
        for (int start = 0; start < _lines.Count; start++)
        {
            if (!_flows[start])
                continue;
            int end = start;
            int widest = 0;
            while (end < _lines.Count && _flows[end])
                widest = Math.Max(widest, Width(_lines[end++].Text.AsSpan().TrimEnd()));
            Array.Fill(_widths, widest <= Thresholds.WidestBrokenLine ? widest : 0, start, end - start);
            start = end;
        }
    }

    // Half-width places; Chinese characters take two.
    private static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text)
            width += c < '\u2000' ? 1 : 2;
        return width;
    }

    private bool IsIndented(int line, int next) => Indent(_lines[next].Text) > Indent(_lines[line].Text) + 1
        || (Indent(_lines[next].Text) > 1 && line > 0 && _flows[line - 1] && Indent(_lines[line - 1].Text) < Indent(_lines[next].Text));

    private static int Indent(string text) => Width(text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length));

    private static bool EndsSentence(ReadOnlySpan<char> text) =>
        text.TrimEnd("”’\"』」)）") is [.., '。' or '！' or '？' or '；' or '!' or '?' or ';' or '：' or ':'];

    // 一、 （一） 1. （1） ① 第一部分: what begins with its own number begins a line.
    private static bool BeginsItem(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && (text[0] is (>= '①' and <= '⑳') or '●' or '■' or '◆' or '★' || text.StartsWith("附件") || text.StartsWith("注：")))
            return true;
        return LabelNormalizer.Number(text.Length > 12 ? text[..12].ToString() : text.ToString()).Length > 0 && !(text[0] is >= '0' and <= '9' && IsDecimal(text));
    }

    // 3.5 begins no item.
    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && digits + 1 < text.Length && text[digits] is '.' or ',' && char.IsAsciiDigit(text[digits + 1]);
    }

    // A numbered line without any stop inside is the heading of what follows.
    private static bool IsHeadingLike(ReadOnlySpan<char> text) => BeginsItem(text.TrimStart()) && !text.ContainsAny(Stops);

    private struct Brackets
    {
        private int _round;
        private int _quotes;
        private int _titles;

        public readonly bool IsOpen => _round > 0 || _quotes > 0 || _titles > 0;

        public void Read(string text)
        {
            foreach (char c in text)
            {
                _round = Math.Max(0, _round + (c is '（' or '(' or '〔' or '【' ? 1 : c is '）' or ')' or '〕' or '】' ? -1 : 0));
                _quotes = Math.Max(0, _quotes + (c == '“' ? 1 : c == '”' ? -1 : 0));
                _titles = Math.Max(0, _titles + (c == '《' ? 1 : c == '》' ? -1 : 0));
            }
        }
    }
}
