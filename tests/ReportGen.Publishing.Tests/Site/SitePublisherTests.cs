using ReportGen.Forms;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Tests.Site;

/// <summary>Pages over many reports are made from their summaries.</summary>
public sealed class SitePublisherTests : IDisposable
{
    private static readonly FormInfo Form = SmallForm.Create();

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static ReportSummary Summary(string organ, int year, int free, string? name = null) => new($"{year}/{name ?? organ}")
    {
        Organ = organ,
        Report = Form.Report,
        Version = Form.Version,
        Title = Form.Title,
        Files = [new SummaryFile("html", 1)],
        Cells = [.. Enumerable.Range(0, 9).Select(i => new SummaryCell(i == 7 ? free : 1, null))],
    };

    private static ReportSummary HeldBack(string organ, int year) => Summary(organ, year, 77) with { IsHeldBack = true, Files = [], Cells = [] };

    private IReadOnlyList<string> Publish(IEnumerable<ReportSummary> summaries, SiteSettings? settings = null)
    {
        using var folder = new OutputFolder(_folder.At("out"), static _ => false, static () => { });
        var site = new SitePublisher(folder, [Form], settings ?? SiteSettings.None, new PageRenderers(null));
        IReadOnlyList<string> problems = [.. site.Write(() => summaries).Select(static p => p.Message.ToString())];
        folder.Finish();
        return problems;
    }

    private string Page(params string[] path) => File.ReadAllText(_folder.At(["out", .. path]));

    private static int[] Places(string page, params string[] words) => [.. words.Select(w => page.IndexOf(w, StringComparison.Ordinal))];

