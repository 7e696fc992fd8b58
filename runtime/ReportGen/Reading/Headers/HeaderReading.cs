using ReportGen.Forms;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Headers;

/// <summary>What the headers of a block say: where they end, in which order the columns stand, and what unit they print.</summary>
internal sealed class HeaderReading
{
    private readonly TableScan _scan;
    private readonly BlockInfo _block;
    private readonly TokenStream _tokens;
    private readonly HeaderPlaces _places;
    private readonly HeaderUnit?[] _units;

    private HeaderReading(TableScan scan, BlockInfo block, TokenStream tokens, HeaderPlaces places)
    {
        _scan = scan;
        _block = block;
        _tokens = tokens;
        _places = places;
        _units = new HeaderUnit?[block.Columns.Lines.Count];
    }

    /// <summary>The token after the last header; -1 where none was found.</summary>
    public int End => _places.End;

    /// <summary>How many headers stand on the lowest level of the form.</summary>
    public int LastLineCount => _places.Block.LastLine;

    /// <summary>Whether the headers of a line of the table stand on one line of the text.</summary>
    public bool IsLinePerRow { get; private set; }

    /// <summary>How many empty places each row has beyond its columns where cells have lines of their own: bars before it, or columns that hold nothing.</summary>
    public int PlacesBeyond { get; private set; }

    /// <summary>In which order the columns are printed.</summary>
    public PrintedOrder Order { get; private set; } = new(null, null, false);

    /// <summary>What follows the corner, up to the first row; null where the headers are of several levels, lack one, or follow no corner.</summary>
    public IReadOnlyList<Token>? Line { get; private set; }

    /// <summary>For each place beside the corner the column as printed, where a header stands in every place that it spans; null where none does.</summary>
    public int[]? Repeats { get; private set; }

    /// <summary>Tokens that are headers in another place than where the form prints them.</summary>
    public HashSet<int> Claimed => _places.Claimed;

    /// <summary>The headers that were not found.</summary>
    public IReadOnlyList<MemberInfo> Lost { get; private set; } = [];

    /// <summary>The unit that the header of a column prints and the form does not.</summary>
    public HeaderUnit? Unit(int column) => _units[column];

    public static HeaderReading Of(TableScan scan, BlockInfo block, TokenStream tokens, DocumentLines lines)
    {
        var reading = new HeaderReading(scan, block, tokens, HeaderPlaces.Find(scan, scan.Outline.Of(block), tokens));
        if (reading._places.At.Count > 0)
            reading.Read(lines);
        return reading;
    }

    private void Read(DocumentLines lines)
    {
        ReadLine();
        ReadRepeats();
        ReadLayout();
        Order = PrintedOrder.Of(_places, _block, IsLinePerRow, _tokens, lines);
        ReadUnits();
        if (!_places.AreAll)
            Lost = [.. _places.Block.Members.Where((m, h) => _places.At[h] < 0 && !IsInPath(m))];
    }

    // Headers of one level are a row of the table that lacks nothing, and show its padding as such a row does.
    private void ReadLine()
    {
        BlockOutline block = _places.Block;
        if (block.Corner < 0 || block.FirstRow < 0 || _block.Columns.Depth > 1 || _scan.Matches[block.Corner] is not { } before || _scan.Matches[block.FirstRow] is not { } after || !_places.AreAll)
            return;
        var line = new List<Token>();
        for (int t = before.End; t < after.Start; t++)
            line.Add(_tokens[t]);
        bool isWhole = line.Count(static t => t.Kind != TokenKind.Empty) == block.Headers.Length && _tokens[after.Start].Line > line[^1].Line;
        Line = isWhole ? line : null;
    }

    // 本年增/减 | 本年增/减: a converter that knows no spans writes their text into each place.
    private void ReadRepeats()
    {
        if (_block.Columns.Depth > 1 || !_places.AreAll)
            return;
        int[] first = [.. _places.At.Order()];
        if (!_tokens[first[0]].Delimited || _tokens[first[0]].Line != _tokens[first[^1]].Line)
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
        int headers = _places.At.Count;
        for (int h = 0; h < headers && headers > 1 && !IsLinePerRow; h++)
            IsLinePerRow = _places.At[h] >= 0 && _tokens.FilledOn(_tokens[_places.At[h]].Line) > 1;
        int upper = _places.Block.FirstLine;
        if (IsLinePerRow || _block.HasRowLabels || upper == headers || _places.At[upper - 1] < 0 || _places.At[upper] < 0)
            return;

        // A table without row labels is as wide as it has columns; what is empty beyond that is so in every row.
        int empty = 0;
        for (int t = _places.At[upper - 1] + 1; t < _places.At[upper]; t++)
            empty += _tokens[t].Kind == TokenKind.Empty ? 1 : 0;
        PlacesBeyond = Math.Max(0, empty - (_block.Columns.Lines.Count - upper));
    }

    private void ReadUnits()
    {
        for (int h = 0; h < _places.At.Count; h++)
        {
            if (_places.At[h] < 0 || _places.Block.Members[h] is not { HasValue: true } column || _places.Match(h) is not { Kind: not MatchKind.Exact } match)
                continue;
            string printed = string.Concat(Enumerable.Range(match.Start, match.End - match.Start).Select(t => _tokens[t].Text));
            _units[column.Index] = HeaderUnit.Read(printed, column.Label, unit => _block.Rows.Lines.Any(row => CellAt(row, column).FactorFrom(unit) is not null));
        }
    }

    private CellInfo CellAt(MemberInfo row, MemberInfo column) => _block.Table.Section.Form.Cells[_block.CellIndex(row.Index, column.Index)];

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
