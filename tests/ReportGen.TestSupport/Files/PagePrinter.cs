using System.Text;

namespace ReportGen.TestSupport.Files;

/// <summary>Prints paragraphs and tables drawn by lines on pages, in millimetres from the upper left corner.</summary>
/// <param name="words">How words are drawn at a place.</param>
/// <param name="rule">How a line is drawn from one place to another.</param>
internal sealed class PagePrinter(Func<double, double, string, string> words, Func<double, double, double, double, string> rule)
{
    private const double Width = 297, Left = 15, Em = 3, Line = 4.2, Pad = 1.2;
    private const int Across = 80;

    private readonly List<(string Content, double Width, double Height)> _pages = [];
    private readonly StringBuilder _page = new();
    private double _down;

    /// <summary>How wide a character of ASCII is, of that of one of Chinese.</summary>
    public double NarrowWidth { get; init; } = 0.5;

    /// <summary>How words are drawn raised and in half their size; null where none are.</summary>
    public Func<double, double, string, string>? Raised { get; init; }

    /// <summary>The pages, each with its width and height.</summary>
    public IReadOnlyList<(string Content, double Width, double Height)> Pages => _pages;

    /// <summary>Adds a line in the middle of the page.</summary>
    public void AddTitle(string text) => AddLine(Left + 60, text, 1.6);

    /// <summary>Adds a line.</summary>
    public void AddHeading(string text) => AddLine(Left, text, 1.6);

    /// <summary>Adds a paragraph, its first line indented.</summary>
    public void AddParagraph(string text)
    {
        foreach (char[] line in $"　　{text}".Chunk(Across))
        {
            string shown = new(line);
            AddLine(Left + (Em * shown.TakeWhile(static c => c == '　').Count()), shown.TrimStart('　'), 1.4);
        }
    }

    /// <summary>Adds a table.</summary>
    /// <param name="cells">Its cells.</param>
    public void AddTable(IReadOnlyList<PageCell> cells)
    {
        if (cells.Count == 0)
            return;
        double column = (Width - (2 * Left)) / cells.Max(static c => c.Column + c.ColumnSpan);
        string[][] texts = [.. cells.Select(c => c.Text.Split('\n').SelectMany(t => Broken(t, (column * c.ColumnSpan) - (2 * Pad))).ToArray())];
        var heights = new double[cells.Max(static c => c.Row + c.RowSpan)];
        Array.Fill(heights, Line + (2 * Pad));
        foreach ((PageCell cell, string[] lines) in cells.Zip(texts))
        {
            double wanted = (lines.Length * Line) + (2 * Pad);
            double given = heights.Skip(cell.Row).Take(cell.RowSpan).Sum();
            heights[cell.Row + cell.RowSpan - 1] += Math.Max(0, wanted - given);
        }

        _down += Line;
        foreach ((PageCell cell, string[] lines) in cells.Zip(texts))
        {
            double top = _down + heights.Take(cell.Row).Sum();
            double bottom = top + heights.Skip(cell.Row).Take(cell.RowSpan).Sum();
            (double left, double right) = (Left + (column * cell.Column), Left + (column * (cell.Column + cell.ColumnSpan)));
            _page.Append(rule(left, top, right, top)).Append(rule(left, bottom, right, bottom)).Append(rule(left, top, left, bottom)).Append(rule(right, top, right, bottom));
            double first = ((top + bottom - (lines.Length * Line)) / 2) + (Line * 0.8);
            for (int i = 0; i < lines.Length; i++)
                AddWords(left + Pad, first + (i * Line), lines[i], i == 0 ? cell.StruckOut : null, i == lines.Length - 1 ? cell.Raised : null);
        }

        _down += heights.Sum() + Line;
    }

    /// <summary>Ends the page, as high as what stands on it.</summary>
    public void EndPage()
    {
        _pages.Add((_page.ToString(), Width, _down + 20));
        _page.Clear();
        _down = 0;
    }

    private void AddLine(double x, string text, double lead)
    {
        _down += Line * lead;
        _page.Append(words(x, _down, text));
    }

    private void AddWords(double x, double y, string text, string? struckOut, string? raised)
    {
        if (struckOut is not null)
        {
            double end = x + WidthOf(struckOut);
            _page.Append(words(x, y, struckOut)).Append(rule(x, y - (Em * 0.35), end, y - (Em * 0.35)));
            x = end;
        }

        if (text.Length > 0)
            _page.Append(words(x, y, text));
        if (raised is not null && Raised is not null)
            _page.Append(Raised(x + WidthOf(text) + 0.1, y - (Em * 0.45), raised));
    }

    private double WidthOf(string text) => text.Sum(c => c < 0x2000 ? Em * NarrowWidth : Em);

    private IEnumerable<string> Broken(string text, double width)
    {
        int start = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (WidthOf(text[start..(i + 1)]) <= width)
                continue;
            yield return text[start..i];
            start = i;
        }

        yield return text[start..];
    }
}
