using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReportGen.EndToEnd.Tests;

/// <summary>Pages as a browser shows them.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Chromium is null)
            return;
        await Tool.Run(["publish", _folder.Write("a.json", Data.Invalid()), "--out", _folder.At("out"), "--draft"]);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Dispose();
    }

    [BrowserFact]
    public async Task No_rule_of_accessibility_is_broken()
    {
        foreach (string file in new[] { "2024/a.html", "index.html" })
        {
            IPage page = await Open(file);
            AxeResult result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(v => $"{file}: {v.Id}: {v.Help}: {v.Nodes[0].Html}")));
        }
    }

    [BrowserFact]
    public async Task On_a_phone_the_page_does_not_scroll_sideways()
    {
        foreach (string file in new[] { "2024/a.html", "index.html" })
        {
            IPage page = await Open(file, width: 360);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), file);
        }
    }

    [BrowserFact]
    public async Task Nothing_is_loaded_from_elsewhere()
    {
        IPage page = await (await _browser!.NewContextAsync()).NewPageAsync();
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(Url("2024/a.html"));
        Assert.All(requests, static r => Assert.StartsWith("file:", r, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_headers_are_merged_as_the_form_prints_them()
    {
        IPage page = await Open("2024/a.html");
        IElementHandle legal = (await page.QuerySelectorAsync("#applications-col-legal"))!;
        IElementHandle business = (await page.QuerySelectorAsync("#applications-col-legal-business"))!;
        IElementHandle other = (await page.QuerySelectorAsync("#applications-col-legal-other"))!;
        var (above, first, last) = ((await legal.BoundingBoxAsync())!, (await business.BoundingBoxAsync())!, (await other.BoundingBoxAsync())!);
        Assert.Equal(above.X, first.X, 1.0f);
        Assert.Equal(above.X + above.Width, last.X + last.Width, 1.0f);
        Assert.True(above.Y + above.Height <= first.Y + 1);
    }

    [BrowserFact]
    public async Task Every_link_of_the_index_leads_to_a_file()
    {
        IPage page = await Open("index.html");
        string[] links = await page.EvalOnSelectorAllAsync<string[]>("a", "all => all.map(a => a.href)");
        Assert.NotEmpty(links);
        Assert.All(links, static l => Assert.True(File.Exists(new Uri(l).LocalPath), l));
    }

    private async Task<IPage> Open(string file, int width = 1200)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(Url(file));
        return page;
    }

    private string Url(string file) => new Uri(_folder.At("out", file)).AbsoluteUri;
}
