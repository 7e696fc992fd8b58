using System.Text;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Tables;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Lines;

/// <summary>The lines of a document, cleaned, with their places in the file.</summary>
internal sealed class DocumentLines
{
    private readonly SourceDocument _document;

    private DocumentLines(SourceDocument document, List<SourceLine> lines, List<int> removed, int firstRemoved)
    {
        _document = document;
        Lines = lines;
        Removed = removed;
        FirstRemoved = firstRemoved;
    }

    /// <summary>The lines. A line of the file that holds separators of lines or paragraphs makes several.</summary>
    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>How one mark parts the cells of rows; null where none does.</summary>
    public SeparatedRows? Rows { get; private init; }

    /// <summary>Whether the document is written in traditional characters, and was read as simplified ones.</summary>
    public bool IsTraditional { get; private init; }

    /// <summary>The characters that may not stand in text and were removed.</summary>
    public IReadOnlyList<int> Removed { get; }

    /// <summary>The index of the first line from which one was removed.</summary>
    public int FirstRemoved { get; }

    /// <summary>Cleans the lines and joins those that belong together.</summary>
    public static DocumentLines Of(SourceDocument document, FormVocabulary vocabulary)
    {
        var lines = new List<SourceLine>(document.Lines.Count);
        List<int> removed = [];
        int firstRemoved = -1;
        bool isTraditional = TraditionalText.Is(document.Lines);
        for (int i = 0; i < document.Lines.Count; i++)
        {
            int before = removed.Count;
            string line = document.Lines[i] ?? "";
            if (line.Length == 0)
            {
                lines.Add(new SourceLine("", i));
                continue;
            }

            if (isTraditional)
                line = TraditionalText.ToSimplified(line);
            if (line.Contains(SourceDocument.CellSeparator, StringComparison.Ordinal))
            {
                string[] cells = line.Split(SourceDocument.CellSeparator);
                List<LineMark>? marks = null;
                for (int c = 0; c < cells.Length; c++)
                {
                    cells[c] = CharacterPolicy.Clean(MarkedLine.Read(cells[c], c, ref marks, isName: true, removed), removed).Replace('\n', ' ');
                }

                lines.Add(new SourceLine(Join(cells), i, cells, marks));
            }
            else
            {
                List<LineMark>? marks = null;
                line = MarkdownText.WithoutHeadingMark(line);
                // A byte order mark at the very start is no matter to report.
                if (i == 0 && line.StartsWith('\uFEFF'))
                    line = line[1..];
                string clean = CharacterPolicy.Clean(MarkedLine.Read(line, 0, ref marks, isName: false, removed), removed);
                foreach (string part in clean.Contains('\n', StringComparison.Ordinal) ? clean.Split('\n') : [clean])
                {
                    if (marks is null && RunOnText.Part(part, vocabulary) is { } parts)
                        lines.AddRange(parts.Select(p => new SourceLine(p.Text, i, offset: p.Offset)));
                    else
                        lines.Add(new SourceLine(part, i, marks: marks));
                    marks = null;
                }
            }

            if (removed.Count > before && firstRemoved < 0)
                firstRemoved = lines.Count - 1;
        }

        var rows = SeparatedRows.Find(lines, vocabulary);
        if (rows is not null)
        {
            for (int i = 0; i < lines.Count; i++)
            {
                if (lines[i].Cells is null && rows.Alone(lines[i].Text) is { } alone)
                    lines[i] = new SourceLine(alone, lines[i].Source);
            }
        }

        ColonRows.Part(lines, vocabulary);
        OrdinalColumn.Remove(lines);
        TwoUpTables.Unfold(lines);
        LineJoiner.Join(lines, vocabulary, rows);
        return new DocumentLines(document, lines, removed, firstRemoved) { Rows = rows, IsTraditional = isTraditional };
    }

    /// <summary>The line that holds a line of the document.</summary>
    /// <param name="source">The index of the line in the document.</param>
    public int IndexOf(int source)
    {
        int at = 0;
        while (at + 1 < Lines.Count && Lines[at + 1].Source <= source)
            at++;
        return at;
    }

    /// <summary>What is set apart in a token or beside it: raised, struck out, hidden, removed.</summary>
    public IEnumerable<LineMark> MarksOf(Token token)
    {
        SourceLine line = Lines[token.Line];
        return line.Marks.Count == 0 ? [] : line.Marks.Where(m => line.Cells is not null ? m.Cell == token.Cell : m.Offset >= token.Offset && m.Offset <= token.Offset + token.Text.Length);
    }

    /// <summary>The place of a line, or of one of its cells, in the file.</summary>
    public SourcePlace PlaceOf(int line, int cell = 0, int offset = 0)
    {
        if (line < 0 || line >= Lines.Count)
            return default;
        SourceLine at = Lines[line];
        (int source, int column) = at.Locate(offset);
        SourcePlace place = _document.PlaceOf(source, at.Cells is null ? 0 : cell);
        return at.Cells is null ? place with { Column = place.Column + column } : place;
    }

    /// <summary>The cells of a row that hold something, as one text.</summary>
    internal static string Join(string[] cells)
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
