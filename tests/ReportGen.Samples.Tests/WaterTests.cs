using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Commands;
using ReportGen.TestSupport;
using Water;

namespace ReportGen.Samples.Tests;

/// <summary>The yearly statistics of a water utility: two versions of a form that schema files alone declare.</summary>
public sealed class WaterTests : IDisposable
{
    private static readonly string Folder = Repository.Path("samples", "water");

    private readonly DirectoryInfo _output = Directory.CreateTempSubdirectory("reportgen-water-");

    public void Dispose() => _output.Delete(recursive: true);

    private static string Data(string organ, int year) => File.ReadAllText(Path.Combine(Folder, "data", organ, $"{year}.json"));

    private static Water2022 Old(int year) => Water2022.Parse(Encoding.UTF8.GetBytes(Data("yunlan", year)));

    private static Water2024 New(string data) => Water2024.Parse(Encoding.UTF8.GetBytes(data));

    [Fact]
    public void All_reports_are_valid_and_make_a_site()
    {
        Assert.Equal(0, ReportCommands.Run(WaterForms.All, ["publish", Path.Combine(Folder, "data"), "--site", Path.Combine(Folder, "site.json"), "--out", _output.FullName]));
        Assert.All(["2022/2022.html", "2023/yunlan/2023.txt", "2024/songquan/2024.md", "2025/2025.html"], page => Assert.True(File.Exists(Path.Combine(_output.FullName, page)), page));
        string page = File.ReadAllText(Path.Combine(_output.FullName, "2024", "yunlan", "2024.html"));
        Assert.Contains("<td id=\"supply/year/lossRate\" class=\"total\">11.60%</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td id=\"tariffs/special/base\">10.50</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tariffs/rural/sewage", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_an_organ_shows_the_united_column_in_the_years_before_it_was_one()
    {
        ReportCommands.Run(WaterForms.All, ["publish", Path.Combine(Folder, "data"), "--site", Path.Combine(Folder, "site.json"), "--out", _output.FullName]);
        string page = File.ReadAllText(Path.Combine(_output.FullName, "organs", "yunlan", "index.html"));
        Water2022 report = Old(2022);
        decimal both = report.Supply.Year.Sold.Industrial.Value + report.Supply.Year.Sold.Commercial.Value;
        Assert.Contains($">{both:#,##0.00}<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_the_newer_form_dropped_keeps_its_page_with_the_years_that_had_it()
    {
        ReportCommands.Run(WaterForms.All, ["publish", Path.Combine(Folder, "data"), "--site", Path.Combine(Folder, "site.json"), "--out", _output.FullName]);
        string home = File.ReadAllText(Path.Combine(_output.FullName, "index.html"));
        // Once, with its group.
        Assert.Equal(2, home.Split("href=\"indicators/industry/index.html\"").Length);
        Assert.Equal(2, home.Split("<h3>售水构成</h3>").Length);
        string page = File.ReadAllText(Path.Combine(_output.FullName, "indicators", "industry", "index.html"));
        Assert.Contains($">{Old(2022).Supply.Year.Sold.Industrial.Value:#,##0.00}</a>", page, StringComparison.Ordinal);
        Assert.Contains("该年表样无此项", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_the_older_form_moves_up_with_the_sum_of_what_was_united()
    {
        Water2022 older = Old(2023);
        Water2024 report = Water2024.From(older, out VersionChangeResult change);
        Assert.Equal(older.Supply.Q1.Feb.Sold.Industrial.Value + older.Supply.Q1.Feb.Sold.Commercial.Value, report.Supply.Q1.Feb.Sold.Business.Value);
        Assert.Equal(older.Supply.Year.Produced, report.Supply.Year.Supplied);
        Assert.Equal(older.Sales.Industrial.Income.Value + older.Sales.Commercial.Income.Value, report.Sales.Business.Income.Value);
        // Computed of the sums, not added up.
        Assert.Equal(Math.Round(report.Sales.Business.Income.Value / report.Sales.Business.Volume.Value, 2, MidpointRounding.AwayFromZero), report.Sales.Business.Average.Value);
        Assert.All(["supply/q2.may/free", "tariffs/industrial/total", "tariffs/commercial/base"], a => Assert.Contains(change.Lost, l => l.Address == a));
        Assert.DoesNotContain(change.Lost, static l => l.Address.Contains("/sold.", StringComparison.Ordinal));
        Assert.Equal(["tariffs/business/base", "tariffs/business/levy", "tariffs/business/sewage", "tariffs/business/total"], change.Unknown.Select(static c => c.Address));
        Assert.DoesNotContain(report.Validate(), static f => f.Severity == Severity.Error && f.Rule.Contains("sum", StringComparison.Ordinal));
    }

    [Fact]
    public void On_the_way_down_what_was_summed_is_named_as_lost()
    {
        VersionChangeResult change = VersionChange.Convert(New(Data("yunlan", 2024)), Water2022.Metadata, WaterForms.All)!;
        var report = (Water2022)change.Report;
        Assert.True(report.Supply.Year.Produced.HasValue);
        Assert.True(report.Supply.Year.Sold.Industrial.IsBlank);
        Assert.Contains(change.Lost, static l => l.Address == "supply/year/sold.business");
        Assert.Contains(change.Unknown, static c => c.Address == "supply/year/sold.commercial");
    }

    [Fact]
    public void What_is_left_out_is_computed()
    {
        Water2024 report = New(Replace(Data("yunlan", 2024), "\"lossRate\": 11.6\n", "\"lossRate\": null\n"));
        Assert.Equal(11.60m, report.Supply.Year.LossRate.Value);
        Assert.Empty(report.Validate());
    }

    [Theory]
    // A quarter that is not the sum of its months.
    [InlineData("\"special\": 2.81, \"total\": 194.7}", "\"special\": 2.91, \"total\": 194.8}", "supply.column-sum", "supply/q1/sold.special")]
    // A rate that does not follow from its cells.
    [InlineData("\"passed\": 766, \"rate\": 99.48", "\"passed\": 766, \"rate\": 99.84", "quality.network.rate-computed", "quality/colonies/network.rate")]
    [InlineData("\"samples\": 770, \"passed\": 766, \"rate\": 99.48", "\"samples\": 770, \"passed\": 776, \"rate\": 100.78", "quality.passedInNetwork", "quality/colonies/network.passed")]
    // A third decimal place in a tariff.
    [InlineData("\"special\": {\"base\": 10.5,", "\"special\": {\"base\": 10.505,", "type", "tariffs/special/base")]
    // Where there is no cell.
    [InlineData("\"rural\": {\"base\": 1.6, \"levy\": 0.2,", "\"rural\": {\"base\": 1.6, \"levy\": 0.2, \"sewage\": 0.5,", "no-cell", "tariffs/rural/sewage")]
    [InlineData("\"tier1\": {\"base\": 2.08,", "\"tier1\": {\"base\": 3.08,", "tariffs.tiers", "tariffs/residential.tier1/base")]
    // Two tables that differ, and a price times a volume.
    [InlineData("\"special\": {\"volume\": 36.55", "\"special\": {\"volume\": 35.55", "sales.specialVolume", "sales/special/volume")]
    [InlineData("\"income\": 508.05", "\"income\": 580.05", "sales.specialIncome", "sales/special/income")]
    // Last year's report, on the older form.
    [InlineData("\"start\": {\"mains\": 777.9,", "\"start\": {\"mains\": 777.8,", "network.carried", "network/start/mains")]
    // The text.
    [InlineData("供水总量29,312,700立方米", "供水总量29,317,200立方米", "narrative.supplied", "supply/year/supplied")]
    [InlineData("管道总长790.6公里", "管道总长709.6公里", "narrative.mains", "network/end/mains")]
    public void A_wrong_copy_is_refused_with_the_cell(string right, string wrong, string rule, string cell)
    {
        Report report = New(Replace(Data("yunlan", 2024), right, wrong));
        Finding finding = Assert.Single(report.Validate(Old(2023)), f => f.Rule == rule && f.Cells.Any(c => c.Address == cell));
        Assert.NotEqual("", finding.Message.In(Wording.English));
    }

    [Theory]
    [InlineData("全年接到报修400件，修复380件，修复率95%。", null)]
    [InlineData("全年接到报修400件，修复380件，及时修复率90%。", null)]
    [InlineData("全年接到报修400件，修复380件，修复率90%。", "narrative-percent")]
    [InlineData("电话报修44件、网上报修3件，共计48件。", "narrative-sum")]
    [InlineData("检查泵站44座次、阀门3座次，共计48座次。", null)]
    public void Rates_and_totals_of_the_text_are_tested_in_the_words_of_the_form(string text, string? rule)
    {
        Report report = New(Data("yunlan", 2024));
        int section = Enumerable.Range(0, report.Form.Sections.Count).First(s => report.Paragraphs(s).Count > 0);
        report.Paragraphs(section).Add(new Paragraph(text));
        Assert.Equal(rule, report.Validate().Select(static f => f.Rule).SingleOrDefault(static r => r.StartsWith("narrative-", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_column_of_the_older_form_is_none_of_the_newer()
    {
        Assert.False(Water2024.TryParse(Encoding.UTF8.GetBytes(Replace(Data("yunlan", 2024), "\"supplied\": 220.88", "\"produced\": 220.88")), out _, out Problem? problem));
        Assert.Contains("produced", problem.Message.In(Wording.English), StringComparison.Ordinal);
    }

    private static string Replace(string data, string old, string @new)
    {
        Assert.Equal(2, data.Split(old).Length);
        return data.Replace(old, @new, StringComparison.Ordinal);
    }
}
