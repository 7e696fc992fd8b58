using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.FormFiles.Word;
using ReportGen.Reading;
using ReportGen.Rendering;
using ReportGen.Rules;

namespace ReportGen.Publishing.Tests.FormFiles;

public sealed class WordFormTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    public static TheoryData<string> Versions => ["2014", "2019", "2021"];

    private static byte[] Form(Report report)
    {
        var output = new Utf8Output();
        ReportDocument.WriteForm(report, output, Wording.Chinese);
        return output.Written.ToArray();
    }

    private static byte[] Finished(Report report)
    {
        var output = new Utf8Output();
        ReportDocument.Write(report, output, note: null);
        return output.Written.ToArray();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Filled_in_by_a_script_it_reads_back_cell_for_cell(int seed)
    {
        var random = new RandomForm(seed);
        FormInfo form = random.Form();
        Report report = random.Report(form, seed % 3 * 15);
        ReadBack.AssertSame(report, ReadBack.Read("a.docx", FilledDocument.Fill(Form(form.CreateReport()), report), form));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_finished_report_reads_back_cell_for_cell(int seed)
    {
        var random = new RandomForm(seed);
        FormInfo form = random.Form();
        Report report = random.Report(form, seed % 3 * 15);
        byte[] document = Finished(report);
        ReadBack.AssertSame(report, ReadBack.Read("a.docx", document, form));
        Assert.Equal(document, Finished(report));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_is_what_the_format_allows(int seed)
    {
        var random = new RandomForm(seed);
        Report report = random.Report(random.Form(), 30);
        foreach (byte[] bytes in (byte[][])[Form(report), Finished(report)])
        {
            using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(static e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void One_that_was_not_filled_in_reads_as_a_blank_report(string version)
    {
        FormInfo form = DisclosureForms.All.First(f => f.Version == version);
        ReadResult read = ReadBack.Read("a.docx", Form(form.CreateReport()), DisclosureForms.All);
        Assert.True(read.Report is not null, read.Failure?.Message.ToString());
        Assert.Equal(form, read.Report.Form);
        Assert.True(BlankFindings.IsBlankThroughout(read.Report));
        Assert.All(form.Sections, s => Assert.Empty(read.Report.Paragraphs(s)));
        Assert.Equal((null, null), (read.Report.Organ, read.Report.Year));
    }
}
