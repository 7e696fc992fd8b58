namespace ReportGen.Reading.Lines;

/// <summary>Text in which tables are drawn with the characters for lines.</summary>
internal static class DrawnText
{
    /// <summary>The lines with each row of a drawn table as one line, its cells parted; null where no table is drawn.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="sources">Where each line stands; null where they are those of the file.</param>
    public static (List<string> Lines, List<SourcePlace[]> Places)? Read(string[] lines, SourcePlace[][]? sources = null)
    {
        if (!Array.Exists(lines, DrawnTable.Begins))
            return null;
        var (read, places) = (new List<string>(lines.Length), new List<SourcePlace[]>(lines.Length));
        bool hasTable = false;
        for (int i = 0; i < lines.Length;)
        {
            if (!DrawnTable.Begins(lines[i]) || DrawnTable.Read(lines, i) is not { } found)
            {
                read.Add(lines[i]);
                places.Add(sources?[i] ?? [new SourcePlace(i + 1, 1)]);
                i++;
                continue;
            }

            (DrawnTable table, hasTable) = (found.Table, true);
            i += found.Lines;
            while (Continuation(lines, i) is var next && next < lines.Length && DrawnTable.Read(lines, next) is { } more && table.Join(more.Table) is { } joined)
                (table, i) = (joined, next + more.Lines);
            foreach (var (texts, line) in table.ToRows())
            {
                read.Add(string.Join(SourceDocument.CellSeparator, texts));
                places.Add([.. texts.Select(_ => sources?[line][0] ?? new SourcePlace(line + 1, 1))]);
            }
        }

        return hasTable ? (read, places) : null;
    }

    // Where the next part of a table begins that was cut by its columns; the end where none does.
    private static int Continuation(string[] lines, int line)
    {
        bool isContinued = false;
        for (; line < lines.Length; line++)
        {
            if (DrawnTable.Begins(lines[line]))
                return isContinued ? line : lines.Length;
            if (lines[line].Trim() is "续表" or "（续）" or "（续表）")
                isContinued = true;
            else if (!string.IsNullOrWhiteSpace(lines[line]))
                return lines.Length;
        }

        return line;
    }
}
