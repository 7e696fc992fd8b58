using System.Net;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>What stands in a cell, as OpenDocument has it.</summary>
internal static class OpenCellText
{
    /// <summary>The styles of what is struck out and raised.</summary>
    public const string Styles = "<style:style style:name='s' style:family='text'><style:text-properties style:text-line-through-style='solid'/></style:style>"
        + "<style:style style:name='r' style:family='text'><style:text-properties style:text-position='super 58%'/></style:style>";

    public static string Of(PlacedCell cell) =>
        (cell.StruckOut is { } old ? $"<text:span text:style-name='s'>{old}</text:span>" : "")
        + WebUtility.HtmlEncode(cell.Text).Replace("\n", "<text:line-break/>", StringComparison.Ordinal)
        + (cell.Raised > 0 ? $"<text:span text:style-name='r'>{cell.Raised}</text:span>" : "");

    /// <summary>The attributes of a cell that spans places; empty where it does not.</summary>
    public static string Spans(PlacedCell cell) =>
        cell.ColumnSpan * cell.RowSpan == 1 ? "" : $" table:number-columns-spanned='{cell.ColumnSpan}' table:number-rows-spanned='{cell.RowSpan}'";

    /// <summary>The places that a cell covers, so many after it in its row.</summary>
    public static string Covered(int count) => string.Concat(Enumerable.Repeat("<table:covered-table-cell/>", count));
}
