using System.Text;

namespace ReportGen.Publishing.Site;

/// <summary>The stylesheets of a site: one of all pages around the reports, and one of the properties that its file sets, for all pages.</summary>
internal static class SiteStyle
{
    private static readonly string[] Schemes = ["light", "dark"];

    /// <summary>Writes that of the pages around the reports: what they share with those of reports, and what is their own.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="own">The whole of it where a website has its own; null for that which is built in.</param>
    public static void Write(Stream output, string? own) => output.Write(Encoding.UTF8.GetBytes(own ?? SiteAssets.Text("base.css") + SiteAssets.Text(SiteRoutes.Style)));

    /// <summary>Writes the properties. A colour that is read well on white paper is not read on black: each scheme has its own, and print none.</summary>
    public static void WriteTheme(Stream output, SiteSettings settings)
    {
        var text = new StringBuilder();
        foreach (string scheme in Schemes)
        {
            (string Key, string Value)[] own = [.. (scheme == "light" ? settings.Theme : settings.DarkTheme).Select(static p => (p.Key, p.Value))];
            // A font is the same in both.
            if (scheme == "light")
                Add(text, "screen", [.. own.Where(static p => p.Key == "font")]);
            Add(text, $"screen and (prefers-color-scheme: {scheme})", scheme == "light" ? [.. own.Where(static p => p.Key != "font")] : own);
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Add(StringBuilder text, string media, (string Name, string Value)[] properties)
    {
        if (properties.Length == 0)
            return;
        text.Append($"@media {media} {{\n  :root {{\n");
        foreach (var (name, value) in properties)
            text.Append($"    --{name}: {value};\n");
        text.Append("  }\n}\n");
    }
}
