using ReportGen.Reading.Lines;

namespace ReportGen.Reading;

/// <summary>A published document as lines of text, whatever file it came in.</summary>
public sealed class SourceDocument
{
    /// <summary>
    /// Parts the cells of a row where the document itself knew them (a table of HTML, docx or xlsx). Such a line holds
    /// one row, with every place of the grid present, those covered by a span as empty cells.
    /// </summary>
    public const char CellSeparator = '\u001F';

    /// <summary>The most characters a document may have.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>The most lines a document may have.</summary>
    public const int MaxLines = 400_000;

    /// <summary>The most paragraphs a report may have, whatever it is read from. Published ones have a few hundred.</summary>
    internal const int MaxParagraphs = 20_000;

    private readonly IReadOnlyList<SourcePlace[]>? _places;

    /// <summary>A document of lines that are numbered as they come, from 1.</summary>
    /// <param name="name">The file name, for messages.</param>
    /// <param name="lines">The lines, without their ends.</param>
    /// <param name="places">
    /// For each line where its cells (or itself, where it is no row of a table) stand in the file; null where the lines
    /// are those of the file, or where the file has no places to name.
    /// </param>
    public SourceDocument(string name, IReadOnlyList<string> lines, IReadOnlyList<SourcePlace[]>? places = null)
    {
        Name = name;
        Lines = lines;
        _places = places;
    }

    /// <summary>The file name, for messages.</summary>
    public string Name { get; }

    /// <summary>The lines, without their ends; a stretch set in a way that matters stands between <see cref="TextMarks"/>.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The parts of which each may hold a report of its own, in order; empty where the file has but one.</summary>
    public IReadOnlyList<DocumentPart> Parts { get; init; } = [];

    /// <summary>When the document says it was published; null where it does not.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>What the container has to say of the document.</summary>
    public IReadOnlyList<DocumentNote> Notes { get; init; } = [];

    /// <summary>The pictures of which a table may be one, in order.</summary>
    internal IReadOnlyList<DocumentPicture> Pictures { get; init; } = [];

    /// <summary>The places of the form, where the file was made to be filled in and names them; null for any other.</summary>
    internal Fields.FormFields? Fields { get; set; }

    /// <summary>The form that the file says it is, as <see cref="Reading.Fields.FieldNames"/> has it; null where it says none.</summary>
    internal string? FormName { get; set; }

    /// <summary>For each line where it stands in a document that has neither lines nor fixed pages; null for any other.</summary>
    internal IReadOnlyList<FlowPlace>? Flow { get; init; }

    /// <summary>Whether the lines of its places are pages.</summary>
    internal bool IsPaged => _places?.Any(static row => row is [{ IsPage: true }, ..]) ?? false;

    /// <summary>Where a line, or one cell of a line that is a row of a table, stands in the file.</summary>
    /// <param name="line">The index of the line, from 0.</param>
    /// <param name="cell">The index of the cell, from 0.</param>
    public SourcePlace PlaceOf(int line, int cell = 0)
    {
        SourcePlace[]? row = _places is not null && line < _places.Count ? _places[line] : null;
        if (row is { Length: > 0 })
            return row[Math.Min(cell, row.Length - 1)];
        return Flow is not null && line < Flow.Count ? new SourcePlace(line + 1, Flow[line].Table > 0 ? cell + 1 : 1) { Flow = Flow[line] } : new SourcePlace(line + 1, 1);
    }

    /// <summary>Some of the lines as a document of their own. Places stay those of the file.</summary>
    internal SourceDocument Slice(int first, int end)
    {
        SourcePlace[][] places = [.. Enumerable.Range(first, end - first).Select(PlacesOf)];
        return new SourceDocument(Name, [.. Lines.Skip(first).Take(end - first)], places)
        {
            Published = Published,
            FormName = FormName,
            Flow = Flow,
            Pictures = [.. Pictures.Where(p => p.Line > first && p.Line <= end).Select(p => p with { Line = p.Line - first })],
            Notes = [.. Notes.Where(n => n.Line < 0 || (n.Line >= first && n.Line < end)).Select(n => n with { Line = n.Line < 0 ? n.Line : n.Line - first })],
        };
    }

    // In a document that flows each cell of a row has a place.
    private SourcePlace[] PlacesOf(int line)
    {
        if (_places is not null && line < _places.Count)
            return _places[line];
        int cells = Flow is null ? 1 : Lines[line].Count(static c => c == CellSeparator) + 1;
        return [.. Enumerable.Range(0, cells).Select(c => PlaceOf(line, c))];
    }

    /// <summary>Splits text into lines at \n, \r\n or \r.</summary>
    /// <exception cref="InvalidDataException">The text is longer than <see cref="MaxLength"/>.</exception>
    public static SourceDocument FromText(string name, string text)
    {
        if (text.Length > MaxLength)
            throw new InvalidDataException($"{name}: the document has {text.Length} characters; at most {MaxLength} are read.");
        string[] lines = MarkdownText.Unescape(TextMarks.Remove(text).ReplaceLineEndings("\n").Split('\n'));
        return DrawnText.Read(lines) is var (read, places) ? new SourceDocument(name, read, places) : new SourceDocument(name, lines);
    }
}
