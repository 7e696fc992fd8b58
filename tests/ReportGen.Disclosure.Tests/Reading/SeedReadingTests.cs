using ReportGen.Disclosure.Tests.Samples;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Reading;
using ReportGen.TestSupport;

namespace ReportGen.Disclosure.Tests.Reading;

/// <summary>What must be found in five reports as they were scraped from government websites.</summary>
public sealed class SeedReadingTests
{
    private static ReadResult Read(string seed)
    {
        string path = Path.Combine(Repository.Seeds!, seed + ".txt");
        ReadResult result = new PublishedTextReader(DisclosureForms.All).Read(SourceDocument.FromText(seed, File.ReadAllText(path)));
        Assert.Null(result.Failure);
        return result;
    }

    private static string Row(ReadResult result, string address)
    {
        Report report = result.Report!;
        IEnumerable<CellInfo> cells = report.Form.Cells.Where(c => c.Address.StartsWith(address + "/", StringComparison.Ordinal));
        return string.Join(' ', cells.Select(c => report.Cell(c.Index).IsBlank ? "_" : report.Cell(c.Index).ToString()));
    }

    private static int Blanks(ReadResult result) => result.Report!.Cells.ToArray().Count(static c => c.IsBlank);

    private static string[] Rules(ReadResult result) => [.. result.Findings.Where(static f => f.Severity >= Severity.Warning).Select(static f => f.Rule).Order(StringComparer.Ordinal)];

    [SeedTheory]
    [MemberData(nameof(SampleReportTests.Names), MemberType = typeof(SampleReportTests))]
    public void Every_figure_is_that_of_the_sample_made_from_it(string seed)
    {
        byte[] data = File.ReadAllBytes(Repository.Path("samples", "disclosure", "data", $"{seed}.json"));
        Report expected = ReportJsonReader.Read(data, DisclosureForms.All).Report!;
        Report report = Read(seed).Report!;
        Assert.Equal((expected.Form, expected.Organ, expected.Year), (report.Form, report.Organ, report.Year));
        Assert.All(expected.Form.Cells, c => Assert.Equal((c.Address, expected.Cell(c.Index)), (c.Address, report.Cell(c.Index))));
    }

    [SeedFact]
    public void Urumqi_2024_has_every_figure_and_one_label_that_differs()
    {
        ReadResult result = Read("urumqi-2024");
        Assert.Equal("2021", result.Report!.Form.Version);
        Assert.Equal(2024, result.Report.Year);
        Assert.Null(result.Report.Organ);
        Assert.Equal("4 10 73", Row(result, "proactive/item1.regulations"));
        Assert.Equal("61 51 363", Row(result, "proactive/item1.documents"));
        Assert.Equal("400009", Row(result, "proactive/item5.licensing"));
        Assert.Equal("3626326", Row(result, "proactive/item6.penalties"));
        Assert.Equal("8692", Row(result, "proactive/item6.coercion"));
        Assert.Equal("102464.19", Row(result, "proactive/item8.fees"));
        Assert.Equal("1108 17 0 0 14 4 1143", Row(result, "applications/received"));
        Assert.Equal("387 3 0 0 1 3 394", Row(result, "applications/results.unavailable.notHeld"));
        Assert.Equal("1098 18 0 0 14 4 1134", Row(result, "applications/results.total"));
        Assert.Equal("16 0 0 0 0 0 16", Row(result, "applications/carriedOut"));
        Assert.Equal("32 32 15 9 88 3 8 5 1 17 2 5 4 5 16", Row(result, "review"));
        Assert.Equal(0, Blanks(result));
        Assert.DoesNotContain(result.Report.Validate(), static f => f.Severity == Severity.Error);
        Assert.Equal(["read.label-differs", "read.title-missing"], Rules(result));
        Assert.Equal("8.属于行政查询事项", result.Findings.Single(static f => f.Rule == "read.label-differs").Expected);
    }

    [SeedFact]
    public void Weibin_2024_has_lost_a_header_and_its_totals_are_zero()
    {
        ReadResult result = Read("weibin-2024");
        Assert.Equal(2024, result.Report!.Year);
        Assert.Equal("3 1 0 0 0 0 4", Row(result, "applications/received"));
        Assert.Equal("2 1 0 0 0 0 3", Row(result, "applications/results.granted"));
        Assert.Equal("1 0 0 0 0 0 1", Row(result, "applications/results.unavailable.notHeld"));
        Assert.Equal("0 0 0 0 0 0 0", Row(result, "applications/results.total"));
        Assert.Equal(0, Blanks(result));
        Assert.Equal(["read.header-lost", "read.title-missing"], Rules(result));
        Assert.Equal("行政复议", result.Findings.Single(static f => f.Rule == "read.header-lost").Expected);
        Assert.Empty(result.Report.Paragraphs(0));
    }

