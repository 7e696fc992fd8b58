using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>Reads the values of one table from where its labels were found.</summary>
internal sealed class TableReader
{
    private readonly FormInfo _form;
    private readonly TableScan _scan;
    private readonly TokenStream _tokens;
    private readonly DocumentLines _lines;
    private readonly TableReading _table;
    private readonly TableRows _rows;
    private readonly CellWriter _writer;
    private readonly List<(RowRun Row, CellInfo[] Cells)> _below = [];
    private readonly List<UnplacedRow> _unplaced = [];

    private TableReader(FormInfo form, TableScan scan, TokenStream tokens, DocumentLines lines)
    {
        _form = form;
        _scan = scan;
        _tokens = tokens;
        _lines = lines;
        _table = new TableReading(scan, lines);
        _rows = TableRows.Of(scan, tokens, lines);
        _writer = new CellWriter(_table, lines);
    }

    /// <summary>Reads a table of which something was found.</summary>
    public static TableReading Read(FormInfo form, TableScan scan, TokenStream tokens, DocumentLines lines)
    {
        var reader = new TableReader(form, scan, tokens, lines);
        reader.Read();
        return reader._table;
    }

    private void Read()
    {
        if (ValuesWereLost())
        {
            _writer.Lost([.. _form.Cells.Where(c => c.Block.Table == _scan.Table)], _tokens[_scan.First]);
            return;
        }

        foreach (BlockInfo block in _scan.Table.Blocks)
        {
            HeaderReading headers = HeaderReading.Of(_scan, block, _tokens, _lines);
            _table.Claimed.UnionWith(headers.Claimed);
            if (block.HasRowLabels)
                ReadRows(block, headers);
            else
                ReadOnlyRow(block, headers);
        }

        LabelFindings.Report(_form, _table, _tokens);
        new MissingLabels(_form, _table, _rows, _tokens, _writer).Report();
        ReportBelow();
        _writer.Report();
    }

    // Text whose repeated lines were dropped keeps each number once at most, where a table has many zeros.
    private bool ValuesWereLost()
    {
        int cells = _scan.Table.Blocks.Where(static b => b.HasRowLabels).Sum(static b => b.CellCount);
        int filled = _rows.Rows.Sum(static r => r.Filled.Count);
        if (_rows.Rows.Count == 0 || filled * Thresholds.CellsPerValueLost >= cells)
            return false;
        // A grid that shows its empty places shows what is blank.
        bool showsBlanks = _rows.Rows.Count(r => r.Cells.Count >= _scan.Labels[r.Label].Block.Columns.Lines.Count) * 2 > _rows.Rows.Count;
        bool ranTogether = _rows.Rows.Exists(static r => r.Match.Kind == MatchKind.RunTogether);
        return !showsBlanks && !ranTogether
            && filled - _rows.Rows.SelectMany(static r => r.Filled).Select(static t => t.Text.Trim()).Distinct(StringComparer.Ordinal).Count() <= Thresholds.MostRepeatsWhereValuesWereLost;
    }

