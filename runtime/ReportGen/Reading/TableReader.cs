using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>Reads the values of one table into a report, from where its labels were found.</summary>
internal sealed class TableReader
{
    // A table with fewer values than one in so many cells, hardly any of them twice, has lost its values: real ones are full of zeros.
    private const int FewestShare = 2;
    private const int MostRepeats = 3;

    private readonly Report _report;
    private readonly TableScan _scan;
    private readonly TokenStream _tokens;
    private readonly DocumentLines _lines;
    private readonly FindingList _findings;
    private readonly CellWriter _writer;
    private readonly HashSet<string> _known;
    private readonly int[] _starts;
    private readonly Dictionary<int, int> _rowEnds = [];
    private readonly List<RowRun> _rows = [];
    private int _width;

    public TableReader(Report report, TableScan scan, TokenStream tokens, DocumentLines lines, FindingList findings)
    {
        _report = report;
        _scan = scan;
        _tokens = tokens;
        _lines = lines;
        _findings = findings;
        _writer = new CellWriter(report, lines, findings);
        _known = [.. scan.Labels.SelectMany(static l => l.Aliases.Append(l.Skeleton))];
        _starts = [.. scan.Matches.Where(static m => m is not null).Select(static m => m!.Value.Start).Order()];
        IsLinePerRow = CountLinesPerRow();
    }

    /// <summary>Whether each line of the text is a row of the table.</summary>
    public bool IsLinePerRow { get; }

    /// <summary>Whether the last row of the table that was found lacks values.</summary>
    public bool EndsShort { get; private set; }

    public void Read()
    {
        CollectRows();
        if (ValuesWereLost())
        {
            _writer.Lost([.. _report.Form.Cells.Where(c => c.Block.Table == _scan.Table)], _tokens[_starts[0]]);
            return;
        }

        foreach (BlockInfo block in _scan.Table.Blocks)
        {
            HeaderReading headers = HeaderReading.Of(_scan, block, _report.Form, _tokens, _lines, _findings);
            if (block.HasRowLabels)
                ReadRows(block, headers);
            else
                ReadOnlyRow(block, headers);
        }

        new LabelFindings(_scan, _tokens, _findings).Add(_report);
        ReportMissingRows();
        _writer.ReportUnits();
    }

    // Text whose repeated lines were dropped keeps each number once at most, where a table has many zeros.
    private bool ValuesWereLost()
    {
        int cells = _scan.Table.Blocks.Where(static b => b.HasRowLabels).Sum(static b => b.CellCount);
        string[] values = [.. _rows.SelectMany(static r => r.Filled).Select(static t => t.Text.Trim())];
        // A grid that shows its empty places shows what is blank.
        bool showsBlanks = _rows.Count(r => r.Cells.Count >= _scan.Labels[r.Label].Block.Columns.Lines.Count) * 2 > _rows.Count;
        bool ranTogether = _rows.Exists(static r => r.Match.Kind == MatchKind.RunTogether);
        return _rows.Count > 0 && !showsBlanks && !ranTogether && values.Length * FewestShare < cells && values.Length - values.Distinct(StringComparer.Ordinal).Count() <= MostRepeats;
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
            for (int t = match.End; t < _tokens.EndOfLine(last) && !any; t++)
                any = _tokens[t].Kind != TokenKind.Empty && !CellValueParser.IsUnit(_tokens[t].Text);
            onLine += any ? 1 : 0;
            below += any || match.End >= _scan.RangeEnd ? 0 : 1;
        }

