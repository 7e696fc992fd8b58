using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Every kind of page on a website with a strict Content-Security-Policy, and without any, from a disk.</summary>
[Collection(SiteCollection.Name)]
public sealed class SitePolicyTests(PublishedSite site)
{
    // Where the site file of the publication has it stand, on another host.
    private const string Site = "http://site.test/nianbao/";

    public static TheoryData<string> Kinds => new(PublishedSite.Kinds.Select(static k => k.Name));

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_refused_by_the_policy_and_nothing_is_asked_of_another_place(string kind)
    {
        IPage page = await site.Chromium!.NewPage();
        var (asked, told) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => told.Add(message.Text);
        // What browsers ask for of themselves.
        await page.RouteAsync("**/favicon.ico", static route => route.FulfillAsync(new() { Status = 204 }));
        await page.RouteAsync(url => !url.EndsWith("favicon.ico", StringComparison.Ordinal), route => route.FulfillAsync(new()
        {
            Path = FileFor(route.Request.Url),
            Headers = new Dictionary<string, string>
            {
                ["Content-Type"] = Path.GetExtension(new Uri(route.Request.Url).AbsolutePath) switch { ".css" => "text/css", ".js" => "text/javascript", _ => "text/html; charset=utf-8" },
                ["Content-Security-Policy"] = $"default-src 'self'{Hash(PublishedSite.FileOf(kind))}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            },
        }));
        // What is missing is told under the address that was asked for, however deep.
        await page.GotoAsync(Site + (kind == "missing" ? "2031/none/none.html" : PublishedSite.FileOf(kind)));
        Assert.Empty(told);
        Assert.All(asked, static a => Assert.StartsWith(Site, a, StringComparison.Ordinal));
        Assert.Equal("32px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).fontSize"));
    }

    [BrowserFact]
    public async Task From_a_disk_an_organ_is_found_by_part_of_its_name_and_by_a_former_one()
    {
        IPage page = await site.Open("search");
        await page.FillAsync("#q", "柳溪");
        Assert.Equal("柳溪区人民政府", await page.InnerTextAsync(".found a"));
        await page.FillAsync("#q", "市公安局");
        await page.ClickAsync(".found a");
        Assert.Contains("Donaudampf", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Without_scripts_no_field_is_offered_that_does_nothing()
    {
        IPage page = await site.Open("search", options: new() { JavaScriptEnabled = false });
        Assert.False(await page.IsVisibleAsync("#q"));
        Assert.True(await page.IsVisibleAsync("main p a"));
    }

    private string FileFor(string address)
    {
        string file = Path.Combine(site.Folder, Uri.UnescapeDataString(address[Site.Length..]));
        return File.Exists(file) ? file : Path.Combine(site.Folder, "404.html");
    }

    // Of what stands between the tags of the styles of a report.
    private string Hash(string file)
    {
        string page = File.ReadAllText(Path.Combine([site.Folder, .. file.Split('/')]));
        int start = page.IndexOf("<style>", StringComparison.Ordinal);
        if (start < 0)
            return "";
        start += "<style>".Length;
        return $"; style-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page[start..page.IndexOf("</style>", StringComparison.Ordinal)])))}'";
    }
}
