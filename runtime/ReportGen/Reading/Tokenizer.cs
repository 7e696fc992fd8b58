using System.Buffers;
namespace ReportGen.Reading;

/// <summary>Cuts lines into cells under any of the layouts in which tables are found once published.</summary>
internal sealed class Tokenizer
{
    // A report has some thousand; whatever goes on longer than this is no report.
    private const int MaxTokens = 150_000;
    private const int LongestTextLine = 200;
    private const int MostAtFirst = 2000;

    // More bars stuck to figures, or between them, are the layout of the page.
    private const int MostStuck = 2;

    // So many bars with a blank beside them show how the page sets them.
    private const int FewestApart = 8;

    private static readonly SearchValues<char> Bars = SearchValues.Create("|｜│┃￨");

    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly FormVocabulary _vocabulary;
    private readonly List<Token> _tokens;
    private readonly int[] _firstOfLine;
    private readonly int _barsBetween;
    private readonly bool _barsSeparate;
    private readonly bool _barsFrame;
    private readonly bool _barsPart;
    private readonly bool _barsStandApart;
    private readonly bool _commas;

    private Tokenizer(IReadOnlyList<SourceLine> lines, FormVocabulary vocabulary)
    {
        _lines = lines;
        _vocabulary = vocabulary;
        _firstOfLine = new int[lines.Count + 1];
        _tokens = new List<Token>(Math.Min(2 * lines.Count, MostAtFirst));
        _barsBetween = BarsBetweenCells(lines);
        (_barsSeparate, _barsFrame) = _barsBetween == 0 ? BarsOfRows(lines) : (false, false);
        _barsPart = DoBarsPart(lines);
        _barsStandApart = DoBarsStandApart(lines);
        _commas = CommaRows.Are(lines);
    }