    [SeedFact]
    public void Kashgar_2021_leaves_147_cells_blank()
    {
        ReadResult result = Read("kashgar-2021");
        Report report = result.Report!;
        Assert.Equal("2021", report.Form.Version);
        Assert.Equal(2021, report.Year);
        Assert.Equal("喀什市", report.Organ);
        Assert.Equal("国办公开办函〔2019〕60号", Assert.Single(report.Identity!.CitedNotices).Notice);
        Assert.Equal("13 0 13", Row(result, "proactive/item1.documents"));
        Assert.Equal("14155", Row(result, "proactive/item8.fees"));
        Assert.Equal("_ _ _ _ _ _ _", Row(result, "applications/results.otherwise.misc"));
        Assert.Equal("0 0 0 0 0 0 0", Row(result, "applications/results.total"));
        Assert.Equal("0 0 0 0 0 0 0", Row(result, "applications/carriedOut"));
        Assert.Equal(147, Blanks(result));
        Assert.Equal(["三、本年度办理结果", "行政规范性文件"], result.Findings.Where(static f => f.Rule == "read.label-differs").Select(static f => f.Expected).Order(StringComparer.Ordinal));
        Assert.Contains(report.Paragraphs(1), static p => p.Line == 34);
    }

    [SeedFact]
    public void Wuhai_2019_carries_a_unit_in_a_cell_and_seven_blanks()
    {
        ReadResult result = Read("wuhai-2019");
        Report report = result.Report!;
        Assert.Equal("2019", report.Form.Version);
        Assert.Equal("乌海市人民政府", report.Organ);
        Assert.Equal(2019, report.Identity!.TitleYear);
        Assert.Equal(2019, report.Identity.PeriodYear);
        Assert.Equal("1 1 90", Row(result, "proactive/item1.regulations"));
        Assert.Equal("56 51 266", Row(result, "proactive/item1.documents"));
        Assert.Equal("697 215 429989", Row(result, "proactive/item5.licensing"));
        Assert.Equal("13269 -1442 5021", Row(result, "proactive/item6.penalties"));
        Assert.Equal("454 -19 444", Row(result, "proactive/item6.coercion"));
        Assert.Equal("63 8", Row(result, "proactive/item8.fees"));
        Assert.Equal("757 378100", Row(result, "proactive/item9.procurement"));
        Assert.Equal("37.81亿", report.Origin(report.Form.FindCell("proactive/item9.procurement/amount")!.Index).Printed);
        Assert.Equal("14 3 0 0 0 0 17", Row(result, "applications/results.unavailable.notHeld"));
        Assert.Equal("_ _ _ _ _ _ _", Row(result, "applications/carriedOut"));
        Assert.Equal(7, Blanks(result));
        Assert.Single(report.Paragraphs(0));
        Assert.Single(report.Paragraphs(report.Form.Sections.Count - 1));
        Assert.Single(result.Findings, static f => f.Rule == "read.chrome");
    }

    [SeedFact]
    public void Urumqi_transport_2022_repeats_a_band_and_prints_units()
    {
        ReadResult result = Read("urumqi-transport-2022");
        Assert.Equal("2021", result.Report!.Form.Version);
        Assert.Equal(2022, result.Report.Year);
        Assert.Equal("0 6 19", Row(result, "proactive/item1.documents"));
        Assert.Equal("17256", Row(result, "proactive/item5.licensing"));
        Assert.Equal("2416", Row(result, "proactive/item6.penalties"));
        Assert.Equal("5639", Row(result, "proactive/item8.fees"));
        Assert.Equal("8 0 0 0 0 0 8", Row(result, "applications/received"));
        Assert.Equal("7 0 0 0 0 0 7", Row(result, "applications/results.granted"));
        Assert.Equal(0, Blanks(result));
        Assert.Equal(2, result.Findings.Single(static f => f.Rule == "read.unit-in-cell").Cells.Count);
        Assert.Equal(4, result.Findings.Count(static f => f.Rule == "read.label-differs"));
        Assert.Contains(result.Findings, static f => f.Expected == "第二十条第（八）项");
        Assert.DoesNotContain(result.Findings, static f => f.Rule is "read.header-lost" or "read.label-missing");
    }

    [SeedTheory]
    [InlineData("urumqi-2024", "")]
    [InlineData("weibin-2024", "leftover.number-slot:5 narrative.natural:3")]
    [InlineData("kashgar-2021", "leftover.numbering:34 narrative.disclosed:32 narrative.fee:0")]
    [InlineData("wuhai-2019", "narrative.documents:17")]
    [InlineData("urumqi-transport-2022", "narrative.fee:0")]
    public void The_text_is_held_against_the_tables(string seed, string expected)
    {
        IEnumerable<string> found = Read(seed).Report!.Validate()
            .Where(static f => f.Rule.StartsWith("narrative", StringComparison.Ordinal) || f.Rule.StartsWith("leftover", StringComparison.Ordinal))
            .Select(static f => $"{f.Rule}:{f.Line}");
        Assert.Equal(expected, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }
}
