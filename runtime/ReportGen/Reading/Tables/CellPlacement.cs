using ReportGen.Reading.Cells;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>
/// Assigns what stands behind a label to the columns. A row with as many entries as columns needs no thought. In one
/// with fewer only the layout can tell which are blank: by what the full rows of the block show of its padding and of
/// the columns of its grid. Where that leaves a doubt, nothing is assigned.
/// </summary>
internal sealed class CellPlacement
{
    /// <summary>The width of a table whose full rows show nothing but their cells.</summary>
    public const int Unpadded = -1;

    private readonly int _columns;
    private readonly bool _isLinePerRow;
    private readonly bool _packsLeft;
    private readonly int _width;
    private readonly int[]? _grid;
    private readonly IReadOnlyList<Token>? _headers;
    private readonly (ulong Places, int Length)? _usual;
    private readonly int[]? _repeats;

    /// <summary>Learns from the rows of a block.</summary>
    /// <param name="rows">What stands behind each label of the block.</param>
    /// <param name="columns">How many columns of cells it has.</param>
    /// <param name="isLinePerRow">Whether each line is a row.</param>
    /// <param name="width">How many cells a row of the table has, labels and padding included, as its full rows show; 0 where they do not agree.</param>
    /// <param name="headers">What the headers show of the grid.</param>
    public CellPlacement(List<RowRun> rows, int columns, bool isLinePerRow, int width, HeaderReading headers)
    {
        _columns = columns;
        _isLinePerRow = isLinePerRow;
        List<RowRun> full = rows.FindAll(r => r.Filled.Count == columns);
        _packsLeft = full.Count > 0 && full.TrueForAll(static r => r.Cells[0].Kind != TokenKind.Empty);
        _width = width;
        _grid = headers.Order.Grid;
        _headers = headers.Line;
        _repeats = headers.Repeats;
        if (full.Count >= Thresholds.RowsThatShowAPattern)
        {
            (ulong Places, int Length)[] patterns = [.. full.Select(Pattern)];
            _usual = Array.Find(patterns, p => patterns.Count(o => o == p) * 2 > patterns.Length) is { Length: > 0 } usual ? usual : null;
        }

        if (isLinePerRow && full.Count > 0)
        {
            int[] first = [.. full[0].Filled.Select(static c => c.Cell)];
            if (full.TrueForAll(r => r.Filled.Select(static c => c.Cell).SequenceEqual(first)))
                _grid = first;
        }
    }

    /// <summary>The token of each column, null where it is blank; or null where it cannot be told.</summary>
    public Token?[]? Place(RowRun row)
    {
        if (row.Filled.Count == _columns)
            return [.. row.Filled];
        if (row.Filled.Count == 0)
            return row.Cells.Count == _columns ? Take(row.Cells) : new Token?[_columns];

        // One column, and beside its number but marks for nothing (a column of units that says ---).
        if (_columns == 1 && row.Filled.Count > 1 && row.Filled.Count(static t => !CellValueParser.IsBlank(t.Text)) == 1)
            return [row.Filled.Find(static t => !CellValueParser.IsBlank(t.Text))];
        // One column that spans several, its number repeated in each place.
        if (_columns == 1 && row.Filled.Count > 1 && _isLinePerRow && IsOneRun(row) && row.Filled.TrueForAll(t => t.Delimited && t.Text == row.Filled[0].Text))
            return [row.Filled[0]];
        if (row.Filled.Count > _columns)
            return WithoutRepeats(row);
        if (row.Cells.Count == row.Filled.Count)
            return null;
        Token?[]?[] answers = [Counted(row), PackedLeft(row), ByGrid(row), ByHeaders(row)];
        Token?[]? agreed = null;
        foreach (Token?[]? answer in answers)
        {
            if (answer is not null && agreed is not null && !Same(answer, agreed))
                return null;
            agreed ??= answer;
        }

        return agreed;
    }

    // Nothing empty stands between the figures.
    private static bool IsOneRun(RowRun row)
    {
        int first = row.Cells.FindIndex(static c => c.Kind != TokenKind.Empty);
        return row.Cells.Count - first >= row.Filled.Count && row.Cells.GetRange(first, row.Filled.Count).TrueForAll(static c => c.Kind != TokenKind.Empty);
    }