    private void ReadRows(BlockInfo block, HeaderReading headers)
    {
        int columns = block.Columns.Lines.Count;
        List<RowRun> rows = _rows.Rows.FindAll(r => _scan.Labels[r.Label].Block == block);
        CellInfo like = _form.Cells[block.FirstCell];
        ColumnOrder order = ColumnOrder.Decide(block, headers, rows.Where(r => r.Filled.Count == columns).Select(r => r.Numbers(like)).OfType<decimal?[]>());
        if (rows.Count > 0)
            HeaderFindings.Report(_form, _table, block, headers, order, _tokens);
        var placement = new CellPlacement(rows, columns, _rows.IsLinePerRow, _rows.Width, headers);
        var unordered = new List<RowRun>();
        foreach (RowRun row in rows)
        {
            _table.Reach(row.Match.Start, row.End);
            // Words that stand for a figure are told with its cell.
            for (int t = row.Match.End; t < row.End; t++)
            {
                if (_tokens[t].Kind == TokenKind.Text && row.Filled.Contains(_tokens[t]))
                    _table.Claimed.Add(t);
            }

            if (row.IsLast && row.Filled.Count < columns)
                _table.EndsShort = true;
            // What reads the same in every order needs none.
            if (!order.IsKnown && row.Filled.Count > 0 && !(row.Filled.Count == columns && row.Filled.TrueForAll(t => t.Text == row.Filled[0].Text)))
                unordered.Add(row);
            else
                Write(block, row, placement, headers, order);
        }

        UnplacedRow.Report(_unplaced, [.. rows.Where(static r => r.Filled.Count > 0).Select(r => (Cells(block, r.Row.Index, order), r.Filled))], _writer);
        _unplaced.Clear();
        if (unordered.Count > 0)
        {
            CellInfo[] cells = [.. unordered.SelectMany(r => Cells(block, r.Row.Index, order))];
            _writer.Unreadable(cells, unordered[0].Filled, (_, text) => new Message(MessageIds.ReadValuesUnreadable, w => w.ColumnsUnknown(Names.Of(block), unordered.Count, text)));
        }
    }

    // The cells of a row in the order in which they are printed.
    private CellInfo[] Cells(BlockInfo block, int row, ColumnOrder order) => Array.ConvertAll(order.Order, c => _form.Cells[block.CellIndex(row, c)]);

    private void Write(BlockInfo block, RowRun row, CellPlacement placement, HeaderReading headers, ColumnOrder order)
    {
        CellInfo[] cells = Cells(block, row.Row.Index, order);
        CellInfo[] existing = Array.FindAll(cells, static c => c.Exists);
        Token?[]? placed = IsShort(row, columns: cells.Length, headers) ? null : placement.Place(row) ?? BesideGaps(cells, row.Filled)
            ?? PartedThousands.Join(row.Filled, block.Columns, order.Order, cells[0])?.ToArray()
            ?? FirstInLabel(block, row, order, cells);
        if (placement.IsOutOfLine(row))
        {
            _unplaced.Add(new UnplacedRow(cells, row.Filled, IsOutOfLine: true));
        }
        else if (placed is not null && row.Match.Kind == MatchKind.RunTogether && row.Filled.Count == 0)
        {
            Token label = _tokens[row.Match.Start];
            _writer.WriteRunTogether(existing, label, TrailingDigits(label.Text, LabelSimilarity.RunTogetherDigits(label.Skeleton, _scan.Labels[row.Label])));
        }
        else if (placed is null && IsRunTogether(row.Filled))
        {
            _writer.WriteRunTogether(existing, row.Filled[0], LabelNormalizer.Fold(row.Filled[0].Text));
        }
        else if (placed is null)
        {
            _unplaced.Add(new UnplacedRow(cells, row.Filled, IsOutOfLine: false));
        }
        else
        {
            for (int c = 0; c < cells.Length; c++)
                _writer.Write(cells[c], placed[c], headers.Unit(cells[c].Column.Index) ?? row.UnitFor(cells[c]), _tokens[row.Match.Start]);
            if (row.IsBelow)
                _below.Add((row, existing));
        }
    }

    // Where the document knows its cells, a row with fewer places than its headers lacks a cell, and nothing says which.
    private bool IsShort(RowRun row, int columns, HeaderReading headers) =>
        row.Filled.Count > 0 && row.Filled.Count < columns && headers.Line is { Count: > 0 } line
        && _lines.Lines[line[0].Line].Cells is { } head && _lines.Lines[_tokens[row.Match.Start].Line].Cells is { } own && own.Length < head.Length;

    // Digits that begin with a 0 are several numbers without anything between.
    private static bool IsRunTogether(List<Token> filled) =>
        filled.Count == 1 && CellValueParser.IsDigitRun(filled[0].Text) && filled[0].Text.Length > 1 && LabelNormalizer.Fold(filled[0].Text[0]) == '0';

