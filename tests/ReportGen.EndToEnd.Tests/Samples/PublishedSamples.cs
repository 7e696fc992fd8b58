using Freight;
using Hospital;
using Microsoft.Playwright;
using ReportGen.Forms;
using ReportGen.Publishing.Commands;
using ReportGen.TestSupport;
using Water;

namespace ReportGen.EndToEnd.Tests.Samples;

/// <summary>The publications of forms from other domains, in Chinese and English, and a browser to look at them.</summary>
public sealed class PublishedSamples : IAsyncLifetime
{
    /// <summary>A page of each kind of each sample.</summary>
    public static readonly (string Sample, string File)[] Pages =
    [
        .. Of("freight", "northmere", "coal", "2025/northmere-2025.html"),
        .. Of("water", "yunlan", "industry", "2024/yunlan/2024.html"),
        .. Of("hospital", "示例市第一医院", "income", "2024/first.html"),
    ];

    private static readonly Dictionary<string, IReadOnlyList<FormInfo>> Forms = new()
    {
        ["freight"] = FreightForms.All, ["water"] = WaterForms.All, ["hospital"] = HospitalForms.All,
    };

    private readonly TemporaryFolder _folder = new();

    /// <summary>The browser; null where there is none, and tests are skipped.</summary>
    public Chromium? Chromium { get; private set; }

    public async Task InitializeAsync()
    {
        Chromium = await Chromium.Start();
        if (Chromium is null)
            return;
        foreach (var (sample, forms) in Forms)
        {
            string folder = Repository.Path("samples", sample);
            string site = Path.Combine(folder, "site.json");
            string[] website = File.Exists(site) ? ["--site", site] : [];
            Assert.Equal(0, ReportCommands.Run(forms, ["publish", Path.Combine(folder, "data"), "--out", _folder.At(sample), "--quiet", .. website]));
        }
    }

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Where the publication of a sample lies.</summary>
    public string Folder(string sample) => _folder.At(sample);

    /// <summary>The form whose report a page shows.</summary>
    public static FormInfo Form(string sample, int year) => Forms[sample].Single(f => f.CoversYear(year));

    /// <summary>A page in a window of its own, from the disk.</summary>
    public Task<IPage> Open(string sample, string file, int width = 1280, BrowserNewContextOptions? options = null) =>
        Chromium!.Open(new Uri(Path.Combine([Folder(sample), .. file.Split('/')])).AbsoluteUri, width, options);

    private static (string Sample, string File)[] Of(string sample, string organ, string figure, string report) =>
    [
        .. new[] { "index.html", $"{report[..4]}/index.html", $"organs/{organ}/index.html", $"indicators/{figure}/index.html", "data/index.html", "search.html", "404.html", report }.Select(f => (sample, f)),
    ];
}