    /// <summary>Cuts all lines.</summary>
    public static TokenStream Run(IReadOnlyList<SourceLine> lines, FormVocabulary vocabulary)
    {
        var tokenizer = new Tokenizer(lines, vocabulary);
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

    public static bool IsBar(char c) => Bars.Contains(c);

    /// <summary>Whether a line holds bars and nothing else.</summary>
    public static bool IsBarsOnly(string line)
    {
        if (!line.AsSpan().ContainsAny(Bars))
            return false;
        bool any = false;
        foreach (char c in line)
        {
            if (IsBar(c))
                any = true;
            else if (!char.IsWhiteSpace(c))
                return false;
        }

        return any;
    }

    private static int CountBars(string text)
    {
        int count = 0;
        for (int at = text.AsSpan().IndexOfAny(Bars); at >= 0; at = NextBar(text, at + 1))
            count++;
        return count;
    }

    /// <summary>
    /// How many bars stand between two cells where bars have lines of their own and cells have none; 0 where bars
    /// stand on the lines of the cells. Then every further bar shows an empty cell.
    /// </summary>
    private static int BarsBetweenCells(IReadOnlyList<SourceLine> lines)
    {
        int mixed = 0;
        int alone = 0;
        int bars = 0;
        var gaps = new int[8];
        foreach (SourceLine line in lines)
        {
            if (line.IsBlank || line.Cells is not null)
                continue;
            int count = CountBars(line.Text);
            if (count == 0)
            {
                if (bars is > 0 and < 8)
                    gaps[bars]++;
                bars = 0;
            }
            else if (IsBarsOnly(line.Text))
            {
                alone++;
                bars += count;
            }
            else
            {
                mixed++;
                bars = 0;
            }
        }

        if (alone == 0 || mixed * 8 > alone)
            return 0;

        // The fewest that stand between cells more than now and then: where most cells are blank more bars are the rule.
        int seen = gaps.Sum();
        return Math.Max(0, Array.FindIndex(gaps, g => g > 0 && g * 8 >= seen));
    }

    /// <summary>
    /// Whether bars stand between the cells of a line and not behind its last, so that one that ends a line shows a
    /// blank cell; and whether they stand before the first and behind the last, as in Markdown.
    /// </summary>
    private static (bool Separate, bool Frame) BarsOfRows(IReadOnlyList<SourceLine> lines)
    {
        int open = 0;
        int closed = 0;
        int framed = 0;
        foreach (SourceLine line in lines)
        {
            if (line.Cells is not null || line.IsBlank || line.Text.Length > 2000 || CountBars(line.Text) < 2 || IsBarsOnly(line.Text))
                continue;
            if (!IsBar(line.Text.AsSpan().TrimEnd()[^1]))
                open++;
            else if (IsBar(line.Text.AsSpan().TrimStart()[0]))
                framed++;
            else
                closed++;
        }

        return (open > 3 && open >= (closed + framed) * 2, framed > 3 && framed >= (open + closed) * 2);
    }

    /// <summary>
    /// Whether bars part cells anywhere. Where none does, the one or two that are stuck to a figure may be what is left of
    /// a 1, and no cell is made of what stands beside them.
    /// </summary>
    private static bool DoBarsPart(IReadOnlyList<SourceLine> lines)
    {
        int parting = 0;
        int stuck = 0;
        foreach (SourceLine line in lines)
        {
            if (line.Cells is not null || line.Text.AsSpan().IndexOfAny(Bars) is not (>= 0 and var at))
                continue;
            string text = line.Text;
            bool isAlone = text.AsSpan(at + 1).IndexOfAny(Bars) < 0;
            if (isAlone && (IsDigit(text, at - 1) || IsDigit(text, at + 1)) && !IsBlankAt(text, at - 1) && !IsBlankAt(text, at + 1))
                stuck++;
            else if (isAlone && (IsDigit(text, at - 1) || IsDigit(text, at + 1)) && (at == 0 || at == text.Length - 1 || text.AsSpan().ContainsAny(' ', '\t', '\u3000')))
                stuck++;
            else if (!PageChrome.IsChrome(line.Trimmed))
                parting++;
        }

        return stuck == 0 || stuck > MostStuck || parting > MostStuck;
    }

    /// <summary>Whether a blank stands between each bar and the figures beside it, but for one or two that may be what is left of a 1.</summary>
    private static bool DoBarsStandApart(IReadOnlyList<SourceLine> lines)
    {
        int apart = 0;
        int stuck = 0;
        foreach (SourceLine line in lines)
        {
            if (line.Cells is not null)
                continue;
            string text = line.Text;
            for (int at = text.AsSpan().IndexOfAny(Bars); at >= 0; at = NextBar(text, at + 1))
            {
                if (IsStuck(text, at))
                    stuck++;
                else if ((IsBlankAt(text, at - 1) && IsDigit(text, at - 2)) || (IsBlankAt(text, at + 1) && IsDigit(text, at + 2)))
                    apart++;
            }
        }

        return stuck is > 0 and <= MostStuck && apart >= FewestApart;
    }

    private static int NextBar(string text, int from)
    {
        int at = text.AsSpan(from).IndexOfAny(Bars);
        return at < 0 ? -1 : from + at;
    }

    private static bool IsAnyStuck(string text)
    {
        for (int at = text.AsSpan().IndexOfAny(Bars); at >= 0; at = NextBar(text, at + 1))
        {
            if (IsStuck(text, at))
                return true;
        }

        return false;
    }

    private static bool IsStuck(string text, int at) => IsDigit(text, at - 1) || IsDigit(text, at + 1);

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(LabelNormalizer.Fold(text[at]));

    private static bool IsBlankAt(string text, int at) => at >= 0 && at < text.Length && IsBlank(text[at]);

    private int AddLine(int index, int bars)
    {
        SourceLine line = _lines[index];
        if (line.Cells is { } cells)
        {
            for (int c = 0; c < cells.Length; c++)
                AddCell(cells[c], index, c, 0);
            return 0;
        }

        if (line.IsBlank || PageChrome.IsPageNumber(line.Text) || IsDrawnRule(line.Text))
            return bars;
        if (_barsBetween > 0)
            return AddBarredLine(line.Text, index, bars);
        if (_barsPart && line.Text.AsSpan().ContainsAny(Bars))
            AddBars(line.Text, index);
        else if (line.Text.Length <= 2000 && line.Text.AsSpan().Trim().Contains('\t'))
            AddTabs(line.Text, index);
        else if (_commas && CommaRows.Split(line.Text) is { } parts)
            AddParts(parts, index);
        else
            AddWords(line.Text, index);
        return 0;
    }

    // Cells and bars on lines of their own.
    private int AddBarredLine(string text, int index, int bars)
    {
        int count = CountBars(text);
        if (count > 0 && IsBarsOnly(text))
        {
            // What is empty belongs to the line of its bar: behind the last figures of a table the next title follows.
            for (int i = Math.Max(0, bars - 1) / _barsBetween; i < (bars + count - 1) / _barsBetween && _tokens.Count < MaxTokens; i++)
                _tokens.Add(new Token(TokenKind.Empty, "", "", index, 0, 0, true));
            return bars + count;
        }

        // Where bars have lines of their own, one stuck to a figure may be a 1.
        if (count > 0 && !IsAnyStuck(text))
            AddBars(text, index);
        else if (text.Length > LongestTextLine)
            AddWords(text, index);
        else
            AddCell(text, index, 0, 0);
        return 0;
    }

    // Each bar ends a cell. One that leads a line with but one cell begins it.
    private void AddBars(string text, int index)
    {
        if (IsMarkdownRule(text))
            return;
        int filled = 0;
        int start = 0;
        int from = _tokens.Count;
        int cell = 0;
        for (int i = 0; i <= text.Length && _tokens.Count < MaxTokens; i++)
        {
            bool atEnd = i == text.Length;
            if (!atEnd && (!IsBar(text[i]) || (i > 0 && text[i - 1] == '\\')))
                continue;
            // Such a bar stays with its figure. It may part it from other words as well.
            bool isStuck = !atEnd && _barsStandApart && IsStuck(text, i);
            if (isStuck && !(IsBlankAt(text, i - 1) || IsBlankAt(text, i + 1)))
                continue;
            int to = isStuck && IsBlankAt(text, i + 1) ? i + 1 : i;
            bool blank = text.AsSpan(start, to - start).IsWhiteSpace();
            if (!(atEnd && blank) || (_barsSeparate && cell > 1))
            {
                AddCell(text, start, to, index, cell++, start);
                filled += blank ? 0 : 1;
            }

            start = isStuck && IsBlankAt(text, i - 1) ? i : i + 1;
        }

        bool framed = _barsFrame && IsBar(text.AsSpan().TrimStart()[0]);
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
        if (text.Length > LongestTextLine)
        {
            _tokens.Add(new Token(TokenKind.Text, text.Trim(), "", index, 0, 0, false));
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
                Add(text[start..at], index, word++, start, delimited: false);
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

    private static bool IsBlank(char c) => (c is < '\u4E00' or > '\u9FA5') && (char.IsWhiteSpace(c) || LabelNormalizer.Fold(c) == ' ');

    // The line between two rows of a table that is drawn: ├──┼──┤, +--+--+ or +==:+==:+.
    private static bool IsDrawnRule(string text)
    {
        bool joint = false;
        foreach (char c in text)
        {
            if (c == '+' || (c is >= '┌' and <= '╬' && c is not ('═' or '║')))
                joint = true;
            else if (c is not (' ' or '-' or '=' or ':' or '─' or '━' or '═') && !IsBar(c))
                return false;
        }

        return joint && text.AsSpan().ContainsAny("─━═-=");
    }

    private static bool IsMarkdownRule(string text)
    {
        bool dash = false;
        foreach (char c in text)
        {
            if (c == '-')
                dash = true;
            else if (!IsBar(c) && c is not (':' or ' ' or '\t'))
                return false;
        }

        // A row of cells that all say - has blanks around them, and no three in a row.
        return dash && text.Contains("--", StringComparison.Ordinal);
    }

    private void AddCell(string text, int line, int cell, int offset) => AddCell(text, 0, text.Length, line, cell, offset);

    private void AddCell(string source, int from, int to, int line, int cell, int offset)
    {
        ReadOnlySpan<char> content = source.AsSpan(from, to - from);
        if (!content.ContainsAny('<', '&'))
        {
            int first = 0;
            while (first < content.Length && IsBlank(content[first]))
                first++;
            int last = content.Length;
            while (last > first && IsBlank(content[last - 1]))
                last--;
            if (first == last)
                _tokens.Add(new Token(TokenKind.Empty, "", "", line, cell, offset, true));
            else
                Add(last - first == source.Length ? source : content[first..last].ToString(), line, cell, offset + first, delimited: true);
            return;
        }

        string text = content.ToString();
        string trimmed = text.Replace("<br>", "", StringComparison.OrdinalIgnoreCase).Replace("<br/>", "", StringComparison.OrdinalIgnoreCase).Replace("&nbsp;", " ", StringComparison.Ordinal);
        int lead = 0;
        while (lead < trimmed.Length && IsBlank(trimmed[lead]))
            lead++;
        int end = trimmed.Length;
        while (end > lead && IsBlank(trimmed[end - 1]))
            end--;
        if (end == lead)
            _tokens.Add(new Token(TokenKind.Empty, "", "", line, cell, offset, true));
        else
            Add(trimmed[lead..end], line, cell, offset + lead, delimited: true);
    }

    private void Add(string text, int line, int cell, int offset, bool delimited)
    {
        if (CellValueParser.LooksLikeValue(text))
            _tokens.Add(new Token(TokenKind.Value, text, "", line, cell, offset, delimited));
        else
            AddText(text, line, cell, offset, delimited);
    }

    private void AddText(string text, int line, int cell, int offset, bool delimited)
    {
        string skeleton = text.Length > LongestTextLine ? "" : LabelNormalizer.Skeleton(delimited ? HeaderPath.Last(text) : text);
        if (_vocabulary.Parts(skeleton) is not { } ends)
        {
            _tokens.Add(new Token(TokenKind.Text, text, skeleton, line, cell, offset, delimited));
            return;
        }

        int from = 0;
        int at = 0;
        for (int end = 1; end <= text.Length && at < ends.Count; end++)
        {
            if (end < text.Length && LabelNormalizer.Skeleton(text[..(end + 1)]).Length <= ends[at])
                continue;
            _tokens.Add(new Token(TokenKind.Text, text[from..end], LabelNormalizer.Skeleton(text[from..end]), line, cell, offset + from, delimited));
            from = end;
            at++;
        }
    }
}
