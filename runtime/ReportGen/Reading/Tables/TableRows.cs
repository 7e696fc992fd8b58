using System.Buffers;
using ReportGen.Forms;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>What stands behind every row label of a table, and how wide the rows are that lack nothing.</summary>
internal sealed class TableRows
{
    private static readonly SearchValues<char> OfFigure = SearchValues.Create("0123456789.,+-");

    private readonly TableScan _scan;
    private readonly TokenStream _tokens;
    private readonly DocumentLines _lines;
    private readonly HashSet<string> _known;
    private readonly int[] _starts;

    private TableRows(TableScan scan, TokenStream tokens, DocumentLines lines)
    {
        _scan = scan;
        _tokens = tokens;
        _lines = lines;
        _known = scan.Outline.Texts;
        _starts = [.. scan.Matches.Where(static m => m is not null).Select(static m => m!.Value.Start).Order()];
        IsLinePerRow = CountLinesPerRow();
    }

    /// <summary>Whether each line of the text is a row of the table.</summary>
    public bool IsLinePerRow { get; }

    /// <summary>The rows, in the order of the form.</summary>
    public List<RowRun> Rows { get; } = [];

    /// <summary>How many cells a row has, labels and padding included; 0 where rows that lack nothing do not agree, <see cref="CellPlacement.Unpadded"/> where they show nothing but cells.</summary>
    public int Width { get; private set; }

    public static TableRows Of(TableScan scan, TokenStream tokens, DocumentLines lines)
    {
        var rows = new TableRows(scan, tokens, lines);
        rows.Collect();
        return rows;
    }

    /// <summary>The label that comes next, or the end of where the table was sought.</summary>
    public int NextStart(int token)
    {
        int at = Array.BinarySearch(_starts, token);
        at = at < 0 ? ~at : at;
        return at < _starts.Length ? _starts[at] : _scan.RangeEnd;
    }

    /// <summary>The token after what was taken for a label; -1 where it is no row.</summary>
    public int EndOf(int label) => Rows.Find(r => r.Label == label)?.End ?? -1;

    public static bool IsPieceOfNumber(string text) => text.All(static c => LabelNormalizer.Fold(c) is (>= '0' and <= '9') or '.' or ',' or '+' or '-' or '%');

    /// <summary>Whether words behind a label are a figure that came out wrong: 3 56, l2, 4O, 1'200. They stand for the figure, which is then unreadable; dropped they would leave a blank.</summary>
    public static bool IsAlmostFigure(string text)
    {
        if (text.Length > Thresholds.LongestOddValue)
            return false;
        // A unit before its figure: 万元60.92.
        if (CellValueParser.WithoutUnitBefore(text) is { } figure)
            return CellValueParser.LooksLikeValue(figure);
        bool hasFigure = text.Length <= Thresholds.LongestLetters;
        foreach (char c in text)
        {
            char folded = LabelNormalizer.Fold(c);
            hasFigure |= folded is >= '0' and <= '9';
            if (!char.IsAsciiLetterOrDigit(folded) && folded is not (' ' or '.' or ',' or '+' or '-' or '%' or '\'' or '’' or '`' or '、' or '|' or '丨' or '〇' or '?' or '\uFFFD'))
                return false;
        }

        return hasFigure;
    }

    private bool CountLinesPerRow()
    {
        int onLine = 0;
        int below = 0;
        for (int i = 0; i < _scan.Labels.Count; i++)
        {
            if (_scan.Labels[i].Role != LabelRole.Row || _scan.Matches[i] is not { } match)
                continue;
            int last = match.End - 1;
            bool any = _lines.Lines[_tokens[last].Line].Cells is { Length: > 1 };
            // A row that is all blank shows its cells where they stand behind its label.
            any |= _tokens.EndOfLine(last) - match.End >= Math.Max(2, _scan.Labels[i].Block.Columns.Lines.Count);
            for (int t = match.End; t < _tokens.EndOfLine(last) && !any; t++)
                any = _tokens[t].Kind != TokenKind.Empty && !CellValueParser.IsUnit(_tokens[t].Text);
            onLine += any ? 1 : 0;
            below += any || match.End >= _scan.RangeEnd ? 0 : 1;
        }

        return onLine > below || (onLine > 0 && onLine * 3 > below && _tokens.Count > 0 && _lines.Lines[_tokens[_starts[0]].Line].Cells is not null);
    }

