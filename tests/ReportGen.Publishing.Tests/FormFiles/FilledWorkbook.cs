using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportGen.Forms;
using ReportGen.Reading.Fields;

namespace ReportGen.Publishing.Tests.FormFiles;

/// <summary>Fills in a workbook as a script would that knows Open XML and nothing else: by the names of its places.</summary>
internal static class FilledWorkbook
{
    /// <summary>A workbook with the cells and the text of a report.</summary>
    /// <param name="workbook">The form.</param>
    /// <param name="report">The report.</param>
    /// <param name="isReckoned">Whether a cell keeps its formula.</param>
    public static byte[] Fill(byte[] workbook, Report report, Func<CellInfo, bool> isReckoned)
    {
        var stream = new MemoryStream();
        stream.Write(workbook);
        using (SpreadsheetDocument book = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            WorkbookPart main = book.WorkbookPart!;
            Dictionary<string, string> names = main.Workbook!.DefinedNames!.Elements<DefinedName>().Where(static n => n.LocalSheetId is null).ToDictionary(static n => n.Name!.Value!, static n => n.Text);
            var found = new Dictionary<string, DocumentFormat.OpenXml.Spreadsheet.Cell>();
            foreach (Sheet sheet in main.Workbook.Sheets!.Elements<Sheet>())
            {
                foreach (var cell in ((WorksheetPart)main.GetPartById(sheet.Id!)).Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>())
                    found[$"{sheet.Name}!{cell.CellReference}"] = cell;
            }

            DocumentFormat.OpenXml.Spreadsheet.Cell At(string place) => found[place.Replace("'", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal)];
            if (report.Organ is { } organ)
                Text(At(names[FieldNames.Organ]), organ);
            if (report.Year is { } year)
                Number(At(names[FieldNames.Year]), year);
            foreach (CellInfo cell in report.Form.Cells)
            {
                Cell value = report.Cell(cell.Index);
                if (!cell.Exists || isReckoned(cell) || value.IsBlank)
                    continue;
                if (value.HasValue)
                    Number(At(names[FieldNames.Of(cell)]), cell.Kind is NumberKind.Percent or NumberKind.SignedPercent ? value.Value / 100 : value.Value);
                else
                    Text(At(names[FieldNames.Of(cell)]), report.Origin(cell.Index).Printed ?? "?");
            }

            foreach (SectionInfo section in report.Form.Sections.Where(s => report.Paragraphs(s).Count > 0))
            {
                string[] ends = names[FieldNames.Of(section)].Split(':');
                int row = int.Parse(ends[0][(ends[0].LastIndexOf('$') + 1)..], CultureInfo.InvariantCulture);
                string sheet = ends[0][..ends[0].IndexOf('!')];
                foreach (Paragraph paragraph in report.Paragraphs(section))
                    Text(At($"{sheet}!A{row++}"), paragraph.Text.ToString());
            }
        }

        return stream.ToArray();
    }

    private static void Number(DocumentFormat.OpenXml.Spreadsheet.Cell cell, decimal number)
    {
        cell.RemoveAllChildren();
        cell.DataType = null;
        // As a program stores it.
        cell.CellValue = new CellValue(((double)number).ToString("R", CultureInfo.InvariantCulture));
    }

    private static void Text(DocumentFormat.OpenXml.Spreadsheet.Cell cell, string text)
    {
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }
}
