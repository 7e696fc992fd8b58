using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests;

/// <summary>The pages around the reports: of organs, years and figures, and what leads to them.</summary>
public sealed partial class SiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<(int ExitCode, string Output, string Error)> Publish(string output, params string[] more) =>
        Tool.Run(["publish", _folder.At("in"), "--out", _folder.At(output), "--lang", "en", .. more]);

    private string Page(params string[] path) => File.ReadAllText(_folder.At(path));

    // Among the reports, as people keep it: it is none.
    private string SiteFile(string text = "") => _folder.Write("in/site.json", $$"""{ "SiteName": "示例网", "base": "https://www.example.gov.cn/reports/" {{text}} }""");

    [Fact]
    public async Task Every_link_and_anchor_of_a_site_leads_somewhere_and_two_runs_give_equal_bytes()
    {
        string site = Repository.Path("samples", "city.site.json");
        Assert.Equal(0, (await Tool.Run(["publish", Repository.Path("samples", "city"), "--out", _folder.At("one"), "--site", site])).ExitCode);
        string[] files = _folder.Files("one");
        Assert.Equal(10, files.Count(static f => f.StartsWith("organs/", StringComparison.Ordinal) && f.EndsWith("/index.html", StringComparison.Ordinal)));
        Assert.Empty(DeadLinks("one", files));

        await Tool.Run(["publish", Repository.Path("samples", "city"), "--out", _folder.At("two"), "--site", site], environment: new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Kathmandu" });
        Assert.Equal(files, _folder.Files("two"));
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(_folder.At("one", f)), File.ReadAllBytes(_folder.At("two", f))));
    }

    [Fact]
    public async Task Every_link_and_anchor_of_a_site_of_drafts_leads_somewhere_the_pages_of_findings_included()
    {
        _folder.Write("in/2022.json", Data.Valid(2022));
        _folder.Write("in/2023.json", Data.Invalid().Replace("2024", "2023", StringComparison.Ordinal));
        _folder.Write("in/2024.json", Data.Valid());
        Assert.Equal(0, (await Publish("one", "--draft")).ExitCode);
        string[] files = _folder.Files("one");
        Assert.Contains(files, static f => f.StartsWith("findings/", StringComparison.Ordinal));
        Assert.Empty(DeadLinks("one", files));
    }

    [Fact]
    public async Task The_data_of_an_organ_a_figure_and_the_site_are_described_for_search_engines()
    {
        _folder.Write("in/2023.json", Data.Valid(2023));
        _folder.Write("in/2024.json", Data.Valid());
        Assert.Equal(0, (await Publish("out")).ExitCode);
        foreach (string file in (string[])["organs/示例区/index.html", "data/index.html", .. _folder.Files("out").Where(static f => f.StartsWith("indicators/", StringComparison.Ordinal) && f.EndsWith("/index.html", StringComparison.Ordinal))])
        {
            JsonNode data = JsonNode.Parse(DataBlock().Match(Page("out", file)).Groups[1].Value)!;
            Assert.Equal("Dataset", (string?)data["@type"]);
            string[] addresses = [.. data["distribution"]!.AsArray().Select(static d => (string)d!["contentUrl"]!)];
            Assert.True(addresses.Length > 1, file);
            Assert.All(addresses, a => Assert.True(File.Exists(Path.Combine(_folder.At("out", Path.GetDirectoryName(file)!), Uri.UnescapeDataString(a))), $"{file}: {a}"));
        }
    }

    private IEnumerable<string> DeadLinks(string folder, string[] files) =>
        files.Where(static f => f.EndsWith(".html", StringComparison.Ordinal)).SelectMany(f => DeadLinks(folder, f));

    private IEnumerable<string> DeadLinks(string folder, string file)
    {
        foreach (Match match in Links().Matches(Page(folder, file)))
        {
            string link = System.Net.WebUtility.HtmlDecode(match.Groups[1].Value);
            if (link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal))
                continue;
            // The page of what is missing leads from the root of the address that the sample says.
            const string Base = "/nianbao/";
            if (link.StartsWith(Base, StringComparison.Ordinal))
                link = link[(Base.Length - 1)..];
            var there = new Uri(new Uri("file:///" + string.Join('/', file.Split('/').Select(Uri.EscapeDataString))), link);
            string target = Uri.UnescapeDataString(there.AbsolutePath)[1..];
            string anchor = Uri.UnescapeDataString(there.Fragment).TrimStart('#');
            if (!File.Exists(_folder.At(folder, target)))
                yield return $"{file}: {link}";
            else if (anchor.Length > 0 && !Page(folder, target).Contains($"id=\"{anchor}\"", StringComparison.Ordinal))
                yield return $"{file}: {link}: no such anchor";
        }
    }

    [Fact]
    public async Task A_figure_of_an_organ_over_its_years_stands_on_one_page()
    {
        for (int year = 2021; year <= 2024; year++)
            _folder.Write($"in/{year}.json", Data.Valid(year, year - 2000));
        Assert.Equal(0, (await Publish("out")).ExitCode);
        string page = Page("out", "organs", "示例区", "index.html");
        foreach (string number in new[] { "21", "22", "23", "24" })
            Assert.Contains($">{number}</a></td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_without_a_report_or_with_one_held_back_are_told_as_such()
    {
        _folder.Write("in/2021.json", Data.Valid(2021));
        _folder.Write("in/2023.json", Data.Invalid().Replace("2024", "2023", StringComparison.Ordinal));
        _folder.Write("in/2024.json", Data.Valid());
        Assert.Equal(1, (await Publish("out")).ExitCode);
        string page = Page("out", "organs", "示例区", "index.html");
        Assert.Contains("没有报告", page, StringComparison.Ordinal);
        Assert.Contains("未发布", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2023/2023.html", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_stands_in_no_list_and_its_findings_on_pages_of_their_own()
    {
        _folder.Write("in/good.json", Data.Other(4));
        _folder.Write("in/bad.json", Data.Invalid());
        Assert.Equal(0, (await Publish("out", "--draft", "--site", SiteFile())).ExitCode);
        string[] lists = [.. _folder.Files("out").Where(static f => f.EndsWith(".html", StringComparison.Ordinal) && !f.Contains("/bad.", StringComparison.Ordinal) && !f.StartsWith("findings/", StringComparison.Ordinal)), "sitemap.xml", "search.js"];
        Assert.All(lists, f => Assert.DoesNotContain("2024/bad", Page("out", f), StringComparison.Ordinal));
        Assert.All(lists, f => Assert.DoesNotContain("findings/", Page("out", f), StringComparison.Ordinal));
        string findings = Page("out", "findings", "rules", "applications.row-sum.html");
        Assert.Contains("../../2024/bad.html#applications/received/total", findings, StringComparison.Ordinal);
        Assert.Contains("noindex", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_under_a_former_name_are_the_same_organ_s()
    {
        _folder.Write("in/old.json", Data.Valid(2023).Replace("示例区人民政府", "示例县人民政府", StringComparison.Ordinal));
        _folder.Write("in/new.json", Data.Valid());
        string site = SiteFile(""", "organs": { "shili": { "name": "示例区人民政府", "formerly": ["示例县人民政府"] } }""");
        Assert.Equal(0, (await Publish("out", "--site", site)).ExitCode);
        Assert.Equal(["organs/shili/index.html"], _folder.Files("out").Where(static f => f.StartsWith("organs/", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal)));
        Assert.Contains("示例县人民政府", Page("out", "search.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_report_carries_the_names_of_the_site_its_address_and_the_way_to_its_organ()
    {
        _folder.Write("in/a.json", Data.Valid());
        await Publish("out", "--site", SiteFile(""", "SiteIDCode": "1234567890", "ColumnName": "年报", "organs": { "shili": { "name": "示例区人民政府" } }"""));
        string page = Page("out", "2024", "a.html");
        Assert.Contains("<meta name=\"SiteName\" content=\"示例网\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"SiteIDCode\" content=\"1234567890\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"ColumnName\" content=\"年报\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"Url\" content=\"https://www.example.gov.cn/reports/2024/a.html\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../organs/shili/index.html\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_there_is_neither_feed_nor_map()
    {
        _folder.Write("in/a.json", Data.Valid());
        await Publish("out");
        Assert.DoesNotContain("sitemap.xml", _folder.Files("out"));
        Assert.DoesNotContain("feed.xml", _folder.Files("out"));
    }

    [Fact]
    public async Task The_feed_holds_reports_that_say_when_they_were_published_and_tells_how_many_do_not()
    {
        _folder.Write("in/a.json", Data.Valid().Replace("\"year\"", "\"published\": \"2025-01-20 09:30\", \"year\"", StringComparison.Ordinal));
        _folder.Write("in/b.json", Data.Other(4));
        var (exit, output, _) = await Publish("out", "--site", SiteFile());
        Assert.Equal(0, exit);
        string feed = Page("out", "feed.xml");
        Assert.Contains("<published>2025-01-20T09:30:00+08:00</published>", feed, StringComparison.Ordinal);
        Assert.Contains("<id>https://www.example.gov.cn/reports/2024/a.html</id>", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("2024/b.html", feed, StringComparison.Ordinal);
        Assert.Contains("1 report does not say when it was published", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_templates_changes_the_page_of_an_organ_without_a_build()
    {
        _folder.Write("in/a.json", Data.Valid());
        _folder.Write("own/Disclosure.sbn-html", "<p>{{ report.organ | html.escape }}</p>");
        _folder.Write("own/_tile.sbn-html", "<li>own tile</li>\n");
        await Publish("out", "--templates", _folder.At("own"));
        Assert.Contains("<li>own tile</li>", Page("out", "organs", "示例区", "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_of_templates_of_its_own_makes_the_page_of_an_organ_without_a_build_in_one_run_and_merged_from_shards()
    {
        _folder.Write("in/a.json", Data.Valid(2023));
        _folder.Write("in/b.json", Data.Valid());
        _folder.Write("in/c.json", Data.Other(3));
        _folder.Write("own/style.css", "body { margin: 0 }\n");
        _folder.Write("own/Disclosure.2021.organ.sbn-html", """
            {{~ include '_head.sbn-html' title: organ.name ~}}
            <h1>Our page of {{ organ.name | html.escape }}</h1>
            <ul>
            {{~ for point in (organ.cell "applications/received/total").series ~}}
            <li>{{ point.year }}: {{ if point.number != null }}{{ point.number | number.format "N0" }}{{ else }}{{ point.state | html.escape }}{{ end }}</li>
            {{~ else ~}}
            <li>none</li>
            {{~ end ~}}
            </ul>
            {{~ include '_foot.sbn-html' ~}}

            """);
        string[] own = ["--templates", _folder.At("own")];
        Assert.Equal(0, (await Publish("out", own)).ExitCode);
        string page = Page("out", "organs", "示例区", "index.html");
        Assert.Contains("<h1>Our page of 示例区人民政府</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<li>2023: ", page, StringComparison.Ordinal);
        Assert.Contains("<li>2024: ", page, StringComparison.Ordinal);
        Assert.Equal("body { margin: 0 }\n", Page("out", "style.css"));
        Assert.Contains("示例区人民政府", Page("out", "index.html"), StringComparison.Ordinal);

        for (int i = 0; i < 2; i++)
            Assert.Equal(0, (await Publish($"shard{i}", [.. own, "--shard", $"{i}/2"])).ExitCode);
        var (exit, output, error) = await Tool.Run(["merge", _folder.At("shard0"), _folder.At("shard1"), "--out", _folder.At("merged"), .. own]);
        Assert.True(exit == 0, output + error);
        Assert.Equal(_folder.Files("out"), _folder.Files("merged"));
        Assert.All(_folder.Files("out"), f => Assert.Equal(Page("out", f), Page("merged", f)));
    }

    [Fact]
    public async Task A_faulty_site_file_is_told_with_its_place_and_nothing_is_published()
    {
        _folder.Write("in/a.json", Data.Valid());
        string site = _folder.Write("site.json", "{\n  \"SiteNmae\": \"x\" }");
        var (exit, _, error) = await Publish("out", "--site", site);
        Assert.Equal(2, exit);
        Assert.StartsWith($"{site}(2,3): error site.setting: There is no \"SiteNmae\" here. Did you mean \"SiteName\"?", error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files("out"));
    }

    [Fact]
    public async Task Two_reports_of_one_organ_and_year_are_told_apart()
    {
        _folder.Write("in/a.json", Data.Valid());
        _folder.Write("in/b.json", Data.Valid(2024, 4));
        await Publish("out", "--rules", _folder.Write("rules.json", """{ "severity": { "identity.duplicate": "warning" } }"""));
        string page = Page("out", "2024", "index.html");
        Assert.Contains(">示例区人民政府</a><br><span class=\"none\">政府信息公开工作年度报告，a</span>", page, StringComparison.Ordinal);
        Assert.Contains("报告，b</span>", page, StringComparison.Ordinal);
        Assert.Contains(">2 份</a>", Page("out", "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_set_counts_no_report_twice_and_writes_over_nothing_of_somebody_else_s()
    {
        _folder.Write("in/a.json", Data.Valid());
        _folder.Write("in/b.json", Data.Valid());
        _folder.Write("in/c.json", Data.Other(4));
        _folder.Write("in/d.json", Data.Other(4).Replace("\"overview\"", "\"proactive\": { \"item5\": { \"licensing\": { \"decisions\": 7 } } }, \"overview\"", StringComparison.Ordinal));
        var (exit, output, error) = await Tool.Run(["dataset", _folder.At("in"), "--out", _folder.At("set"), "--formats", "csv", "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.StartsWith("1 report", output, StringComparison.Ordinal);
        Assert.Equal(2, error.Split("identity.duplicate").Length - 1);

        File.WriteAllText(_folder.At("set", "figures.csv"), "theirs");
        Directory.Delete(_folder.At("set", ".reportgen"), recursive: true);
        (exit, _, error) = await Tool.Run(["dataset", _folder.At("in", "a.json"), "--out", _folder.At("set"), "--formats", "csv", "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.Contains("publish.taken", error, StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(_folder.At("set", "figures.csv")));
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataBlock();

    [GeneratedRegex("""(?:href|src)="([^"]*)["]""")]
    private static partial Regex Links();
}
