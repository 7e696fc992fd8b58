using ReportGen.Forms;
using ReportGen.Rendering.Drawing;

namespace ReportGen.Publishing.Tests.Documents.Ofd;

/// <summary>Prints a report on pages: a page for each section, with its tables drawn by lines.</summary>
/// <param name="words">How words are drawn at a place.</param>
/// <param name="rule">How a line is drawn from one place to another.</param>
internal sealed class OfdPrinter(Func<double, double, string, string> words, Func<double, double, double, double, string> rule)
{
    /// <summary>The pages, each with its width and height in millimetres.</summary>
    public IEnumerable<(string Content, double Width, double Height)> Print(Report report)
    {
        var pages = new PagePrinter(words, rule);
        pages.AddTitle($"{report.Organ}{report.Year}年{report.Form.Title}");
        foreach (SectionInfo section in report.Form.Sections)
        {
            if (section.Title is { } title)
                pages.AddHeading(title);
            foreach (Paragraph paragraph in report.Paragraphs(section))
                pages.AddParagraph(paragraph.Text.ToString());
            foreach (TableInfo table in section.Tables)
                pages.AddTable([.. PlacedTable.Of(table).Cells.Select(c => new PageCell(c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Cell is { } cell ? report.Cell(cell.Index).ToString() : c.Text))]);
            if (section.Title is not null || section.Tables.Count > 0)
                pages.EndPage();
        }

        return pages.Pages;
    }
}
