using System.Text;
using ReportGen.Scriban;

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

    /// <summary>The templates of the pages.</summary>
    /// <param name="folder">The folder with those of the site's own, which stand before them; null for none.</param>
    public static PageTemplates Pages(string? folder) => PageTemplates.Load(
        typeof(SiteAssets).Assembly.GetManifestResourceNames()
            .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.Contains(".sbn-", StringComparison.Ordinal))
            .Select(static n => (n[Prefix.Length..], Text(n[Prefix.Length..]))),
        folder);
}
