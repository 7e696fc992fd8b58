using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.FormFiles.Sheets;
using ReportGen.Reading;
using ReportGen.Reading.Fields;
using ReportGen.Rendering;
using ReportGen.Rules;

namespace ReportGen.Publishing.Tests.FormFiles;

public sealed class WorkbookTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    public static TheoryData<string> Versions => ["2014", "2019", "2021"];

    private static FormInfo Disclosure(string version) => DisclosureForms.All.First(f => f.Version == version);

    private static byte[] Make(Report report, Report? previous = null)
    {
        var output = new Utf8Output();
        FormWorkbook.Write(report, previous, output, Wording.Chinese);
        return output.Written.ToArray();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Filled_in_by_a_script_it_reads_back_cell_for_cell(int seed)
    {
        var random = new RandomForm(seed);
        FormInfo form = random.Form();
        Report report = random.Report(form, seed % 3 * 15);
        byte[] filled = FilledWorkbook.Fill(Make(form.CreateReport()), report, c => ReadBack.IsReckoned(report, c));
        ReadResult read = ReadBack.Read("a.xlsx", filled, form);
        ReadBack.AssertSame(report, read);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_is_what_the_format_allows(int seed)
    {
        var random = new RandomForm(seed);
        FormInfo form = random.Form();
        using SpreadsheetDocument book = SpreadsheetDocument.Open(new MemoryStream(Make(random.Report(form, 30))), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(static e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void One_that_was_not_filled_in_reads_as_a_blank_report(string version)
    {
        FormInfo form = Disclosure(version);
        ReadResult read = ReadBack.Read("a.xlsx", Make(form.CreateReport()), DisclosureForms.All);
        Assert.Equal(form, read.Report!.Form);
        Assert.Empty(read.Findings);
        Assert.True(BlankFindings.IsBlankThroughout(read.Report));
        Assert.Equal((null, null), (read.Report.Organ, read.Report.Year));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_report_that_is_complete_reads_back_as_it_was_written(string version)
    {
        FormInfo form = Disclosure(version);
        Report report = form.CreateReport();
        (report.Organ, report.Year, report.Published) = ("示例市人民政府", form.FirstYear ?? 2018, new PublicationTime(new DateOnly(2025, 1, 20)));
        foreach (CellInfo cell in form.Cells.Where(static c => c.Exists))
            report.Cell(cell.Index) = Cell.Of(cell.Index);
        foreach (int total in TotalCells.Of(form).Keys)
            report.Cell(total) = Cell.Blank;
        TotalCells.Fill(report);
        report.Paragraphs(form.Sections.First(static s => s.Text == TextRule.Required)).Add("本年度工作如下。");
        byte[] workbook = Make(report);
        ReadResult read = ReadBack.Read("a.xlsx", workbook, DisclosureForms.All);
        ReadBack.AssertSame(report, read);
        Assert.Equal(report.Published, read.Report!.Published);
        Assert.Equal(workbook, Make(report));
    }

    [Fact]
    public void Formulas_carry_what_they_come_to()
    {
        FormInfo form = Disclosure("2021");
        Report report = form.CreateReport();
        foreach (CellInfo cell in form.Cells.Where(static c => c.Exists && !c.Row.IsTotal && !c.Column.IsTotal))
            report.Cell(cell.Index) = Cell.Of(1);
        using SpreadsheetDocument book = SpreadsheetDocument.Open(new MemoryStream(Make(report)), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(static p => p.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()).ToList();
        Assert.All(cells.Where(static c => c.CellFormula is not null), static c => Assert.NotNull(c.CellValue));
        // Six applicants in the row of each result.
        Assert.Contains(cells, static c => c.CellFormula is not null && c.CellFormula.Text.Contains("SUM(", StringComparison.Ordinal) && c.CellValue!.Text == "6");
        Assert.Contains(cells, static c => c.CellFormula is not null && c.CellValue!.Text == "✗");
    }

    [Fact]
    public void Only_what_is_to_be_filled_in_can_be_changed()
    {
        FormInfo form = Disclosure("2021");
        using SpreadsheetDocument book = SpreadsheetDocument.Open(new MemoryStream(Make(form.CreateReport())), isEditable: false);
        Assert.All(book.WorkbookPart!.WorksheetParts, static p => Assert.NotEmpty(p.Worksheet!.Elements<SheetProtection>()));
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ToArray();
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (Sheet sheet in book.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>())
        {
            foreach (var cell in ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>())
            {
                bool isOpen = formats[(int)cell.StyleIndex!.Value].Protection!.Locked?.Value == false;
                Assert.False(isOpen && cell.CellFormula is not null);
                if (isOpen)
                    open.Add($"{sheet.Name}!{cell.CellReference}");
            }
        }

        IReadOnlyDictionary<int, LinearForm> totals = TotalCells.Of(form);
        foreach (DefinedName name in book.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().Where(static n => n.Name!.Value!.StartsWith("cell.", StringComparison.Ordinal)))
        {
            CellInfo cell = form.Cells.Single(c => FieldNames.Of(c) == name.Name);
            Assert.Equal(!totals.ContainsKey(cell.Index), open.Contains(name.Text.Replace("'", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void One_whose_properties_a_program_lost_is_known_by_its_names()
    {
        FormInfo form = Disclosure("2021");
        Report report = form.CreateReport();
        (report.Organ, report.Year) = ("示例市人民政府", 2024);
        report.Cell(form.Cells[^1].Index) = Cell.Of(3);
        var stream = new MemoryStream();
        stream.Write(FilledWorkbook.Fill(Make(form.CreateReport()), report, c => ReadBack.IsReckoned(report, c)));
        using (SpreadsheetDocument book = SpreadsheetDocument.Open(stream, isEditable: true))
            book.DeletePart(book.CustomFilePropertiesPart!);
        ReadBack.AssertSame(report, ReadBack.Read("a.xlsx", stream.ToArray(), DisclosureForms.All));
    }

    [Fact]
    public void An_entry_is_held_to_its_kind_and_places()
    {
        var random = Enumerable.Range(1, 60).Select(static s => new RandomForm(s).Form()).SelectMany(static f => f.Cells).Where(static c => c.Exists).DistinctBy(static c => (c.Kind, c.Places)).ToList();
        string Of(NumberKind kind, int? places) => new ReportGen.Publishing.FormFiles.Sheets.Entries(Wording.English).Of(random.First(c => c.Kind == kind && c.Places == places)).ToXml(["C5"]);
        Assert.Contains("type=\"whole\" operator=\"between\"", Of(NumberKind.Count, null), StringComparison.Ordinal);
        Assert.Contains("<formula1>0</formula1>", Of(NumberKind.Count, null), StringComparison.Ordinal);
        Assert.Contains("<formula1>-999999999999999</formula1>", Of(NumberKind.Signed, null), StringComparison.Ordinal);
        Assert.Contains("IF(ISNUMBER(C5),AND(C5&gt;=0,ABS(ROUND(C5,2)-C5)&lt;0.000000001),FALSE)", Of(NumberKind.Decimal, 2), StringComparison.Ordinal);
        Assert.Contains("ROUND(C5*100,2)", Of(NumberKind.Percent, 2), StringComparison.Ordinal);
        Assert.DoesNotContain("type=", Of(NumberKind.Amount, null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_entry_is_named_with_its_place()
    {
        FormInfo form = Disclosure("2021");
        Report report = form.CreateReport();
        CellInfo cell = form.Cells.First(c => c.Exists && !TotalCells.Of(form).ContainsKey(c.Index));
        report.Cell(cell.Index) = Cell.Unreadable;
        report.SetOrigin(cell.Index, new CellOrigin(0, 0, "三件左右"));
        ReadResult read = ReadBack.Read("a.xlsx", FilledWorkbook.Fill(Make(form.CreateReport()), report, c => ReadBack.IsReckoned(report, c)), form);
        Finding finding = Assert.Single(read.Findings);
        Assert.Equal(("read.values-unreadable", cell), (finding.Rule, Assert.Single(finding.Cells)));
        Assert.Contains($"{cell.Block.Table.Name}!", finding.Message.In(Wording.Chinese), StringComparison.Ordinal);
        Assert.Contains("三件左右", finding.Message.In(Wording.Chinese), StringComparison.Ordinal);
    }
}
