using System.Text;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Reads a table saved as text (RFC 4180): cells parted by commas, tabs or semicolons, in quotes where they hold one of
/// these or a line end. A sheet saved so has sentences in it too, each the only cell of its row.
/// </summary>
/// <remarks>Findings name the line and column of a cell, which libraries for such files do not tell.</remarks>
internal static class SeparatedText
{
    private static readonly char[] Separators = [',', '\t', ';'];

    /// <summary>Reads the table.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="bytes">The file.</param>
    public static SourceDocument Read(string name, byte[] bytes)
    {
        string text = TextDecoder.Decode(bytes, declared: null);
        if (text.Length > SourceDocument.MaxLength)
            throw DocumentFaults.TooLarge(static w => w.Characters(), SourceDocument.MaxLength);
        text = TextMarks.Remove(text).ReplaceLineEndings("\n");
        List<List<Cell>> rows = Parse(text, SeparatorOf(text));
        int width = rows.Max(static r => r.Count);
        if (width > DocumentTable.MaxColumns)
            throw DocumentFaults.TooLarge(static w => w.TableColumns(), DocumentTable.MaxColumns);
        var lines = new LineBuffer();
        foreach (List<Cell> row in rows)
        {
            if (row.Count <= 1)
                lines.AddText(row.Count == 0 ? "" : row[0].Text, row.Count == 0 ? default : row[0].Place);
            else
                lines.AddRow([.. row.Select(static c => c.Text), .. Enumerable.Repeat("", width - row.Count)], [.. row.Select(static c => c.Place), .. Enumerable.Repeat(row[^1].Place, width - row.Count)]);
        }

        return lines.ToDocument(name, placed: true);
    }

    // That which most rows have most of; text in quotes does not count.
    private static char SeparatorOf(string text)
    {
        var counts = new int[Separators.Length];
        bool isQuoted = false;
        foreach (char c in text)
        {
            isQuoted ^= c == '"';
            int separator = isQuoted ? -1 : Array.IndexOf(Separators, c);
            if (separator >= 0)
                counts[separator]++;
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    // Rows without the empty cells at their ends.
    private static List<List<Cell>> Parse(string text, char separator)
    {
        var rows = new List<List<Cell>>();
        var row = new List<Cell>();
        var cell = new StringBuilder();
        (int line, int column) = (1, 1);
        var place = new SourcePlace(1, 1);
        bool isQuoted = false;

        void EndCell() => row.Add(new Cell(CellText.Fold(cell.ToString().Split('\n')), place));
        void EndRow()
        {
            EndCell();
            int count = row.FindLastIndex(static c => c.Text.Length > 0) + 1;
            rows.Add(row.GetRange(0, count));
            row.Clear();
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (isQuoted ? c == '"' && i + 1 < text.Length && text[i + 1] == '"' : c == '"' && cell.Length == 0)
            {
                // Two quotes within quotes are one; a quote at the start begins them.
                if (isQuoted)
                {
                    cell.Append('"');
                    i++;
                }

                isQuoted = true;
            }
            else if (isQuoted && c == '"')
            {
                isQuoted = false;
            }
            else if (!isQuoted && (c == separator || c == '\n'))
            {
                if (c == '\n')
                    EndRow();
                else
                    EndCell();
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }

            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
            if (!isQuoted && cell.Length == 0)
                place = new SourcePlace(line, column);
        }

        // A quote that nobody closed would make one cell of all that is left.
        if (isQuoted)
            throw DocumentFaults.Damaged(w => w.QuoteOpen(place.Line));
        EndRow();
        return rows;
    }

    private readonly record struct Cell(string Text, SourcePlace Place);
}
