using System.Text.Json.Nodes;
using Microsoft.Playwright;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>A small publication, and a browser to look at it.</summary>
public sealed class PublishedPages : IAsyncLifetime
{
    /// <summary>The pages of reports: of each form, checked and draft, with values of every state.</summary>
    public static readonly string[] Reports = ["2024/liuxi.html", "2020/liuxi-2020.html", "2016/old.html", "2023/draft.html"];

    private readonly TemporaryFolder _folder = new();

    /// <summary>The browser; null where there is none, and tests are skipped.</summary>
    public Chromium? Chromium { get; private set; }

    /// <summary>Where the publication lies.</summary>
    public string Folder => _folder.At("out");

    /// <summary>Where pictures of pages are kept for people to look at.</summary>
    public static string Pictures => Directory.CreateDirectory(Repository.Path("artifacts", "screenshots")).FullName;

    public async Task InitializeAsync()
    {
        Chromium = await Chromium.Start();
        if (Chromium is null)
            return;
        File.Copy(Repository.Path("samples", "city", "liuxi", "2024.json"), _folder.At("liuxi.json"));
        File.Copy(Repository.Path("samples", "city", "liuxi", "2020.json"), _folder.At("liuxi-2020.json"));
        string old = _folder.Write("old.json", """{ "form": "2014", "organ": "示例区人民政府", "year": 2016, "indicators": {} }""");
        string draft = _folder.Write("draft.json", Draft());
        var (exit, _, error) = await Tool.Run(["publish", _folder.At("liuxi.json"), _folder.At("liuxi-2020.json"), old, draft, "--out", Folder, "--draft"]);
        Assert.True(exit == 0, error);
    }

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A page in a window of its own.</summary>
    public Task<IPage> Open(string file, int width = 1280, BrowserNewContextOptions? options = null) => Chromium!.Open(Address(file), width, options);

    /// <summary>The address of a file of the publication.</summary>
    public string Address(string file) => new Uri(Path.Combine([Folder, .. file.Split('/')])).AbsoluteUri;

    // A long foreign name, a total that does not hold, blanks, and what is no number.
    private static string Draft()
    {
        JsonNode report = JsonNode.Parse(Data.Invalid())!;
        report["year"] = 2023;
        report["organ"] = "示例区Donaudampfschifffahrtsgesellschaftskapitaensverwaltungsstelle管理委员会";
        report["overview"]!.AsArray().Add("参见https://www.example.gov.cn/zwgk/zfxxgknb/2023/a-very-long-address-without-any-place-to-break-it/index.html。");
        report["applications"]!["carriedIn"] = new JsonObject { ["natural"] = "1O件左右", ["total"] = 123456789 };
        return report.ToJsonString();
    }
}
