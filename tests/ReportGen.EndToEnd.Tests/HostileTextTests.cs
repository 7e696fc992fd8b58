using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Playwright;

namespace ReportGen.EndToEnd.Tests;

/// <summary>Text in every field of a report that means to be more than text, published in every format.</summary>
public sealed class HostileTextTests : IAsyncLifetime
{
    private static readonly string[] Texts =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "</title><script>alert(1)</script>",
        "</td></tr></table><h1>h</h1>", "<!-- ", "]]>", "&lt;b&gt; &amp; &#60;", "javascript:alert(1)", "[a](javascript:alert(1))",
        "![x](javascript:alert(1))", "<javascript:alert(1)>", "| a | b |", "|---|---|", "`code`", "```", "~~~", "# h", "## h", "- i", "+ i", "1. i", "2) i",
        "> q", "---", "***", "===", "[x]: http://a", "*b* _i_ ~~d~~ **b**", "a\\|b", "\\", "{{ report.title }}", "{%{", "\u202Egnp.exe", "nul\u0000nul", "a\u200Bb",
        "\u0001\u0007", "\uFEFFbom", "𠮷\uD83D\uDE00", "一、总体情况", new string('w', 400),
    ];

    private static readonly string[] Sections = ["preamble", "overview", "problems", "other"];

    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        var report = new JsonObject { ["form"] = "2021", ["year"] = 2024, ["organ"] = string.Concat(Texts.Where(static t => t.Length < 100)) };
        foreach (string section in Sections)
            report[section] = new JsonArray([.. Texts.Select(static t => (JsonNode)t)]);
        // Where the form wants tables alone, text is kept as notes; what is no number is kept as it stood.
        report["notes"] = new JsonObject { ["applications"] = new JsonArray([.. Texts.Select(static t => (JsonNode)t)]) };
        report["applications"] = new JsonObject { ["received"] = new JsonObject { ["natural"] = "<b>|五`", ["total"] = "\"><img src=x onerror=alert(1)>" } };
        await File.WriteAllTextAsync(_folder.At("hostile.json"), report.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        // The same with plain words: two cells that cannot be read, and text in every section.
        _folder.Write("plain.json", """
            {
              "form": "2021", "organ": "示例区人民政府", "year": 2024,
              "preamble": ["文字。"], "overview": ["文字。"], "problems": ["文字。"], "other": ["文字。"],
              "applications": { "received": { "natural": "若干", "total": "许多" } }
            }
            """);
        var (exit, output, error) = await Tool.Run(["publish", _folder.At("hostile.json"), _folder.At("plain.json"), "--out", _folder.At("out"), "--draft"]);
        Assert.True(exit == 0, output + error);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private string Published(string file) => File.ReadAllText(_folder.At("out", "2024", file));

    // What a reader of the page sees of a text: controls and marks of direction are gone, runs of blanks are one.
    private static string Seen(string text) =>
        string.Join(' ', text.Where(static c => !(c < ' ' || c is '\u202E' or '\uFEFF' or '\u200B')).ToArray().AsSpan().ToString().Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    [BrowserFact]
    public async Task Nothing_runs_in_a_browser_and_nothing_is_lost()
    {
        await using Chromium chromium = (await Chromium.Start())!;
        IPage page = await chromium.NewPage();
        var events = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            events.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => events.Add(request.Url);
        page.PageError += (_, e) => events.Add(e);
        foreach (string file in _folder.Files("out").Where(static f => f.EndsWith(".html", StringComparison.Ordinal)))
        {
            events.Clear();
            string address = new Uri(_folder.At(["out", .. file.Split('/')])).AbsoluteUri;
            await page.GotoAsync(address);
            // Its own stylesheet and script, and nothing else.
            Assert.All(events, e => Assert.True(e == address || e.EndsWith("/style.css", StringComparison.Ordinal) || e.EndsWith("/search.js", StringComparison.Ordinal), e));
            Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('script:not([src$=\"search.js\"]):not([type=\"application/ld+json\"]), img, svg:not([viewBox]), iframe, object, [onerror], [onload], [href^=\"javascript\" i]').length"));
        }

        await page.GotoAsync(new Uri(_folder.At("out", "2024", "hostile.html")).AbsoluteUri);
        string[] elements = await Elements(page);
        string[] paragraphs = [.. (await page.EvalOnSelectorAllAsync<string[]>("main p", "all => all.map(p => p.textContent)")).Select(Seen)];
        foreach (string text in Texts.Select(Seen).Where(static t => t.Length > 0))
            Assert.True(paragraphs.Count(p => p == text) >= Sections.Length, text);
        await page.GotoAsync(new Uri(_folder.At("out", "2024", "plain.html")).AbsoluteUri);
        Assert.Empty(elements.Except(await Elements(page)));
    }

    // The kinds of element of a page, with their number where text cannot add to it. More is found in the one than in the other.
    private static async Task<string[]> Elements(IPage page) =>
        await page.EvaluateAsync<string[]>("(all => [...new Set(all.map(e => e.localName))].map(n => n == 'p' || n == 'section' ? n : n + all.filter(e => e.localName == n).length))([...document.querySelectorAll('*')].filter(e => !e.closest('.findings')))");

    [Fact]
    public void Markdown_has_the_headings_and_tables_of_a_plain_report_and_the_words_of_this_one()
    {
        MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseAutoLinks().Build();
        MarkdownDocument hostile = Markdown.Parse(Published("hostile.md"), pipeline);
        MarkdownDocument plain = Markdown.Parse(Published("plain.md"), pipeline);
        Assert.Equal(Shape(plain), Shape(hostile));
        Assert.DoesNotContain(hostile.Descendants(), static d => d is HtmlBlock or HtmlInline or LinkInline or CodeInline or CodeBlock or ListBlock or ThematicBreakBlock or AutolinkInline);
        string[] paragraphs = [.. hostile.Descendants<ParagraphBlock>().Select(static p => Seen(string.Concat(p.Inline!.Descendants().Select(TextOf))))];
        foreach (string text in Texts.Select(Seen).Where(static t => t.Length > 0))
            Assert.True(paragraphs.Count(p => p == text) >= Sections.Length, text);
    }

    // Headings by level and tables by rows and columns, in order.
    private static string[] Shape(MarkdownDocument document) => [.. document.Select(static b => b switch
    {
        HeadingBlock heading => $"h{heading.Level}",
        Table table => string.Join(',', table.OfType<TableRow>().Select(static r => r.Count)),
        _ => "",
    }).Where(static s => s.Length > 0)];

    private static string TextOf(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };

    [Fact]
    public void Plain_text_keeps_its_tables()
    {
        string[] plain = [.. Rules(Published("plain.txt"))];
        Assert.NotEmpty(plain);
        Assert.Equal(plain.Length, Rules(Published("hostile.txt")).Count());
    }

    // The lines that part the rows of tables; text of a report holds no characters for lines.
    private static IEnumerable<string> Rules(string text) => text.Split('\n').Where(static l => l is ['┌' or '├' or '└', ..] or ['│', .., '┤']);

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("txt")]
    [InlineData("json")]
    public void No_control_and_no_mark_of_direction_is_published(string format) =>
        Assert.DoesNotContain(Published($"hostile.{format}"), static c => (c < ' ' && c != '\n') || c is '\u007F' or '\u202E' or '\uFEFF');

    [Fact]
    public void Data_comes_back_as_it_was_cleaned()
    {
        JsonElement data = JsonDocument.Parse(Published("hostile.json")).RootElement;
        Assert.Equal(
            Texts.Select(Seen).Where(static t => t.Length > 0),
            data.GetProperty("overview").EnumerateArray().Select(static p => Seen(p.GetString()!)).Where(static t => t.Length > 0));
        Assert.Equal("\"><img src=x onerror=alert(1)>", data.GetProperty("applications").GetProperty("received").GetProperty("total").GetString());
    }
}
