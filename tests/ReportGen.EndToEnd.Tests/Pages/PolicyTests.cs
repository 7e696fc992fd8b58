using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Pages on a website with a strict Content-Security-Policy.</summary>
[Collection(PageCollection.Name)]
public sealed class PolicyTests(PublishedPages pages)
{
    private const string Site = "http://site.test/";

    public static TheoryData<string> Reports => new(PublishedPages.Reports);

    [BrowserTheory]
    [MemberData(nameof(Reports))]
    public async Task Styles_hold_under_a_strict_policy_and_nothing_is_asked_of_another_place(string file)
    {
        IPage page = await pages.Chromium!.NewPage();
        var (asked, told) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => told.Add(message.Text);
        await page.RouteAsync("**/*", route => route.FulfillAsync(new()
        {
            Path = Path.Combine(pages.Folder, new Uri(route.Request.Url).AbsolutePath[1..]),
            Headers = new Dictionary<string, string>
            {
                ["Content-Type"] = route.Request.Url.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/html; charset=utf-8",
                ["Content-Security-Policy"] = $"default-src 'none'; style-src 'self' 'sha256-{StyleHash(file)}'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            },
        }));
        await page.GotoAsync(Site + file);
        Assert.Empty(told);
        Assert.All(asked, static a => Assert.StartsWith(Site, a, StringComparison.Ordinal));
        Assert.Equal("32px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).fontSize"));
    }

    [BrowserFact]
    public void The_hash_of_the_styles_is_documented() =>
        Assert.Contains($"sha256-{StyleHash(PublishedPages.Reports[0])}", File.ReadAllText(Repository.Path("docs", "html.md")), StringComparison.Ordinal);

    // Of what stands between the tags, as the policy takes it.
    private string StyleHash(string file)
    {
        string page = File.ReadAllText(Path.Combine([pages.Folder, .. file.Split('/')]));
        int start = page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page[start..page.IndexOf("</style>", StringComparison.Ordinal)])));
    }
}
