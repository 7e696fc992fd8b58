using System.Text.Json.Nodes;
using ReportGen.Forms;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Tests.Site;

/// <summary>Pages of organs, of which some make reports of several kinds.</summary>
public sealed class OrganPagesTests : IDisposable
{
    private static readonly FormInfo Hospital = SmallForm.Create();
    private static readonly FormInfo Clinic = SmallForm.Create(report: "Clinic", title: "诊所年度统计");

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static ReportSummary Summary(FormInfo form, string organ, int year, int free) => new($"{year}/{organ}-{form.Report}")
    {
        Organ = organ,
        Report = form.Report,
        Version = form.Version,
        Title = form.Title,
        Files = [new SummaryFile("html", 1), new SummaryFile("json", 1)],
        Cells = [.. Enumerable.Range(0, 9).Select(i => new SummaryCell(i == 7 ? free : 1, null))],
    };

    private void Publish(string output, int jobs, IEnumerable<ReportSummary> summaries)
    {
        using var folder = new OutputFolder(_folder.At(output), static _ => false, static () => { });
        Assert.Empty(new SitePublisher(folder, [Clinic, Hospital], SiteSettings.None, new PageRenderers(null), jobs).Write(() => summaries));
        folder.Finish();
    }

    private string Page(params string[] path) => File.ReadAllText(_folder.At(["out", .. path]));

    [Fact]
    public void An_organ_that_makes_reports_of_two_kinds_shows_the_figures_of_both()
    {
        Publish("out", 1, [Summary(Hospital, "甲局", 2023, 11), Summary(Hospital, "甲局", 2024, 12), Summary(Clinic, "甲局", 2023, 21), Summary(Clinic, "甲局", 2025, 22)]);
        string page = Page("organs", "甲局", "index.html");
        foreach (int number in (int[])[11, 12, 21, 22])
            Assert.Contains($">{number}</a></td>", page, StringComparison.Ordinal);
        Assert.Contains("诊所年度统计：床位", page, StringComparison.Ordinal);
        Assert.Contains("医院年度统计：床位", page, StringComparison.Ordinal);
        // Of a year in which it makes the one, the other is missing and not held back.
        Assert.DoesNotContain("未发布", page, StringComparison.Ordinal);
        Assert.Contains(">22<", Page("indicators", "Clinic-free", "index.html") + Page("indicators", "free", "index.html"), StringComparison.Ordinal);
        Assert.Contains(">12<", Page("indicators", "free", "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_a_year_has_a_table_for_each_kind_of_report()
    {
        Publish("out", 1, [Summary(Hospital, "甲局", 2024, 11), Summary(Clinic, "乙局", 2024, 21), Summary(Hospital, "丙局", 2024, 12)]);
        string page = Page("2024", "index.html");
        Assert.Equal(2, page.Split("<table>").Length - 1);
        Assert.True(page.IndexOf("乙局", StringComparison.Ordinal) < page.IndexOf(">医院年度统计</h2>", StringComparison.Ordinal));
        Assert.Equal(3, page.Split("<th scope=\"row\">").Length - 1);
    }

    [Fact]
    public void The_figures_of_an_organ_are_data_with_a_point_for_each_year()
    {
        Publish("out", 1, [Summary(Hospital, "甲局", 2022, 11), Summary(Hospital, "甲局", 2024, 12), Summary(Hospital, "甲局", 2023, 7) with { IsHeldBack = true, Cells = [], Files = [] }]);
        JsonNode data = JsonNode.Parse(Page("organs", "甲局", "data.json"))!;
        Assert.Equal("甲局", (string?)data["organ"]);
        Assert.Equal("../../2022/%E7%94%B2%E5%B1%80-Hospital.json", (string?)data["reports"]![0]!["json"]);
        JsonNode free = data["figures"]!.AsArray().Single(static f => (string?)f!["id"] == "free")!;
        Assert.Equal(["11 value", " held_back", "12 value"], free["years"]!.AsArray().Select(static y => $"{y!["value"]} {y["state"]}"));
        Assert.Contains("href=\"data.json\"", Page("organs", "甲局", "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_threads_write_what_one_writes()
    {
        ReportSummary[] summaries = [.. from organ in Enumerable.Range(0, 120) from year in (int[])[2022, 2023, 2024] select Summary(organ % 3 == 0 ? Clinic : Hospital, $"organ{organ:D3}", year, organ + year)];
        Publish("one", 1, summaries);
        Publish("several", 4, summaries.Reverse());
        string[] files = _folder.Files("one");
        Assert.Equal(files, _folder.Files("several"));
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(_folder.At("one", f)), File.ReadAllBytes(_folder.At("several", f))));
    }
}
