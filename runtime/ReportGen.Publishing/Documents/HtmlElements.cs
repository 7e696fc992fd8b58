using System.Collections.Frozen;
using AngleSharp.Dom;

namespace ReportGen.Publishing.Documents;

/// <summary>How elements of HTML are shown.</summary>
internal static class HtmlElements
{
    /// <summary>Nothing within these is text a reader of the page sees.</summary>
    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(
        ["script", "style", "template", "noscript", "noframes", "iframe", "object", "embed", "audio", "video", "canvas",
         "svg", "select", "datalist", "textarea", "rp", "meta", "link", "base"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
         "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
         "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre",
         "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "xmp"],
        StringComparer.Ordinal);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    public static bool KeepsBlanks(string name) => name is "pre" or "listing" or "plaintext" or "xmp";

    public static bool IsHidden(IElement element)
    {
        if (Unseen.Contains(element.LocalName) || element.HasAttribute("hidden"))
            return true;
        if (element.LocalName == "dialog" && !element.HasAttribute("open"))
            return true;
        return Display(element).StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    public static bool IsBlock(IElement element)
    {
        ReadOnlySpan<char> display = Display(element);
        if (display.StartsWith("inline", StringComparison.OrdinalIgnoreCase))
            return element.LocalName == "table";
        return Blocks.Contains(element.LocalName) || display.StartsWith("block", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The value of display in the style attribute; the last one counts, as in a browser.</summary>
    private static ReadOnlySpan<char> Display(IElement element)
    {
        ReadOnlySpan<char> style = element.GetAttribute("style");
        ReadOnlySpan<char> display = default;
        foreach (Range range in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[range];
            int colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals("display", StringComparison.OrdinalIgnoreCase))
                display = declaration[(colon + 1)..].Trim();
        }

        return display;
    }
}
