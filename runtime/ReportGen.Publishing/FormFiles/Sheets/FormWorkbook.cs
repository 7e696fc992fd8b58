using System.Buffers;
using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Reading.Fields;
using ReportGen.Rendering;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>
/// Writes a report as a workbook to be filled in: a sheet for each table as the form prints it, one for the text, one for the
/// rules. Totals are formulas, only what is to be filled in can be changed, and every place has a name by which it is read back.
/// </summary>
internal static class FormWorkbook
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report, as far as it is filled in.</param>
    /// <param name="previous">Last year's, which rules compare with; null for none.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="language">The language of what the form does not print.</param>
    public static void Write(Report report, Report? previous, IBufferWriter<byte> output, Wording language)
    {
        FormInfo form = report.Form;
        var names = new SheetNames();
        var cover = (Name: names.Take(language.CoverSheet()), Text: names.Take(language.TextSheet()), Checks: names.Take(language.ChecksSheet()));
        var content = new FormContent(report, previous, names, language);
        TableSheet[] tables = [.. form.Tables.Select(t => new TableSheet(content, t))];
        Dictionary<int, SheetPlace> places = tables.SelectMany(static t => t.Places).ToDictionary();
        var formulas = new FormulaWriter(form, places, report, previous);
        var checks = new CheckSheet(content, cover.Checks, formulas);
        TextSheet? texts = form.Sections.Any(static s => s.Text != TextRule.None) ? new TextSheet(content, cover.Text) : null;
        var first = new CoverSheet(content, cover.Name);
        var styles = new WorkbookStyles();
        List<SheetBuilder> sheets = [first.Build(styles, tables, texts, checks), .. tables.Select(t => t.Build(styles, formulas, checks))];
        if (texts is not null)
            sheets.Add(texts.Build(styles));
        if (checks.Lines.Count > 0)
            sheets.Add(checks.Build(styles));
        Write(sheets, styles, [.. NamesOf(form, first, texts, places)], form, output, language);
    }

    private static IEnumerable<(string Name, string Place)> NamesOf(FormInfo form, CoverSheet cover, TextSheet? texts, Dictionary<int, SheetPlace> places)
    {
        foreach (CellInfo cell in form.Cells.Where(c => places.ContainsKey(c.Index)))
            yield return (FieldNames.Of(cell), places[cell.Index].Fixed);
        yield return (FieldNames.Form, FormulaText.Quote(FieldNames.Of(form)));
        yield return (FieldNames.Organ, cover.Organ.Fixed);
        yield return (FieldNames.Published, cover.Published.Fixed);
        yield return (FieldNames.Year, cover.Year.Fixed);
        foreach (var (section, first, last) in texts?.Ranges ?? [])
            yield return (FieldNames.Of(section), first.To(last));
    }

    private static void Write(List<SheetBuilder> sheets, WorkbookStyles styles, (string Name, string Place)[] names, FormInfo form, IBufferWriter<byte> output, Wording language)
    {
        var package = new OfficePackage();
        string Part(int sheet) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet + 1}.xml");
        (string Name, string Type)[] parts =
        [
            ("xl/workbook.xml", "spreadsheetml.sheet.main+xml"), ("xl/styles.xml", "spreadsheetml.styles+xml"),
            .. sheets.Select((_, i) => (Part(i), "spreadsheetml.worksheet+xml")), .. FormProperties.Types,
        ];
        package.Add("[Content_Types].xml", PackageNames.Types(parts));
        package.Add("_rels/.rels", PackageNames.Links([("workbook", "officeDocument", "xl/workbook.xml"), .. FormProperties.Links]));
        string[] xml = [.. sheets.Select(static s => s.ToXml())];
        package.Add("xl/workbook.xml", Workbook(sheets, names));
        package.Add("xl/_rels/workbook.xml.rels", PackageNames.Links([.. sheets.Select((_, i) => ($"s{i + 1}", "worksheet", Part(i)["xl/".Length..])), ("styles", "styles", "styles.xml")]));
        package.Add("xl/styles.xml", styles.ToXml());
        for (int i = 0; i < xml.Length; i++)
            package.Add(Part(i), xml[i]);
        FormProperties.Add(package, FieldNames.Of(form), language.Of(Names.Of(form)), published: null);
        package.WriteTo(output);
    }

    private static string Workbook(List<SheetBuilder> sheets, (string Name, string Place)[] names)
    {
        var xml = new StringBuilder($"<workbook xmlns=\"{PackageNames.Sheet}\" xmlns:r=\"{PackageNames.Relations}\"><bookViews><workbookView/></bookViews><sheets>");
        for (int i = 0; i < sheets.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{XmlEscaper.Escape(sheets[i].Name)}\" sheetId=\"{i + 1}\" r:id=\"s{i + 1}\"/>");
        xml.Append("</sheets><definedNames>");
        for (int i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].PrintEnd is not var (row, column))
                continue;
            xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{i}\">{XmlEscaper.Escape(new SheetPlace(sheets[i].Name, 1, 1).To(new SheetPlace(sheets[i].Name, row, column)))}</definedName>");
            xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">{XmlEscaper.Escape(SheetPlace.Quote(sheets[i].Name))}!$1:${sheets[i].FrozenRows}</definedName>");
        }

        foreach (var (name, place) in names)
            xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"{name}\">{XmlEscaper.Escape(place)}</definedName>");
        // A program that reckons does so when it opens the file: what was written in by another may have left totals behind.
        return xml.Append("</definedNames><calcPr fullCalcOnLoad=\"1\"/></workbook>").ToString();
    }
}
