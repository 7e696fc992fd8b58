using System.Globalization;
using AngleSharp.Dom;

namespace ReportGen.Publishing.Documents.Html;

/// <summary>Pictures of a page that may show a table.</summary>
internal static class HtmlPicture
{
    /// <summary>No table is legible in a picture that is smaller, in pixels.</summary>
    private const double FewestAcross = 200, FewestDown = 60;

    private const int LongestName = 60;

    /// <summary>The file name of a picture; null where it is too small to show a table.</summary>
    public static string? NameOf(IElement image)
    {
        if (SizeOf(image, "width") < FewestAcross || SizeOf(image, "height") < FewestDown)
            return null;
        string source = image.GetAttribute("src") ?? image.GetAttribute("data-src") ?? "";
        if (source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return Short(image.GetAttribute("alt") is { Length: > 0 } text ? text : source[..Math.Max(5, source.IndexOfAny([';', ',']) is > 0 and < 40 and var end ? end : 5)]);
        string path = source.Split('?', '#')[0];
        string name = path[(path.LastIndexOf('/') + 1)..];
        return Short(name.Length > 0 ? name : "img");
    }

    // What says nothing of its size, or says it in shares of the page, may be large.
    private static double SizeOf(IElement image, string side) =>
        double.TryParse(image.GetAttribute(side)?.Replace("px", "", StringComparison.OrdinalIgnoreCase).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double size) ? size : double.MaxValue;

    private static string Short(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName), "…");
}
