using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Tests.Reading;

namespace ReportGen.Disclosure.Tests.Reading;

/// <summary>Every form in every layout: data, printed as some website would, read back, cell by cell.</summary>
public sealed class LayoutMatrixTests
{
    // Every so many cells one is blank.
    private const int FewBlanks = 11;
    private const int ManyBlanks = 3;

    public static TheoryData<string, Layout> All => Cases(Enum.GetValues<Layout>());

    public static TheoryData<string, Layout> ShowingBlanks => Cases(LayoutPrinter.ShowingBlanks);

    [Theory]
    [MemberData(nameof(All))]
    public void A_full_report_is_read_back_without_a_complaint(string version, Layout layout)
    {
        Report truth = Filled(version, 0);
        ReadResult result = Read(LayoutPrinter.Print(truth, layout));
        AssertSame(truth, result);
        Assert.Equal(truth.Organ, result.Report!.Organ);
        Assert.Equal(truth.Year, result.Report.Year);
        Assert.Empty(Complaints(result));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_mark_for_nothing_holds_its_place(string version, Layout layout)
    {
        foreach (string mark in (string[])["-", "—", "/", "无"])
        {
            Report truth = Filled(version, FewBlanks);
            ReadResult result = Read(LayoutPrinter.Print(truth, layout, blank: mark));
            AssertSame(truth, result);
            Assert.Empty(Complaints(result));
        }
    }

    [Theory]
    [MemberData(nameof(ShowingBlanks))]
    public void A_blank_keeps_its_column_where_the_layout_shows_it(string version, Layout layout)
    {
        Report truth = Filled(version, FewBlanks);
        ReadResult result = Read(LayoutPrinter.Print(truth, layout));
        AssertSame(truth, result);
        Assert.Empty(Complaints(result));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_layout_does_not_show_is_reported_and_not_guessed(string version, Layout layout)
    {
        foreach (int every in (int[])[ManyBlanks, 2, 5, 7, FewBlanks])
        {
            Report truth = Filled(version, every);
            ReadResult result = Read(LayoutPrinter.Print(truth, layout));
            Assert.Null(result.Failure?.Message);
            Assert.NotNull(result.Report);
            HashSet<int> named = [.. result.Findings.SelectMany(static f => f.Cells).Select(static c => c.Index)];
            Assert.Empty(truth.Form.Cells
                .Where(c => result.Report.Form == truth.Form && result.Report.Cell(c.Index) != truth.Cell(c.Index) && !named.Contains(c.Index))
                .Select(c => $"{c.Address}: {truth.Cell(c.Index)} read as {result.Report.Cell(c.Index)}"));
        }
    }

    private static TheoryData<string, Layout> Cases(IEnumerable<Layout> layouts)
    {
        var cases = new TheoryData<string, Layout>();
        foreach (FormInfo form in DisclosureForms.All)
        {
            foreach (Layout layout in layouts)
                cases.Add(form.Version, layout);
        }

        return cases;
    }

    // Real reports are full of zeros and have a number here and there.
    private static Report Filled(string version, int blankEvery)
    {
        FormInfo form = DisclosureForms.All.Single(f => f.Version == version);
        Report report = form.CreateReport();
        report.Organ = "示例县应急管理局";
        report.Year = form.FirstYear + 1;
        foreach (CellInfo cell in form.Cells)
        {
            int n = cell.Index;
            report.Cell(n) = blankEvery > 0 && n % blankEvery == blankEvery - 1 ? Cell.Blank
                : cell.Kind == NumberKind.Signed ? Cell.Of(n % 2 == 0 ? -n : n)
                : cell.Kind == NumberKind.Decimal ? Cell.Of((n * 1237) + 5, 2)
                : Cell.Of(n % 3 == 0 ? (n * 37) + 1 : n % 4);
        }

        foreach (SectionInfo section in form.Sections.Where(static s => s.Text == TextRule.Required))
            report.Paragraphs(section).Add("这一部分的各项工作平稳有序，按照条例的要求完成。");
        return report;
    }

    private static ReadResult Read(string text) => new PublishedTextReader(DisclosureForms.All).Read(text.Contains(SourceDocument.CellSeparator, StringComparison.Ordinal)
        ? new SourceDocument("grid.html", text.Split('\n'))
        : SourceDocument.FromText("text.txt", text));

    private static void AssertSame(Report truth, ReadResult result)
    {
        Assert.Null(result.Failure);
        Report read = result.Report!;
        Assert.Equal(truth.Form, read.Form);
        Assert.Empty(truth.Form.Cells.Where(c => read.Cell(c.Index) != truth.Cell(c.Index)).Select(c => $"{c.Address}: {truth.Cell(c.Index)} read as {read.Cell(c.Index)}"));
    }

    private static IEnumerable<string> Complaints(ReadResult result) =>
        result.Findings.Where(static f => f.Severity > Severity.Info && f.Rule != "read.unit-missing").Select(static f => $"{f.Line}: {f.Message}");
}
