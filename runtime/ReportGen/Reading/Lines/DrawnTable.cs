using System.Text;
using ReportGen.Reading.Cells;
using ReportGen.Rendering;

namespace ReportGen.Reading.Lines;

/// <summary>
/// A table drawn in text with the characters for lines, or with + - |, as its cells: lines that are not drawn between two
/// places make them one.
/// </summary>
internal sealed class DrawnTable
{
    private const string ToBelow = "│┃║┌┐├┤┬┼┏┓┣┫┳╋╔╗╠╣╦╬";
    private const string ToAbove = "│┃║└┘├┤┴┼┗┛┣┫┻╋╚╝╠╣╩╬";
    private const string Level = "─━═";

    private DrawnTable(int columns, List<Cell> cells) => (Columns, Cells) = (columns, cells);

    /// <summary>A place of the table.</summary>
    /// <param name="Row">The first row it covers.</param>
    /// <param name="Column">The first column it covers.</param>
    /// <param name="RowSpan">How many rows it covers.</param>
    /// <param name="ColumnSpan">How many columns it covers.</param>
    /// <param name="Lines">The lines in it.</param>
    /// <param name="Line">The line of the text, from 0, on which it begins.</param>
    internal sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, string[] Lines, int Line)
    {
        public string Text { get; } = CellText.Fold(Lines);
    }

    /// <summary>How many columns the table has.</summary>
    public int Columns { get; }

    /// <summary>The places, row by row.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    private int Rows => Cells.Max(static c => c.Row + c.RowSpan);

    /// <summary>Whether a table may begin with a line.</summary>
    public static bool Begins(string line) => line.AsSpan().Trim() is ['┌' or '┏' or '╔', ..] or ['+', '-' or '=', .., '+'];

    /// <summary>Reads the table that begins at a line, and how many lines it takes; null where it is not drawn through.</summary>
    public static (DrawnTable Table, int Lines)? Read(string[] lines, int first)
    {
        bool isPlain = lines[first].AsSpan().TrimStart()[0] == '+';
        string sides = isPlain ? "+|" : ToBelow + ToAbove;
        int end = first;
        while (end < lines.Length && lines[end].AsSpan().Trim() is [var from, .., var to] && sides.Contains(from) && sides.Contains(to))
        {
            end++;
            if (from is '└' or '┗' or '╚')
                break;
        }

        while (isPlain && end > first && !Begins(lines[end - 1]))
            end--;

        if (end - first < 3)
            return null;
        // Characters for lines take one column or two; drawn rightly, all lines are as long.
        foreach (bool isWide in (ReadOnlySpan<bool>)[false, true])
        {
            Rune?[][] places = [.. lines[first..end].Select(l => Places(l.Trim(), isWide))];
            if (isPlain)
                Array.ForEach(places, DrawLines);
            if (places.All(p => p.Length == places[0].Length) && places[0].Length is > 2 and <= 4000 && Cut(places, first) is { } table)
                return (table, end - first);
        }

        return null;
    }

    /// <summary>Puts the columns of the table that continues this one beside its own; null where the two do not have the same rows.</summary>
    public DrawnTable? Join(DrawnTable next)
    {
        if (Rows != next.Rows)
            return null;
        int labels = 0;
        while (labels < Math.Min(Columns, next.Columns) && ColumnOf(labels).SequenceEqual(next.ColumnOf(labels)))
            labels++;
        if (labels == next.Columns)
            return null;
        List<Cell> cells = [.. Cells, .. next.Cells.Where(c => c.Column >= labels).Select(c => c with { Column = c.Column - labels + Columns })];
        // A head over columns of both was cut.
        for (int i = cells.Count - 1; i >= 0; i--)
        {
            Cell right = cells[i];
            if (right.Column != Columns || right.Text.Length == 0)
                continue;
            int left = cells.FindIndex(c => c.Column + c.ColumnSpan == Columns && c.Row == right.Row && c.RowSpan == right.RowSpan && c.Text == right.Text && (c.ColumnSpan > 1 || right.ColumnSpan > 1));
            if (left < 0)
                continue;
            cells[left] = cells[left] with { ColumnSpan = cells[left].ColumnSpan + right.ColumnSpan };
            cells.RemoveAt(i);
        }

        return new DrawnTable(Columns + next.Columns - labels, [.. cells.OrderBy(static c => c.Row).ThenBy(static c => c.Column)]);
    }

    /// <summary>The rows: a text for each column, empty where a span goes on, and the line of the text on which each begins.</summary>
    public IEnumerable<(string[] Texts, int Line)> ToRows()
    {
        foreach (IGrouping<int, Cell> row in Cells.GroupBy(static c => c.Row))
        {
            string[] texts = new string[Columns];
            Array.Fill(texts, "");
            foreach (Cell cell in row)
                texts[cell.Column] = cell.Text;
            yield return (texts, row.First().Line);
        }
    }

    private IEnumerable<(int, int, string)> ColumnOf(int column) => Cells.Where(c => c.Column == column).Select(static c => (c.Row, c.ColumnSpan, c.Text));

    // One entry for each column of the screen; null behind a character that takes two.
    private static Rune?[] Places(string line, bool isWide)
    {
        var places = new List<Rune?>(line.Length);
        foreach (Rune rune in line.EnumerateRunes())
        {
            int width = TextWidth.Of(rune.Value, isWide);
            if (width > 0)
                places.Add(rune);
            if (width > 1)
                places.Add(null);
        }

        return [.. places];
    }

    private static DrawnTable? Cut(Rune?[][] places, int first)
    {
        int width = places[0].Length;
        int[] bars = [.. Enumerable.Range(0, width).Where(x => Enumerable.Range(0, places.Length - 1).Any(y => Is(places[y][x], ToBelow) && Is(places[y + 1][x], ToAbove)))];
        int[] rules = [.. Enumerable.Range(0, places.Length).Where(y => Enumerable.Range(0, bars.Length - 1).Any(j => IsRule(places[y], bars[j], bars[j + 1])))];
        if (bars.Length < 2 || rules.Length < 2 || rules[0] != 0 || rules[^1] != places.Length - 1 || rules.Zip(rules.Skip(1)).Any(static p => p.Second - p.First < 2))
            return null;
        var cells = new List<Cell>();
        bool[,] taken = new bool[rules.Length - 1, bars.Length - 1];
        for (int row = 0; row < rules.Length - 1; row++)
        {
            for (int column = 0; column < bars.Length - 1; column++)
            {
                if (taken[row, column])
                    continue;
                var (right, below) = (column + 1, row + 1);
                while (right < bars.Length - 1 && !Is(places[rules[row] + 1][bars[right]], "│┃║"))
                    right++;
                while (below < rules.Length - 1 && !IsRule(places[rules[below]], bars[column], bars[column + 1]))
                    below++;
                for (int y = row; y < below; y++)
                {
                    for (int x = column; x < right; x++)
                        taken[y, x] = true;
                }

                string[] words = [.. Enumerable.Range(rules[row] + 1, rules[below] - rules[row] - 1).Select(y => Between(places[y], bars[column], bars[right])).Where(static w => w.Length > 0)];
                cells.Add(new Cell(row, column, below - row, right - column, words, first + rules[row] + 1));
            }
        }

        // Where no lines part the rows, several stand in one.
        return cells.Exists(static c => c.Column > 0 && c.Lines.Count(IsFigure) > 1) || cells.GroupBy(static c => c.Row).Any(static r => r.Count(static c => c.Lines is [.., var last] && IsFigure(last) && !IsFigure(c.Lines[0])) > 2)
            ? null
            : new DrawnTable(bars.Length - 1, cells);
    }

    // Puts the characters for lines in the place of + - = | where they are lines: a + in a figure is none.
    private static void DrawLines(Rune?[] line)
    {
        for (int x = 0; x < line.Length; x++)
        {
            if (line[x]?.Value == '|')
                line[x] = new Rune('│');
            if (line[x]?.Value != '+')
                continue;
            int end = x + 1;
            while (end < line.Length && line[end]?.Value is '-' or '=' or ':')
                end++;
            if (end == x + 1 || end == line.Length || line[end]?.Value != '+')
                continue;
            Array.Fill(line, new Rune('─'), x + 1, end - x - 1);
            line[x] = new Rune('┼');
            // It begins the next stretch, if there is one.
            if (end + 1 == line.Length || line[end + 1]?.Value is not ('-' or '='))
                line[end] = new Rune('┼');
            x = end - 1;
        }
    }

    private static bool IsFigure(string line) => char.IsAsciiDigit(line[^1]) && line.All(static d => char.IsAsciiDigit(d) || d is '.' or ',' or '-' or '+');

    private static bool Is(Rune? place, string characters) => place is { IsBmp: true, Value: var code } && characters.Contains((char)code);

    private static bool IsRule(Rune?[] line, int from, int to)
    {
        bool has = false;
        for (int x = from + 1; x < to; x++)
        {
            if (line[x] is null)
                continue;
            if (!Is(line[x], Level))
                return false;
            has = true;
        }

        return has;
    }

    private static string Between(Rune?[] line, int from, int to)
    {
        var text = new StringBuilder();
        for (int x = from + 1; x < to; x++)
            text.Append(line[x]?.ToString());
        return text.ToString().Trim();
    }
}
