using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>What the headers of a block say: where they end, in which order the columns stand, and what unit they print.</summary>
internal sealed class HeaderReading
{
    private readonly string?[] _units;

    private HeaderReading(int columns)
    {
        Order = [.. Enumerable.Range(0, columns)];
        _units = new string?[columns];
    }

    /// <summary>The token after the last header; -1 where none was found.</summary>
    public int End { get; private set; } = -1;

    /// <summary>How many headers stand on the lowest level of the form.</summary>
    public int LastLineCount { get; private set; }

    /// <summary>Whether the headers of a line of the table stand on one line of the text.</summary>
    public bool IsLinePerRow { get; private set; }

    /// <summary>How many empty places each row has beyond its columns where cells have lines of their own: bars before it, or columns that hold nothing.</summary>
    public int PlacesBeyond { get; private set; }

    /// <summary>For each column as printed the column of the form.</summary>
    public int[] Order { get; }

    /// <summary>The place of each column as printed in the grid of the document; null where it knows none.</summary>
    public int[]? Grid { get; private set; }

    /// <summary>What follows the corner, up to the first row; null where the headers are of several levels, lack one, or follow no corner.</summary>
    public IReadOnlyList<Token>? Line { get; private set; }

    /// <summary>Whether the columns are printed in another order that cannot be followed.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>The unit of money that the header of a column prints and the form does not.</summary>
    public string? MoneyUnit(int column) => _units[column];

    public static HeaderReading Of(TableScan scan, BlockInfo block, FormInfo form, TokenStream tokens, DocumentLines lines, FindingList findings)
    {
        var reading = new HeaderReading(block.Columns.Lines.Count);
        int[] headers = [.. Enumerable.Range(0, scan.Labels.Count).Where(i => scan.Labels[i].Block == block && scan.Labels[i].Role == LabelRole.Header)];
        if (headers.Length == 0)
            return reading;
        var at = new int[headers.Length];
        for (int h = 0; h < headers.Length; h++)
            at[h] = scan.Matches[headers[h]] is { } match ? match.Start : -1;
        Claim(scan, block, tokens, headers, at);
        int deepest = headers.Max(h => scan.Labels[h].Member!.Depth);
        reading.LastLineCount = headers.Count(h => scan.Labels[h].Member!.Depth == deepest);
        for (int h = 0; h < headers.Length; h++)
        {
            if (at[h] >= 0)
                reading.End = Math.Max(reading.End, scan.Matches[headers[h]] is { } match ? match.End : at[h] + 1);
        }

        reading.ReadLine(scan, block, headers, at, tokens);
        reading.ReadLayout(scan, block, headers, at, tokens);
        reading.ReadOrder(scan, form, headers, at, tokens, lines, findings);
        reading.ReadUnits(scan, headers, at, tokens, findings, block);
        ReportLost(scan, block, headers, at, tokens, findings);
        return reading;
    }

    // Headers of one level are a row of the table that lacks nothing, and show its padding as such a row does.
    private void ReadLine(TableScan scan, BlockInfo block, int[] headers, int[] at, TokenStream tokens)
    {
        int corner = scan.Labels.FindIndex(l => l.Block == block && l.Role == LabelRole.Corner && l.Text == block.Corner);
        int row = scan.Labels.FindIndex(l => l.Block == block && l.Role is LabelRole.Row or LabelRole.Group);
        if (corner < 0 || row < 0 || block.Columns.Depth > 1 || scan.Matches[corner] is not { } before || scan.Matches[row] is not { } after || Array.Exists(at, static t => t < 0))
            return;
        var line = new List<Token>();
        for (int t = before.End; t < after.Start; t++)
            line.Add(tokens[t]);
        bool isWhole = line.Count(static t => t.Kind != TokenKind.Empty) == headers.Length && tokens[after.Start].Line > line[^1].Line;
        Line = isWhole ? line : null;
    }

