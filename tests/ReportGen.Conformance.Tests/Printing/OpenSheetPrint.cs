namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as ods.</summary>
internal static class OpenSheetPrint
{
    public static byte[] Of(GridDocument document) => OpenFile.Make(
        "spreadsheet", $"<table:table table:name='年报'>{string.Concat(SheetRows.Of(document).Select(Row))}</table:table>", OpenCellText.Styles);

    private static string Row(List<GridPart> row) => $"<table:table-row>{(row.Count == 0 ? "<table:table-cell/>" : string.Concat(row.Select(Cell)))}</table:table-row>";

    private static string Cell(GridPart part)
    {
        if (part.IsContinued)
            return OpenCellText.Covered(part.Cell.ColumnSpan);
        string type = SheetRows.IsNumber(part.Cell) ? $" office:value-type='float' office:value='{part.Cell.Text}'" : part.Cell.Text.Length > 0 ? " office:value-type='string'" : "";
        return $"<table:table-cell{type}{OpenCellText.Spans(part.Cell)}><text:p>{OpenCellText.Of(part.Cell)}</text:p></table:table-cell>{OpenCellText.Covered(part.Cell.ColumnSpan - 1)}";
    }
}
