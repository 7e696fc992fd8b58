namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as pages, with its tables drawn by lines; a page ends behind a table.</summary>
internal static class PagePrint
{
    // The writer of PDF sets characters of 10 points, the printer of pages of 3 mm.
    private const double Points = 10.0 / 3;

    public static byte[] Ofd(GridDocument document) => OfdFile.Make(Print(document, new PagePrinter(static (x, y, text) => OfdFile.Words(x, y, text), OfdFile.Rule)
    {
        Raised = static (x, y, text) => OfdFile.Text(x, y, "Size='1.5'", $"<ofd:TextCode X='0' Y='0'>{text}</ofd:TextCode>"),
    }));

    public static byte[] Pdf(GridDocument document) => PdfFile.Downwards(
        Print(document, new PagePrinter(static (x, y, text) => PdfFile.Words(x * Points, -y * Points, text), static (x1, y1, x2, y2) => PdfFile.Rule(x1 * Points, -y1 * Points, x2 * Points, -y2 * Points))
        {
            NarrowWidth = 1,
            Raised = static (x, y, text) => PdfFile.Words(x * Points, -y * Points, text, 5),
        }).Select(static p => (p.Content, p.Width * Points, p.Height * Points)));

    private static IReadOnlyList<(string Content, double Width, double Height)> Print(GridDocument document, PagePrinter pages)
    {
        foreach ((GridItem item, int number) in document.Items.Select(static (i, n) => (i, n)))
        {
            if (item.Rows is { } rows)
            {
                pages.AddTable([.. GridPart.RowsOf(rows).SelectMany(static (row, r) => row.Where(static p => !p.IsContinued).Select(p => Cell(p, r, p.Cell)))]);
                pages.EndPage();
            }
            else if (number == 0)
            {
                pages.AddTitle(item.Text!);
            }
            else
            {
                pages.AddParagraph(item.Text!);
            }
        }

        pages.EndPage();
        return pages.Pages;
    }

    private static PageCell Cell(GridPart part, int row, PlacedCell cell) => new(row, part.Column, cell.RowSpan, cell.ColumnSpan, cell.Text)
    {
        StruckOut = cell.StruckOut,
        Raised = cell.Raised > 0 ? $"{cell.Raised}" : null,
    };
}