    private void ReadLayout(TableScan scan, BlockInfo block, int[] headers, int[] at, TokenStream tokens)
    {
        IsLinePerRow = headers.Length > 1 && at.Any(t => t >= 0 && tokens.FilledOn(tokens[t].Line) > 1);
        int upper = headers.Count(h => scan.Labels[h].Member!.Depth == 0);
        if (IsLinePerRow || block.HasRowLabels || upper == headers.Length || at[upper - 1] < 0 || at[upper] < 0)
            return;

        // A table without row labels is as wide as it has columns; what is empty beyond that is so in every row.
        int empty = 0;
        for (int t = at[upper - 1] + 1; t < at[upper]; t++)
            empty += tokens[t].Kind == TokenKind.Empty ? 1 : 0;
        PlacesBeyond = Math.Max(0, empty - (block.Columns.Lines.Count - upper));
    }

    // Headers printed in another order than line by line: any that stand above the rows of the block will do.
    private static void Claim(TableScan scan, BlockInfo block, TokenStream tokens, int[] headers, int[] at)
    {
        int first = headers[0];
        int from = scan.RangeStart;
        for (int i = first - 1; i >= 0; i--)
        {
            if (scan.Matches[i] is { } before)
            {
                from = before.End;
                break;
            }
        }

        int to = -1;
        for (int i = first; i < scan.Labels.Count && to < 0; i++)
        {
            if (scan.Labels[i].Role != LabelRole.Header && scan.Matches[i] is { } after)
                to = after.Start;
        }

        to = to < 0 ? scan.RangeEnd : to;
        to = Math.Min(to, from + 200);
        var taken = new HashSet<int>(at.Where(static t => t >= 0));
        for (int h = 0; h < headers.Length; h++)
        {
            ExpectedLabel label = scan.Labels[headers[h]];
            for (int t = from; t < to && at[h] < 0; t++)
            {
                if (tokens[t].Kind != TokenKind.Text || EndOf(tokens, t, to, label) is not (> 0 and var end) || !taken.Add(t))
                    continue;
                at[h] = t;
                for (int part = t; part < end; part++)
                    scan.Claimed.Add(part);
            }
        }
    }

    // The token after a header that stands at a place, in one cell or broken over several; -1 where it does not.
    private static int EndOf(TokenStream tokens, int at, int limit, ExpectedLabel label)
    {
        foreach (string name in label.Aliases.Prepend(label.Skeleton))
        {
            string head = tokens[at].Skeleton;
            if (head.Length > 0 && name.StartsWith(head, StringComparison.Ordinal) && LabelMatcher.SpanEnd(tokens, at, limit, name, head.Length, out int covered) is var end && covered == name.Length)
                return end;
        }

        return -1;
    }

    private void ReadOrder(TableScan scan, FormInfo form, int[] headers, int[] at, TokenStream tokens, DocumentLines lines, FindingList findings)
    {
        int columns = Order.Length;
        var where = new int[columns];
        var depths = new int[columns];
        Array.Fill(where, -1);
        bool grid = true;
        for (int h = 0; h < headers.Length; h++)
        {
            if (scan.Labels[headers[h]].Member is not { HasValue: true } column || at[h] < 0)
                continue;
            where[column.Index] = at[h];
            depths[column.Index] = column.Depth;
            grid = grid && lines.Lines[tokens[at[h]].Line].Cells is { Length: > 1 };
        }

        bool all = Array.TrueForAll(where, static w => w >= 0);
        if (all && grid)
        {
            int[] places = [.. where.Select(w => tokens[w].Cell)];
            if (places.Distinct().Count() == columns)
            {
                Array.Sort(places, Order);
                Grid = places;
            }
        }
        else if (all && depths.Distinct().Count() == 1 && scan.Labels[headers[0]].Block.Columns.Depth == 1)
        {
            Array.Sort((int[])where.Clone(), Order);
        }
        else
        {
            // Headers of one level under one heading must follow each other.
            foreach (var siblings in headers.Select((label, h) => (scan.Labels[label].Member!, At: at[h])).Where(static m => m.At >= 0).GroupBy(static m => (m.Item1.Parent, m.Item1.Depth)))
            {
                int[] positions = [.. siblings.Select(static m => m.At)];
                for (int i = 1; i < positions.Length; i++)
                    IsDoubtful |= positions[i] < positions[i - 1];
            }
        }

        if (Order.Zip(Order.Skip(1)).Any(static p => p.First > p.Second))
        {
            string printed = string.Join('、', Order.Select(c => scan.Labels[headers[0]].Block.Columns.Lines[c].Label));
            findings.Add("read.label-differs", Severity.Warning, tokens[where.Min()],
                $"{scan.Table.Name}：各栏的次序是“{FindingList.Shorten(printed)}”，与表样不同；已按栏目名称读取。请按表样排列。",
                $"{scan.Table.NameEn}: the columns stand in the order {FindingList.Shorten(printed)}, not in that of the form; they were read by their names.", Cells(scan.Labels[headers[0]].Block, form), actual: printed);
        }
    }

