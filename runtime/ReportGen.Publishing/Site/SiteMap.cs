using System.Globalization;
using System.Text;
using ReportGen.Publishing.Storage;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>The map of a site for search engines: so many pages in a file, and past that an index of such files, as sitemaps.org has it.</summary>
/// <param name="views">What makes the records.</param>
internal sealed class SiteMap(SiteViews views) : IDisposable
{
    // A file may hold fifty thousand.
    private const int Most = 40_000;

    private readonly LineSorter _pages = new(4 * 1024 * 1024);
    private int _count;

    /// <summary>Takes in a page.</summary>
    public void Add(string path) => Add(path, null);

    /// <summary>Takes in a page with the day on which it was published.</summary>
    public void Add(string path, PublicationTime? published)
    {
        _count++;
        _pages.Add(Encoding.UTF8.GetBytes($"{path}\t{published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"));
    }

    /// <summary>Writes the map.</summary>
    public void Write(PageWriter writer)
    {
        int files = (_count + Most - 1) / Most;
        int number = 1;
        foreach (ReadOnlyMemory<byte>[] lines in Copies().Chunk(Most))
        {
            string path = files == 1 ? SiteRoutes.Sitemap : string.Create(CultureInfo.InvariantCulture, $"sitemap-{number}.xml");
            ViewRecord page = views.Page("sitemap", path, views.Title);
            page["urls"] = lines.Select(l => Url(Encoding.UTF8.GetString(l.Span))).ToArray();
            writer.Write("sitemap", path, page, isListed: false);
            number++;
        }

        if (files <= 1)
            return;
        ViewRecord index = views.Page("sitemap", SiteRoutes.Sitemap, views.Title);
        index["count"] = files;
        index["pages"] = Enumerable.Range(1, files).Select(n => new ViewRecord(ViewTypes.Link) { ["name"] = $"{n}", ["href"] = views.Url($"sitemap-{n}.xml") }).ToArray();
        writer.Write("sitemap", SiteRoutes.Sitemap, index, isListed: false);
    }

    public void Dispose() => _pages.Dispose();

    // What is sorted lies in a buffer that is used again.
    private IEnumerable<ReadOnlyMemory<byte>> Copies() => _pages.Sorted().Select(static l => (ReadOnlyMemory<byte>)l.ToArray());

    private ViewRecord Url(string line)
    {
        string path = SortedMerge.KeyOf(line);
        string modified = line[(path.Length + 1)..];
        return new ViewRecord(ViewTypes.Url) { ["href"] = views.Url(path), ["modified"] = modified.Length == 0 ? null : modified };
    }
}
