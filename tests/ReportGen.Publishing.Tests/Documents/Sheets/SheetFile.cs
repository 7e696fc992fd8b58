using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportGen.Publishing.Tests.Documents.Sheets;

/// <summary>Makes workbooks from the XML that matters to a test; the prefix x is declared.</summary>
internal static class SheetFile
{
    private const string X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Make(string rows, string after = "", string? strings = null, string? styles = null) =>
        Make([("数据", "", rows, after)], strings, styles);

    /// <summary>A sheet that says something of its columns before its rows.</summary>
    public static byte[] WithColumns(string columns, string rows)
    {
        var stream = new MemoryStream();
        stream.Write(Make("<x:row r=\"1\"/>"));
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            System.IO.Compression.ZipArchiveEntry sheet = zip.Entries.Single(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal));
            string name = sheet.FullName;
            sheet.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write($"<x:worksheet xmlns:x=\"{X}\">{columns}<x:sheetData>{rows}</x:sheetData></x:worksheet>");
        }

        return stream.ToArray();
    }

    public static byte[] Make((string Name, string State, string Rows, string After)[] sheets, string? strings = null, string? styles = null)
    {
        var stream = new MemoryStream();
        using (SpreadsheetDocument book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart main = book.AddWorkbookPart();
            main.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            uint number = 0;
            foreach ((string name, string state, string rows, string after) in sheets)
            {
                WorksheetPart part = main.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet($"<x:worksheet xmlns:x=\"{X}\"><x:sheetData>{rows}</x:sheetData>{after}</x:worksheet>");
                var sheet = new Sheet { Name = name, SheetId = ++number, Id = main.GetIdOfPart(part) };
                if (state.Length > 0)
                    sheet.State = state == "hidden" ? SheetStateValues.Hidden : SheetStateValues.VeryHidden;
                main.Workbook.Sheets!.Append(sheet);
            }

            if (strings is not null)
                main.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable($"<x:sst xmlns:x=\"{X}\">{strings}</x:sst>");
            if (styles is not null)
                main.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet($"<x:styleSheet xmlns:x=\"{X}\">{styles}</x:styleSheet>");
        }

        return stream.ToArray();
    }

    public static string[] Lines(string rows, string after = "", string? strings = null, string? styles = null) =>
        Loading.Lines("a.xlsx", Make(rows, after, strings, styles));

    public static string Number(string reference, string value, int style = 0) => $"<x:c r=\"{reference}\" s=\"{style}\"><x:v>{value}</x:v></x:c>";

    public static string Text(string reference, string text) => $"<x:c r=\"{reference}\" t=\"inlineStr\"><x:is><x:t>{text}</x:t></x:is></x:c>";

    public static string Row(int number, params string[] cells) => $"<x:row r=\"{number}\">{string.Concat(cells)}</x:row>";
}
