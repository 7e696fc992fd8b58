using Microsoft.Playwright;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Pages as somebody goes through them who has keys alone.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeyboardTests(PublishedSite site)
{
    private const int MostStops = 400;

    public static TheoryData<string> Kinds => ["home", "year", "organ", "indicator", "search", "findings", "report", "report-draft"];

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Tab_leads_through_the_page_in_its_order_and_shows_where_it_is(string kind)
    {
        IPage page = await site.Open(kind);
        // The order in which what can be reached stands in the page.
        await page.EvaluateAsync("""
            () => [...document.querySelectorAll('a[href], input, button, summary, [tabindex="0"]')].filter(e => e.checkVisibility()).forEach((e, i) => e.dataset.stop = i)
            """);
        int stops = await page.EvaluateAsync<int>("document.querySelectorAll('[data-stop]').length");
        for (int i = 0; i < Math.Min(stops, MostStops); i++)
        {
            await page.Keyboard.PressAsync("Tab");
            // Which it is, whether something shows it, and whether it has a name.
            string[] at = await page.EvaluateAsync<string[]>("""
                () => {
                  const e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
                  const name = e.getAttribute('aria-label') ?? (e.labels?.[0]?.textContent || e.textContent);
                  return [e.dataset.stop ?? e.localName, s.outlineStyle != 'none' && parseFloat(s.outlineWidth) >= 2 ? 'shown' : 'hidden',
                    name.trim() ? 'named' : 'nameless', box.bottom > 0 && box.top < innerHeight ? 'in sight' : 'out of sight', e.outerHTML.slice(0, 90)];
                }
                """);
            Assert.Equal([$"{i}", "shown", "named", "in sight"], at[..4]);
        }
    }

    [BrowserTheory]
    [InlineData("home")]
    [InlineData("organ")]
    [InlineData("report")]
    public async Task The_first_key_offers_to_skip_to_the_content(string kind)
    {
        IPage page = await site.Open(kind);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"), await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 90)"));
    }

    [BrowserFact]
    public async Task A_table_that_is_too_wide_scrolls_by_the_arrows()
    {
        IPage page = await site.Open("organ", 390);
        await page.FocusAsync(".table.wide");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForFunctionAsync("document.activeElement.scrollLeft > 0");
        Assert.NotEqual("", await page.EvaluateAsync<string>("document.activeElement.getAttribute('role') == 'region' ? document.activeElement.getAttribute('aria-label') : ''"));
    }

    [BrowserFact]
    public async Task What_is_typed_is_found_announced_reached_and_cleared()
    {
        IPage page = await site.Open("search");
        await page.FocusAsync("#q");
        await page.Keyboard.InsertTextAsync("柳溪");
        Assert.Equal("找到 1 个", await page.InnerTextAsync("output[aria-live=polite]"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("柳溪区人民政府", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(["", "0"], await page.EvaluateAsync<string[]>("[document.querySelector('#q').value, String(document.querySelectorAll('.found li').length)]"));
    }
}
