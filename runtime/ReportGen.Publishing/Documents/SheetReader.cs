using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportGen.Reading;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace ReportGen.Publishing.Documents;

/// <summary>Reads the visible sheets of a workbook in order, a row a line over the range that is used.</summary>
internal static class SheetReader
{
    public static SourceDocument Read(string name, SpreadsheetDocument book)
    {
        var lines = new LineBuffer();
        if (book.WorkbookPart is { Workbook: { } workbook } main)
        {
            List<string> strings = ReadStrings(main.SharedStringTablePart);
            var formats = new SheetFormats(main.WorkbookStylesPart?.Stylesheet);
            foreach (Sheet sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
            {
                if (sheet.Attribute("state") is "hidden" or "veryHidden" || sheet.Attribute("id") is not { } id)
                    continue;
                if (main.TryGetPartById(id, out OpenXmlPart? found) && found is WorksheetPart part)
                    Read(part, sheet.Attribute("name") ?? "", strings, formats, lines);
            }
        }

        return lines.ToDocument(name, placed: true);
    }

    private static void Read(WorksheetPart part, string name, List<string> strings, SheetFormats formats, LineBuffer lines)
    {
        var grid = new SheetGrid(name);
        int row = 0;
        int column = 0;
        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Row))
            {
                row = WordXml.Number(reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value) ?? row + 1;
                column = 0;
            }
            else if (reader.ElementType == typeof(SheetCell) && reader.LoadCurrentElement() is SheetCell cell)
            {
                // The reference may be left out; the cell then follows the one before it.
                (int cellRow, int cellColumn) = CellReference.Parse(cell.Attribute("r")) ?? (row, column + 1);
                column = cellColumn;
                grid.Add(cellRow, cellColumn, SheetCellText.Read(cell, strings, formats));
            }
            else if (reader.ElementType == typeof(MergeCell)
                && reader.Attributes.FirstOrDefault(a => a.LocalName == "ref").Value is { } range)
            {
                grid.Merge(range);
            }
        }

        grid.WriteTo(lines);
    }

    private static List<string> ReadStrings(SharedStringTablePart? part)
    {
        var strings = new List<string>();
        if (part is null)
            return strings;
        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem) && reader.LoadCurrentElement() is { } item)
                strings.Add(SheetCellText.TextOf(item));
        }

        return strings;
    }
}
