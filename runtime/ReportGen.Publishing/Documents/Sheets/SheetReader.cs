using System.Xml;
using System.Xml.Linq;
using ReportGen.Messages;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Reading;
using ReportGen.Reading.Fields;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>Reads the visible sheets of a workbook in order, a row a line over the range that is used.</summary>
internal sealed class SheetReader
{
    private readonly PackageParts _parts;
    private readonly List<Relationship> _links;
    private readonly SheetStyles _styles;
    private readonly List<string> _strings = [];
    private readonly LineBuffer _lines = new();
    private readonly SheetBudget _budget = new();
    private readonly WorkbookFields? _fields;

    private SheetReader(PackageParts parts, string main, XElement workbook, WorkbookFields? fields)
    {
        (_parts, _fields) = (parts, fields);
        _links = Relationship.Of(parts, main);
        _styles = new SheetStyles(parts.Linked(_links, "styles")) { IsFrom1904 = workbook.Child("workbookPr").Setting("date1904") is "1" or "true" };
        if (_links.Find(link => link.Kind == "sharedStrings") is { } strings)
            ReadStrings(strings.Target);
    }

    public static SourceDocument Read(string name, PackageParts parts, string main, XElement workbook)
    {
        DocumentProperties properties = DocumentProperties.Of(parts);
        var reader = new SheetReader(parts, main, workbook, FormOf(properties, workbook) is { } form ? new WorkbookFields(form, Names(workbook)) : null);
        reader._lines.Published = properties.Published;
        var sheets = new List<DocumentPart>();
        var notes = new List<DocumentNote>();
        foreach (XElement sheet in workbook.Child("sheets")?.Elements() ?? [])
        {
            string title = sheet.Setting("name") ?? "";
            if (reader._links.Find(link => link.Id == sheet.Setting("id") && link.Kind == "worksheet") is not { } link)
                continue;
            int before = reader._lines.Lines.Count;
            SheetGrid grid = reader.Read(link.Target, title);
            if (sheet.Setting("state") is not ("hidden" or "veryHidden"))
                grid.WriteTo(reader._lines);
            else if (!grid.IsEmpty)
                notes.Add(HiddenSheet(title));
            if (reader._lines.Lines.Count > before)
                sheets.Add(new DocumentPart(before, title));
        }

        SourceDocument document = reader._lines.ToDocument(name, placed: true, notes, sheets.Count > 1 ? sheets : []);
        document.Fields = reader._fields?.ToFields();
        return document;
    }

    private static string? FormOf(DocumentProperties properties, XElement workbook) => FormProperties.Find(properties)
        ?? workbook.Child("definedNames")?.Elements().FirstOrDefault(static n => n.Setting("name") == FieldNames.Form)?.Value.Trim('"', '=');

    private static IEnumerable<(string Name, SheetRange Range)> Names(XElement workbook)
    {
        foreach (XElement name in workbook.Child("definedNames")?.Elements() ?? [])
        {
            if (name.Setting("name") is { } called && name.Setting("localSheetId") is null && SheetRange.Parse(name.Value) is { } range)
                yield return (called, range);
        }
    }

    private SheetGrid Read(string part, string name)
    {
        var grid = new SheetGrid(name);
        int row = 0;
        int column = 0;
        bool isHidden = false;
        using XmlReader reader = Open(part);
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    row = PackageXml.Number(reader.GetAttribute("r")) ?? row + 1;
                    column = 0;
                    isHidden = reader.GetAttribute("hidden") is "1" or "true";
                    reader.Read();
                    break;
                case "c":
                    var cell = (XElement)XNode.ReadFrom(reader);

                    // The reference may be left out; the cell then follows the one before it.
                    (int cellRow, int cellColumn) = SheetAddress.Parse(cell.Setting("r")) ?? (row, column + 1);
                    column = cellColumn;
                    string text = SheetCellText.Read(cell, _strings, _styles);
                    _budget.Spend(text);
                    grid.Add(cellRow, cellColumn, SheetCellText.Fold(text), isHidden);
                    _fields?.See(name, cellRow, cellColumn, text, cell.Child("f") is not null);
                    break;
                case "col":
                    if (reader.GetAttribute("hidden") is "1" or "true")
                        grid.HideColumns(PackageXml.Number(reader.GetAttribute("min")) ?? 0, PackageXml.Number(reader.GetAttribute("max")) ?? 0);
                    reader.Read();
                    break;
                case "mergeCell":
                    if (reader.GetAttribute("ref") is { } range)
                        grid.Merge(range);
                    reader.Read();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        return grid;
    }

    private void ReadStrings(string part)
    {
        using XmlReader reader = Open(part);
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                _strings.Add(SheetCellText.TextOf((XElement)XNode.ReadFrom(reader)).ReplaceLineEndings("\n"));
            else
                reader.Read();
        }
    }

    private XmlReader Open(string part) =>
        _parts.OpenXml(part) ?? throw DocumentFaults.Damaged(w => w.PartMissing(part));

    private static DocumentNote HiddenSheet(string title) =>
        new(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Info }, w => w.SheetLeftOut(title)));
}
