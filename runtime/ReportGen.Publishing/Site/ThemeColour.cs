using System.Drawing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.Publishing.Site;

/// <summary>A colour as a stylesheet writes it.</summary>
internal static partial class ThemeColour
{
    /// <summary>Whether a text is one: #0b4ea2, navy, rgb(11 78 162).</summary>
    public static bool Is(string text) => Digits(text) is not null || Named(text) is not null || Function().IsMatch(text);

    /// <summary>Its relative luminance by WCAG 2.2, from 0 to 1; null for one that is computed or lets through what is behind it.</summary>
    public static double? Luminance(string text)
    {
        int? rgb = Digits(text) is { } digits ? digits.Length == 6 || digits[6..] is "ff" or "FF" ? int.Parse(digits[..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : null
            : Named(text) is { A: 255 } named ? named.ToArgb() & 0xFFFFFF
            : null;
        return rgb is { } known ? (0.2126 * Linear(known >> 16)) + (0.7152 * Linear(known >> 8 & 255)) + (0.0722 * Linear(known & 255)) : null;

        static double Linear(int part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    /// <summary>How far two colours stand apart by WCAG 2.2, from 1 to 21; null where that is not known of one of them.</summary>
    public static double? Contrast(string text, string background) =>
        Luminance(text) is { } first && Luminance(background) is { } second ? (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05) : null;

    // Six digits or eight.
    private static string? Digits(string text)
    {
        string digits = text.StartsWith('#') && text[1..].All(char.IsAsciiHexDigit) ? text[1..] : "";
        if (digits.Length is 3 or 4)
            digits = string.Concat(digits.Select(static d => new string(d, 2)));
        return digits.Length is 6 or 8 ? digits : null;
    }

    // The names of the web, which are those of the framework but for a second spelling.
    private static Color? Named(string text) =>
        text.All(char.IsAsciiLetter) && Enum.TryParse(text.Replace("grey", "gray", StringComparison.OrdinalIgnoreCase), ignoreCase: true, out KnownColor name) && Color.FromKnownColor(name) is { IsSystemColor: false } colour ? colour : null;

    [GeneratedRegex("""^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([0-9%., a-z-]+\)$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Function();
}
