using ReportGen.Forms;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Site;

/// <summary>Files that every site has, as they were built in.</summary>
internal static class SiteAssets
{
    /// <summary>The styles that the pages of reports and those around them share; a partial of the former.</summary>
    public const string BaseStyle = "_base.sbn-html";

    private const long MostBytes = 1024 * 1024;

    /// <summary>The text of a file, with line feeds.</summary>
    public static string Text(string name) => ShippedTemplates.Of(typeof(SiteAssets).Assembly).First(t => t.Name == name).Text;

    /// <summary>The files beside templates that a folder of templates may have in their place: the stylesheet of the pages around the reports, the script.</summary>
    public static IReadOnlyCollection<string> Replaceable { get; } = [SiteRoutes.Style, SiteRoutes.Script];

    /// <summary>What of them a folder of templates has in their place, by name.</summary>
    public static IReadOnlyDictionary<string, string> Own(string folder) => Replaceable
        .Select(n => (Name: n, File: new FileInfo(Path.Combine(folder, n))))
        // A link may lead anywhere.
        .Where(static f => f.File is { Exists: true, LinkTarget: null, Length: <= MostBytes })
        .Select(static f => (f.Name, Text: File.ReadAllText(f.File.FullName).ReplaceLineEndings("\n")))
        // A copy that nobody has changed replaces nothing.
        .Where(static f => f.Text != Whole(f.Name))
        .ToDictionary(static f => f.Name, static f => f.Text, StringComparer.Ordinal);

    /// <summary>A replaceable file as it is published where nothing stands in its place, but for what a run adds.</summary>
    public static string Whole(string name) => name == SiteRoutes.Style ? Style(null) : Text(name);

    /// <summary>The stylesheet of the pages around the reports: what they share with those of reports, and what is their own.</summary>
    /// <param name="shared">What a website has in place of the former; null for nothing.</param>
    public static string Style(string? shared) => (shared ?? Text(BaseStyle)) + Text(SiteRoutes.Style);

    /// <summary>The templates that a folder is laid over: those of a form, and for null those of the pages around the reports.</summary>
    public static IReadOnlyList<(string Name, string Text)> Templates(FormInfo? form) => form is null ? Around : ShippedTemplates.Of(form);

    private static IReadOnlyList<(string Name, string Text)> Around => field ??=
        [.. ShippedTemplates.Of(typeof(SiteAssets).Assembly).Where(static t => !Replaceable.Contains(t.Name))];
}
