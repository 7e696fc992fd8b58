using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportGen.Json;
using ReportGen.Messages;
using ReportGen.Reading;
using ReportGen.Rendering;

namespace ReportGen.Disclosure.Tests.Data;

public sealed class DataFileTests
{
    [Fact]
    public void What_is_written_is_read_back_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), static seed =>
        {
            Report report = Sample.Random(seed, seed % 2 == 0 ? Disclosure2021.Metadata : Disclosure2019.Metadata);
            string json = Sample.Json(report);
            ReadResult read = ReportJsonReader.Read(Encoding.UTF8.GetBytes(json), DisclosureForms.All);
            Assert.Null(read.Failure);
            Assert.Equal(json, Sample.Json(read.Report!));
            Assert.Equal(report.Cells.ToArray(), read.Report!.Cells.ToArray());
        }));

    [Fact]
    public void Sections_come_in_the_order_of_the_form_and_a_blank_is_null()
    {
        string json = Sample.Json(new Disclosure2021 { Organ = "示例市人民政府", Year = 2024 });
        int last = -1;
        foreach (string member in new[] { "form", "organ", "year", "preamble", "overview", "proactive", "applications", "review", "problems", "other" })
        {
            int at = json.IndexOf($"\n  \"{member}\":", StringComparison.Ordinal);
            Assert.True(at > last, $"{member} stands in its place");
            last = at;
        }

        Assert.Contains("\"natural\": null", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "input.empty", 0, 0)]
    [InlineData("  \n ", "input.empty", 0, 0)]
    [InlineData("[]", "input.not-a-report", 1, 1)]
    [InlineData("{}", "input.not-a-report", 1, 1)]
    [InlineData("{\"form\": \"2035\"}", "input.unknown-form", 1, 10)]
    [InlineData("{\"form\": 2021}", "input.data", 1, 10)]
    [InlineData("{\"form\": \"2021\",\n \"yaer\": 2024}", "input.data", 2, 2)]
    [InlineData("{\"form\": \"2021\", \"year\": \"2024\"}", "input.data", 1, 26)]
    [InlineData("{\"form\": \"2021\", \"applications\": {\"received\": {\"natural\": true}}}", "input.data", 1, 59)]
    [InlineData("{\"form\": \"2021\", \"applications\": {\"received\": {\"natural\": 1e30}}}", "input.data", 1, 59)]
    [InlineData("{\"form\": \"2021\" \"year\": 1}", "input.json", 1, 17)]
    [InlineData("{\"form\": \"2021\", \"year\": 2024", "input.json", 1, 30)]
    [InlineData("{\"form\": \"2021\"} x", "input.json", 1, 18)]
    [InlineData("{\"form\": \"2021\", \"organ\": \"a\", \"organ\": \"b\"}", "input.data", 1, 32)]
    public void A_fault_is_told_with_its_place(string json, string rule, int line, int column)
    {
        Problem failure = ReportJsonReader.Read(Encoding.UTF8.GetBytes(json), DisclosureForms.All).Failure!;
        Assert.Equal((rule, line, column), (failure.Rule, failure.Line, failure.Column));
        Assert.NotEmpty(failure.Message.ToString());
    }

    [Fact]
    public void A_misspelt_row_is_told_with_the_one_meant()
    {
        Problem failure = Read("{\"form\": \"2021\", \"applications\": {\"results\": {\"refused\": {\"stateSecrets\": {}}}}}").Failure!;
        Assert.Contains("\"stateSecret\"?", failure.Message.In(Wording.English), StringComparison.Ordinal);
        Assert.Contains("（三）不予公开", failure.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_read() =>
        Assert.Equal(5, Read("{\"form\": \"2021\", /* x */ \"applications\": {\"received\": {\"natural\": 5,},},}").Report!.Cell(Disclosure2021.Metadata.FindCell("applications/received/natural")!.Index));

    [Theory]
    [InlineData("37.81亿", "378100", "37.81亿")]
    [InlineData("251000元", "25.1", "251000元")]
    [InlineData("23600万元", "23600", "23600万元")]
    [InlineData("约三十亿", "?", "约三十亿")]
    public void An_amount_may_be_given_as_it_is_printed(string printed, string value, string shown)
    {
        Report report = Read($"{{\"form\": \"2019\", \"proactive\": {{\"item9\": {{\"procurement\": {{\"amount\": \"{printed}\"}}}}}}}}").Report!;
        int index = report.Form.FindCell("proactive/item9.procurement/amount")!.Index;
        Assert.Equal(value, report.Cell(index).ToString());
        Assert.Equal(shown, CellFormat.Print(report, index));
        Assert.Contains($"\"{printed}\"", Sample.Json(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("378100", "37.81亿\\n三、重大事项", "一行")]
    [InlineData("378100", "37.81亿\\u2028x", "一行")]
    [InlineData("378100", "999亿", "9990000")]
    [InlineData("378100", "约三十亿", "读不出数字")]
    [InlineData("null", "37.81亿", "空白")]
    [InlineData("\"约三十亿\"", "约四十亿", "约三十亿")]
    [InlineData("\"37.81亿\\n三、重大事项\"", "37.81亿", "一行")]
    public void Printed_is_one_line_that_means_its_number(string value, string printed, string said)
    {
        Problem failure = Read(Amount(value, printed)).Failure!;
        Assert.Equal("input.data", failure.Rule);
        Assert.Contains(said, failure.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("378100", "37.81亿", "37.81亿")]
    [InlineData("378100.0", "378,100万元", "378,100万元")]
    [InlineData("null", "—", "")]
    [InlineData("\"?\"", "378100", "378100")]
    public void What_is_printed_stays_where_it_means_the_cell(string value, string printed, string shown)
    {
        foreach (bool printedFirst in new[] { false, true })
        {
            Report report = Read(Amount(value, printed, printedFirst)).Report!;
            Assert.Equal(shown, CellFormat.Print(report, report.Form.FindCell("proactive/item9.procurement/amount")!.Index));
        }
    }

    [Fact]
    public void What_is_printed_and_no_longer_means_the_cell_is_dropped()
    {
        Report report = Read(Amount("378100", "37.81亿")).Report!;
        int index = report.Form.FindCell("proactive/item9.procurement/amount")!.Index;
        report.Cell(index) = 5;
        Assert.Equal("5万元", CellFormat.Print(report, index));
        Assert.Null(Read(Sample.Json(report)).Failure);
    }

    [Fact]
    public void A_cell_that_could_not_be_read_is_unreadable_once_more_though_its_text_is_a_number()
    {
        var report = new Disclosure2021();
        report.Cell(5) = Cell.Unreadable;
        report.SetOrigin(5, new CellOrigin(1, 1, "378100"));
        Report read = Read(Sample.Json(report)).Report!;
        Assert.Equal((Cell.Unreadable, "378100"), (read.Cell(5), read.Origin(5).Printed));
    }

    [Fact]
    public void A_cell_that_could_not_be_read_and_of_which_nothing_is_known_is_no_blank()
    {
        var report = new Disclosure2021();
        report.Cell(5) = Cell.Unreadable;
        Assert.Equal(Cell.Unreadable, Read(Sample.Json(report)).Report!.Cell(5));
    }

    [Fact]
    public void What_cannot_be_seen_is_removed_and_told_with_the_cells()
    {
        ReadResult read = Read("{\"form\": \"2021\", \"organ\": \"甲\u200B市\",\n \"applications\": {\"received\": {\"natural\": \"1\u20600\"}}, \"overview\": [\"共\u00AD1件\"]}");
        Assert.Equal("甲市", read.Report!.Organ);
        Finding finding = Assert.Single(read.Findings);
        Assert.Equal(("read.characters", 1, 27), (finding.Rule, finding.Line, finding.Column));
        Assert.Contains("U+00AD、U+200B、U+2060", finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(["applications/received/natural"], finding.Cells.Select(static c => c.Address));
        Assert.Equal(10, read.Report.Cell(finding.Cells[0].Index));
        Assert.Equal("共1件", ((Disclosure2021)read.Report).Overview[0].Text.ToString());
    }

    private static string Amount(string value, string printed, bool printedFirst = false)
    {
        string member = $"\"printed\": {{\"proactive/item9.procurement/amount\": \"{printed}\"}}";
        return $"{{\"form\": \"2019\", {(printedFirst ? member + ", " : "")}\"proactive\": {{\"item9\": {{\"procurement\": {{\"amount\": {value}}}}}}}{(printedFirst ? "" : ", " + member)}}}";
    }

    [Fact]
    public void A_paragraph_with_line_ends_becomes_several()
    {
        Report report = Read("{\"form\": \"2021\", \"overview\": [\"一\\n二\", \"三\"]}").Report!;
        Assert.Equal(["一", "二", "三"], ((Disclosure2021)report).Overview.Select(static p => p.Text.ToString()));
    }

    [Fact]
    public void No_mutation_of_a_data_file_throws()
    {
        string json = Sample.Json(Sample.Random(7, Disclosure2021.Metadata));
        var random = new System.Random(1);
        for (int i = 0; i < 2000; i++)
        {
            int at = random.Next(json.Length);
            string broken = random.Next(3) switch
            {
                0 => json[..at],
                1 => json.Remove(at, Math.Min(random.Next(1, 8), json.Length - at)),
                _ => json.Insert(at, new string((char)random.Next(1, 128), 1)),
            };
            ReadResult read = Read(broken);
            Assert.True(read.Report is not null || read.Failure?.Message.ToString().Length > 0);
        }
    }

    private static ReadResult Read(string json) => ReportJsonReader.Read(Encoding.UTF8.GetBytes(json), DisclosureForms.All);
}
