using System.Net;
using Microsoft.Playwright;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.Scriban;
using ReportGen.Views;
using Xunit.Abstractions;

namespace ReportGen.EndToEnd.Tests;

/// <summary>
/// Templates that put text of a report where a browser would run it, in a real browser: those known to run are refused,
/// and of templates made at random what is accepted (REPORTGEN_HOSTILE_TEMPLATES says how many) runs nothing, whatever a report says.
/// </summary>
public sealed class HostileTemplateTests(ITestOutputHelper output) : IAsyncLifetime
{
    // Stands in a template for text of the report, escaped as the format asks.
    private const string Text = "¤";

    private const string Number = "{{ report.year }}";

    /// <summary>What a report may call its organ, by what would come of it.</summary>
    private static readonly string[] Probes =
    [
        "alert(1)", "1;alert(1)", "javascript:alert(1)", "http://hostile.invalid/x", "url(http://hostile.invalid/y)", "0;url=http://hostile.invalid/z",
        "*/alert(1)/*", "--><script>alert(1)</script>", "\" onload=alert(1) autofocus onfocus=alert(1) x=\"", "@import 'http://hostile.invalid/s'",
        "x onerror=alert(1)", "</title></style></textarea><img src=x onerror=alert(1)>", "]]><script>alert(1)</script>", "script", "onload", "_blank",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _events = [];
    private Chromium? _chromium;
    private IPage _page = null!;
    private (string Type, string Body) _served = ("", "");

    public async Task InitializeAsync()
    {
        _chromium = await Chromium.Start();
        if (_chromium is null)
            return;
        _page = await _chromium.NewPage();
        _page.Dialog += async (_, dialog) =>
        {
            lock (_events)
                _events.Add("alert");
            await dialog.DismissAsync();
        };
        await _page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url.StartsWith("http://page.invalid/", StringComparison.Ordinal) && route.Request.IsNavigationRequest && route.Request.Frame.ParentFrame is null)
            {
                await route.FulfillAsync(new() { ContentType = _served.Type, Body = _served.Body });
                return;
            }

            if (route.Request.Url.Contains("hostile.invalid", StringComparison.Ordinal))
            {
                lock (_events)
                    _events.Add(route.Request.Url);
            }

            await route.AbortAsync();
        });
    }

    public async Task DisposeAsync()
    {
        _folder.Dispose();
        if (_chromium is not null)
            await _chromium.DisposeAsync();
    }

    /// <summary>Seen to run or to lead elsewhere, each with the probe that does.</summary>
    public static TheoryData<string, string, string> Known => new()
    {
        { "html", $"<script>/*</scr{Number}ipt>*/ {Text} </script>", "alert(1)" },
        { "html", $"<svg><title><img src=x onerror=\"{Text}\"></title></svg>", "alert(1)" },
        { "html", $"<svg><title><script>{Text}</script></title></svg>", "alert(1)" },
        { "html", $"<svg><textarea><script>{Text}</script></textarea></svg>", "alert(1)" },
        { "html", $"<svg><script>{Text}</script></svg>", "alert(1)" },
        { "html", $"<img src=x onerror=\"{Text}\">", "alert(1)" },
        { "html", $"<img src={Text}>", "x onerror=alert(1)" },
        { "html", $"<iframe src=\"{Text}\"></iframe>", "javascript:alert(1)" },
        { "html", $"<meta http-equiv=refresh content=\"{Text}\">", "0;url=http://hostile.invalid/z" },
        { "html", $"<style>{Text}</style>", "@import 'http://hostile.invalid/s'" },
        { "html", $"<p style=\"background:{Text}\">x</p>", "url(http://hostile.invalid/y)" },
        { "html", $"<{Text}>alert(1)</{Text}>", "script" },
        { "html", $"<body {Text}=alert(1)>", "onload" },
        { "html", $"<svg><rect width=9 height=9 fill=\"{Text}\"/><image href=\"{Text}\"/></svg>", "http://hostile.invalid/x" },
        { "html", $"<img srcset=\"{Text}\">", "http://hostile.invalid/x" },
        { "html", $"<object data=\"{Text}\"></object>", "http://hostile.invalid/x" },
        { "svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>{Text}</script></svg>", "alert(1)" },
        { "svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"{Text}\"/>", "alert(1)" },
        { "xhtml", $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><script>{Text}</script></body></html>", "alert(1)" },
        { "xml", $"<r xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:script>{Text}</x:script></r>", "alert(1)" },
    };

    [BrowserTheory]
    [MemberData(nameof(Known))]
    public async Task What_runs_in_a_browser_is_refused(string format, string template, string probe)
    {
        Assert.NotEmpty(await Open(format, template.Replace(Number, "2024").Replace(Text, format == "html" && probe.StartsWith('@') ? probe : WebUtility.HtmlEncode(probe))));
        Assert.Null(Accept(format, template));
    }

    [BrowserFact]
    public async Task What_is_accepted_runs_nothing()
    {
        int wanted = int.TryParse(Environment.GetEnvironmentVariable("REPORTGEN_HOSTILE_TEMPLATES"), out int asked) ? asked : 25;
        var random = new Random(20_261_127);
        int tried = 0;
        for (int accepted = 0; accepted < wanted; tried++)
        {
            Assert.True(tried < wanted * 200, $"only {accepted} of {tried} templates are accepted");
            (string format, string template) = RandomPage(random);
            if (!template.Contains(Text, StringComparison.Ordinal) || Accept(format, template) is not { } sound)
                continue;
            accepted++;
            foreach (string probe in Probes)
            {
                Report report = DisclosureForms.All[^1].CreateReport();
                (report.Organ, report.Year) = (probe, 2024);
                Assert.True(await Open(format, sound.Render(report, new RenderContext())) is [], $"{format}: {template}\n{probe}\n{string.Join('\n', _events)}");
            }
        }

        output.WriteLine($"{tried} templates made, {wanted} accepted");
    }

    private SiteTemplate? Accept(string format, string template)
    {
        string escape = format == "html" ? "html.escape" : "xml.escape";
        string path = _folder.At($"templates/{format}/Disclosure.2021.sbn-{format}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, template.Replace(Text, $"{{{{ report.organ | {escape} }}}}"));
        FormInfo form = DisclosureForms.All[^1];
        SiteTemplates templates = SiteTemplates.Load(Path.GetDirectoryName(path)!, [form], ScribanLimits.Foreign);
        return templates.Problems.Count == 0 ? Assert.Single(templates.Of(form, PageKinds.Report)) : null;
    }

    // What the page does by itself, and what it would do when a link is followed or a field is used.
    private async Task<IReadOnlyList<string>> Open(string format, string body)
    {
        _events.Clear();
        _served = (format switch { "html" => "text/html; charset=utf-8", "svg" => "image/svg+xml", "xhtml" => "application/xhtml+xml", _ => "application/xml" }, body);
        try
        {
            await _page.GotoAsync("http://page.invalid/", new() { WaitUntil = WaitUntilState.Load, Timeout = 10_000 });
            string[] found = await _page.EvaluateAsync<string[]>("""
                () => new Promise(done => setTimeout(() => {
                  const found = [];
                  for (const element of document.querySelectorAll('*'))
                    for (const { name, value } of /xhtml|svg|MathML/.test(element.namespaceURI) ? element.attributes : []) {
                      if (/^\s*(javascript|vbscript|data):/i.test(value) && /(href|src|action|data|to|from|values|formaction)$/i.test(name)) found.push(name + '=' + value);
                      if (/^on/i.test(name) && /alert/.test(value)) found.push(name + '=' + value);
                      if (/^(target|rel|sandbox|style|type|http-equiv|srcdoc)$/i.test(name) && /alert|hostile|_blank/.test(value)) found.push(name + '=' + value);
                    }
                  done(found);
                }, 4))
                """);
            lock (_events)
                _events.AddRange(found);
        }
        catch (PlaywrightException e) when (e.Message.Contains("navigat", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("Timeout", StringComparison.Ordinal) || e.Message.Contains("ERR_", StringComparison.Ordinal))
        {
            // It went elsewhere while it was looked at.
            lock (_events)
                _events.Add(e.Message);
        }

        lock (_events)
            return [.. _events];
    }

    private static (string Format, string Template) RandomPage(Random random)
    {
        string format = Pick(random, "html", "html", "html", "svg", "xhtml", "xml");
        string page = RandomContent(random, random.Next(1, 4));
        return (format, format switch
        {
            "svg" => $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\">{page}</svg>",
            "xhtml" => $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>{page}</body></html>",
            "xml" => $"<r xmlns:h=\"http://www.w3.org/1999/xhtml\" xmlns:s=\"http://www.w3.org/2000/svg\">{page}</r>",
            _ => random.Next(3) > 0 ? page : $"<!DOCTYPE html><html><head>{RandomContent(random, 1)}</head><body>{page}</body></html>",
        });
    }

    private static string RandomContent(Random random, int depth)
    {
        string content = "";
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            content += random.Next(depth > 0 ? 8 : 3) switch
            {
                0 => Text,
                1 => Number,
                2 => Pick(random, "x", "&lt;", "<!-- x -->", $"<!-- {Text} -->", "<br>", "<br/>", "]]>", "<![CDATA[x]]>", $"<![CDATA[{Text}]]>", $"</{Number}", "</scr", "<", "\"", "'"),
                _ => RandomElement(random, depth),
            };
        }

        return content;
    }

    private static string RandomElement(Random random, int depth)
    {
        string name = Pick(random, "p", "div", "table", "td", "a", "img", "svg", "title", "textarea", "style", "script", "noscript", "template", "iframe", "object", "param", "meta", "base", "link", "form",
            "input", "button", "select", "option", "math", "mi", "annotation-xml", "foreignObject", "desc", "animate", "set", "use", "image", "text", "h1", "ul", "li", "video", "source", "details",
            "h:script", "h:p", "s:svg", "s:script", "xmp", "plaintext", "frameset", "marquee");
        string attributes = "";
        for (int i = random.Next(3); i > 0; i--)
        {
            string attribute = Pick(random, "href", "xlink:href", "src", "srcset", "srcdoc", "style", "class", "id", "title", "alt", "aria-label", "data-x", "onclick", "onload", "onerror", "http-equiv",
                "content", "name", "value", "action", "formaction", "target", "rel", "fill", "width", "x", "viewBox", "d", "values", "to", "attributeName", "data", "type", "lang", "sandbox", Text, Number);
            string value = Pick(random, Text, Text, Number, $"#{Text}", $"/a/{Text}", $"/a/{Number}.html", $"?q={Text}", $"javascript:{Text}", $"x {Text}", $"{Text} x", "refresh", "x", $"url({Text})", $"color:{Text}");
            attributes += Pick(random, $" {attribute}=\"{value}\"", $" {attribute}=\"{value}\"", $" {attribute}=\"{value}\"", $" {attribute}='{value}'", $" {attribute}={value}", $" {attribute}");
        }

        string content = RandomContent(random, depth - 1);
        return random.Next(8) switch
        {
            0 => $"<{name}{attributes}>",
            1 => $"<{name}{attributes}/>",
            2 => $"<{name}{attributes}>{content}",
            _ => $"<{name}{attributes}>{content}</{name}>",
        };
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
