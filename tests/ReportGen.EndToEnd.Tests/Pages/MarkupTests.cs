namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Pages as the Nu Html Checker, which the W3C runs, sees them.</summary>
[Collection(SiteCollection.Name)]
public sealed class MarkupTests(PublishedSite site)
{
    [MarkupFact]
    public async Task No_page_of_any_kind_has_an_error()
    {
        string fragment = Path.Combine(site.Folder, "..", "fragment.html");
        await File.WriteAllTextAsync(fragment, $"<!DOCTYPE html><html lang=\"zh-CN\"><head><title>t</title></head><body>{await File.ReadAllTextAsync(Path.Combine(site.Folder, "2022", "liuxi", "2022.fragment.html"))}</body></html>");
        string[] pages = [.. PublishedSite.Kinds.Select(k => Path.Combine([site.Folder, .. k.File.Split('/')])), fragment];
        Assert.Equal("", await MarkupChecker.Check(["--errors-only", .. pages]));
        Assert.Equal("", await MarkupChecker.Check(["--errors-only", "--css", Path.Combine(site.Folder, "style.css"), Path.Combine(site.Folder, "theme.css")]));
    }
}
