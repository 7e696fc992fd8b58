using Microsoft.Playwright;

namespace ReportGen.EndToEnd.Tests;

/// <summary>A running Chromium, with the driver that it needs.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright driver, IBrowser browser) => (_driver, _browser) = (driver, browser);

    /// <summary>Where it is installed; null where it is not, and what needs it is skipped.</summary>
    public static string? Path { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Starts it; null where it is not installed.</summary>
    public static async Task<Chromium?> Start()
    {
        if (Path is null)
            return null;
        IPlaywright driver = await Playwright.CreateAsync();
        return new Chromium(driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] }));
    }

    /// <summary>An empty page in a window of its own.</summary>
    public async Task<IPage> NewPage(BrowserNewContextOptions? options = null) => await (await _browser.NewContextAsync(options)).NewPageAsync();

    /// <summary>A page in a window of its own.</summary>
    public async Task<IPage> Open(string address, int width = 1280, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ViewportSize = new() { Width = width, Height = 900 };
        IPage page = await NewPage(options);
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _driver.Dispose();
    }
}
