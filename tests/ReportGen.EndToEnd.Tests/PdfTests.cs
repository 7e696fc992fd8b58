using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests;

/// <summary>
/// The samples on plain pages, printed by a browser in the ways in which tables are set, and on the pages that are published,
/// as they are: read back as their data.
/// </summary>
public sealed class PdfTests(PdfTests.Printed printed) : IClassFixture<PdfTests.Printed>
{
    private static readonly string[] Samples = ["kashgar-2021", "urumqi-2024", "urumqi-transport-2022", "weibin-2024", "wuhai-2019"];

    private const string AsPublished = "as published";

    /// <summary>Each way of printing: style sheet, and options of the printer.</summary>
    private static readonly Dictionary<string, (string Style, PagePdfOptions Options)> Ways = new(StringComparer.Ordinal)
    {
        [AsPublished] = ("", new() { PreferCSSPageSize = true }),
        ["plain"] = ("", new()),
        ["landscape"] = ("", new() { Landscape = true }),
        ["cut over pages"] = ("", new() { Width = "160mm", Height = "110mm", Margin = new() { Top = "8mm", Bottom = "8mm", Left = "6mm", Right = "6mm" } }),
        ["running heads"] = ("", new()
        {
            DisplayHeaderFooter = true,
            HeaderTemplate = "<div style='font-size:8px;width:100%;text-align:center'>某某市政府信息公开工作年度报告汇编</div>",
            FooterTemplate = "<div style='font-size:8px;width:100%;text-align:center'>第 <span class=pageNumber></span> 页 共 <span class=totalPages></span> 页</div>",
            Margin = new() { Top = "15mm", Bottom = "15mm" },
        }),
        ["dashed borders"] = ("table,th,td{border-style:dashed!important}", new()),
        ["separate borders"] = ("table{border-collapse:separate!important;border-spacing:2px}td,th{border:1px solid #000!important}", new()),
        ["double borders"] = ("td,th{border:3px double #000!important}", new()),
        ["no borders"] = ("table,td,th,caption{border:none!important;background:none!important}", new()),
        ["level borders"] = ("table{border-collapse:collapse!important}table,td,th{border:none!important;background:none!important}tr{border-bottom:1px solid #000!important}", new()),
        ["three rules"] = ("table{border-collapse:collapse!important;border:none!important;border-top:2px solid #000!important;border-bottom:2px solid #000!important}td,th,caption{border:none!important;background:none!important}th[scope='col']{border-bottom:1px solid #000!important}", new()),
        ["frame only"] = ("td,th,caption{border:none!important;background:none!important}table{border:1px solid #000!important}", new()),
        ["columns only"] = ("td,th{border:none!important;border-left:1px solid #000!important;border-right:1px solid #000!important;background:none!important}table{border:1px solid #000!important}", new()),
        ["rows set close"] = ("table,td,th,caption{border:none!important;background:none!important}table{font-size:6.5pt!important;line-height:1.1!important}td,th{padding:0 1px!important}", new()),
        ["labels at the top"] = ("table,td,th,caption{border:none!important;background:none!important}td,th{vertical-align:top!important}", new()),
        ["wide lines"] = ("table,td,th,caption{border:none!important;background:none!important}td,th{line-height:2!important;padding:2px!important;text-align:center!important}", new()),
        ["open sides"] = ("td:first-child,th:first-child{border-left:none!important}table{border-left:none!important;border-right:none!important}", new()),
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string way in Ways.Keys)
        {
            foreach (string sample in Samples)
                cases.Add(sample, way);
        }

        return cases;
    }

    [BrowserTheory]
    [MemberData(nameof(Cases))]
    public void A_printed_page_reads_back_as_its_data(string sample, string way)
    {
        JsonNode expected = JsonNode.Parse(File.ReadAllText(Repository.Path("samples", "disclosure", "data", $"{sample}.json")))!;
        JsonNode read = printed.Read(sample, way);

        // The caption of a table repeats the title of its section, with the unit.
        read.AsObject().Remove("notes");
        Assert.Equal(expected.ToJsonString(Printed.Readable), read.ToJsonString(Printed.Readable));
    }

    /// <summary>All samples printed in all ways, and read by one run of the tool.</summary>
    public sealed class Printed : IAsyncLifetime
    {
        internal static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly TemporaryFolder _folder = new();

        public async Task InitializeAsync()
        {
            await using Chromium? chromium = await Chromium.Start();
            if (chromium is null)
                return;
            string[] publish = ["publish", Repository.Path("samples", "disclosure", "data"), "--formats", "html", "--draft"];
            await Tool.Run([.. publish, "--out", _folder.At("published")]);
            await Tool.Run([.. publish, "--out", _folder.At("plain"), "--templates", Repository.Path("tests", "ReportGen.PlainPages", "Templates")]);
            IPage page = await chromium.NewPage();
            foreach (string sample in Samples)
            {
                foreach (var (way, (style, options)) in Ways)
                {
                    await page.GotoAsync(new Uri(Directory.GetFiles(_folder.At(way == AsPublished ? "published" : "plain"), $"{sample}.html", SearchOption.AllDirectories)[0]).AbsoluteUri);
                    if (style.Length > 0)
                        await page.AddStyleTagAsync(new() { Content = style });
                    Directory.CreateDirectory(_folder.At("pdf"));
                    await File.WriteAllBytesAsync(_folder.At("pdf", $"{sample} {way}.pdf"), await page.PdfAsync(options));
                }
            }

            var (exit, _, error) = await Tool.Run(["read", _folder.At("pdf"), "--out", _folder.At("data")]);
            Assert.True(exit == 0, error);
        }

        public Task DisposeAsync()
        {
            _folder.Dispose();
            return Task.CompletedTask;
        }

        internal JsonNode Read(string sample, string way) => JsonNode.Parse(File.ReadAllText(_folder.At("data", $"{sample} {way}.json")))!;
    }
}
