using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>A page of every kind of a publication, on screens of every kind and on paper.</summary>
[Collection(SiteCollection.Name)]
public sealed class SiteLookTests(PublishedSite site)
{
    private static readonly int[] Widths = [320, 390, 768, 1280];

    public static TheoryData<string> Kinds => new(PublishedSite.Kinds.Select(static k => k.Name));

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task The_page_never_scrolls_sideways_and_nothing_is_cut_off(string kind)
    {
        foreach (int width in Widths)
        {
            IPage page = await site.Open(kind, width);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{kind} at {width}");
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('header *, main *, footer *')].filter(e => !e.closest('caption, .table, .sr, svg') && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
                    && getComputedStyle(e).display != 'inline').map(e => e.outerHTML.slice(0, 80))
                """));
            await page.ScreenshotAsync(new() { Path = PublishedSite.Picture(kind, $"{width}"), FullPage = kind != "dictionary" });
            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task No_rule_of_accessibility_is_broken_in_light_dark_and_forced_colours(string kind)
    {
        foreach (var (name, options) in new (string, BrowserNewContextOptions)[]
        {
            ("light", new()), ("dark", new() { ColorScheme = ColorScheme.Dark }), ("forced", new() { ForcedColors = ForcedColors.Active }),
        })
        {
            IPage page = await site.Open(kind, name == "light" ? 390 : 1280, options);
            // Rules of WCAG, A and AA, and what axe calls best practice; the size of what is tapped is off unless it is asked for.
            AxeResult result = await page.RunAxe(new AxeRunOptions { Rules = new() { ["target-size"] = new() { Enabled = true } } });
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{kind} {name}: {v.Id}: {v.Help}: {v.Nodes[0].Html}")));
            if (name != "light")
                await page.ScreenshotAsync(new() { Path = PublishedSite.Picture(kind, name) });
            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task With_the_spacing_that_WCAG_1_4_12_lets_readers_ask_for_nothing_is_cut_off(string kind)
    {
        IPage page = await site.Open(kind, 390);
        await page.EvaluateAsync("""
            () => {
              const style = new CSSStyleSheet();
              style.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
              document.adoptedStyleSheets = [style];
            }
            """);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), kind);
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('header *, main *, footer *')].filter(e => !e.closest('caption, .table, .sr, svg') && e.clientWidth > 0 && getComputedStyle(e).display != 'inline'
                && (e.scrollWidth > e.clientWidth + 1 || (getComputedStyle(e).overflowY == 'hidden' && e.scrollHeight > e.clientHeight + 1))).map(e => e.outerHTML.slice(0, 80))
            """));
    }

    [BrowserTheory]
    [InlineData("home", 1, 2)]
    [InlineData("year", 1, 2)]
    [InlineData("organ", 1, 3)]
    [InlineData("indicator", 1, 2)]
    [InlineData("report", 4, 6)]
    [InlineData("findings-rule", 1, 1)]
    public async Task On_paper_the_page_takes_as_many_sheets_as_it_needs(string kind, int least, int most)
    {
        IPage page = await site.Open(kind);
        byte[] bytes = await page.PdfAsync(new() { PreferCSSPageSize = true });
        await File.WriteAllBytesAsync(Path.ChangeExtension(PublishedSite.Picture(kind, "print"), "pdf"), bytes);
        using PdfDocument document = PdfDocument.Open(bytes);
        Assert.InRange(document.NumberOfPages, least, most);
        Assert.All(document.GetPages(), static p => Assert.Equal((595, 842), ((int)Math.Round(p.Width), (int)Math.Round(p.Height))));
        // Nothing runs off the sheet.
        Assert.All(document.GetPages(), static p => Assert.All(p.Letters, l => Assert.InRange(l.BoundingBox.Right, 0, p.Width - 40)));
    }

    [BrowserFact]
    public async Task Values_of_a_site_table_have_the_figure_and_the_year_as_headers()
    {
        IPage page = await site.Open("organ");
        string[] wrong = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('tbody td')].filter(td => {
              const row = td.parentElement.querySelector('th[scope=row]');
              return !row || row.textContent.trim() == '';
            }).map(td => td.outerHTML.slice(0, 100))
            """);
        Assert.Empty(wrong);
    }

    [BrowserTheory]
    [InlineData("organ-gap")]
    [InlineData("indicator-by-change")]
    [InlineData("report")]
    public async Task A_fall_is_printed_with_a_minus_and_not_with_a_hyphen(string kind)
    {
        IPage page = await site.Open(kind);
        string text = await page.EvaluateAsync<string>("document.body.innerText");
        Assert.Matches(@"\u2212\d+\.\d%", text);
        Assert.DoesNotMatch(@"(?:^|[\s，（])-\d", text);
    }

    [BrowserFact]
    public async Task The_heads_of_a_table_that_fits_stay_in_sight()
    {
        IPage page = await site.Open("organ");
        await page.EvaluateAsync("document.querySelector('.fits tbody:last-of-type tr:last-child').scrollIntoView({ block: 'center' })");
        LocatorBoundingBoxResult head = (await page.Locator(".fits thead th").First.BoundingBoxAsync())!;
        Assert.InRange(head.Y, -1, 40);
    }

    [BrowserFact]
    public async Task The_theme_of_the_site_file_reaches_every_page_and_each_scheme_has_its_own()
    {
        foreach (string kind in new[] { "home", "organ", "report", "report-draft" })
        {
            IPage light = await site.Open(kind);
            Assert.Equal("#7a1f1f", await light.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--link').trim()"));
            IPage dark = await site.Open(kind, options: new() { ColorScheme = ColorScheme.Dark });
            Assert.Equal("#f2b8b8", await dark.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--link').trim()"));
        }
    }
}
