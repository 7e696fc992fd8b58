using System.Net;
using System.Text;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as docx.</summary>
internal static class WordPrint
{
    public static byte[] Of(GridDocument document)
    {
        var body = new StringBuilder();
        foreach (GridItem item in document.Items)
            body.Append(item.Rows is { } rows ? $"<w:tbl>{Rows(rows)}</w:tbl>" : $"<w:p>{Run(item.Text!)}</w:p>");
        return OfficePackage.Make("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
    }

    private static string Rows(List<List<PlacedCell>> rows) => string.Concat(GridPart.RowsOf(rows).Select(static r => $"<w:tr>{string.Concat(r.Select(Cell))}</w:tr>"));

    private static string Cell(GridPart part)
    {
        PlacedCell cell = part.Cell;
        if (part.IsContinued)
            return $"<w:tc><w:tcPr><w:gridSpan w:val=\"{cell.ColumnSpan}\"/><w:vMerge/></w:tcPr><w:p/></w:tc>";
        string runs = (cell.StruckOut is { } old ? Run(old, "<w:strike/>") : "") + string.Join("<w:r><w:br/></w:r>", cell.Text.Split('\n').Select(static t => Run(t))) + (cell.Raised > 0 ? Run($"{cell.Raised}", "<w:vertAlign w:val=\"superscript\"/>") : "");
        return $"<w:tc><w:tcPr><w:gridSpan w:val=\"{cell.ColumnSpan}\"/>{(cell.RowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")}</w:tcPr><w:p>{runs}</w:p></w:tc>";
    }

    private static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</w:t></w:r>";
}
