using System.Xml.Linq;
using ReportGen.Messages;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>Reads the visible sheets of a spreadsheet of OpenDocument in order, as those of a workbook of Excel.</summary>
internal sealed class OpenSheetReader
{
    private readonly OpenDocumentStyles _styles;
    private readonly DocumentRemarks _remarks = new();
    private readonly LineBuffer _lines = new();
    private readonly SheetBudget _budget = new();

    private OpenSheetReader(OpenDocumentStyles styles) => _styles = styles;

    /// <summary>Reads the sheets.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="workbook">The spreadsheet.</param>
    /// <param name="styles">Its styles.</param>
    public static SourceDocument Read(string name, XElement workbook, OpenDocumentStyles styles)
    {
        var reader = new OpenSheetReader(styles);
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
        return reader._lines.ToDocument(name, placed: true, notes, sheets.Count > 1 ? sheets : []);
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
                grid.Add(number, column + i, text, OpenTableParts.IsHidden(row));
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
        string text = CellText.Fold([.. cell.Elements().Where(static e => e.Name.LocalName == "p").SelectMany(p => OpenParagraph.Read(p, _styles, _remarks, mark).Text.Split('\n'))]);
        if (text.Length > 0)
            return text;
        string value = TextMarks.Remove(cell.Setting("value") ?? cell.Setting("string-value") ?? "").Trim();
        if (value.Length == 0 && cell.Setting("formula") is { } formula && cell.Setting("value-type") != "string")
            value = "=" + TextMarks.Remove(formula);
        // A format may show nothing where there is a value.
        mark = mark == '\0' && cell.Child("p") is not null ? TextMarks.Hidden : mark;
        return mark == '\0' ? value : TextMarks.Wrap(value, mark);
    }
}
