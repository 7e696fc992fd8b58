using System.Text;

namespace ReportGen.Reading;

/// <summary>The lines of a document, cleaned, with their places in the file.</summary>
internal sealed class DocumentLines
{
    private readonly SourceDocument _document;

    private DocumentLines(SourceDocument document, List<SourceLine> lines, int removed, int firstRemoved)
    {
        _document = document;
        Lines = lines;
        Removed = removed;
        FirstRemoved = firstRemoved;
    }

    /// <summary>The lines. A line of the file that holds separators of lines or paragraphs makes several.</summary>
    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>How many characters may not stand in text and were removed.</summary>
    public int Removed { get; }

    /// <summary>The first line from which one was removed.</summary>
    public int FirstRemoved { get; }

    public static DocumentLines Of(SourceDocument document)
    {
        var lines = new List<SourceLine>(document.Lines.Count);
        int removed = 0;
        int firstRemoved = 0;
        for (int i = 0; i < document.Lines.Count; i++)
        {
            int before = removed;
            string line = document.Lines[i] ?? "";
            if (line.Contains(SourceDocument.CellSeparator, StringComparison.Ordinal))
            {
                string[] cells = line.Split(SourceDocument.CellSeparator);
                List<LineMark>? marks = null;
                for (int c = 0; c < cells.Length; c++)
                {
                    cells[c] = CharacterPolicy.Clean(MarkedLine.Read(cells[c], c, ref marks), out int gone).Replace('\n', ' ');
                    removed += gone;
                }

                lines.Add(new SourceLine(Join(cells), i, cells, marks));
            }
            else
            {
                List<LineMark>? marks = null;
                string clean = CharacterPolicy.Clean(MarkedLine.Read(line, 0, ref marks), out int gone);
                // A byte order mark at the very start is no matter to report.
                removed += i == 0 && line.StartsWith('\uFEFF') ? gone - 1 : gone;
                foreach (string part in clean.Split('\n'))
                {
                    lines.Add(new SourceLine(part, i, null, marks));
                    marks = null;
                }
            }

            if (removed > before && firstRemoved == 0)
                firstRemoved = i + 1;
        }

        if (CommaRows.Are(lines))
        {
            for (int i = 0; i < lines.Count; i++)
            {
                if (lines[i].Cells is null && CommaRows.Alone(lines[i].Text) is { } alone)
                    lines[i] = new SourceLine(alone, lines[i].Source, null, null);
            }
        }

        return new DocumentLines(document, lines, removed, firstRemoved);
    }

    /// <summary>The place of a line, or of one of its cells, in the file.</summary>
    public SourcePlace PlaceOf(int line, int cell = 0, int offset = 0)
    {
        if (line < 0 || line >= Lines.Count)
            return default;
        SourceLine at = Lines[line];
        try
        {
            SourcePlace place = _document.PlaceOf(at.Source, at.Cells is null ? 0 : cell);
            return at.Cells is null ? place with { Column = place.Column + offset } : place;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or NullReferenceException)
        {
            // The document names no places for the line.
            return new SourcePlace(at.Source + 1, 1);
        }
    }

    private static string Join(string[] cells)
    {
        var text = new StringBuilder();
        foreach (string cell in cells)
        {
            string trimmed = cell.Trim();
            if (trimmed.Length > 0)
                text.Append(text.Length == 0 ? "" : " | ").Append(trimmed);
        }

        return text.ToString();
    }
}
