using System.Text;

namespace ReportGen.Publishing.Site;

/// <summary>Files that every site has, as they were built in.</summary>
internal static class SiteAssets
{
    private const string Prefix = "site/";
    private const long MostBytes = 1024 * 1024;

    /// <summary>The text of a file, with line feeds.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new InvalidOperationException($"{name} is not built in");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The files beside templates that a folder of templates may have in their place: the stylesheet of the pages around the reports, the script.</summary>
    public static IReadOnlyCollection<string> Replaceable { get; } = [SiteRoutes.Style, SiteRoutes.Script];

    /// <summary>What of them a folder of templates has in their place, by name.</summary>
    public static IReadOnlyDictionary<string, string> Own(string folder) => Replaceable
        .Select(n => (Name: n, File: new FileInfo(Path.Combine(folder, n))))
        // A link may lead anywhere.
        .Where(static f => f.File is { Exists: true, LinkTarget: null, Length: <= MostBytes })
        .ToDictionary(static f => f.Name, static f => File.ReadAllText(f.File.FullName).ReplaceLineEndings("\n"), StringComparer.Ordinal);

    /// <summary>The templates of the pages, by file name: a site's own may include their partials, and stand before them.</summary>
    public static IEnumerable<(string Name, string Text)> Templates => typeof(SiteAssets).Assembly.GetManifestResourceNames()
        .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.Contains(".sbn-", StringComparison.Ordinal))
        .Select(static n => (n[Prefix.Length..], Text(n[Prefix.Length..])));
}
