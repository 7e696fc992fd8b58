using System.Text;

namespace ReportGen.Publishing.Site;

/// <summary>Files that every site has, as they were built in.</summary>
internal static class SiteAssets
{
    private const string Prefix = "site/";

    /// <summary>The text of a file, with line feeds.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new InvalidOperationException($"{name} is not built in");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The templates of the pages, by file name: a site's own may include their partials, and stand before them.</summary>
    public static IEnumerable<(string Name, string Text)> Templates => typeof(SiteAssets).Assembly.GetManifestResourceNames()
        .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.Contains(".sbn-", StringComparison.Ordinal))
        .Select(static n => (n[Prefix.Length..], Text(n[Prefix.Length..])));
}
