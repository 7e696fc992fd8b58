using ReportGen.Reading.Cells;
using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Tables;

/// <summary>Tables whose rows go on beside themselves to save room: the headers stand twice in a row, and each half of a row is a row.</summary>
internal static class TwoUpTables
{
    /// <summary>Sets the right half of every such table under its left half. Cells keep their places.</summary>
    public static void Unfold(List<SourceLine> lines)
    {
        List<SourceLine>? unfolded = null;
        for (int i = 0; i < lines.Count; i++)
        {
            int end = lines[i].IsBlank || !MayBeHead(lines[i]) ? -1 : EndOfTable(lines, i);
            if (end < 0)
            {
                unfolded?.Add(lines[i]);
                continue;
            }

            unfolded ??= lines.GetRange(0, i);
            int width = Cells(lines[i])!.Length;
            List<SourceLine> rows = lines.GetRange(i, end - i);
            unfolded.AddRange(rows.Select(r => Half(r, 0, width / 2)));
            unfolded.AddRange(rows.Skip(1).Select(r => Half(r, width / 2, width)).Where(static r => !r.IsBlank));
            i = end - 1;
        }

        if (unfolded is null)
            return;
        lines.Clear();
        lines.AddRange(unfolded);
    }

    // The line after the table of which a line is the head; -1 where it is none.
    private static int EndOfTable(List<SourceLine> lines, int head)
    {
        if (Cells(lines[head]) is not { } heads || !IsTwice(heads))
            return -1;
        int end = head + 1;
        while (end < lines.Count && Cells(lines[end]) is { } cells && cells.Length > heads.Length / 2 && cells.Length <= heads.Length && !IsTwice(cells))
            end++;
        return end - head > Thresholds.RowsThatShowAPattern ? end : -1;
    }

    private static SourceLine Half(SourceLine line, int from, int to)
    {
        string[] cells = [.. Cells(line)!.Select((c, i) => i >= from && i < to ? c : "")];
        return new SourceLine(DocumentLines.Join(cells), line.Source, cells, [.. line.Marks.Where(m => m.Cell >= from && m.Cell < to)]);
    }

    private static string[]? Cells(SourceLine line) => line.Cells ?? (line.Text.Length <= Thresholds.LongestRow && line.Text.Contains('\t', StringComparison.Ordinal) ? line.Text.Split('\t') : null);

    // A head without figures; most lines show at once that they are none.
    private static bool MayBeHead(SourceLine line) => line.Cells is not null || (!line.Text.AsSpan().ContainsAnyInRange('0', '9') && line.Text.AsSpan().Count('\t') is >= 3 and var tabs && tabs % 2 == 1);

    // 统计指标 单位 统计数 统计指标 单位 统计数: words alone, each half with several that differ.
    private static bool IsTwice(string[] cells)
    {
        if (cells.Length < 4 || cells.Length % 2 != 0)
            return false;
        int half = cells.Length / 2;
        for (int i = 0; i < half; i++)
        {
            string cell = cells[i].Trim();
            if (cell.Length is 0 or > Thresholds.LongestUnit || cell != cells[half + i].Trim() || CellValueParser.LooksLikeValue(cell) || Array.IndexOf(cells, cells[i]) != i)
                return false;
        }

        return true;
    }
}