    private void Collect()
    {
        int last = Enumerable.Range(0, _scan.Labels.Count).LastOrDefault(i => _scan.Labels[i].Role == LabelRole.Row && _scan.Matches[i] is not null, -1);
        for (int i = 0; i < _scan.Labels.Count; i++)
        {
            if (_scan.Labels[i] is { Role: LabelRole.Row, Member: { } row } label && _scan.Matches[i] is { } match)
                Rows.Add(Collect(row, i, match, label.Block.Columns.Lines.Count) with { IsLast = i == last });
        }

        List<RowRun> full = Rows.FindAll(r => r.Filled.Count == _scan.Labels[r.Label].Block.Columns.Lines.Count);
        int[] widths = [.. (full.Count > 1 ? full.FindAll(static r => !r.IsLast) : full).Select(static r => r.Total).Distinct()];
        bool isUnpadded = full.Count > 0 && full.TrueForAll(static r => r.Cells.Count == r.Filled.Count);
        // A row whose label spans places would show its padding, had the table any.
        bool wouldShow = full.Exists(r => !r.IsLast && r.Row.Depth > 0 && r.Row.Depth + 1 < _scan.Labels[r.Label].Block.Rows.Depth);
        Width = isUnpadded && (wouldShow || widths.Length != 1) ? CellPlacement.Unpadded : widths.Length == 1 ? widths[0] : 0;
    }

    private RowRun Collect(MemberInfo row, int label, LabelMatch match, int columns)
    {
        int limit = NextStart(match.End);
        RowRun run = IsLinePerRow ? OfLine(row, label, match, columns, limit) : OfCells(row, label, match, columns, limit);
        return run.Filled.Count == 0 && (GluedFigure(match.End, limit) ?? OddValue(match.End, limit, columns, _scan.Labels[label].Skeleton)) is { } only
            ? new RowRun(row, label, match, [_tokens[only]], run.Total) { End = only + 1 }
            : run;
    }

    // 约412, 四百一十二, 见附件: words alone in the only place that a row has, right before the next label. They stand for the
    // figure, which is then unreadable; dropped they would leave a blank.
    private int? OddValue(int at, int limit, int columns, string name)
    {
        if (IsLinePerRow || columns != 1)
            return null;
        while (at < limit && _tokens[at].Kind == TokenKind.Empty)
            at++;
        if (at >= limit || _tokens[at] is not { Kind: TokenKind.Text, Text: var text } odd || text.Length > Thresholds.LongestOddValue)
            return null;
        bool isWord = _known.Contains(odd.Skeleton) || CellValueParser.IsUnit(text) || IsFragment(odd, name) || PageChrome.IsChrome(text) || PageChrome.IsPageNumber(text);
        int next = at + 1;
        while (next < limit && _tokens[next].Kind == TokenKind.Empty)
            next++;
        return !isWord && (next >= limit || _known.Contains(_tokens[next].Skeleton)) ? at : null;
    }

    // 794.63八、机构建设: a figure to which the next label is joined. Without it the row would be blank.
    private int? GluedFigure(int at, int limit)
    {
        while (at < limit && (_tokens[at].Kind == TokenKind.Empty || CellValueParser.IsUnit(_tokens[at].Text)))
            at++;
        if (at >= limit || _tokens[at] is not { Kind: TokenKind.Text, Text: var text } || text.Length > Thresholds.LongestGluedLabel)
            return null;
        int figure = text.AsSpan().IndexOfAnyExcept(OfFigure);
        return figure > 0 && char.IsAsciiDigit(text[0]) && _known.Contains(LabelNormalizer.Skeleton(text[figure..])) ? at : null;
    }

