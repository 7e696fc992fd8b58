using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ReportGen.EndToEnd.Tests.Pages;
using ReportGen.Forms;

namespace ReportGen.EndToEnd.Tests.Samples;

/// <summary>A page of every kind of publications that are made of forms from other domains.</summary>
[Collection(SampleCollection.Name)]
public sealed partial class SampleLookTests(PublishedSamples samples)
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var (sample, file) in PublishedSamples.Pages)
                pages.Add(sample, file);
            return pages;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task The_page_fits_a_narrow_screen_breaks_no_rule_of_accessibility_and_takes_the_spacing_readers_ask_for(string sample, string file)
    {
        IPage page = await samples.Open(sample, file, 320);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.ReloadAsync();
        Assert.NotEmpty(asked);
        AxeResult result = await page.RunAxe(new AxeRunOptions { Rules = new() { ["target-size"] = new() { Enabled = true } } });
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {v.Nodes[0].Html}")));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "scrolls sideways");
        await page.EvaluateAsync("""
            () => {
              const style = new CSSStyleSheet();
              style.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
              document.adoptedStyleSheets = [style];
            }
            """);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "scrolls sideways with wide spacing");
        Assert.All(asked, static a => Assert.StartsWith("file:", a, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_style_a_script_or_an_address_that_a_strict_policy_refuses(string sample, string file)
    {
        IPage page = await samples.Open(sample, file);
        // Styles of a report's page stand in one element, which a website allows by its hash.
        Assert.Equal(0, await page.Locator("[style], script:not([src]):not([type='application/ld+json']), iframe, object, embed").CountAsync());
        Assert.InRange(await page.Locator("style").CountAsync(), 0, 1);
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => a.name.startsWith('on') || /^\s*javascript:/i.test(a.value)).map(a => a.name + '=' + a.value)
            """));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task The_page_is_in_one_language_by_its_words_and_by_what_is_read_aloud(string sample, string file)
    {
        IPage page = await samples.Open(sample, file);
        string lang = await page.EvaluateAsync<string>("document.documentElement.lang");
        string words = await page.EvaluateAsync<string>("""
            () => { for (const e of document.querySelectorAll('body [lang], code')) e.remove(); return [document.title, document.body.innerText, ...[...document.querySelectorAll('[aria-label], [title], meta[content]')]
                .map(e => e.getAttribute('aria-label') ?? e.getAttribute('title') ?? e.content)].join('\n'); }
            """);
        if (sample == "freight")
        {
            Assert.StartsWith("en", lang, StringComparison.Ordinal);
            Assert.Empty(Ideographs().Matches(words).Select(static m => m.Value));
            // A count of one is no plural.
            Assert.DoesNotMatch(@"\b1 (reports|organizations|findings|errors)\b", words);
        }
        else
        {
            Assert.StartsWith("zh", lang, StringComparison.Ordinal);
            Assert.Empty(EnglishWords().Matches(words).Select(static m => m.Value));
        }

        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("freight", "2025/northmere-2025.html", 2025)]
    [InlineData("water", "2024/yunlan/2024.html", 2024)]
    [InlineData("water", "2022/2022.html", 2022)]
    [InlineData("hospital", "2024/first.html", 2024)]
    public async Task Each_value_of_a_report_has_the_labels_of_its_row_and_column_as_headers_by_place_alone(string sample, string file, int year)
    {
        IPage page = await samples.Open(sample, file);
        await page.EvaluateAsync("document.querySelectorAll('td[id]').forEach(td => td.dataset.cell = td.id)");
        var found = await page.EvaluateAsync<Dictionary<string, string[]>>(HeaderScript.ByPlace);
        CellInfo[] cells = [.. PublishedSamples.Form(sample, year).Cells.Where(static c => c.Exists)];
        Assert.NotEmpty(cells);
        string[] wrong = [.. cells.Where(c => !found.TryGetValue(c.Address, out string[]? headers) || !Labels(c).All(l => headers.Any(h => h.Contains(l, StringComparison.Ordinal))))
            .Select(c => $"{c.Address}: {string.Join(" > ", found.GetValueOrDefault(c.Address) ?? ["no cell"])}")];
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {cells.Length}:\n{string.Join('\n', wrong.Take(10))}");
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("freight", "organs/northmere/index.html", 2)]
    [InlineData("water", "index.html", 2)]
    [InlineData("water", "organs/yunlan/index.html", 3)]
    [InlineData("hospital", "organs/示例市第一医院/index.html", 2)]
    public async Task On_paper_a_page_takes_no_more_sheets_than_it_needs(string sample, string file, int most)
    {
        IPage page = await samples.Open(sample, file);
        using var document = UglyToad.PdfPig.PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.InRange(document.NumberOfPages, 1, most);
        Assert.All(document.GetPages(), static p => Assert.All(p.Letters, l => Assert.InRange(l.BoundingBox.Right, 0, p.Width - 40)));
        await page.Context.CloseAsync();
    }

    private static IEnumerable<string> Labels(CellInfo cell)
    {
        for (MemberInfo? m = cell.Block.HasRowLabels ? cell.Row : null; m is not null; m = m.Parent)
            yield return m.Label;
        for (MemberInfo? m = cell.Column; m is not null; m = m.Parent)
            yield return m.Label;
    }

    [GeneratedRegex(@"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+")]
    private static partial Regex Ideographs();

    // Words that a page in Chinese has no use for; names of formats and addresses of cells are none.
    [GeneratedRegex(@"\b(?:the|of|and|report|reports|organi[sz]ation|organi[sz]ations|year|years|figure|figures|published|search|find|draft|missing|trend|change)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWords();
}
