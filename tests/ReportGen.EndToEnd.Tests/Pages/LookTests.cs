using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Pages of reports on screens of every kind.</summary>
[Collection(PageCollection.Name)]
public sealed class LookTests(PublishedPages pages)
{
    private static readonly int[] Widths = [320, 390, 768, 1280];

    public static TheoryData<string> Reports => new(PublishedPages.Reports);

    [BrowserTheory]
    [MemberData(nameof(Reports))]
    public async Task The_page_never_scrolls_sideways_and_nothing_is_cut_off(string file)
    {
        foreach (int width in Widths)
        {
            IPage page = await pages.Open(file, width);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{file} at {width}");
            // Text is hidden in nothing but what can be scrolled, or is read aloud alone.
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('main *')].filter(e => !e.closest('caption, .table') && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
                    && getComputedStyle(e).display != 'inline').map(e => e.outerHTML.slice(0, 80))
                """));
            await page.ScreenshotAsync(new() { Path = Picture(file, $"{width}"), FullPage = true });
            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Reports))]
    public async Task No_rule_of_accessibility_is_broken_in_light_dark_and_forced_colours(string file)
    {
        foreach (var (name, options) in new (string, BrowserNewContextOptions)[]
        {
            ("light", new()), ("dark", new() { ColorScheme = ColorScheme.Dark }), ("forced", new() { ForcedColors = ForcedColors.Active }),
        })
        {
            IPage page = await pages.Open(file, name == "light" ? 390 : 1280, options);
            AxeResult result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{file} {name}: {v.Id}: {v.Help}: {v.Nodes[0].Html}")));
            if (name != "light")
                await page.ScreenshotAsync(new() { Path = Picture(file, name) });
            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Reports))]
    public async Task Every_link_within_the_page_leads_to_a_place_on_it_and_every_cell_has_one(string file)
    {
        IPage page = await pages.Open(file);
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.hash.slice(1))).filter(id => !document.getElementById(id))"));
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('td[data-cell]')].filter(td => td.id != td.dataset.cell).map(td => td.dataset.cell)"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelectorAll('td[data-cell]').length > 10"));
    }

    [BrowserFact]
    public async Task The_heads_of_a_long_table_stay_in_sight()
    {
        IPage page = await pages.Open("2024/liuxi.html");
        await page.EvaluateAsync("document.getElementById('applications/results.total/total').scrollIntoView({ block: 'end' })");
        LocatorBoundingBoxResult head = (await page.Locator("#applications-col-natural").BoundingBoxAsync())!;
        Assert.InRange(head.Y, 0, 300);
    }

    [BrowserFact]
    public async Task On_a_phone_the_labels_of_a_wide_table_stay_in_sight()
    {
        IPage page = await pages.Open("2024/liuxi.html", 390);
        await page.EvaluateAsync("document.getElementById('applications/results.refused.stateSecret/total').scrollIntoView({ block: 'center', inline: 'end' })");
        LocatorBoundingBoxResult label = (await page.Locator("#applications-row-results-refused-stateSecret").BoundingBoxAsync())!;
        LocatorBoundingBoxResult value = (await page.Locator("[id='applications/results.refused.stateSecret/total']").BoundingBoxAsync())!;
        Assert.True(label.X >= 0 && label.X + label.Width <= value.X + 1, $"{label.X} + {label.Width}, {value.X}");
    }

    private static string Picture(string file, string kind) => Path.Combine(PublishedPages.Pictures, $"{Path.GetFileNameWithoutExtension(file)}-{kind}.png");
}
