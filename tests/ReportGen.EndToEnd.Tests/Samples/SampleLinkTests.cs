using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ReportGen.EndToEnd.Tests.Samples;

/// <summary>The links of publications that are made of forms from other domains.</summary>
[Collection(SampleCollection.Name)]
public sealed class SampleLinkTests(PublishedSamples samples)
{
    [BrowserTheory]
    [InlineData("freight")]
    [InlineData("water")]
    [InlineData("hospital")]
    public void Every_link_and_anchor_leads_somewhere_and_every_page_is_led_to(string sample)
    {
        string root = samples.Folder(sample);
        var parser = new HtmlParser();
        var pages = Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories).ToDictionary(static f => f, f => parser.ParseDocument(File.ReadAllText(f)), StringComparer.Ordinal);
        var led = new HashSet<string>(StringComparer.Ordinal);
        var broken = new List<string>();
        foreach (var (file, page) in pages)
        {
            foreach (string address in page.QuerySelectorAll("a[href], link[href], script[src], img[src]").Select(static e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            {
                // Pages that a server shows anywhere are linked from the root of the website.
                if (address.Contains("://", StringComparison.Ordinal) || Path.GetFileName(file) == "404.html")
                    continue;
                string[] parts = address.Split('#', 2);
                string path = parts[0].Length == 0 ? file : Path.GetFullPath(Uri.UnescapeDataString(parts[0]), Path.GetDirectoryName(file)!);
                string anchor = parts.Length == 1 ? "" : Uri.UnescapeDataString(parts[1]);
                led.Add(path);
                if (!File.Exists(path) || (anchor.Length > 0 && !(pages.TryGetValue(path, out IHtmlDocument? to) && to.GetElementById(anchor) is not null)))
                    broken.Add($"{Path.GetRelativePath(root, file)}: {address}");
            }
        }

        Assert.Empty(broken);
        Assert.Empty(pages.Keys.Where(p => !led.Contains(p) && Path.GetFileName(p) != "404.html").Select(p => Path.GetRelativePath(root, p)));
    }
}
