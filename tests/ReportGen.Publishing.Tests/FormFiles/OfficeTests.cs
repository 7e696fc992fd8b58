using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.FormFiles.Sheets;
using ReportGen.Publishing.FormFiles.Word;
using ReportGen.Reading;
using ReportGen.Rendering;
using ReportGen.Rules;

namespace ReportGen.Publishing.Tests.FormFiles;

public sealed class OfficeTests
{
    public static TheoryData<string, string> Workbooks => EachAs("xlsx", "ods");

    public static TheoryData<string, string> Documents
    {
        get
        {
            TheoryData<string, string> documents = EachAs("docx", "odt");
            documents.Add("2021", "doc");
            documents.Add("2021", "rtf");
            return documents;
        }
    }

    private static TheoryData<string, string> EachAs(params string[] endings)
    {
        var data = new TheoryData<string, string>();
        foreach (string form in (string[])["2014", "2019", "2021", "random 3", "random 8"])
        {
            foreach (string ending in endings)
                data.Add(form, ending);
        }

        return data;
    }

    private static (FormInfo Form, Report Report) Make(string name)
    {
        if (name.StartsWith("random ", StringComparison.Ordinal))
        {
            var random = new RandomForm(int.Parse(name["random ".Length..], System.Globalization.CultureInfo.InvariantCulture));
            FormInfo made = random.Form();
            return (made, random.Report(made, 10));
        }

        FormInfo form = DisclosureForms.All.First(f => f.Version == name);
        Report report = form.CreateReport();
        (report.Organ, report.Year) = ("示例市人民政府", form.FirstYear ?? form.LastYear);
        foreach (CellInfo cell in form.Cells.Where(static c => c.Exists && c.Index % 11 != 0))
            report.Cell(cell.Index) = cell.Kind == NumberKind.Signed ? Cell.Of(-cell.Index) : Cell.Of(cell.Index);
        foreach (int total in TotalCells.Of(form).Keys)
            report.Cell(total) = Cell.Blank;
        TotalCells.Fill(report);
        foreach (SectionInfo section in form.Sections.Where(static s => s.Text == TextRule.Required))
        {
            report.Paragraphs(section).Add("本年度工作按期完成。");
            report.Paragraphs(section).Add("下一年继续推进。");
        }

        return (form, report);
    }

    [OfficeTheory]
    [MemberData(nameof(Workbooks))]
    public void A_workbook_that_LibreOffice_saved_reads_back_cell_for_cell(string name, string ending)
    {
        var (form, report) = Make(name);
        var workbook = new Utf8Output();
        FormWorkbook.Write(form.CreateReport(), previous: null, workbook, Wording.Chinese);
        byte[] saved = Office.Save(FilledWorkbook.Fill(workbook.Written.ToArray(), report, c => ReadBack.IsReckoned(report, c)), ending);
        ReadBack.AssertSame(report, ReadBack.Read($"a.{ending}", saved, form));
    }

    [OfficeTheory]
    [MemberData(nameof(Documents))]
    public void A_Word_form_that_LibreOffice_saved_reads_back_cell_for_cell(string name, string ending)
    {
        var (form, report) = Make(name);
        var document = new Utf8Output();
        ReportDocument.WriteForm(form.CreateReport(), document, Wording.Chinese);
        byte[] saved = Office.Save(FilledDocument.Fill(document.Written.ToArray(), report), ending);
        ReadBack.AssertSame(report, ReadBack.Read($"a.{ending}", saved, form));
    }

    [OfficeTheory]
    [InlineData("2021")]
    [InlineData("2014")]
    public void Forms_that_LibreOffice_saved_untouched_read_as_blank_reports(string name)
    {
        FormInfo form = DisclosureForms.All.First(f => f.Version == name);
        var workbook = new Utf8Output();
        FormWorkbook.Write(form.CreateReport(), previous: null, workbook, Wording.Chinese);
        var document = new Utf8Output();
        ReportDocument.WriteForm(form.CreateReport(), document, Wording.Chinese);
        foreach (var (file, bytes) in ((string, byte[])[])[("a.xlsx", Office.Save(workbook.Written.ToArray(), "xlsx")), ("a.docx", Office.Save(document.Written.ToArray(), "docx"))])
        {
            ReadResult read = ReadBack.Read(file, bytes, DisclosureForms.All);
            Assert.Equal(form, read.Report!.Form);
            Assert.True(BlankFindings.IsBlankThroughout(read.Report));
            Assert.All(form.Sections, s => Assert.Empty(read.Report.Paragraphs(s)));
            Assert.Equal((null, null), (read.Report.Organ, read.Report.Year));
        }
    }
}
