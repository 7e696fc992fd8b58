namespace ReportGen.EndToEnd.Tests;

/// <summary>A test that looks at a page in Chromium; skipped, saying so, where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
            Skip = "Chromium is not installed (apt-get install chromium fonts-noto-cjk)";
    }
}