    // Where a header spans several places and stands in each, so does what is under it.
    private Token?[]? WithoutRepeats(RowRun row)
    {
        if (_repeats is not { } repeats || !_isLinePerRow || row.Filled.Count != repeats.Length || !IsOneRun(row))
            return null;
        var placed = new Token?[_columns];
        for (int i = 0; i < repeats.Length; i++)
        {
            if (placed[repeats[i]] is { } first && first.Text != row.Filled[i].Text)
                return null;
            placed[repeats[i]] ??= row.Filled[i];
        }

        return placed;
    }

    /// <summary>
    /// Whether empty places stand between the figures of a row that lacks nothing where other such rows have none: a figure
    /// was cut in two, or a bar is a 1.
    /// </summary>
    public bool IsOutOfLine(RowRun row) => row.Filled.Count == _columns && ((_usual is { } usual && Pattern(row) != usual) || (!_isLinePerRow && SharesLines(row.Filled)));

    /// <summary>Whether some of the figures of a row share a line where most have one of their own: one of them was cut in two.</summary>
    public static bool SharesLines(List<Token> filled)
    {
        int lines = 0;
        int shared = 0;
        for (int i = 0; i < filled.Count; i++)
        {
            bool isFirst = i == 0 || filled[i].Line != filled[i - 1].Line;
            lines += isFirst ? 1 : 0;
            shared += isFirst && i + 1 < filled.Count && filled[i + 1].Line == filled[i].Line ? 1 : 0;
        }

        return shared > 0 && shared * 3 < lines;
    }

    // Where the figures stand among the places from the first to the last; beyond 64 of them how many there are.
    private static (ulong Places, int Length) Pattern(RowRun row)
    {
        int first = row.Cells.FindIndex(static c => c.Kind != TokenKind.Empty);
        int last = row.Cells.FindLastIndex(static c => c.Kind != TokenKind.Empty);
        ulong places = 0;
        for (int i = first; i <= Math.Min(last, first + 63); i++)
            places |= row.Cells[i].Kind == TokenKind.Empty ? 0 : 1UL << (i - first);
        return (places, last - first + 1);
    }

    private static bool Same(Token?[] one, Token?[] other) => one.Zip(other).All(static p => Filled(p.First) == Filled(p.Second));

    private static Token? Filled(Token? token) => token is { Kind: TokenKind.Empty } ? null : token;

    private Token?[]? Counted(RowRun row) =>
        row.Cells.Count == _columns && (_width <= 0 ? _isLinePerRow || _width == Unpadded : row.Total == _width || (row.IsLast && _packsLeft)) ? Take(row.Cells) : null;

    private Token?[]? PackedLeft(RowRun row) =>
        _packsLeft && _width > 0 && row.Total == _width && row.Cells.Count > _columns && row.Cells.Skip(_columns).All(static c => c.Kind == TokenKind.Empty)
            ? Take(row.Cells)
            : null;

    private Token?[]? ByGrid(RowRun row)
    {
        if (_grid is null || !_isLinePerRow)
            return null;
        var placed = new Token?[_columns];
        int used = 0;
        for (int i = 0; i < _columns; i++)
        {
            int at = row.Cells.FindIndex(c => c.Cell == _grid[i]);
            if (at < 0)
                return null;
            placed[i] = row.Cells[at];
            used += row.Cells[at].Kind == TokenKind.Empty ? 0 : 1;
        }

        return used == row.Filled.Count ? placed : null;
    }

    // A row as long as that of its headers has its figures where they stand.
    private Token?[]? ByHeaders(RowRun row)
    {
        if (_headers is null || row.Total != row.Cells.Count + 1)
            return null;

        // The last row of a table may lack its padding.
        if (row.IsLast && row.Cells.Count == _columns && _headers.Take(_columns).All(static h => h.Kind != TokenKind.Empty))
            return Take(row.Cells);
        if (_headers.Count != row.Cells.Count)
            return null;
        var placed = new List<Token?>();
        for (int i = 0; i < _headers.Count; i++)
        {
            if (_headers[i].Kind != TokenKind.Empty)
                placed.Add(row.Cells[i]);
            else if (row.Cells[i].Kind != TokenKind.Empty)
                return null;
        }

        return placed.Count == _columns ? [.. placed] : null;
    }

    private Token?[] Take(List<Token> cells) => [.. cells.Take(_columns)];
}