    private RowRun OfLine(MemberInfo row, int label, LabelMatch match, int columns, int limit)
    {
        var cells = new List<Token>();
        string name = _scan.Labels[label].Skeleton;
        string? unit = null;
        int end = Math.Min(limit, _tokens.EndOfLine(match.End - 1));
        for (int t = match.End; t < end; t++)
        {
            if (_tokens[t].Kind == TokenKind.Text && (_known.Contains(_tokens[t].Skeleton) || IsFragment(_tokens[t], name)))
                continue;
            if (!CellValueParser.IsUnit(_tokens[t].Text) || CellValueParser.IsBlank(_tokens[t].Text))
                cells.Add(_tokens[t]);
            else if (cells.Count == 0)
                unit = _tokens[t].Text.Trim();
        }

        if (cells.Count == 0)
            end = LineBelow(end, limit, columns, name, cells);
        return new RowRun(row, label, match, cells, end - _tokens.FirstOf(_tokens[match.End - 1].Line)) { End = end, Unit = unit, IsBelow = cells.Count > 0 && cells[0].Line > _tokens[match.End - 1].Line };
    }

    private RowRun OfCells(MemberInfo row, int label, LabelMatch match, int columns, int limit)
    {
        var cells = new List<Token>();
        string name = _scan.Labels[label].Skeleton;
        string? unit = null;
        int end = match.End;
        int most = (columns * 3) + 24;
        for (; end < limit && end - match.End < most; end++)
        {
            Token token = _tokens[end];
            if (token.Kind == TokenKind.Text)
            {
                if (_known.Contains(token.Skeleton) || token.Text.Length > Thresholds.LongestOddValue)
                    break;
                if (CellValueParser.IsUnit(token.Text))
                    unit ??= cells.Count == 0 && !CellValueParser.IsBlank(token.Text) ? token.Text.Trim() : null;
                if (CellValueParser.IsUnit(token.Text) || IsFragment(token, name))
                    continue;
                // Words behind a row that is full begin another, which the form does not have.
                if (!IsAlmostFigure(token.Text) && cells.Count(static c => c.Kind != TokenKind.Empty) == columns)
                    break;
            }

            cells.Add(token);
        }

        while (cells.Count > 0 && cells[^1].Kind == TokenKind.Text && !IsAlmostFigure(cells[^1].Text))
        {
            cells.RemoveAt(cells.Count - 1);
            while (end > match.End && _tokens[end - 1] is { Kind: TokenKind.Text })
                end--;
        }

        return new RowRun(row, label, match, cells, LabelsBefore(label) + 1 + cells.Count) { End = end, Unit = unit };
    }

    // Where a label is broken over lines, or has its line for itself, its values stand on the next.
    private int LineBelow(int end, int limit, int columns, string name, List<Token> cells)
    {
        int at = end;
        while (at < limit && _tokens[at].Kind == TokenKind.Text && IsFragment(_tokens[at], name))
            at++;
        if (at >= limit || _tokens[at].Kind != TokenKind.Value || _tokens[at].Delimited)
            return end;
        int lineEnd = Math.Min(limit, _tokens.EndOfLine(at));
        for (int t = at; t < lineEnd; t++)
        {
            if (_tokens[t].Kind != TokenKind.Value)
                return end;
        }

        if (lineEnd - at != columns)
            return end;
        for (int t = at; t < lineEnd; t++)
            cells.Add(_tokens[t]);
        return lineEnd;
    }

    private bool IsFragment(Token token, string name)
    {
        if (token.Kind != TokenKind.Text || token.Delimited || token.Skeleton.Length == 0)
            return false;
        return name.Contains(token.Skeleton, StringComparison.Ordinal)
            || _scan.Labels.Exists(l => l.Role is LabelRole.Group && l.Skeleton.Contains(token.Skeleton, StringComparison.Ordinal));
    }

    // The headings that stand in the same row, before its own label.
    private int LabelsBefore(int label)
    {
        int count = 0;
        int start = _scan.Matches[label]!.Value.Start;
        for (int i = label - 1; i >= 0 && _scan.Labels[i].Role == LabelRole.Group && _scan.Matches[i] is { } group && group.End == start; i--)
        {
            count++;
            start = group.Start;
        }

        return count;
    }
}
