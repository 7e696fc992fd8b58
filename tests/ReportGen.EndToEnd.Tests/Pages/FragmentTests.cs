using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Reports inserted in the page of a content system.</summary>
[Collection(PageCollection.Name)]
public sealed partial class FragmentTests(PublishedPages pages)
{
    [BrowserFact]
    public void A_fragment_needs_no_style_script_or_class()
    {
        string fragment = Fragment("2024/liuxi");
        Assert.DoesNotMatch("<(style|script|link|html|body|div|span)", fragment);
        Assert.DoesNotMatch(" (class|style|on[a-z]+)=", fragment);
        Assert.All(Tables().Matches(fragment), static t => Assert.Contains("border=\"1\"", t.Value, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Two_fragments_stand_on_one_page_and_share_no_id()
    {
        IPage page = await Show(Fragment("2024/liuxi") + Fragment("2020/liuxi-2020"));
        string[] ids = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id)");
        Assert.True(ids.Length > 390);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        await page.ScreenshotAsync(new() { Path = Path.Combine(PublishedPages.Pictures, "fragments.png"), FullPage = true });
    }

    [BrowserTheory]
    [InlineData("2024/liuxi")]
    [InlineData("2020/liuxi-2020")]
    [InlineData("2016/old")]
    public async Task Each_value_is_given_the_path_it_has_on_the_page_of_the_report(string report)
    {
        IPage page = await pages.Open($"{report}.html");
        var expected = await page.EvaluateAsync<Dictionary<string, string[]>>(HeaderScript.ByPlace);
        page = await Show(Fragment(report));
        await page.EvaluateAsync("document.querySelectorAll('td[id]').forEach(td => td.dataset.cell = td.id.replace(/^r[0-9]+-/, ''))");
        var found = await page.EvaluateAsync<Dictionary<string, string[]>>(HeaderScript.ByPlace);
        Assert.True(expected.Count > 50);
        Assert.Equal(expected.Select(static e => $"{e.Key}: {string.Join(" > ", e.Value)}"), found.Select(static e => $"{e.Key}: {string.Join(" > ", e.Value)}"));
    }

    private string Fragment(string report) => File.ReadAllText(Path.Combine([pages.Folder, .. $"{report}.fragment.html".Split('/')]));

    private async Task<IPage> Show(string fragments)
    {
        IPage page = await pages.Chromium!.NewPage();
        await page.SetContentAsync($"<!DOCTYPE html><html lang=\"zh-CN\"><head><title>t</title></head><body>{fragments}</body></html>");
        return page;
    }

    [GeneratedRegex("<table[^>]*>")]
    private static partial Regex Tables();
}
