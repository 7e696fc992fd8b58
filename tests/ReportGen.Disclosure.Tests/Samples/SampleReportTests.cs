using System.Globalization;
using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.TestSupport;

namespace ReportGen.Disclosure.Tests.Samples;

/// <summary>The five reports of samples/disclosure.</summary>
public sealed class SampleReportTests
{
    public static TheoryData<string> Names => ["urumqi-2024", "weibin-2024", "kashgar-2021", "wuhai-2019", "urumqi-transport-2022"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_data_is_what_reading_the_text_gives(string name) =>
        Assert.Equal(File.ReadAllText(Repository.Path("samples", "disclosure", "data", $"{name}.json")), Sample.Json(Read(name)));

    [Theory]
    [InlineData("urumqi-2024", "")]
    [InlineData("weibin-2024", "balance balance balance column-sum column-sum column-sum")]
    [InlineData("kashgar-2021", "blank-beside-total")]
    [InlineData("wuhai-2019", "")]
    [InlineData("urumqi-transport-2022", "balance balance column-sum column-sum")]
    public void The_errors_are_those_that_are_there(string name, string rules) =>
        Assert.Equal(rules, string.Join(' ', Read(name).Validate().Where(static f => f.Severity == Severity.Error).Select(static f => f.Rule.Replace("applications.", "", StringComparison.Ordinal)).Order()));

    [Fact]
    public void No_report_of_the_sample_city_has_a_finding()
    {
        string[] files = Directory.GetFiles(Repository.Path("samples", "city"), "20*.json", SearchOption.AllDirectories);
        Assert.Equal(60, files.Length);
        Assert.All(files, static file =>
        {
            byte[] data = File.ReadAllBytes(file);
            Report report = int.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture) < 2021 ? Disclosure2019.Parse(data) : Disclosure2021.Parse(data);
            Assert.Equal([], report.Validate().Select(static f => f.Message.ToString()));
        });
    }

    [Fact]
    public void Every_finding_has_its_line_in_the_document()
    {
        string[] lines = File.ReadAllLines(Repository.Path("samples", "disclosure", "text", "weibin-2024.txt"));
        foreach (Finding finding in Read("weibin-2024").Validate().Where(static f => f.Severity == Severity.Error))
            Assert.StartsWith("0", lines[finding.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Blanks_strewn_over_a_table_are_one_error_that_names_each()
    {
        Report report = Read("urumqi-2024");
        CellInfo[] table = [.. report.Form.Cells.Where(static c => c.Block.Table.Id == "applications")];
        int items = table.Count(static c => c.Column.Path == "natural" && c.Row.Path.StartsWith("results", StringComparison.Ordinal)) - 1;
        foreach (CellInfo cell in table)
            report.Cell(cell.Index) = (cell.Row.IsTotal || cell.Row.Path == "received" ? items : 1) * (cell.Column.IsTotal ? 6 : 1);
        int[] blanks = [.. table.Where(static c => !c.Column.IsTotal && !c.Row.IsTotal && c.Index * 37 % 101 % 4 == 0).Select(static c => c.Index)];
        Array.ForEach(blanks, i => report.Cell(i) = Cell.Blank);
        Finding error = Assert.Single(report.Validate(), static f => f.Rule == "blank-beside-total");
        Assert.Subset(error.Cells.Select(static c => c.Index).ToHashSet(), blanks.ToHashSet());
    }

    [Fact]
    public void A_row_of_blanks_is_reported_with_what_it_must_be()
    {
        Finding blank = Assert.Single(Read("wuhai-2019").Validate(), static f => f.Rule == "blank");
        Assert.Equal((7, "0", Severity.Warning), (blank.Cells.Count, blank.Expected, blank.Severity));
        Assert.All(blank.Cells, static c => Assert.Equal("carriedOut", c.Row.Path));
    }

    [Theory]
    [InlineData("urumqi-2024")]
    [InlineData("weibin-2024")]
    public void Text_whose_repeated_lines_were_dropped_yields_no_figures(string name)
    {
        string[] lines = File.ReadAllLines(Repository.Path("samples", "disclosure", "text", $"{name}.txt"));
        Report report = new PublishedTextReader(DisclosureForms.All).Read(new SourceDocument(name, [.. lines.Distinct()])).Report!;
        Assert.All(report.Form.Cells.Where(static c => c.Block.Table.Id == "applications"), c => Assert.Equal(CellState.Unreadable, report.Cell(c.Index).State));
    }

    private static Report Read(string name)
    {
        string text = File.ReadAllText(Repository.Path("samples", "disclosure", "text", $"{name}.txt"));
        ReadResult read = new PublishedTextReader(DisclosureForms.All).Read(SourceDocument.FromText(name, text));
        Assert.Null(read.Failure);
        return read.Report!;
    }
}
