using ReportGen.Forms;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>The figures of a table that has no row labels: what stands right under its headers.</summary>
/// <param name="Cells">The cells, padding included.</param>
/// <param name="Placed">The token of each column, null where it is blank; null where it cannot be told.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
internal sealed record OnlyRow(List<Token> Cells, Token?[]? Placed, int Start, int End)
{
    /// <summary>Collects the figures.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="start">The token after the headers.</param>
    /// <param name="limit">The token at which the table must have ended.</param>
    /// <param name="columns">How many figures there are.</param>
    /// <param name="headers">What the headers say, from which their padding follows.</param>
    public static OnlyRow Collect(TokenStream tokens, int start, int limit, int columns, HeaderReading headers)
    {
        int first = start;
        int words = 0;
        while (first < limit && tokens[first].Kind != TokenKind.Value && words <= Thresholds.MostWordsBeforeFigures)
            words += tokens[first++].Kind == TokenKind.Text ? 1 : 0;
        if (first >= limit || tokens[first].Kind != TokenKind.Value)
            return new OnlyRow([], null, start, start);
        return tokens.FilledOn(tokens[first].Line) > 1
            ? OfLines(tokens, first, limit, columns, headers.Order.Grid)
            : OfCells(tokens, start, first, limit, columns, headers);
    }

    private static OnlyRow OfLines(TokenStream tokens, int first, int limit, int columns, int[]? grid)
    {
        int line = tokens[first].Line;
        int begin = tokens.FirstOf(line);
        var cells = new List<Token>();
        int end = Math.Min(limit, tokens.FirstOf(line + 1));
        for (int t = begin; t < end; t++)
        {
            if (tokens[t].Kind != TokenKind.Text || t > first)
                cells.Add(tokens[t]);
        }

        int filled = cells.Count(static c => c.Kind != TokenKind.Empty);

        // Figures that the page broke over several lines.
        while (filled < columns && end < limit && tokens[end] is { Kind: TokenKind.Value, Delimited: false } && IsFiguresOnly(tokens, end, limit))
        {
            int next = Math.Min(limit, tokens.EndOfLine(end));
            for (int t = end; t < next; t++)
                cells.Add(tokens[t]);
            filled += next - end;
            end = next;
        }

        bool isCounted = filled == columns && !HasGap(cells, grid);
        Token?[]? placed = isCounted ? [.. cells.Where(static c => c.Kind != TokenKind.Empty)]
            : cells.Count == columns ? Each(cells)
            : null;
        return new OnlyRow(cells, placed, begin, end);
    }

    private static OnlyRow OfCells(TokenStream tokens, int start, int first, int limit, int columns, HeaderReading headers)
    {
        // Empty cells before the first figure are the padding of the headers or blank figures.
        int begin = first;
        while (begin > start && tokens[begin - 1].Kind == TokenKind.Empty)
            begin--;
        var cells = new List<Token>();
        int end = begin;
        while (end < limit && tokens[end].Kind != TokenKind.Text)
            cells.Add(tokens[end++]);
        int filled = cells.Count(static c => c.Kind != TokenKind.Empty);
        int padding = columns - headers.LastLineCount + headers.PlacesBeyond;
        Token?[]? placed = filled == columns && CellPlacement.SharesLines(cells.FindAll(static c => c.Kind != TokenKind.Empty)) ? null
            : filled == columns ? [.. cells.Where(static c => c.Kind != TokenKind.Empty)]
            : headers.IsLinePerRow ? null
            : cells.Count == columns && (padding == 0 || cells[0].Kind != TokenKind.Empty) ? Each(cells)
            : padding > 0 && cells.Count == columns + padding && cells.Take(padding).All(static c => c.Kind == TokenKind.Empty) ? Each(cells.GetRange(padding, columns))
            : null;
        return new OnlyRow(cells, placed, begin, end);
    }

    // An empty place between figures that lack none: one was cut in two, or a bar is a 1. Where the document knows its grid, columns may be merged.
    private static bool HasGap(List<Token> cells, int[]? grid)
    {
        int first = cells.FindIndex(static c => c.Kind != TokenKind.Empty);
        int last = cells.FindLastIndex(static c => c.Kind != TokenKind.Empty);
        return cells.GetRange(first, last - first + 1).Exists(static c => c.Kind == TokenKind.Empty)
            && !(grid is not null && cells.Where(static c => c.Kind != TokenKind.Empty).Select(static c => c.Cell).SequenceEqual(grid));
    }

    private static bool IsFiguresOnly(TokenStream tokens, int at, int limit)
    {
        int end = Math.Min(limit, tokens.EndOfLine(at));
        for (int t = at; t < end; t++)
        {
            if (tokens[t].Kind != TokenKind.Value)
                return false;
        }

        return end - at > 1;
    }

    private static Token?[] Each(List<Token> cells) => [.. cells];
}
