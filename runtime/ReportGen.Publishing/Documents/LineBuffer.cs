using ReportGen.Reading;
using ReportGen.Reading.Lines;

namespace ReportGen.Publishing.Documents;

/// <summary>The lines of a document, or of one cell of it, as they are found.</summary>
internal sealed class LineBuffer
{
    /// <summary>Whoever looks for a table finds it among so many pictures, or in none.</summary>
    private const int MaxPictures = 200;

    private readonly List<string> _lines = [];
    private readonly List<SourcePlace[]> _places = [];
    private readonly List<DocumentPicture> _pictures = [];
    private readonly Budget _budget;

    public LineBuffer()
        : this(new Budget())
    {
    }

    private LineBuffer(Budget budget) => _budget = budget;

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Whether a row of a table is among the lines.</summary>
    public bool HasTable { get; private set; }

    /// <summary>Whether a heading is among the lines.</summary>
    public bool HasHeading { get; set; }

    /// <summary>How many letters and digits were found that are hidden in tables, in all of the document.</summary>
    public int HiddenText => _budget.HiddenText;

    /// <summary>Whether this is the content of a cell.</summary>
    private bool IsPart { get; init; }

    /// <summary>A buffer for part of this document, which counts towards the same limits.</summary>
    public LineBuffer ForPart() => new(_budget) { IsPart = true };

    /// <summary>Notes text that is not shown. A page hides much that is none of the report; reported is what is hidden within a table, or is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isTable">Whether it is that of a table, of rows or of cells.</param>
    public void SeeHidden(string text, bool isTable)
    {
        if (IsPart || isTable)
            _budget.HiddenText += text.Count(char.IsLetterOrDigit);
    }

    /// <summary>Adds a line of running text.</summary>
    public void AddText(string line, SourcePlace place)
    {
        _budget.Spend(line.Length + 1);
        _lines.Add(line);
        _places.Add([place]);
    }

    /// <summary>The place of a paragraph of a document without lines. Those in cells are not counted, and neither are empty ones.</summary>
    public SourcePlace NextParagraph(bool isEmpty) => new(0, 1) { Flow = new FlowPlace(0, _budget.Paragraphs += isEmpty || IsPart ? 0 : 1) };

    /// <summary>The number of the next table of the document, from 1.</summary>
    public int NextTable() => ++_budget.Tables;

    /// <summary>Adds a row of a table: one text and one place for each column of its grid.</summary>
    public void AddRow(string[] cells, SourcePlace[] places)
    {
        string line = string.Join(SourceDocument.CellSeparator, cells);
        _budget.Spend(line.Length + 1);
        _budget.SpendCells(cells.Length);
        _lines.Add(line);
        _places.Add(places);
        HasTable = HasTable || cells.Length > 1;
    }

    /// <summary>Notes a picture that is large enough to show a table.</summary>
    /// <param name="name">What a person finds it by.</param>
    public void AddPicture(string name) => AddPicture(new DocumentPicture(_lines.Count, name));

    /// <summary>The same where it is found by its page alone.</summary>
    /// <param name="page">The page, from 1.</param>
    public void AddPicture(int page) => AddPicture(new DocumentPicture(_lines.Count, "") { Page = page });

    private void AddPicture(DocumentPicture picture)
    {
        if (_pictures.Count < MaxPictures)
            _pictures.Add(picture);
    }

    /// <summary>Notes the pictures in a cell of a row that comes next.</summary>
    public void AddPicturesOf(LineBuffer cell) => cell._pictures.ForEach(p => AddPicture(p with { Line = _lines.Count }));

    /// <summary>Adds the lines of a part; they have been counted there.</summary>
    /// <param name="part">The part.</param>
    /// <param name="row">The row of a table in which it stands; null where its places say all.</param>
    public void AddPart(LineBuffer part, FlowPlace? row = null)
    {
        foreach (SourcePlace[] places in row is null ? [] : part._places)
            places[0] = places[0] is { Flow.Table: 0 } place ? place with { Flow = row } : places[0];

        _pictures.AddRange(part._pictures.Select(p => p with { Line = p.Line + _lines.Count }));
        _lines.AddRange(part._lines);
        _places.AddRange(part._places);
        HasTable = HasTable || part.HasTable;
        HasHeading = HasHeading || part.HasHeading;
    }

    /// <summary>Makes the tables that are drawn in the lines from one on rows of tables.</summary>
    /// <param name="first">The index of the first of the lines; no picture and no table may stand in them.</param>
    public void ReadDrawn(int first)
    {
        if (_pictures.Exists(p => p.Line > first) || _places[first..].Exists(static p => p.Length > 1))
            return;
        if (DrawnText.Read([.. _lines[first..]], [.. _places[first..]]) is not var (lines, places))
            return;
        _lines.RemoveRange(first, _lines.Count - first);
        _places.RemoveRange(first, _places.Count - first);
        _lines.AddRange(lines);
        _places.AddRange(places);
        HasTable = true;
    }

    /// <summary>Changes the lines that are no rows of tables.</summary>
    public void Change(Func<string, string> change)
    {
        for (int i = 0; i < _lines.Count; i++)
            _lines[i] = _places[i].Length > 1 ? _lines[i] : change(_lines[i]);
    }

    /// <summary>The same lines, all marked.</summary>
    /// <param name="mark">One of the characters of <see cref="TextMarks"/>.</param>
    public LineBuffer Marked(char mark)
    {
        for (int i = 0; i < _lines.Count; i++)
            _lines[i] = TextMarks.Wrap(_lines[i], mark);
        return this;
    }

    public SourceDocument ToDocument(string name, bool placed, IReadOnlyList<DocumentNote>? notes = null, IReadOnlyList<DocumentPart>? parts = null) =>
        new(name, _lines, placed ? _places : null) { Notes = notes ?? [], Parts = parts ?? [], Published = Published, Pictures = _pictures, Flow = Flow() };

    // What a page or a text put into a document of Word holds stands where the paragraph before it does.
    private List<FlowPlace>? Flow()
    {
        if (!_places.Exists(static p => p[0].Flow is not null))
            return null;
        var flow = new List<FlowPlace>(_places.Count);
        foreach (SourcePlace[] places in _places)
            flow.Add(places[0].Flow ?? (flow.Count > 0 ? flow[^1] : new FlowPlace(0, 1)));
        return flow;
    }

    /// <summary>When the document says it was published.</summary>
    public PublicationTime? Published { get; set; }

    private sealed class Budget
    {
        private int _characters = SourceDocument.MaxLength;
        private int _lines = SourceDocument.MaxLines;
        private int _cells = DocumentTable.MaxCells;

        public int HiddenText { get; set; }

        public int Paragraphs { get; set; }

        public int Tables { get; set; }

        public void Spend(int characters)
        {
            if (--_lines < 0)
                throw DocumentFaults.TooLarge(static w => w.Lines(), SourceDocument.MaxLines);
            _characters -= characters;
            if (_characters < 0)
                throw DocumentFaults.TooLarge(static w => w.Characters(), SourceDocument.MaxLength);
        }

        public void SpendCells(int cells)
        {
            _cells -= cells;
            if (_cells < 0)
                throw DocumentFaults.TooLarge(static w => w.TableCells(), DocumentTable.MaxCells);
        }
    }
}
