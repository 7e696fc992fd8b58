using System.Net;
using System.Text;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as xlsx.</summary>
internal static class SheetPrint
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Of(GridDocument document)
    {
        var rows = new StringBuilder();
        var merges = new StringBuilder();
        int number = 1;
        foreach (List<GridPart> row in SheetRows.Of(document))
        {
            GridPart[] own = [.. row.Where(static p => !p.IsContinued)];
            rows.Append($"<row r=\"{number}\">{string.Concat(own.Where(static p => p.Cell.Text.Length > 0).Select(p => Cell($"{Letter(p.Column)}{number}", p.Cell)))}</row>");
            foreach (GridPart part in own.Where(static p => p.Cell.ColumnSpan * p.Cell.RowSpan > 1))
                merges.Append($"<mergeCell ref=\"{Letter(part.Column)}{number}:{Letter(part.Column + part.Cell.ColumnSpan - 1)}{number + part.Cell.RowSpan - 1}\"/>");
            number++;
        }

        return OfficePackage.Make("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{OfficePackage.LinkNamespace}\"><sheets><sheet name=\"年报\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            ("xl/_rels/workbook.xml.rels", OfficePackage.Links(("r1", "worksheet", "s.xml"))),
            ("xl/s.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{(merges.Length > 0 ? $"<mergeCells>{merges}</mergeCells>" : "")}</worksheet>"));
    }

    private static string Cell(string place, PlacedCell cell)
    {
        if (SheetRows.IsNumber(cell))
            return $"<c r=\"{place}\"><v>{cell.Text}</v></c>";
        string Run(string text, string properties) => $"<r><rPr>{properties}</rPr><t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</t></r>";
        string runs = (cell.StruckOut is { } old ? Run(old, "<strike/>") : "") + Run(cell.Text, "") + (cell.Raised > 0 ? Run($"{cell.Raised}", "<vertAlign val=\"superscript\"/>") : "");
        return $"<c r=\"{place}\" t=\"inlineStr\"><is>{runs}</is></c>";
    }

    private static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letter((column / 26) - 1)}{(char)('A' + (column % 26))}";
}