    // …其他情形）1  0  0: the first figure stands right behind the label. The totals must come out, or all figures be the same.
    private Token?[]? FirstInLabel(BlockInfo block, RowRun row, ColumnOrder order, CellInfo[] cells)
    {
        Token label = _tokens[row.Match.Start];
        if (row.Match.Kind != MatchKind.RunTogether || row.Filled.Count == 0 || row.Filled.Count != cells.Length - 1
            || TrailingDigits(label.Text, LabelSimilarity.RunTogetherDigits(label.Skeleton, _scan.Labels[row.Label])) is not { } digits)
            return null;
        List<Token> figures = [label with { Word = new Word(TokenKind.Value, digits, "") }, .. row.Filled];
        (int holds, int fails) = new RowRun(row.Row, row.Label, row.Match, figures, 0).Numbers(cells[0]) is { } numbers ? TotalColumns.Test(block.Columns, [numbers], order.Order) : (0, 1);
        if (fails > 0 || (holds == 0 && !figures.TrueForAll(f => f.Text == digits)))
            return null;
        string printed = FindingList.Shorten(label.Text);
        _table.Findings.Add(new Message(MessageIds.ReadRunTogether, w => w.FiguresParted(Names.OfRow(cells[0]), printed, [digits])), label, [cells[0]]);
        return [.. figures];
    }

    // As many figures as the row has cells stand in them, in order: where the form has none, none is printed.
    private static Token?[]? BesideGaps(CellInfo[] cells, List<Token> filled)
    {
        int count = cells.Count(static c => c.Exists);
        if (count == cells.Length || count != filled.Count)
            return null;
        int next = 0;
        return [.. cells.Select(c => c.Exists ? filled[next++] : null)];
    }

    // Only digits as printed can be parted; a point or a sign among them would have vanished from the skeleton.
    private static string? TrailingDigits(string text, string? digits)
    {
        if (digits is null)
            return null;
        string folded = LabelNormalizer.Fold(text).TrimEnd();
        return folded.EndsWith(digits, StringComparison.Ordinal) && !(folded.Length > digits.Length && folded[^(digits.Length + 1)] is '-' or '+' or '.') ? digits : null;
    }

    // In a table with a line for each row a number alone on a line may be that of a page.
    private void ReportBelow()
    {
        if (_below.Count == 0)
            return;
        string text = FindingList.Shorten(string.Join(' ', _below.SelectMany(static b => b.Row.Filled).Select(static t => t.Text)));
        CellInfo[] cells = [.. _below.SelectMany(static b => b.Cells)];
        _table.Findings.Add(new Message(MessageIds.ReadFiguresBelow, w => w.FiguresBelowLabel(cells[0], _below.Count, text)), _below[0].Row.Filled[0], cells, actual: text);
    }

