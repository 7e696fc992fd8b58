using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Headers;

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
            if (IsHead(First(lines[i]).Text))
                Remove(lines, i + 1);
        }
    }

    private static bool IsHead(ReadOnlySpan<char> cell)
    {
        foreach (string head in Heads)
        {
            if (cell.SequenceEqual(head))
                return true;
        }

        return false;
    }

    private static void Remove(List<SourceLine> lines, int first)
    {
        var numbered = new List<int>();
        int last = 0;
        for (int i = first; i < lines.Count; i++)
        {
            ReadOnlySpan<char> text = First(lines[i]).Text;
            // The next table is looked at from its own head.
            if (IsHead(text))
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
                if (line.Cells is { } cells)
        {
            string[] rest = ["", .. cells[1..]];
            return new SourceLine(DocumentLines.Join(rest), line.Source, rest, line.Marks);
        }

        Place place = First(line);
        string text = string.Concat(line.Text.AsSpan(0, place.Offset), new string(' ', place.Text.Length), line.Text.AsSpan(place.Offset + place.Text.Length));
        return new SourceLine(text, line.Source, marks: line.Marks);
    }

    // The first cell of a line that has several; empty where it has none, or one that is too long to number a row.
    private static Place First(SourceLine line)
    {
        if (line.Cells is { } cells)
            return cells.Length > 1 ? new Place(cells[0].AsSpan().Trim(), 0) : default;
        ReadOnlySpan<char> text = line.Text;
        int start = text.IndexOfAnyExcept(" |");
        int length = start < 0 ? -1 : text[start..].IndexOfAny('\t', '|');
        ReadOnlySpan<char> cell = length <= 0 ? default : text.Slice(start, length).TrimEnd();
        return cell.Length <= Thresholds.LongestRowNumber ? new Place(cell, start) : default;
    }

    private readonly ref struct Place(ReadOnlySpan<char> text, int offset)
    {
        public ReadOnlySpan<char> Text { get; } = text;

        public int Offset => offset;
    }
}
