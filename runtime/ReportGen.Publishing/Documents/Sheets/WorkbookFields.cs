using System.Xml;
using System.Xml.Linq;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Reading;
using ReportGen.Reading.Fields;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>Reads the places that a workbook names, where it was made to be filled in.</summary>
internal sealed class WorkbookFields
{
    // A form has one for each of its sections.
    private const int MostRanges = 200;

    private readonly Dictionary<string, (SheetRange Range, bool IsFormula, List<string> Lines)> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sheets = new(StringComparer.Ordinal);

    // The places of one cell, and the few of several.
    private readonly Dictionary<(string Sheet, int Row, int Column), string> _cells = [];
    private readonly List<(string Name, SheetRange Range)> _ranges = [];

    private WorkbookFields(XElement workbook)
    {
        foreach (XElement name in workbook.Child("definedNames")?.Elements() ?? [])
        {
            if (name.Setting("name") is not { } called || name.Setting("localSheetId") is not null || SheetRange.Parse(name.Value) is not { } range || (!range.IsCell && _ranges.Count == MostRanges))
                continue;
            _fields[called] = (range, false, []);
            _sheets.Add(range.Sheet);
            if (range.IsCell)
                _cells[(range.Sheet, range.Top, range.Left)] = called;
            else
                _ranges.Add((called, range));
        }
    }

    /// <summary>The form that a workbook says it is; null where it says none.</summary>
    public static string? FormOf(PackageParts parts, XElement workbook) => FormProperties.Find(parts)
        ?? workbook.Child("definedNames")?.Elements().FirstOrDefault(static n => n.Setting("name") == FieldNames.Form)?.Value.Trim('"', '=');

    /// <summary>The places, with what stands there.</summary>
    /// <param name="form">The form that the workbook says it is.</param>
    /// <param name="parts">The package.</param>
    /// <param name="main">The name of its main part.</param>
    /// <param name="workbook">That part.</param>
    public static FormFields Read(string form, PackageParts parts, string main, XElement workbook)
    {
        var fields = new WorkbookFields(workbook);
        List<Relationship> links = Relationship.Of(parts, main);
        var styles = new SheetStyles(parts.Linked(links, "styles"));
        List<string> strings = links.Find(static l => l.Kind == "sharedStrings") is { } link ? ReadStrings(parts, link.Target) : [];
        foreach (XElement sheet in workbook.Child("sheets")?.Elements() ?? [])
        {
            if (links.Find(l => l.Id == sheet.Setting("id") && l.Kind == "worksheet") is { } part && sheet.Setting("name") is { } title && fields._sheets.Contains(title))
                fields.ReadSheet(parts, part.Target, title, strings, styles);
        }

        return new FormFields(form, fields._fields.ToDictionary(static f => f.Key, static f => new FormField(string.Join('\n', f.Value.Lines), f.Value.Range.Place, f.Value.IsFormula), StringComparer.Ordinal));
    }

    private void ReadSheet(PackageParts parts, string part, string sheet, List<string> strings, SheetStyles styles)
    {
        var budget = new SheetBudget();
        int row = 0;
        int column = 0;
        using XmlReader? reader = parts.OpenXml(part);
        while (reader is { EOF: false })
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                (row, column) = (PackageXml.Number(reader.GetAttribute("r")) ?? row + 1, 0);
                reader.Read();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var cell = (XElement)XNode.ReadFrom(reader);
                (int cellRow, int cellColumn) = SheetAddress.Parse(cell.Setting("r")) ?? (row, column + 1);
                column = cellColumn;
                if (NameOf(sheet, cellRow, cellColumn) is { } name)
                {
                    string text = SheetCellText.ReadLines(cell, strings, styles);
                    budget.Spend(text);
                    Add(name, cell, text);
                }
            }
            else
            {
                reader.Read();
            }
        }
    }

    private string? NameOf(string sheet, int row, int column) => _cells.TryGetValue((sheet, row, column), out string? name) ? name
        : _ranges.Find(r => r.Range.Contains(sheet, row, column)).Name;

    private void Add(string name, XElement cell, string text)
    {
        if (text.Length == 0 && cell.Child("f") is null)
            return;
        var (range, _, lines) = _fields[name];
        lines.Add(text);
        _fields[name] = (range, cell.Child("f") is not null, lines);
    }

    private static List<string> ReadStrings(PackageParts parts, string part)
    {
        var strings = new List<string>();
        using XmlReader? reader = parts.OpenXml(part);
        while (reader is { EOF: false })
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                strings.Add(SheetCellText.TextOf((XElement)XNode.ReadFrom(reader)));
            else
                reader.Read();
        }

        return strings;
    }
}
