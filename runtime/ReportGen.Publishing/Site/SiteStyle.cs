using System.Text;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Site;

/// <summary>The stylesheets of a site: one of all pages around the reports, and one of the properties that its file sets, for all pages.</summary>
internal static class SiteStyle
{
    private static readonly string[] Schemes = ["light", "dark"];

    /// <summary>Writes that of the pages around the reports.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="renderers">Where a website has its own, or its own of what these pages share with those of reports.</param>
    public static void Write(Stream output, PageRenderers renderers) =>
        output.Write(Encoding.UTF8.GetBytes(renderers.Assets.GetValueOrDefault(SiteRoutes.Style) ?? SiteAssets.Style(renderers.BaseStyle)));

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

    // Black or white, whichever stands out more from a colour; null for one whose luminance is not known. Between them lies the
    // colour that both stand out from alike.
    private static string? ReadableOn(string colour) => ThemeColour.Luminance(colour) is { } luminance ? luminance > 0.179 ? "#000" : "#fff" : null;

    private static void Add(StringBuilder text, string media, (string Name, string Value)[] properties)
    {
        if (properties.Length == 0)
            return;
        text.Append($"@media {media} {{\n  :root {{\n");
        foreach (var (name, value) in properties)
        {
            text.Append($"    --{name}: {value};\n");
            if (name.StartsWith("series-", StringComparison.Ordinal) && ReadableOn(value) is { } letters)
                text.Append($"    --on-{name["series-".Length..]}: {letters};\n");
        }

        text.Append("  }\n}\n");
    }
}
