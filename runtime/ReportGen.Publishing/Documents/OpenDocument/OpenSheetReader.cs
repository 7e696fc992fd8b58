using System.Xml.Linq;
using ReportGen.Messages;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Reading;
using ReportGen.Reading.Fields;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>Reads the visible sheets of a spreadsheet of OpenDocument in order, as those of a workbook of Excel.</summary>
internal sealed class OpenSheetReader
{
    private readonly OpenDocumentStyles _styles;
    private readonly DocumentRemarks _remarks = new();
    private readonly LineBuffer _lines = new();
    private readonly SheetBudget _budget = new();
    private readonly WorkbookFields? _fields;

    private OpenSheetReader(OpenDocumentStyles styles, WorkbookFields? fields) => (_styles, _fields) = (styles, fields);

    /// <summary>Reads the sheets.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="workbook">The spreadsheet.</param>
    /// <param name="styles">Its styles.</param>
    /// <param name="properties">The properties of the file.</param>
    public static SourceDocument Read(string name, XElement workbook, OpenDocumentStyles styles, DocumentProperties properties)
    {
        XElement? names = workbook.Child("named-expressions");
        string? form = FormProperties.Find(properties) ?? names?.Elements().FirstOrDefault(static n => n.Setting("name") == FieldNames.Form)?.Setting("expression")?.Replace("of:", "", StringComparison.Ordinal).Trim('"', '=');
        var reader = new OpenSheetReader(styles, form is null ? null : new WorkbookFields(form, Ranges(names)));
        reader._lines.Published = properties.Published;
        var sheets = new List<DocumentPart>();
        var notes = new List<DocumentNote>();
        foreach (XElement sheet in workbook.Elements().Where(static e => e.Name.LocalName == "table"))
        {
            string title = sheet.Setting("name") ?? "";
            int before = reader._lines.Lines.Count;
            SheetGrid grid = reader.Read(sheet, title);
            if (!styles.IsTableHidden(sheet.Setting("style-name")))
                grid.WriteTo(reader._lines);
            else if (!grid.IsEmpty)
                notes.Add(new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Info }, w => w.SheetLeftOut(title))));
            if (reader._lines.Lines.Count > before)
                sheets.Add(new DocumentPart(before, title));
        }

        notes.AddRange(reader._remarks.Notes());
        SourceDocument document = reader._lines.ToDocument(name, placed: true, notes, sheets.Count > 1 ? sheets : []);
        document.Fields = reader._fields?.ToFields();
        return document;
    }

    private static IEnumerable<(string Name, SheetRange Range)> Ranges(XElement? names)
    {
        foreach (XElement name in names?.Elements() ?? [])
        {
            if (name.Setting("name") is { } called && SheetRange.ParseOpen(name.Setting("cell-range-address") ?? "") is { } range)
                yield return (called, range);
        }
    }

    private SheetGrid Read(XElement sheet, string title)
    {
        var grid = new SheetGrid(title);
        bool[] hidden = OpenTableParts.HiddenColumns(sheet, DocumentTable.MaxColumns);
        for (int column = 0; column < hidden.Length; column++)
        {
            if (hidden[column])
                grid.HideColumns(column + 1, column + 1);
        }

        int row = 1;
        foreach ((XElement element, int count) in OpenTableParts.Rows(sheet))
        {
            bool hasText = OpenTableParts.HasText(element);
            for (int i = 0; hasText && i < count; i++)
                ReadRow(element, row + i, grid);
            row += count;
        }

        return grid;
    }

    private void ReadRow(XElement row, int number, SheetGrid grid)
    {
        int column = 1;
        foreach ((XElement cell, int count) in OpenTableParts.Cells(row))
        {
            string text = OpenTableParts.IsCovered(cell) ? "" : TextOf(cell);
            for (int i = 0; text.Length > 0 && i < count; i++)
            {
                _budget.Spend(text);
                grid.Add(number, column + i, SheetCellText.Fold(text), OpenTableParts.IsHidden(row));
                _fields?.See(grid.Name, number, column + i, text, cell.Setting("formula") is not null);
            }

            (int across, int down) = (OpenTableParts.ColumnSpan(cell), OpenTableParts.RowSpan(cell));
            if (across > 1 || down > 1)
                grid.Merge($"{SheetAddress.Print(number, column)}:{SheetAddress.Print(number + down - 1, column + across - 1)}");
            column += count;
        }
    }

    // A cell shows its paragraphs. Programs that do not compute leave them out, and a value may be there without them.
    private string TextOf(XElement cell)
    {
        char mark = _styles.MarkOf("table-cell", cell.Setting("style-name"), '\0');
        string text = string.Join('\n', cell.Elements().Where(static e => e.Name.LocalName == "p").Select(p => OpenParagraph.Read(p, _styles, _remarks, mark).Text));
        if (!string.IsNullOrWhiteSpace(text))
            return text;
        string value = TextMarks.Remove(cell.Setting("value") ?? cell.Setting("string-value") ?? "").Trim();
        // LibreOffice writes no type for a result that is empty, but a paragraph.
        if (value.Length == 0 && cell.Setting("formula") is { } formula && cell.Setting("value-type") != "string" && cell.Child("p") is null)
            value = "=" + TextMarks.Remove(formula);
        // A format may show nothing where there is a value.
        mark = mark == '\0' && cell.Child("p") is not null ? TextMarks.Hidden : mark;
        return mark == '\0' ? value : TextMarks.Wrap(value, mark);
    }
}