        return onLine > below || (onLine > 0 && onLine * 3 > below && _tokens.Count > 0 && _lines.Lines[_tokens[_starts[0]].Line].Cells is not null);
    }

    private int NextStart(int token)
    {
        int at = Array.BinarySearch(_starts, token);
        at = at < 0 ? ~at : at;
        return at < _starts.Length ? _starts[at] : _scan.RangeEnd;
    }

    // What stands behind every label, and how wide the rows are that lack nothing.
    private void CollectRows()
    {
        int last = Enumerable.Range(0, _scan.Labels.Count).LastOrDefault(i => _scan.Labels[i].Role == LabelRole.Row && _scan.Matches[i] is not null, -1);
        for (int i = 0; i < _scan.Labels.Count; i++)
        {
            if (_scan.Labels[i] is { Role: LabelRole.Row, Member: { } row } label && _scan.Matches[i] is { } match)
                _rows.Add(Collect(row, i, match, label.Block.Columns.Lines.Count) with { IsLast = i == last });
        }

        List<RowRun> full = _rows.FindAll(r => r.Filled.Count == _scan.Labels[r.Label].Block.Columns.Lines.Count);
        int[] widths = [.. (full.Count > 1 ? full.FindAll(static r => !r.IsLast) : full).Select(static r => r.Total).Distinct()];
        bool isUnpadded = full.Count > 0 && full.TrueForAll(static r => r.Cells.Count == r.Filled.Count);
        // A row whose label spans places would show its padding, had the table any.
        bool wouldShow = full.Exists(r => !r.IsLast && r.Row.Depth > 0 && r.Row.Depth + 1 < _scan.Labels[r.Label].Block.Rows.Depth);
        _width = isUnpadded && (wouldShow || widths.Length != 1) ? CellPlacement.Unpadded : widths.Length == 1 ? widths[0] : 0;
    }

    private void ReadRows(BlockInfo block, HeaderReading headers)
    {
        List<RowRun> rows = _rows.FindAll(r => _scan.Labels[r.Label].Block == block);
        var placement = new CellPlacement(rows, block.Columns.Lines.Count, IsLinePerRow, _width, headers);
        foreach (RowRun row in rows)
        {
            _scan.End = Math.Max(_scan.End, row.End);
            _rowEnds[row.Label] = row.End;
            Write(block, row, placement, headers);
        }
    }

    private RowRun Collect(MemberInfo row, int label, LabelMatch match, int columns)
    {
        int limit = NextStart(match.End);
        var cells = new List<Token>();
        int end = match.End;
        int line = _tokens[match.End - 1].Line;
        string name = _scan.Labels[label].Skeleton;
        if (IsLinePerRow)
        {
            end = Math.Min(limit, _tokens.EndOfLine(match.End - 1));
            for (int t = match.End; t < end; t++)
            {
                if (_tokens[t].Kind == TokenKind.Text && (_known.Contains(_tokens[t].Skeleton) || IsFragment(_tokens[t], name)))
                    continue;
                if (!CellValueParser.IsUnit(_tokens[t].Text) || CellValueParser.IsBlank(_tokens[t].Text))
                    cells.Add(_tokens[t]);
            }

            if (cells.Count == 0)
                end = LineBelow(end, limit, columns, name, cells);
            return new RowRun(row, label, match, cells, end - _tokens.FirstOf(line)) { End = end };
        }

        int most = (columns * 3) + 24;
        for (; end < limit && end - match.End < most; end++)
        {
            Token token = _tokens[end];
            if (token.Kind == TokenKind.Text)
            {
                if (_known.Contains(token.Skeleton) || token.Text.Length > 12)
                    break;
                if (CellValueParser.IsUnit(token.Text) || IsFragment(token, name))
                    continue;
                // Words behind a row that is full begin another, which the form does not have.
                if (!IsPieceOfNumber(token.Text) && cells.Count(static c => c.Kind != TokenKind.Empty) == columns)
                    break;
            }

            cells.Add(token);
        }

        while (cells.Count > 0 && cells[^1].Kind == TokenKind.Text && !IsPieceOfNumber(cells[^1].Text))
        {
            cells.RemoveAt(cells.Count - 1);
            while (end > match.End && _tokens[end - 1] is { Kind: TokenKind.Text })
                end--;
        }

        return new RowRun(row, label, match, cells, LabelsBefore(label) + 1 + cells.Count) { End = end };
    }

    private static bool IsPieceOfNumber(string text) => text.All(static c => LabelNormalizer.Fold(c) is (>= '0' and <= '9') or '.' or ',' or '+' or '-' or '%');

    // Where a label is broken over lines its values may stand on a line of their own.
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

        if (lineEnd - at != columns || columns == 1)
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

    private void Write(BlockInfo block, RowRun row, CellPlacement placement, HeaderReading headers)
    {
        int columns = block.Columns.Lines.Count;
        CellInfo[] cells = new CellInfo[columns];
        for (int c = 0; c < columns; c++)
            cells[c] = _report.Form.Cells[block.CellIndex(row.Row.Index, headers.Order[c])];
        if (row.IsLast && row.Filled.Count < columns)
            EndsShort = true;
        if (headers.IsDoubtful && row.Filled.Count > 0)
        {
            _writer.Unreadable(cells, row.Filled, "栏目次序与表样不同，无法确定各数属于哪一栏", "the columns stand in another order than in the form, so it cannot be told which number belongs to which");
            return;
        }

        Token?[]? placed = placement.Place(row) ?? BesideGaps(cells, row.Filled);
        if (placed is not null && row.Match.Kind == MatchKind.RunTogether && row.Filled.Count == 0)
        {
            Token label = _tokens[row.Match.Start];
            _writer.WriteRunTogether(Array.FindAll(cells, static c => c.Exists), label, TrailingDigits(label.Text, LabelSimilarity.RunTogetherDigits(label.Skeleton, _scan.Labels[row.Label])));
        }
        else if (placed is null && row.Filled.Count == 1 && CellValueParser.IsDigitRun(row.Filled[0].Text) && row.Filled[0].Text.Length > 1 && LabelNormalizer.Fold(row.Filled[0].Text[0]) == '0')
        {
            _writer.WriteRunTogether(Array.FindAll(cells, static c => c.Exists), row.Filled[0], LabelNormalizer.Fold(row.Filled[0].Text));
        }
        else if (placed is null)
        {
            columns = cells.Count(static c => c.Exists);
            bool fewer = row.Filled.Count < columns;
            _writer.Unreadable(cells, row.Filled,
                fewer ? $"这一行有 {columns} 栏，只印出 {row.Filled.Count} 个数，看不出空的是哪几栏" : $"这一行有 {columns} 栏，却印出 {row.Filled.Count} 个数",
                fewer ? $"the row has {columns} columns but only {row.Filled.Count} entries, and nothing shows which are blank" : $"the row has {columns} columns but {row.Filled.Count} entries");
        }
        else
        {
            for (int c = 0; c < columns; c++)
                _writer.Write(cells[c], placed[c], headers.MoneyUnit(headers.Order[c]), _tokens[row.Match.Start]);
        }
    }

    // As many figures as the row has cells stand in them, in order: where the form has none, none is printed.
    private static Token?[]? BesideGaps(CellInfo[] cells, List<Token> filled)
    {
        int count = cells.Count(static c => c.Exists);
        if (count == cells.Length || count != filled.Count)
            return null;
        int next = 0;
        return [.. cells.Select(c => c.Exists ? filled[next++] : (Token?)null)];
    }

    // Only digits as printed can be parted; a point or a sign among them would have vanished from the skeleton.
    private static string? TrailingDigits(string text, string? digits)
    {
        if (digits is null)
            return null;
        string folded = LabelNormalizer.Fold(text).TrimEnd();
        return folded.EndsWith(digits, StringComparison.Ordinal) && !(folded.Length > digits.Length && folded[^(digits.Length + 1)] is '-' or '+' or '.') ? digits : null;
    }

    private void ReadOnlyRow(BlockInfo block, HeaderReading headers)
    {
        int columns = block.Columns.Lines.Count;
        if (headers.End < 0 && !_scan.IsPresent && _scan.RangeEnd <= _scan.RangeStart)
            return;
        int start = headers.End >= 0 ? headers.End : _scan.First >= 0 ? _scan.End : _scan.RangeStart;
        OnlyRow row = OnlyRow.Collect(_tokens, start, NextStart(start), columns, headers);
        CellInfo[] cells = new CellInfo[columns];
        for (int c = 0; c < columns; c++)
            cells[c] = _report.Form.Cells[block.CellIndex(0, headers.Order[c])];
        List<Token> filled = row.Cells.FindAll(static t => t.Kind != TokenKind.Empty);
        if (filled.Count == 0)
        {
            EndsShort = true;
            // A grid shows its blanks; headers with nothing under them lost their figures.
            if (row.Cells.Count == 0 && _starts.Length > 0)
            {
                _writer.Lost(cells, _tokens[_starts[0]]);
                return;
            }

            _findings.AddLine("read.label-missing", Severity.Warning, _scan.End > 0 ? _tokens[_scan.End - 1].Line : -1,
                $"{_scan.Table.Name}：没有找到数据行，{columns} 格按空白处理。请对照原文填写。",
                $"{_scan.Table.NameEn}: no row of figures was found, so its {columns} cells are blank. Fill them in from the original.", cells);
            return;
        }

        _scan.First = _scan.First < 0 ? row.Start : Math.Min(_scan.First, row.Start);
        _scan.End = Math.Max(_scan.End, row.End);
        EndsShort = filled.Count < columns;
        if (row.Placed is { } placed && !headers.IsDoubtful)
        {
            for (int c = 0; c < columns; c++)
                _writer.Write(cells[c], placed[c], headers.MoneyUnit(headers.Order[c]), filled[0]);
        }
        else if (filled.Count == 1 && CellValueParser.IsDigitRun(filled[0].Text) && filled[0].Text.Length > 1 && LabelNormalizer.Fold(filled[0].Text[0]) == '0')
        {
            _writer.WriteRunTogether(cells, filled[0], LabelNormalizer.Fold(filled[0].Text));
        }
        else
        {
            _writer.Unreadable(cells, filled, $"这张表应有 {columns} 个数，印出 {filled.Count} 个，无法对应", $"the table takes {columns} figures but {filled.Count} are printed, and they cannot be assigned");
        }
    }

    // Numbers behind a label that are none of its row belong to a row whose label is lost.
    private void ReportMissingRows()
    {
        var missing = new List<int>();
        int previous = -1;
        for (int i = 0; i <= _scan.Labels.Count; i++)
        {
            if (i < _scan.Labels.Count && _scan.Matches[i] is null)
            {
                if (_scan.Labels[i].Role == LabelRole.Row)
                    missing.Add(i);
                continue;
            }

            int from = previous < 0 ? -1 : Math.Max(_scan.Matches[previous]!.Value.End, RowEnd(previous));
            int to = i < _scan.Labels.Count ? _scan.Matches[i]!.Value.Start : Math.Min(_scan.RangeEnd, from < 0 ? 0 : from + 400);
            List<Token> pageNumbers = [];
            List<Token> strays = previous < 0 || (i < _scan.Labels.Count && !_scan.Labels[previous].Block.HasRowLabels) ? [] : Strays(from, to, i == _scan.Labels.Count, pageNumbers);
            bool ownsRows = previous >= 0 && _scan.Labels[previous].Block.HasRowLabels;
            if (missing.Count > 0)
                ReportMissing(missing, previous, ownsRows ? strays : []);
            else if (strays.Count > 0 && ownsRows && UnknownRows(from, to) is { Count: > 0 } unknown)
                unknown.ForEach(ReportUnknown);
            else if (strays.Count > 0 && ownsRows)
                ReportStrays(previous, strays);
            if (pageNumbers.Count > 0 && ownsRows)
                ReportStrays(previous, pageNumbers, isPageNumber: true);
            missing.Clear();
            previous = i;
        }
    }

    private int RowEnd(int label) => _rowEnds.GetValueOrDefault(label, -1);

    private List<Token> Strays(int from, int to, bool atEnd, List<Token> pageNumbers)
    {
        var strays = new List<Token>();
        for (int t = Math.Max(0, from); t < to; t++)
        {
            Token token = _tokens[t];
            if (atEnd && token.Kind == TokenKind.Text && token.Text.Length > 12)
                break;
            bool isNumber = token.Kind == TokenKind.Value ? !CellValueParser.IsBlank(token.Text) : token.Kind == TokenKind.Text && IsPieceOfNumber(token.Text);
            bool isPageNumber = IsLinePerRow && !token.Delimited && _tokens.FilledOn(token.Line) == 1;
            if (isNumber)
                (isPageNumber ? pageNumbers : strays).Add(token);
        }

        return strays;
    }

    // Words and the numbers behind them, again and again; none where numbers come first, as those belong to what stands before.
    private List<(int Label, List<int> Numbers)> UnknownRows(int from, int to)
    {
        var rows = new List<(int Label, List<int> Numbers)>();
        for (int t = Math.Max(0, from); t < to; t++)
        {
            Token token = _tokens[t];
            bool isNumber = token.Kind == TokenKind.Value || (token.Kind == TokenKind.Text && IsPieceOfNumber(token.Text));
            if (isNumber && rows.Count == 0)
                return [];
            if (isNumber)
                rows[^1].Numbers.Add(t);
            else if (token.Kind == TokenKind.Text && token.Skeleton.Length > 0)
                rows.Add((t, []));
        }

        rows.RemoveAll(static r => r.Numbers.Count == 0);
        return rows;
    }

    private void ReportUnknown((int Label, List<int> Numbers) row)
    {
        Token label = _tokens[row.Label];
        string text = FindingList.Shorten(label.Text);
        string numbers = FindingList.Shorten(string.Join(' ', row.Numbers.Select(t => _tokens[t].Text)));
        _scan.Claimed.Add(row.Label);
        _scan.Claimed.UnionWith(row.Numbers);
        _findings.Add("read.row-unknown", Severity.Warning, label,
            $"{_scan.Table.Name}：“{text}”（{numbers}）这一行是表样没有的，没有采用。所用的若是本地格式，请用 --forms 加上；否则请删去这一行，或并入表样的行。",
            $"{_scan.Table.NameEn}: the form has no row \"{text}\" ({numbers}); it was not used. Where a local form is in use, add it with --forms; else take the row out, or add it to a row of the form.", actual: $"{text} {numbers}");
    }

    private void ReportMissing(List<int> missing, int previous, List<Token> strays)
    {
        var cells = new List<CellInfo>();
        foreach (int label in missing)
        {
            ExpectedLabel row = _scan.Labels[label];
            for (int c = 0; c < row.Block.Columns.Lines.Count; c++)
                cells.Add(_report.Form.Cells[row.Block.CellIndex(row.Member!.Index, c)]);
        }

        string labels = string.Join('、', missing.Take(4).Select(m => $"“{FindingList.Shorten(_scan.Labels[m].Text)}”")) + (missing.Count > 4 ? $" 等 {missing.Count} 行" : "");
        Token? near = previous < 0 ? null : _tokens[_scan.Matches[previous]!.Value.Start];
        if (strays.Count > 0)
        {
            _writer.Unreadable([.. cells], strays, $"没有找到行标题{labels}，而这里有 {strays.Count} 个数不属于任何一行", $"the row label {labels} was not found, and {strays.Count} numbers here belong to no row");
        }

        // Without lines around rows the figures of a row whose label is lost pass for those of the row above, where that is blank.
        if (!IsLinePerRow && previous >= 0 && _scan.Labels[previous] is { Role: LabelRole.Row } above)
        {
            for (int c = 0; c < above.Block.Columns.Lines.Count; c++)
                cells.Add(_report.Form.Cells[above.Block.CellIndex(above.Member!.Index, c)]);
        }

        string zh = $"{_scan.Table.Name}：没有找到行标题{labels}，这些格按空白处理（空白不是 0）。请对照原文核实。";
        string en = $"{_scan.Table.NameEn}: the row label {labels} was not found; its cells are taken as blank, which is not 0. Check against the original.";
        if (near is { } at)
            _findings.Add("read.label-missing", Severity.Warning, at, zh, en, cells, _scan.Labels[missing[0]].Text);
        else
            _findings.AddLine("read.label-missing", Severity.Warning, -1, zh, en, cells, _scan.Labels[missing[0]].Text);
    }

    private void ReportStrays(int previous, List<Token> strays, bool isPageNumber = false)
    {
        ExpectedLabel label = _scan.Labels[previous];
        var cells = new List<CellInfo>();
        if (label.Role == LabelRole.Row)
        {
            for (int c = 0; c < label.Block.Columns.Lines.Count; c++)
                cells.Add(_report.Form.Cells[label.Block.CellIndex(label.Member!.Index, c)]);
        }

        string text = FindingList.Shorten(string.Join(' ', strays.Select(static s => s.Text)));
        string after = FindingList.Shorten(label.Text);
        if (isPageNumber)
        {
            _findings.Add("read.chrome", Severity.Info, strays[0],
                $"{_scan.Table.Name}：“{after}”之后单独成行的“{text}”按页码处理，没有采用。若是数据，请对照原文改正。",
                $"{_scan.Table.NameEn}: \"{text}\", alone on its line after \"{after}\", is taken for a page number and was not used. If it is a figure, mend the text.", cells, actual: text);
            return;
        }

        _findings.Add("read.values-unreadable", Severity.Warning, strays[0],
            $"{_scan.Table.Name}：“{after}”之后的“{text}”不属于任何一行，没有采用。请对照原文核实。",
            $"{_scan.Table.NameEn}: \"{text}\" after \"{after}\" belongs to no row and was not used. Check against the original.", cells, actual: text);
    }
}
