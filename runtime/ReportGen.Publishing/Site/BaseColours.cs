using System.Text.RegularExpressions;

namespace ReportGen.Publishing.Site;

/// <summary>The colours of the pages as they are shipped.</summary>
internal static partial class BaseColours
{
    /// <summary>The property that holds what text stands on.</summary>
    public const string Paper = "paper";

    // The stylesheet has those of the light scheme first.
    private static readonly Dictionary<string, string>[] Schemes =
    [
        .. Root().Matches(SiteAssets.Text(SiteAssets.BaseStyle)).Select(static r => Declaration().Matches(r.Value).ToDictionary(static d => d.Groups[1].Value, static d => d.Groups[2].Value)),
    ];

    /// <summary>The properties that hold the colour of text.</summary>
    public static IReadOnlyList<string> OfText { get; } = ["ink", "quiet", "link", "good", "bad"];

    /// <summary>The colour of a property in a scheme.</summary>
    public static string Of(string property, bool isDark) => Schemes[isDark ? 1 : 0][property];

    [GeneratedRegex("""(?s):root \{.*?\}""")]
    private static partial Regex Root();

    [GeneratedRegex("""--([a-z0-9-]+): (#[0-9a-f]+);""")]
    private static partial Regex Declaration();
}
