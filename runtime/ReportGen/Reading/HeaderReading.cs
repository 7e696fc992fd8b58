using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>What the headers of a block say: where they end, in which order the columns stand, and what unit they print.</summary>
internal sealed class HeaderReading
{
    private readonly TableScan _scan;
    private readonly BlockInfo _block;
    private readonly TokenStream _tokens;
    private readonly int[] _headers;
    private readonly int[] _at;
    private readonly HeaderUnit?[] _units;

    private HeaderReading(TableScan scan, BlockInfo block, TokenStream tokens)
    {
        _scan = scan;
        _block = block;
        _tokens = tokens;
        _headers = [.. Enumerable.Range(0, scan.Labels.Count).Where(i => scan.Labels[i].Block == block && scan.Labels[i].Role == LabelRole.Header)];
        _at = [.. _headers.Select(h => scan.Matches[h] is { } match ? match.Start : -1)];
        _units = new HeaderUnit?[block.Columns.Lines.Count];
    }

    /// <summary>The token after the last header; -1 where none was found.</summary>
    public int End { get; private set; } = -1;

    /// <summary>How many headers stand on the lowest level of the form.</summary>
    public int LastLineCount { get; private set; }

    /// <summary>Whether the headers of a line of the table stand on one line of the text.</summary>
    public bool IsLinePerRow { get; private set; }

    /// <summary>How many empty places each row has beyond its columns where cells have lines of their own: bars before it, or columns that hold nothing.</summary>
    public int PlacesBeyond { get; private set; }

    /// <summary>For each column as printed the column of the form; null where headers are missing or in pieces.</summary>
    public int[]? Printed { get; private set; }

    /// <summary>Whether the document itself knew the place of every header.</summary>
    public bool IsGrid { get; private set; }

    /// <summary>Whether headers stand where none of the form's orders puts them: they were broken, and say nothing of the columns.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The place of each column as printed in the grid of the document; null where it knows none.</summary>
    public int[]? Grid { get; private set; }

    /// <summary>What follows the corner, up to the first row; null where the headers are of several levels, lack one, or follow no corner.</summary>
    public IReadOnlyList<Token>? Line { get; private set; }

    /// <summary>For each place beside the corner the column as printed, where a header stands in every place that it spans; null where none does.</summary>
    public int[]? Repeats { get; private set; }

    /// <summary>Tokens that are headers in another place than where the form prints them.</summary>
    public HashSet<int> Claimed { get; } = [];

    /// <summary>The headers that were not found.</summary>
    public IReadOnlyList<MemberInfo> Lost { get; private set; } = [];

    /// <summary>The unit that the header of a column prints and the form does not.</summary>
    public HeaderUnit? Unit(int column) => _units[column];

    public static HeaderReading Of(TableScan scan, BlockInfo block, TokenStream tokens, DocumentLines lines)
    {
        var reading = new HeaderReading(scan, block, tokens);
        if (reading._headers.Length > 0)
            reading.Read(lines);
        return reading;
    }

    private MemberInfo Member(int header) => _scan.Labels[_headers[header]].Member!;

    private void Read(DocumentLines lines)
    {
        Claim();
        int deepest = Enumerable.Range(0, _headers.Length).Max(h => Member(h).Depth);
        LastLineCount = Enumerable.Range(0, _headers.Length).Count(h => Member(h).Depth == deepest);
        for (int h = 0; h < _headers.Length; h++)
        {
            if (_at[h] >= 0)
                End = Math.Max(End, _scan.Matches[_headers[h]] is { } match ? match.End : _at[h] + 1);
        }

        ReadLine();
        ReadRepeats();
        ReadLayout();
        ReadOrder(lines);
        ReadUnits();
        Lost = [.. Enumerable.Range(0, _headers.Length).Where(h => _at[h] < 0 && !IsInPath(Member(h))).Select(Member)];
    }