    private void ReadUnits(TableScan scan, int[] headers, int[] at, TokenStream tokens, FindingList findings, BlockInfo block)
    {
        for (int h = 0; h < headers.Length; h++)
        {
            if (at[h] < 0 || scan.Labels[headers[h]].Member is not { HasValue: true } column || scan.Matches[headers[h]] is not { } match)
                continue;
            string printed = string.Concat(Enumerable.Range(match.Start, match.End - match.Start).Select(t => tokens[t].Text));
            if (match.Kind is MatchKind.Exact or MatchKind.Alias || CellValueParser.MoneyUnitIn(printed) is not { } unit || CellValueParser.MoneyUnitIn(column.Label) == unit)
                continue;
            _units[column.Index] = unit;
        }
    }

    private static CellInfo[] Cells(BlockInfo block, FormInfo form) => [.. Enumerable.Range(block.FirstCell, block.CellCount).Select(i => form.Cells[i])];

    // A heading over everything is left out of paths, as it tells none from another.
    private static bool IsInPath(TableScan scan, MemberInfo header, TokenStream tokens)
    {
        for (int t = Math.Max(0, scan.RangeStart); t < scan.RangeEnd; t++)
        {
            if (tokens[t].Delimited && (header.Path.Length == 0 ? HeaderPath.Is(tokens[t].Text) : HeaderPath.Names(tokens[t].Text, header.Label)))
                return true;
        }

        return false;
    }

    private static void ReportLost(TableScan scan, BlockInfo block, int[] headers, int[] at, TokenStream tokens, FindingList findings)
    {
        int[] lost = [.. Enumerable.Range(0, headers.Length).Where(h => at[h] < 0 && !IsInPath(scan, scan.Labels[headers[h]].Member!, tokens))];
        bool rowsFound = Enumerable.Range(0, scan.Labels.Count).Any(i => scan.Labels[i].Block == block && scan.Matches[i] is not null);
        if (lost.Length == 0 || !rowsFound)
            return;
        int near = Enumerable.Range(0, scan.Labels.Count).Where(i => scan.Labels[i].Block == block && scan.Matches[i] is not null).Min(i => scan.Matches[i]!.Value.Start);
        string labels = string.Join('、', lost.Take(8).Select(h => $"“{scan.Labels[headers[h]].Member!.Label}”")) + (lost.Length > 8 ? $" 等 {lost.Length} 个" : "");
        string place = block.Label is null ? scan.Table.Name : $"{scan.Table.Name} · {block.Label}";
        findings.Add("read.header-lost", Severity.Warning, tokens[near],
            $"{place}：没有找到表头{labels}。数值按表样的栏目次序读取；请补上表头并核对。",
            $"{place}: the header {labels} was not found. The figures are read in the order of the form; restore the header and check them.",
            expected: scan.Labels[headers[lost[0]]].Text);
    }
}
