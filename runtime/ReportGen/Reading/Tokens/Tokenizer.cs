using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Tokens;

/// <summary>Cuts lines into cells under any of the layouts in which tables are found once published.</summary>
internal sealed class Tokenizer
{
    // A report has some thousand; whatever goes on longer than this is no report.
    private const int MaxTokens = 150_000;
    private const int MostAtFirst = 2000;

    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly FormVocabulary _vocabulary;
    private readonly List<Token> _tokens;
    private readonly int[] _firstOfLine;
    private readonly BarLayout _bars;
    private readonly SeparatedRows? _rows;

    private Tokenizer(IReadOnlyList<SourceLine> lines, SeparatedRows? rows, FormVocabulary vocabulary)
    {
        _lines = lines;
        _vocabulary = vocabulary;
        _firstOfLine = new int[lines.Count + 1];
        _tokens = new List<Token>(Math.Min(2 * lines.Count, MostAtFirst));
        _bars = BarLayout.Of(lines);
        _rows = rows;
    }

    /// <summary>Cuts all lines.</summary>
    public static TokenStream Run(IReadOnlyList<SourceLine> lines, SeparatedRows? rows, FormVocabulary vocabulary)
    {
        var tokenizer = new Tokenizer(lines, rows, vocabulary);
        int bars = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            tokenizer._firstOfLine[i] = tokenizer._tokens.Count;
            if (tokenizer._tokens.Count < MaxTokens)
                bars = tokenizer.AddLine(i, bars);
        }