    // Headers of one level are a row of the table that lacks nothing, and show its padding as such a row does.
    private void ReadLine()
    {
        int corner = _scan.Labels.FindIndex(l => l.Block == _block && l.Role == LabelRole.Corner && l.Text == _block.Corner);
        int row = _scan.Labels.FindIndex(l => l.Block == _block && l.Role is LabelRole.Row or LabelRole.Group);
        if (corner < 0 || row < 0 || _block.Columns.Depth > 1 || _scan.Matches[corner] is not { } before || _scan.Matches[row] is not { } after || Array.Exists(_at, static t => t < 0))
            return;
        var line = new List<Token>();
        for (int t = before.End; t < after.Start; t++)
            line.Add(_tokens[t]);
        bool isWhole = line.Count(static t => t.Kind != TokenKind.Empty) == _headers.Length && _tokens[after.Start].Line > line[^1].Line;
        Line = isWhole ? line : null;
    }

    // 本年增/减 | 本年增/减: a converter that knows no spans writes their text into each place.
    private void ReadRepeats()
    {
        int[] first = [.. _at.Where(static t => t >= 0).Order()];
        if (_block.Columns.Depth > 1 || first.Length != _headers.Length || !_tokens[first[0]].Delimited || _tokens[first[0]].Line != _tokens[first[^1]].Line)
            return;
        var places = new List<int>();
        for (int column = 0, t = first[0]; t < _tokens.EndOfLine(first[0]); t++)
        {
            if (column + 1 < first.Length && t == first[column + 1])
                column++;
            else if (_tokens[t].Kind == TokenKind.Empty && t > first[^1])
                break;
            else if (_tokens[t].Skeleton != _tokens[first[column]].Skeleton)
                return;
            places.Add(column);
        }

        if (places.Count == first.Length)
            return;
        Repeats = [.. places];
        for (int t = first[0]; t < first[0] + places.Count; t++)
            Claimed.Add(t);
    }

    private void ReadLayout()
    {
        IsLinePerRow = _headers.Length > 1 && _at.Any(t => t >= 0 && _tokens.FilledOn(_tokens[t].Line) > 1);
        int upper = Enumerable.Range(0, _headers.Length).Count(h => Member(h).Depth == 0);
        if (IsLinePerRow || _block.HasRowLabels || upper == _headers.Length || _at[upper - 1] < 0 || _at[upper] < 0)
            return;

        // A table without row labels is as wide as it has columns; what is empty beyond that is so in every row.
        int empty = 0;
        for (int t = _at[upper - 1] + 1; t < _at[upper]; t++)
            empty += _tokens[t].Kind == TokenKind.Empty ? 1 : 0;
        PlacesBeyond = Math.Max(0, empty - (_block.Columns.Lines.Count - upper));
    }

    // Headers printed in another order than line by line: any that stand above the rows of the block will do.
    private void Claim()
    {
        int first = _headers[0];
        int from = _scan.RangeStart;
        for (int i = first - 1; i >= 0; i--)
        {
            if (_scan.Matches[i] is { } before)
            {
                from = before.End;
                break;
            }
        }

        int to = -1;
        for (int i = first; i < _scan.Labels.Count && to < 0; i++)
        {
            if (_scan.Labels[i].Role != LabelRole.Header && _scan.Matches[i] is { } after)
                to = after.Start;
        }

        to = Math.Min(to < 0 ? _scan.RangeEnd : to, from + Thresholds.TokensOfHeaders);
        var taken = new HashSet<int>(_at.Where(static t => t >= 0));
        for (int h = 0; h < _headers.Length; h++)
        {
            for (int t = from; t < to && _at[h] < 0; t++)
            {
                if (_tokens[t].Kind != TokenKind.Text || EndOf(t, to, _scan.Labels[_headers[h]]) is not (> 0 and var end) || !taken.Add(t))
                    continue;
                _at[h] = t;
                for (int part = t; part < end; part++)
                    Claimed.Add(part);
            }
        }
    }

    // The token after a header that stands at a place, in one cell or broken over several; -1 where it does not.
    private int EndOf(int at, int limit, ExpectedLabel label)
    {
        foreach (string name in label.Aliases.Prepend(label.Skeleton))
        {
            string head = _tokens[at].Skeleton;
            if (head.Length > 0 && name.StartsWith(head, StringComparison.Ordinal) && LabelMatcher.SpanEnd(_tokens, at, limit, name, head.Length, out int covered) is var end && covered == name.Length)
                return end;
        }

        return -1;
    }

