using ReportGen.Forms;
using ReportGen.Rendering.Drawing;

namespace ReportGen.Publishing.Tests.Documents.Ofd;

/// <summary>Prints a report on pages: a page for each section, with its tables drawn by lines.</summary>
/// <param name="words">How words are drawn at a place.</param>
/// <param name="rule">How a line is drawn from one place to another.</param>
internal sealed class OfdPrinter(Func<double, double, string, string> words, Func<double, double, double, double, string> rule)
{
    private const double Width = 297, Left = 15, Em = 3, Line = 4.2, Pad = 1.2;
    private const int Across = 80;

    private readonly System.Text.StringBuilder _page = new();
    private double _down;

    /// <summary>The pages, each with its width and height in millimetres.</summary>
    public IEnumerable<(string Content, double Width, double Height)> Print(Report report)
    {
        Add(Left + 60, $"{report.Organ}{report.Year}年{report.Form.Title}");
        foreach (SectionInfo section in report.Form.Sections)
        {
            if (section.Title is { } title)
                Add(Left, title);
            foreach (Paragraph paragraph in report.Paragraphs(section))
                AddParagraph(paragraph.Text.ToString());
            foreach (TableInfo table in section.Tables)
                AddTable(report, PlacedTable.Of(table));
            if (section.Title is null && section.Tables.Count == 0)
                continue;
            yield return (_page.ToString(), Width, _down + 20);
            _page.Clear();
            _down = 0;
        }
    }

    private void Add(double x, string text)
    {
        _down += Line * 1.6;
        _page.Append(words(x, _down, text));
    }

    private void AddParagraph(string text)
    {
        foreach (char[] line in $"　　{text}".Chunk(Across))
        {
            _down += Line * 1.4;
            string shown = new(line);
            _page.Append(words(Left + (Em * shown.TakeWhile(static c => c == '　').Count()), _down, shown.TrimStart('　')));
        }
    }

    private void AddTable(Report report, PlacedTable table)
    {
        double column = (Width - (2 * Left)) / table.Columns;
        string[][] texts = [.. table.Cells.Select(c => Broken(c.Cell is { } cell ? report.Cell(cell.Index).ToString() : c.Text, (int)(((column * c.ColumnSpan) - (2 * Pad)) / Em)))];
        var heights = new double[table.Rows];
        Array.Fill(heights, Line + (2 * Pad));
        foreach ((PlacedCell cell, string[] lines) in table.Cells.Zip(texts))
        {
            double wanted = (lines.Length * Line) + (2 * Pad);
            double given = heights.Skip(cell.Row).Take(cell.RowSpan).Sum();
            heights[cell.Row + cell.RowSpan - 1] += Math.Max(0, wanted - given);
        }

        _down += Line;
        foreach ((PlacedCell cell, string[] lines) in table.Cells.Zip(texts))
        {
            double top = _down + heights.Take(cell.Row).Sum();
            double bottom = top + heights.Skip(cell.Row).Take(cell.RowSpan).Sum();
            (double left, double right) = (Left + (column * cell.Column), Left + (column * (cell.Column + cell.ColumnSpan)));
            _page.Append(rule(left, top, right, top)).Append(rule(left, bottom, right, bottom)).Append(rule(left, top, left, bottom)).Append(rule(right, top, right, bottom));
            double first = ((top + bottom - (lines.Length * Line)) / 2) + (Line * 0.8);
            for (int i = 0; i < lines.Length; i++)
                _page.Append(words(left + Pad, first + (i * Line), lines[i]));
        }

        _down += heights.Sum() + Line;
    }

    private static string[] Broken(string text, int width) => text.Length == 0 ? [] : [.. text.Chunk(Math.Max(1, text.All(char.IsAscii) ? width * 2 : width)).Select(static c => new string(c))];
}
