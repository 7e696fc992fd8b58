using System.Text.Json.Nodes;
using Microsoft.Playwright;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>A publication of many organs and years, a draft and a missing year among them, and a browser to look at it.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    /// <summary>A page of each kind, by what it is called in pictures.</summary>
    public static readonly (string Name, string File)[] Kinds =
    [
        ("home", "index.html"), ("year", "2024/index.html"), ("organ", "organs/liuxi/index.html"), ("organ-gap", "organs/shiqing/index.html"),
        ("indicator", "indicators/received/index.html"), ("indicator-by-change", "indicators/fees/by-change.html"), ("dictionary", "data/index.html"),
        ("search", "search.html"), ("missing", "404.html"), ("findings", "findings/index.html"), ("findings-rule", "findings/rules/applications.row-sum.html"),
        ("findings-organ", "findings/organs/liuxi.html"), ("report", "2022/liuxi/2022.html"), ("report-2019", "2020/liuxi/2020.html"), ("report-draft", "2023/liuxi/2023.html"),
    ];

    private readonly TemporaryFolder _folder = new();

    /// <summary>The browser; null where there is none, and tests are skipped.</summary>
    public Chromium? Chromium { get; private set; }

    /// <summary>Where the publication lies.</summary>
    public string Folder => _folder.At("out");

    public async Task InitializeAsync()
    {
        Chromium = await Chromium.Start();
        if (Chromium is null)
            return;
        foreach (string file in Directory.EnumerateFiles(Repository.Path("samples", "city"), "*.json", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(Repository.Path("samples", "city"), file).Replace('\\', '/');
            if (name != "shiqing/2021.json")
                _folder.Write($"in/{name}", name == "liuxi/2023.json" ? Broken(File.ReadAllText(file)) : File.ReadAllText(file));
        }

        JsonObject site = JsonNode.Parse(File.ReadAllText(Repository.Path("samples", "city.site.json")))!.AsObject();
        site["theme"] = JsonNode.Parse("""{ "link": "#7a1f1f", "dark": { "link": "#f2b8b8" } }""");
        site["organs"]!["police"]!["name"] = "云澜市公安局Donaudampfschifffahrtsgesellschaftskapitaensverwaltungsstelle分局";
        site["organs"]!["police"]!["formerly"] = new JsonArray("云澜市公安局");
        var (exit, _, error) = await Tool.Run(["publish", _folder.At("in"), "--out", Folder, "--draft", "--site", _folder.Write("site.json", site.ToJsonString())]);
        Assert.True(exit == 0, error);
    }

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A page of a kind in a window of its own, from the disk.</summary>
    public Task<IPage> Open(string kind, int width = 1280, BrowserNewContextOptions? options = null) => Chromium!.Open(new Uri(Path.Combine([Folder, .. FileOf(kind).Split('/')])).AbsoluteUri, width, options);

    /// <summary>The file of a page of a kind.</summary>
    public static string FileOf(string kind) => Kinds.Single(k => k.Name == kind).File;

    /// <summary>Where a picture of a page is kept.</summary>
    public static string Picture(string kind, string how) => Path.Combine(PublishedPages.Pictures, $"site-{kind}-{how}.png");

    // A total that does not hold.
    private static string Broken(string text)
    {
        JsonNode report = JsonNode.Parse(text)!;
        JsonNode received = report["applications"]!["received"]!;
        received["total"] = received["total"]!.GetValue<int>() + 5;
        return report.ToJsonString();
    }
}