    private static void AssertInOrder(string page, params string[] words)
    {
        int[] places = Places(page, words);
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Many_organs_stand_on_pages_of_two_hundred()
    {
        Assert.Empty(Publish(Enumerable.Range(0, 450).Select(static i => Summary($"organ{i:D3}", 2024, i))));
        Assert.Equal(["organs/index-2.html", "organs/index-3.html", "organs/index.html"], _folder.Files("out").Where(static f => f.StartsWith("organs/index", StringComparison.Ordinal)));
        Assert.Equal(["2024/index-2.html", "2024/index-3.html", "2024/index.html"], _folder.Files("out").Where(static f => f.StartsWith("2024/", StringComparison.Ordinal)));
        Assert.Contains("organ399", Page("organs", "index-2.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("organ400", Page("organs", "index-2.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("organ001", Page("index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"index-3.html\" rel=\"next\"", Page("2024", "index-2.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Few_organs_stand_on_the_home_page_with_their_years()
    {
        Assert.Empty(Publish([Summary("甲局", 2022, 1), Summary("甲局", 2024, 2), Summary("乙局", 2024, 3)]));
        string home = Page("index.html");
        Assert.Contains("href=\"2022/%E7%94%B2%E5%B1%80.html\"", home, StringComparison.Ordinal);
        Assert.DoesNotContain("organs/index.html\"", home, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_sorted_by_file()
    {
        Assert.Empty(Publish([Summary("甲局", 2023, 9), Summary("甲局", 2024, 10), Summary("乙局", 2023, 1), Summary("乙局", 2024, 9), Summary("丙局", 2024, 1000)]));
        AssertInOrder(Page("indicators", "free", "index.html"), "丙局", "乙局", "甲局");
        AssertInOrder(Page("indicators", "free", "by-value.html"), "丙局", "甲局", "乙局");
        AssertInOrder(Page("indicators", "free", "by-change.html"), "乙局", "甲局", "丙局");
        Assert.Contains("甲局,,2023,9,value\r\n", Page("indicators", "free", "data.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_and_organs_stand_in_the_order_of_the_site_file_and_the_others_after_them()
    {
        var settings = new SiteSettings { Regions = ["南", "北"], Organs = [new("b", "乙局", [], "北"), new("c", "丙局", [], "南"), new("a", "甲局", [], "北")] };
        Assert.Empty(Publish([Summary("甲局", 2024, 1), Summary("乙局", 2024, 1), Summary("丙局", 2024, 1), Summary("丁局", 2024, 1)], settings));
        AssertInOrder(Page("index.html"), ">南<", "丙局", ">北<", "乙局", "甲局", "丁局");
    }

    [Fact]
    public void What_is_held_back_or_a_draft_is_in_no_data_and_its_year_says_so()
    {
        Assert.Empty(Publish([Summary("甲局", 2022, 5), HeldBack("甲局", 2023), Summary("甲局", 2024, 4242) with { IsDraft = true }, Summary("甲局", 2025, 6)]));
        Assert.DoesNotContain("4242", Page("data", "data.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("4242", Page("organs", "甲局", "data.csv"), StringComparison.Ordinal);
        string page = Page("organs", "甲局", "index.html");
        Assert.DoesNotContain("4242", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("未发布：报告没有通过校验").Length - 1);
    }

    [Fact]
    public void An_organ_whose_name_no_folder_can_have_gets_a_page_all_the_same()
    {
        Assert.Empty(Publish([Summary("a/b:c", 2024, 5, "x"), Summary("CON", 2024, 6, "y")]));
        Assert.Equal(2, _folder.Files("out").Count(static f => f.StartsWith("organs/", StringComparison.Ordinal) && f.EndsWith("index.html", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_no_report_has_a_page_there_are_none_around_them()
    {
        Assert.Empty(Publish([Summary("甲局", 2024, 1) with { Files = [new SummaryFile("json", 1)] }]));
        Assert.Empty(_folder.Files("out"));
    }

    [Fact]
    public void The_feed_holds_the_fifty_that_were_published_last()
    {
        var settings = new SiteSettings { BaseAddress = "https://a.example/" };
        Assert.Empty(Publish(Enumerable.Range(1, 60).Select(static i => Summary($"organ{i:D2}", 2024, i) with { Published = new PublicationTime(new DateOnly(2025, 1, 1).AddDays(i)) }), settings));
        string feed = Page("feed.xml");
        Assert.Equal(50, feed.Split("<entry>").Length - 1);
        AssertInOrder(feed, "organ60", "organ59", "organ11");
        Assert.DoesNotContain("organ10", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index", true)]
    [InlineData("Index-12", true)]
    [InlineData("index-", true)]
    [InlineData("indexes", false)]
    [InlineData("index-a", false)]
    [InlineData("2024", false)]
    public void A_report_may_not_be_named_as_the_lists_of_its_year_are(string name, bool isReserved) => Assert.Equal(isReserved, SiteRoutes.IsReserved(name));

    [Fact]
    public void What_a_year_left_is_compared_with_what_the_next_took_over()
    {
        FormInfo form = SmallForm.Create(carries: true);
        OrganSeries series = OrganSeries.All(new OrganGroup("a", "甲局", null, [Summary("甲局", 2022, 5), Summary("甲局", 2023, 1), Summary("甲局", 2025, 1)]), [form], new SiteFigures([form], new HashSet<(string, string)>(), isEnglish: false))[0];
        var links = CarryChain.Of(series, KeyFigures.Of(form, isEnglish: false), isEnglish: false);
        int state = ReportGen.Views.ViewTypes.Carry.IndexOf("state");
        Assert.Equal(["differs", "unknown", "unknown"], links.Select(l => l.Text(state)));
        Assert.Equal("5", links[0].Text(ReportGen.Views.ViewTypes.Carry.IndexOf("left_text")));
        Assert.Equal(1m, links[0].Number(ReportGen.Views.ViewTypes.Carry.IndexOf("taken")));
    }

    [Fact]
    public void No_page_of_three_thousand_reports_is_longer_than_a_list_of_two_hundred()
    {
        Assert.Empty(Publish(from organ in Enumerable.Range(0, 500) from year in Enumerable.Range(2019, 6) select Summary($"云澜市第{organ:D3}号街道办事处", year, organ * year)));
        string[] pages = [.. _folder.Files("out").Where(static f => f.EndsWith(".html", StringComparison.Ordinal))];
        Assert.True(pages.Length > 540);
        Assert.All(pages, p => Assert.InRange(new FileInfo(_folder.At(["out", .. p.Split('/')])).Length, 1000, 400_000));
        // The home page does not grow with the organs.
        Assert.InRange(Page("index.html").Length, 1000, 8_000);
    }

    [Fact]
    public void A_year_in_the_list_of_organs_shows_the_main_figure_of_its_report()
    {
        Assert.Empty(Publish([Summary("甲局", 2022, 1234), HeldBack("甲局", 2024), Summary("乙局", 2024, 3)]));
        string home = Page("index.html");
        Assert.Contains("<td class=\"n\"><a href=\"2022/%E7%94%B2%E5%B1%80.html\">1,234</a></td>\n<td class=\"n none\">未发布</td>", home, StringComparison.Ordinal);
        Assert.Contains("数字为<a href=\"indicators/free/index.html\">床位：空闲</a>", home, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_what_is_missing_finds_the_site_from_any_address()
    {
        Assert.Empty(Publish([Summary("甲局", 2024, 1)], new SiteSettings { BaseAddress = "https://a.example/年报/" }));
        string page = Page("404.html");
        Assert.Contains("href=\"/%E5%B9%B4%E6%8A%A5/style.css\"", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canonical", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#123", "#fff")]
    [InlineData("#ffd54f", "#000")]
    [InlineData("rgb(1, 2, 3)", null)]
    public void Numbers_on_a_bar_are_readable_in_the_colour_of_a_theme(string colour, string? letters)
    {
        var theme = new SortedDictionary<string, string> { ["series-2"] = colour };
        Assert.Empty(Publish([Summary("甲局", 2024, 1)], new SiteSettings { Theme = theme }));
        Assert.Equal(letters is not null, Page("theme.css").Contains($"--on-2: {letters};", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tile_shows_the_newest_year_that_has_a_number_and_the_year_before_that()
    {
        Assert.Empty(Publish([Summary("甲局", 2021, 4), Summary("甲局", 2022, 5), HeldBack("甲局", 2023)]));
        string page = Page("organs", "甲局", "index.html");
        Assert.Contains("<span>2022 年空闲</span> <b>5</b>", page, StringComparison.Ordinal);
        Assert.Contains("上年&nbsp;4，+25.0%", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_of_drafts_alone_offers_nothing_that_is_not_there()
    {
        Assert.Empty(Publish([Summary("甲局", 2024, 1) with { IsDraft = true }]));
        string home = Page("index.html");
        Assert.Contains("还没有发布的报告。", home, StringComparison.Ordinal);
        Assert.DoesNotContain("data.csv", home, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"search\"", home, StringComparison.Ordinal);
    }
}