        tokenizer._firstOfLine[lines.Count] = tokenizer._tokens.Count;
        return new TokenStream(tokenizer._tokens, tokenizer._firstOfLine);
    }

    private int AddLine(int index, int bars)
    {
        SourceLine line = _lines[index];
        if (line.Cells is { } cells)
        {
            for (int c = 0; c < cells.Length; c++)
                AddCell(cells[c], index, c, 0);
            return 0;
        }

        if (line.IsBlank || PageChrome.IsPageNumber(line.Text) || Bars.IsDrawnRule(line.Text))
            return bars;
        if (_bars.Between > 0)
            return AddBarredLine(line.Text, index, bars);
        if (_bars.Part && line.Bars > 0)
            AddBars(line.Text, index);
        else if (line.Text.Length <= 2000 && line.Text.AsSpan().Trim().Contains('\t'))
            AddTabs(line.Text, index);
        else if (_rows?.Split(line.Text) is { } parts)
            AddParts(parts, index);
        else
            AddWords(line.Text, index);
        return 0;
    }

    // Cells and bars on lines of their own.
    private int AddBarredLine(string text, int index, int bars)
    {
        int count = Bars.Count(text);
        if (count > 0 && Bars.AreAll(text))
        {
            // What is empty belongs to the line of its bar: behind the last figures of a table the next title follows.
            for (int i = Math.Max(0, bars - 1) / _bars.Between; i < (bars + count - 1) / _bars.Between && _tokens.Count < MaxTokens; i++)
                _tokens.Add(new Token(Word.Empty, index, 0, 0, true));
            return bars + count;
        }

        // Where bars have lines of their own, one stuck to a figure may be a 1.
        if (count > 0 && !Bars.IsAnyStuck(text))
            AddBars(text, index);
        else if (text.Length > Word.LongestLabel)
            AddWords(text, index);
        else
            AddCell(text, index, 0, 0);
        return 0;
    }

    // Each bar ends a cell. One that leads a line with but one cell begins it.
    private void AddBars(string text, int index)
    {
        if (Bars.IsMarkdownRule(text))
            return;
        int filled = 0;
        int start = 0;
        int from = _tokens.Count;
        int cell = 0;
        for (int i = 0; i <= text.Length && _tokens.Count < MaxTokens; i++)
        {
            bool atEnd = i == text.Length;
            if (!atEnd && (!Bars.Is(text[i]) || (i > 0 && text[i - 1] == '\\')))
                continue;
            // Such a bar stays with its figure. It may part it from other words as well.
            bool isStuck = !atEnd && _bars.StandApart && Bars.IsStuck(text, i);
            if (isStuck && !(IsBlankAt(text, i - 1) || IsBlankAt(text, i + 1)))
                continue;
            int to = isStuck && IsBlankAt(text, i + 1) ? i + 1 : i;
            bool blank = text.AsSpan(start, to - start).IsWhiteSpace();
            if (!(atEnd && blank) || (_bars.Separate && cell > 1))
            {
                AddCell(text, start, to, index, cell++, start);
                filled += blank ? 0 : 1;
            }

            start = isStuck && IsBlankAt(text, i - 1) ? i : i + 1;
        }

        bool framed = _bars.Frame && Bars.Is(text.AsSpan().TrimStart()[0]);
        bool alone = filled == 1 && _tokens.Count - from > 1 && _tokens[from + 1].Kind != TokenKind.Empty;
        if (filled > 0 && _tokens.Count > from && _tokens[from].Kind == TokenKind.Empty && (framed || alone))
            _tokens.RemoveAt(from);
    }

    private void AddTabs(string text, int index)
    {
        int start = text.Length - text.AsSpan().TrimStart(" \u3000\u00A0").Length;
        int cell = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\t', start);
            end = end < 0 ? text.Length : end;
            AddCell(text, start, end, index, cell++, start);
            start = end + 1;
        }
    }

    private void AddParts(List<(string Text, int Offset)> parts, int index)
    {
        for (int cell = 0; cell < parts.Count; cell++)
            AddCell(parts[cell].Text, index, cell, parts[cell].Offset);
    }

    private void AddWords(string text, int index)
    {
        if (text.Length > Word.LongestLabel && !AlignedText.Is(text))
        {
            _tokens.Add(new Token(new Word(TokenKind.Text, text.Trim(), ""), index, 0, 0, false));
            return;
        }

        int at = 0;
        int word = 0;
        while (at < text.Length)
        {
            while (at < text.Length && IsBlank(text[at]))
                at++;
            int start = at;
            while (at < text.Length && !IsBlank(text[at]))
                at++;

            // A sign or a unit may stand apart from its number.
            int next = at;
            while (next < text.Length && IsBlank(text[next]))
                next++;
            if (at - start == 1 && text[start] is '+' or '＋' && next < text.Length && char.IsAsciiDigit(LabelNormalizer.Fold(text[next])))
            {
                at = next;
                while (at < text.Length && !IsBlank(text[at]))
                    at++;
            }

            if (at > start && EndOfUnit(text, start, at, next) is var end and > 0)
                at = end;
            if (at > start)
                Add(text.AsSpan(start, at - start), index, word++, start, delimited: false);
        }
    }

    // 12 件: the unit that stands apart from a figure; 0 where none does.
    private static int EndOfUnit(string text, int start, int at, int next)
    {
        if (next == at || next >= text.Length || char.IsAsciiDigit(text[next]) || !char.IsAsciiDigit(LabelNormalizer.Fold(text[at - 1])) || !CellValueParser.LooksLikeValue(text[start..at]))
            return 0;
        int end = next;
        while (end < text.Length && !IsBlank(text[end]))
            end++;
        return end - next <= Thresholds.LongestUnit && CellValueParser.IsUnit(text[next..end]) && text[next] is not ('-' or '—') ? end : 0;
    }

    /// <summary>Whether a blank, of any width, stands at a place of a text.</summary>
    public static bool IsBlankAt(string text, int at) => at >= 0 && at < text.Length && IsBlank(text[at]);

    private static bool IsBlank(char c) => (c is < '\u4E00' or > '\u9FA5') && (char.IsWhiteSpace(c) || LabelNormalizer.Fold(c) == ' ');

    private void AddCell(string text, int line, int cell, int offset) => AddCell(text, 0, text.Length, line, cell, offset);

    private void AddCell(string source, int from, int to, int line, int cell, int offset)
    {
        ReadOnlySpan<char> content = source.AsSpan(from, to - from);
        if (content.ContainsAny('<', '&'))
            content = content.ToString().Replace("<br>", "", StringComparison.OrdinalIgnoreCase).Replace("<br/>", "", StringComparison.OrdinalIgnoreCase).Replace("&nbsp;", " ", StringComparison.Ordinal);
        int first = 0;
        while (first < content.Length && IsBlank(content[first]))
            first++;
        int last = content.Length;
        while (last > first && IsBlank(content[last - 1]))
            last--;
        if (first == last)
            _tokens.Add(new Token(Word.Empty, line, cell, offset, true));
        else
            Add(content[first..last], line, cell, offset + first, delimited: true);
    }

    private void Add(ReadOnlySpan<char> text, int line, int cell, int offset, bool delimited)
    {
        Word word = _vocabulary.Word(text, delimited);
        if (word.Parts.Count == 0)
            _tokens.Add(new Token(word, line, cell, offset, delimited));
        foreach ((Word part, int at) in word.Parts)
            _tokens.Add(new Token(part, line, cell, offset + at, delimited));
    }
}
