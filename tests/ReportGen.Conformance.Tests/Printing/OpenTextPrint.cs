using System.Net;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as odt.</summary>
internal static class OpenTextPrint
{
    public static byte[] Of(GridDocument document) => OpenFile.Make(
        "text",
        string.Concat(document.Items.Select(static i => i.Rows is { } rows ? $"<table:table>{string.Concat(GridPart.RowsOf(rows).Select(Row))}</table:table>" : $"<text:p>{WebUtility.HtmlEncode(i.Text)}</text:p>")),
        OpenCellText.Styles);

    private static string Row(List<GridPart> row) => $"<table:table-row>{string.Concat(row.Select(Cell))}</table:table-row>";

    private static string Cell(GridPart part) => part.IsContinued
        ? OpenCellText.Covered(part.Cell.ColumnSpan)
        : $"<table:table-cell{OpenCellText.Spans(part.Cell)}><text:p>{OpenCellText.Of(part.Cell)}</text:p></table:table-cell>{OpenCellText.Covered(part.Cell.ColumnSpan - 1)}";
}