    private void ReadOrder(DocumentLines lines)
    {
        int columns = _block.Columns.Lines.Count;
        var where = new int[columns];
        Array.Fill(where, -1);
        bool isGrid = true;
        for (int h = 0; h < _headers.Length; h++)
        {
            if (!Member(h).HasValue || _at[h] < 0)
                continue;
            where[Member(h).Index] = _at[h];
            isGrid = isGrid && lines.Lines[_tokens[_at[h]].Line].Cells is { Length: > 1 };
        }

        if (isGrid && Array.TrueForAll(where, static w => w >= 0))
        {
            int[] places = [.. where.Select(w => _tokens[w].Cell)];
            if (places.Distinct().Count() == columns)
            {
                Printed = [.. Enumerable.Range(0, columns)];
                Array.Sort(places, Printed);
                Grid = places;
                IsGrid = true;
                return;
            }
        }

        var order = new List<int>(columns);
        bool isLegible = Append(_block.Columns.Roots, order);
        Printed = isLegible && order.Count == columns ? [.. order] : null;
    }

    // The lines of cells under some headers in the order in which these are printed. False where one is missing, or where
    // they do not stand beside each other; that they are broken is reported where they contradict the form besides.
    private bool Append(IReadOnlyList<MemberInfo> siblings, List<int> order)
    {
        (MemberInfo Member, int At)[] found = [.. siblings.Select(m => (m, At: _at[Array.FindIndex(_headers, h => _scan.Labels[h].Member == m)])).Where(static s => s.At >= 0)];
        bool inOrder = found.Zip(found.Skip(1)).All(static p => p.First.At < p.Second.At);
        bool isLegible = found.Length == siblings.Count && StandTogether([.. found.Select(static s => s.At).Order()]);
        IsBroken |= !inOrder && !isLegible;
        foreach ((MemberInfo member, _) in isLegible ? [.. found.OrderBy(static s => s.At)] : found)
        {
            if (member.HasValue)
                order.Add(member.Index);
            if (member.Members.Count > 0)
                isLegible &= Append(member.Members, order);
        }

        return isLegible;
    }

    // On one line, or each in a cell of its own with nothing between.
    private bool StandTogether(int[] places)
    {
        if (places.Length < 2 || Array.TrueForAll(places, p => _tokens[p].Line == _tokens[places[0]].Line))
            return true;
        for (int i = 1; i < places.Length; i++)
        {
            for (int t = places[i - 1] + 1; t < places[i]; t++)
            {
                if (_tokens[t].Kind != TokenKind.Empty && !Owns(t))
                    return false;
            }
        }

        return !IsLinePerRow;
    }

    // A header broken over several tokens reaches beyond its first.
    private bool Owns(int token) => Claimed.Contains(token) || _headers.Any(h => _scan.Matches[h] is { } match && token > match.Start && token < match.End);

    private void ReadUnits()
    {
        for (int h = 0; h < _headers.Length; h++)
        {
            if (_at[h] < 0 || Member(h) is not { HasValue: true } column || _scan.Matches[_headers[h]] is not { Kind: not MatchKind.Exact } match)
                continue;
            string printed = string.Concat(Enumerable.Range(match.Start, match.End - match.Start).Select(t => _tokens[t].Text));
            _units[column.Index] = HeaderUnit.Read(printed, column.Label);
        }
    }

    // A heading over everything is left out of paths, as it tells none from another.
    private bool IsInPath(MemberInfo header)
    {
        for (int t = Math.Max(0, _scan.RangeStart); t < _scan.RangeEnd; t++)
        {
            if (_tokens[t].Delimited && (header.Path.Length == 0 ? HeaderPath.Is(_tokens[t].Text) : HeaderPath.Names(_tokens[t].Text, header.Label)))
                return true;
        }

        return false;
    }
}
