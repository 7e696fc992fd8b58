namespace ReportGen.EndToEnd.Tests;

/// <summary>A test that looks at a page in Chromium; skipped, saying so, where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public static readonly string? Chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public BrowserFactAttribute()
    {
        if (Chromium is null)
            Skip = "Chromium is not installed (apt-get install chromium fonts-noto-cjk)";
    }
}
