using System.Text;
using ReportGen.Reading.Cells;

namespace ReportGen.Reading.Lines;

/// <summary>Rows of a sheet that was exported with commas between its cells.</summary>
internal static class CommaRows
{
    private const int LongestLine = 2000;
    private const int LongestCell = 120;

    // So many rows of figures make a sheet of a text; a sentence may list some.
    private const int FewestRows = 4;

    /// <summary>Whether commas part the cells of a document: several rows hold figures and nothing that would be cut in two.</summary>
    public static bool Are(IReadOnlyList<SourceLine> lines)
    {
        int rows = 0;
        int others = 0;
        foreach (SourceLine line in lines)
        {
            if (line.Cells is not null || line.IsBlank || !line.Text.Contains(',', StringComparison.Ordinal) || line.Text.AsSpan().IndexOfAny('|', '\t') >= 0)
                continue;
            if (Split(line.Text) is not { Count: > 1 } cells)
                continue;
            int figures = cells.Count(static c => c.Text.Trim().Length > 0 && CellValueParser.LooksLikeValue(c.Text));
            int words = cells.Count(static c => c.Text.Trim().Length > 0 && !CellValueParser.IsUnit(c.Text)) - figures;
            bool cuts = CutsNumbers(cells);
            bool isRow = figures >= words && figures > 0 && !cuts && !GroupsDigits(line.Text);
            rows += isRow ? 1 : 0;
            others += isRow || (figures == 0 && !cuts) ? 0 : 1;
        }

        return rows >= FewestRows && rows > others;
    }

    /// <summary>The cells of a row and how many characters stand before each; null where the line is running text.</summary>
    public static List<(string Text, int Offset)>? Split(string line)
    {
        if (line.Length > LongestLine || !line.Contains(',', StringComparison.Ordinal))
            return null;
        var cells = new List<(string, int)>();
        int at = 0;
        while (at <= line.Length)
        {
            int start = at;
            string cell = line.AsSpan(at).TrimStart(' ') is ['"', ..] && Quoted(line, ref at) is { } quoted ? quoted : Bare(line, ref at);
            if (cell.Length > LongestCell || cell.AsSpan().ContainsAny('。', '；'))
                return null;
            cells.Add((cell, start));
            at++;
        }

        return cells;
    }

    /// <summary>What stands in the first cell of a row that holds nothing else; null where there is no more to a line than its text.</summary>
    public static string? Alone(string line)
    {
        string bare = line.AsSpan().TrimEnd(", ").ToString();
        bool isPadded = line.Length - bare.Length > 1 && line.AsSpan(bare.Length).Contains(',');
        int at = 0;
        if (bare.StartsWith('"') && Quoted(bare, ref at) is { } quoted && at == bare.Length)
            return quoted;
        return isPadded && !bare.Contains(',', StringComparison.Ordinal) ? bare : null;
    }

    private static string Bare(string line, ref int at)
    {
        int start = at;
        int comma = line.IndexOf(',', at);
        at = comma < 0 ? line.Length : comma;
        return line[start..at];
    }

    // Null where the quotes do not hold a whole cell; then they are part of its text.
    private static string? Quoted(string line, ref int at)
    {
        var text = new StringBuilder();
        for (int i = line.IndexOf('"', at) + 1; i < line.Length; i++)
        {
            if (line[i] != '"')
            {
                text.Append(line[i]);
            }
            else if (i + 1 < line.Length && line[i + 1] == '"')
            {
                text.Append(line[i++]);
            }
            else
            {
                int end = i + 1;
                while (end < line.Length && line[end] == ' ')
                    end++;
                if (end < line.Length && line[end] != ',')
                    return null;
                at = end;
                return text.ToString();
            }
        }

        return null;
    }

    // Whether every comma may stand within a number: behind a digit and before three of them.
    private static bool GroupsDigits(string line)
    {
        for (int i = line.IndexOf(',', StringComparison.Ordinal); i >= 0; i = line.IndexOf(',', i + 1))
        {
            int end = i + 1;
            while (end < line.Length && char.IsAsciiDigit(line[end]))
                end++;
            if (i == 0 || !char.IsAsciiDigit(line[i - 1]) || end - i != 4)
                return false;
        }

        return true;
    }

    // 1,234 among numbers that blanks part: the commas stand within numbers, not between cells.
    private static bool CutsNumbers(List<(string Text, int Offset)> cells) =>
        cells.Exists(static c => c.Text.Trim().Contains(' ', StringComparison.Ordinal) && c.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(CellValueParser.IsDigitRun) > 1);
}
