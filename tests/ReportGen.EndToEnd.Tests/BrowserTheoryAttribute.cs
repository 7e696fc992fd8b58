namespace ReportGen.EndToEnd.Tests;

/// <summary>A theory that looks at pages in Chromium; skipped, saying so, where there is none.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}
