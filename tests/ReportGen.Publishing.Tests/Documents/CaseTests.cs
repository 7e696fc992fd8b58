using ReportGen.Messages;
using ReportGen.Disclosure;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Reading;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Documents;

/// <summary>Small documents that once were read wrongly, with what is expected of each; base.json is the report that they hold.</summary>
public sealed class CaseTests
{
    /// <summary>The whole report is read, and what is odd about the document is told by a finding of the rule; none where it is empty.</summary>
    [CaseTheory]
    [InlineData("53-superscript-norule.docx", "read.note-mark")]
    [InlineData("80-sup-norule.html", "read.note-mark")]
    [InlineData("30-superscript-run.xlsx", "read.note-mark")]
    [InlineData("54-strike-norule.docx", "read.struck-out")]
    [InlineData("06-tracked-cellDel.docx", "read.tracked-changes")]
    [InlineData("17-hidden-row.xlsx", "read.hidden")]
    [InlineData("27-zwsp.txt", "read.characters")]
    [InlineData("07-float-noise.xlsx", "")]
    [InlineData("16-altChunk.docx", "")]
    [InlineData("51-textbox-para.docx", "")]
    [InlineData("25-input.html", "")]
    [InlineData("02-utf16.json", "")]
    public void A_document_is_read_whole(string file, string rule)
    {
        LoadedReport loaded = Assert.Single(Load(file));
        Assert.True(loaded.Result.Failure is null, loaded.Result.Failure?.Message.In(Wording.English));
        Assert.Empty(Differences(Base(), loaded.Result.Report!));
        if (rule.Length > 0)
            Assert.Contains(loaded.Result.Findings, f => f.Rule == rule);
        Assert.DoesNotContain(loaded.Result.Findings, f => f.Severity == Severity.Error || (f.Severity == Severity.Warning && f.Rule != rule));
    }

    [CaseTheory]
    [InlineData("28-sdt-placeholder.docx")]
    public void A_field_that_nobody_filled_in_is_blank(string file)
    {
        Report report = Assert.Single(Load(file)).Result.Report!;
        string address = Assert.Single(Differences(Base(), report));
        Assert.True(report.Cell(report.Form.FindCell(address)!.Index).IsBlank);
    }

    [CaseTheory]
    [InlineData("fflip.docx", "input.damaged")]
    [InlineData("crash-surrogate.json", "input.data")]
    [InlineData("01-two-reports.txt", "input.several-reports")]
    public void A_document_that_cannot_be_read_for_certain_is_refused(string file, string rule) =>
        Assert.Equal(rule, Assert.Single(Load(file)).Result.Failure!.Rule);

    [CaseTheory]
    [InlineData("61-table3-twice.docx")]
    [InlineData("second-table3.txt")]
    public void A_table_that_stands_twice_and_differs_is_an_error(string file) =>
        Assert.Contains(Assert.Single(Load(file)).Result.Findings, static f => f.Rule == "read.table-twice" && f.Severity == Severity.Error);

    [CaseTheory]
    [InlineData("unit-fangyuan.txt")]
    public void An_unknown_unit_is_never_divided_by(string file)
    {
        ReadResult result = Assert.Single(Load(file)).Result;
        Finding finding = Assert.Single(result.Findings, static f => f.Severity == Severity.Error);
        Assert.Equal(CellState.Unreadable, result.Report!.Cell(Assert.Single(finding.Cells).Index).State);
    }

    [CaseTheory]
    [InlineData("20-two-years.xlsx")]
    public void Each_sheet_that_holds_a_report_is_read_as_one(string file)
    {
        IReadOnlyList<LoadedReport> reports = Load(file);
        Assert.Equal([("20-two-years-2023", 2023), ("20-two-years-2024", 2024)], reports.Select(static r => (r.Source.Name, r.Result.Report!.Year!.Value)));
    }

    private static IReadOnlyList<LoadedReport> Load(string file) =>
        new ReportLoader(DisclosureForms.All).Load(InputSource.OfFile(Path.Combine(Repository.Cases!, "documents", file)));

    private static Report Base() => Load("base.json")[0].Result.Report!;

    private static string[] Differences(Report expected, Report read) =>
        [.. expected.Form.Cells.Where(c => !expected.Cell(c.Index).Equals(read.Cell(c.Index))).Select(static c => c.Address)];
}
