using System.Net;
using System.Text;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as a page.</summary>
internal static class HtmlPrint
{
    /// <param name="document">The document.</param>
    /// <param name="lineEnd">What stands between paragraphs and rows.</param>
    public static string Of(GridDocument document, string lineEnd)
    {
        var html = new StringBuilder($"<html><head><meta charset=\"utf-8\"><title>页</title></head><body>{lineEnd}");
        foreach (GridItem item in document.Items)
        {
            if (item.Rows is not { } rows)
            {
                html.Append($"<p>{WebUtility.HtmlEncode(item.Text)}</p>{lineEnd}");
                continue;
            }

            html.Append("<table border=1>");
            foreach (List<PlacedCell> row in rows)
                html.Append($"<tr>{string.Concat(row.Select(Cell))}</tr>{lineEnd}");
            html.Append("</table>").Append(lineEnd);
        }

        return html.Append("</body></html>").ToString();
    }

    private static string Cell(PlacedCell cell) =>
        $"<td colspan={cell.ColumnSpan} rowspan={cell.RowSpan}>{(cell.StruckOut is { } old ? $"<s>{old}</s>" : "")}{WebUtility.HtmlEncode(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal)}{(cell.Raised > 0 ? $"<sup>{cell.Raised}</sup>" : "")}</td>";
}
