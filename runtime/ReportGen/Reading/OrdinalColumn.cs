namespace ReportGen.Reading;

/// <summary>A first column that numbers the rows of a table. Its numbers are no figures of the form.</summary>
internal static class OrdinalColumn
{
    // What such a column is headed.
    private static readonly string[] Heads = ["序号", "编号", "项次", "No", "No."];

    /// <summary>Takes the numbers out of every table with such a column. Offsets in the lines stay as they are.</summary>
    public static void Remove(List<SourceLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (First(lines[i]) is var (head, _, _) && Array.IndexOf(Heads, head) >= 0)
                Remove(lines, i + 1);
        }
    }

    private static void Remove(List<SourceLine> lines, int first)
    {
        var numbered = new List<int>();
        int last = 0;
        for (int i = first; i < lines.Count; i++)
        {
            if (First(lines[i]) is not var (text, _, _))
                continue;
            // The next table is looked at from its own head.
            if (Array.IndexOf(Heads, text) >= 0)
                break;
            if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number))
                continue;
            if (number <= last || number > last + Thresholds.MostLostNumbers)
                break;
            numbered.Add(i);
            last = number;
        }

        if (numbered.Count < Thresholds.FewestNumberedRows)
            return;
        foreach (int i in numbered)
            lines[i] = Without(lines[i]);
    }

    private static SourceLine Without(SourceLine line)
    {
        (string _, int offset, int length) = First(line)!.Value;
        if (line.Cells is { } cells)
        {
            string[] rest = ["", .. cells[1..]];
            return new SourceLine(DocumentLines.Join(rest), line.Source, rest, line.Marks);
        }

        string text = string.Concat(line.Text.AsSpan(0, offset), new string(' ', length), line.Text.AsSpan(offset + length));
        return new SourceLine(text, line.Source, marks: line.Marks);
    }

    // The first cell of a line that has several, and where it stands in the text.
    private static (string Text, int Offset, int Length)? First(SourceLine line)
    {
        if (line.Cells is { } cells)
            return cells.Length > 1 && cells[0].Length > 0 ? (cells[0].Trim(), 0, 0) : null;
        ReadOnlySpan<char> text = line.Text;
        int start = text.IndexOfAnyExcept(" |");
        if (start < 0)
            return null;
        int length = text[start..].IndexOfAny('\t', '|');
        if (length <= 0)
            return null;
        ReadOnlySpan<char> cell = text.Slice(start, length).TrimEnd();
        return cell.Length is > 0 and <= Thresholds.LongestRowNumber ? (cell.ToString(), start, cell.Length) : null;
    }
}