    private void ReadOnlyRow(BlockInfo block, HeaderReading headers)
    {
        int columns = block.Columns.Lines.Count;
        if (headers.End < 0 && !_scan.IsPresent && _scan.RangeEnd <= _scan.RangeStart)
            return;
        int start = headers.End >= 0 ? headers.End : _table.First >= 0 ? _table.End : _scan.RangeStart;
        OnlyRow row = OnlyRow.Collect(_tokens, start, _rows.NextStart(start), columns, headers);
        List<Token> filled = row.Cells.FindAll(static t => t.Kind != TokenKind.Empty);
        if (row.Placed is null && SmallTables.Find(block, _tokens, _scan.RangeStart, _scan.RangeEnd) is ({ } small, var first, var last))
        {
            _table.Reach(first, last);
            WriteOnly(block, new ColumnOrder([.. Enumerable.Range(0, columns)], OrderBasis.Headers), small, headers);
            return;
        }

        if (row.Placed is null && UnlabelledTable.FindRow(_form, _scan, _tokens) is { } alone)
        {
            _table.Reach(_scan.RangeStart, alone.End);
            _table.Findings.Add(new Message(MessageIds.ReadHeaderLost, w => w.HeadersBroken(Names.Of(block))), alone.Figures[0], expected: block.Columns.All[0].Label);
            WriteOnly(block, new ColumnOrder([.. Enumerable.Range(0, columns)], OrderBasis.Headers), [.. alone.Figures], headers);
            return;
        }

        decimal?[]? numbers = filled.Count == columns ? new RowRun(block.Rows.Lines[0], 0, default, filled, 0).Numbers(_form.Cells[block.FirstCell]) : null;
        ColumnOrder order = ColumnOrder.Decide(block, headers, numbers is null ? [] : [numbers]);
        HeaderFindings.Report(_form, _table, block, headers, order, _tokens);
        CellInfo[] cells = Cells(block, 0, order);
        if (filled.Count == 0)
        {
            _table.EndsShort = true;
            // A grid shows its blanks; headers with nothing under them lost their figures.
            if (row.Cells.Count == 0 && _scan.First >= 0)
                _writer.Lost(cells, _tokens[_scan.First]);
            else
                _table.Findings.AddLine(new Message(MessageIds.ReadLabelMissing, w => w.FiguresMissing(Names.Of(block), columns)), _table.End > 0 ? _tokens[_table.End - 1].Line : -1, cells);
            return;
        }

        _table.Reach(row.Start, row.End);
        _table.EndsShort = filled.Count < columns;
        ReportBehind(row.End, cells, endsBlank: row.Cells[^1].Kind == TokenKind.Empty);
        bool isSame = filled.Count == columns && filled.TrueForAll(t => t.Text == filled[0].Text);
        Token?[]? placed = row.Placed ?? PartedThousands.Join(filled, block.Columns, order.Order, cells[0])?.ToArray();
        if (placed is not null && (order.IsKnown || isSame))
            WriteOnly(block, order, placed, headers);
        else if (placed is not null)
            _writer.Unreadable(cells, filled, (_, text) => new Message(MessageIds.ReadValuesUnreadable, w => w.ColumnsUnknown(Names.Of(block), 1, text)));
        else if (IsRunTogether(filled))
            _writer.WriteRunTogether(cells, filled[0], LabelNormalizer.Fold(filled[0].Text));
        else
            _writer.Unreadable(cells, filled, (name, text) => new Message(MessageIds.ReadValuesUnreadable, w => w.OtherNumberOfFigures(name, 1, columns, filled.Count, text)));
    }

    // A figure in a cell right behind the row is of the table, which has no place for it: one of its own may have been cut in two.
    // A number alone on its line is that of a page, unless the row ends in a blank for which it may be meant.
    private void ReportBehind(int end, CellInfo[] cells, bool endsBlank)
    {
        if (end >= _tokens.Count || _tokens[end] is not { Kind: TokenKind.Value } stray || !(stray.Delimited || endsBlank) || CellValueParser.IsBlank(stray.Text) || stray.Line > _tokens[end - 1].Line + 1)
            return;
        string text = FindingList.Shorten(stray.Text);
        string after = FindingList.Shorten(_tokens[end - 1].Text);
        _table.Findings.Add(new Message(MessageIds.ReadStrayFigures, w => w.StrayFigures(Names.Of(_scan.Table), after, text)), stray, cells, actual: text);
    }

    private void WriteOnly(BlockInfo block, ColumnOrder order, Token?[] placed, HeaderReading headers)
    {
        CellInfo[] cells = Cells(block, 0, order);
        Token label = placed.OfType<Token>().First();
        for (int c = 0; c < cells.Length; c++)
            _writer.Write(cells[c], placed[c], headers.Unit(cells[c].Column.Index), label);
    }
}
