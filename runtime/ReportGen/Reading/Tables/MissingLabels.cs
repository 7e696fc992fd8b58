using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>
/// Reports the rows and bands of a table that were not found, and the figures that belong to none: numbers behind a label
/// that are none of its row belong to a row whose label is lost, or which the form does not have.
/// </summary>
internal sealed class MissingLabels(FormInfo form, TableReading table, TableRows rows, TokenStream tokens, CellWriter writer)
{
    private readonly TableScan _scan = table.Scan;
    private readonly List<(int Label, List<int> Numbers)> _unknown = [];
    private readonly List<(int Previous, List<Token> Figures)> _strays = [];

    public void Report()
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

            ReportBetween(previous, i, missing);
            missing.Clear();
            previous = i;
        }

        ReportBands();
        ReportUnknown();
        ReportStrays();
    }

    private void ReportBetween(int previous, int next, List<int> missing)
    {
        int from = previous < 0 ? -1 : Math.Max(_scan.Matches[previous]!.Value.End, rows.EndOf(previous));
        int to = next < _scan.Labels.Count ? _scan.Matches[next]!.Value.Start : Math.Min(_scan.RangeEnd, from < 0 ? 0 : from + Thresholds.TokensBehindTable);
        List<Token> pageNumbers = [];
        bool ownsRows = previous >= 0 && _scan.Labels[previous].Block.HasRowLabels;
        List<Token> strays = ownsRows ? Strays(from, to, next == _scan.Labels.Count, pageNumbers) : [];
        if (missing.Count > 0 && strays.Count > 0 && IsOneRowForAll(previous, missing, strays))
            ReportOneRowForAll(previous, missing, strays);
        else if (missing.Count > 0)
            ReportMissing(missing, previous, strays);
        else if (strays.Count > 0 && UnknownRows(from, to) is { Count: > 0 } unknown)
            _unknown.AddRange(unknown);
        else if (strays.Count > 0)
            _strays.Add((previous, strays));
        if (pageNumbers.Count > 0)
            ReportPageNumber(previous, pageNumbers);
    }

    private List<Token> Strays(int from, int to, bool atEnd, List<Token> pageNumbers)
    {
        var strays = new List<Token>();
        for (int t = Math.Max(0, from); t < to; t++)
        {
            Token token = tokens[t];
            if (atEnd && token.Kind == TokenKind.Text && token.Text.Length > Thresholds.LongestOddValue)
                break;
            bool isNumber = token.Kind == TokenKind.Value ? !CellValueParser.IsBlank(token.Text) : token.Kind == TokenKind.Text && TableRows.IsPieceOfNumber(token.Text);
            bool isPageNumber = rows.IsLinePerRow && !token.Delimited && tokens.FilledOn(token.Line) == 1;
            if (isNumber)
                (isPageNumber ? pageNumbers : strays).Add(token);
        }

        return strays;
    }

    // Words and the numbers behind them, again and again; none where numbers come first, as those belong to what stands before.
    private List<(int Label, List<int> Numbers)> UnknownRows(int from, int to)
    {
        var found = new List<(int Label, List<int> Numbers)>();
        for (int t = Math.Max(0, from); t < to; t++)
        {
            Token token = tokens[t];
            bool isNumber = token.Kind == TokenKind.Value || (token.Kind == TokenKind.Text && TableRows.IsPieceOfNumber(token.Text));
            if (isNumber && found.Count == 0)
                return [];
            if (isNumber)
                found[^1].Numbers.Add(t);
            else if (token.Kind == TokenKind.Text && token.Skeleton.Length > 0)
                found.Add((t, []));
        }

        found.RemoveAll(static r => r.Numbers.Count == 0);
        return found;
    }

    // A few are each a matter of their own; many are a table that the form does not have.
    private void ReportUnknown()
    {
        foreach ((int label, List<int> numbers) in _unknown)
        {
            table.Claimed.Add(label);
            table.Claimed.UnionWith(numbers);
        }

        bool isOne = _unknown.Count > Thresholds.MostUnknownRowsNamed;
        foreach ((int label, List<int> numbers) in isOne ? _unknown.Take(1) : _unknown)
        {
            string text = FindingList.Shorten(tokens[label].Text);
            string figures = FindingList.Shorten(string.Join(' ', numbers.Select(t => tokens[t].Text)));
            table.Findings.Add(new Message(MessageIds.ReadRowUnknown, w => w.RowUnknown(Names.Of(_scan.Table), isOne ? _unknown.Count : 1, text, figures)), tokens[label], actual: $"{text} {figures}");
        }
    }

    private CellInfo[] CellsOf(ExpectedLabel row) => [.. Enumerable.Range(0, row.Block.Columns.Lines.Count).Select(c => form.Cells[row.Block.CellIndex(row.Member!.Index, c)])];

    // The heading over some rows has the figures of one row, and none of the rows is there: an earlier form had but that one.
    private bool IsOneRowForAll(int previous, List<int> missing, List<Token> strays) =>
        _scan.Labels[previous] is { Role: LabelRole.Group, Member: { } group } heading
        && strays.Count == heading.Block.Columns.Lines.Count
        && missing.Count == group.Count
        && missing.TrueForAll(m => _scan.Labels[m].Member is { } row && row.Index >= group.First && row.Index < group.First + group.Count);

    private void ReportOneRowForAll(int previous, List<int> missing, List<Token> strays)
    {
        ExpectedLabel heading = _scan.Labels[previous];
        CellInfo[] cells = [.. missing.SelectMany(m => CellsOf(_scan.Labels[m]))];
        string figures = FindingList.Shorten(string.Join(' ', strays.Select(static s => s.Text)));
        var label = LocalizedText.Of(heading.Text, heading.Member!.LabelEn);
        table.Findings.Add(new Message(MessageIds.ReadLabelMissing, w => w.OneRowForAll(Names.Of(_scan.Table), label, missing.Count, figures)),
            tokens[_scan.Matches[previous]!.Value.Start], cells, _scan.Labels[missing[0]].Text, figures);
    }

    private void ReportMissing(List<int> missing, int previous, List<Token> strays)
    {
        var cells = new List<CellInfo>(missing.SelectMany(m => CellsOf(_scan.Labels[m])));
        string[] labels = [.. missing.Select(m => FindingList.Shorten(_scan.Labels[m].Text))];
        if (strays.Count > 0)
        {
            writer.Unreadable([.. cells], strays, (name, text) => new Message(MessageIds.ReadValuesUnreadable, w => w.RowLabelLost(Names.Of(_scan.Table), labels, strays.Count, text)));
            return;
        }

        // Without lines around rows the figures of a row whose label is lost pass for those of the row above, where that is blank.
        if (!rows.IsLinePerRow && previous >= 0 && _scan.Labels[previous] is { Role: LabelRole.Row } above)
            cells.AddRange(CellsOf(above));
        var message = new Message(MessageIds.ReadLabelMissing, w => w.RowLabelMissing(Names.Of(_scan.Table), labels));
        if (previous >= 0)
            table.Findings.Add(message, tokens[_scan.Matches[previous]!.Value.Start], cells, _scan.Labels[missing[0]].Text);
        else
            table.Findings.AddLine(message, -1, cells, _scan.Labels[missing[0]].Text);
    }

    // The heading of a band is lost where rows of it are there.
    private void ReportBands()
    {
        ExpectedLabel[] lost = [.. _scan.Labels.Where((l, i) => l.Role == LabelRole.Band && _scan.Matches[i] is null && _scan.Labels.Where((r, at) => r.Block == l.Block && r.Role == LabelRole.Row && _scan.Matches[at] is not null).Any())];
        if (lost.Length == 0)
            return;
        int near = Enumerable.Range(0, _scan.Labels.Count).First(i => _scan.Labels[i].Block == lost[0].Block && _scan.Matches[i] is not null);
        string[] labels = [.. lost.Select(static l => l.Text)];
        table.Findings.Add(new Message(MessageIds.ReadHeaderLost, w => w.BandLost(Names.Of(_scan.Table), labels)), tokens[_scan.Matches[near]!.Value.Start], expected: labels[0]);
    }

    // A few are each a matter of their own; many have one cause: a column, or rows, that the form does not have.
    private void ReportStrays()
    {
        bool isOne = _strays.Count > Thresholds.MostUnknownRowsNamed;
        CellInfo[] all = [.. _strays.SelectMany(s => CellsBefore(s.Previous))];
        foreach ((int previous, List<Token> figures) in isOne ? _strays.Take(1) : _strays)
        {
            (string after, string text) = (FindingList.Shorten(_scan.Labels[previous].Text), Text(figures));
            table.Findings.Add(new Message(MessageIds.ReadStrayFigures, w => w.StrayFigures(Names.Of(_scan.Table), after, text, isOne ? _strays.Count : 1)), figures[0], isOne ? all : CellsBefore(previous), actual: text);
        }
    }

    private void ReportPageNumber(int previous, List<Token> figures)
    {
        (string after, string text) = (FindingList.Shorten(_scan.Labels[previous].Text), Text(figures));
        table.Findings.Add(new Message(MessageIds.ReadChrome, w => w.PageNumberAmongRows(Names.Of(_scan.Table), after, text)), figures[0], CellsBefore(previous), actual: text);
    }

    private CellInfo[] CellsBefore(int label) => _scan.Labels[label].Role == LabelRole.Row ? CellsOf(_scan.Labels[label]) : [];

    private static string Text(List<Token> figures) => FindingList.Shorten(string.Join(' ', figures.Select(static s => s.Text)));
}
