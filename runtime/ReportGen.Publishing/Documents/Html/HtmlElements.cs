using System.Collections.Frozen;
using AngleSharp.Dom;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Html;

/// <summary>How elements of HTML are shown.</summary>
internal static class HtmlElements
{
    /// <summary>Nothing within these is text a reader of the page sees.</summary>
    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(
        ["script", "style", "template", "noscript", "noframes", "iframe", "object", "embed", "audio", "video", "canvas",
         "svg", "datalist", "rp", "rt", "rtc", "meta", "link", "base"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
         "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
         "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre",
         "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "xmp"],
        StringComparer.Ordinal);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    public static bool KeepsBlanks(string name) => name is "pre" or "listing" or "plaintext" or "xmp";

    /// <summary>Whether the tag of an element is the last of its line: a line break there is none of what the element holds.</summary>
    /// <param name="element">The element.</param>
    /// <param name="source">The page.</param>
    public static bool BeginsWithBreak(IElement element, string source)
    {
        if (element.SourceReference?.Position.Position is not { } position)
            return false;
        int end = source.IndexOf('>', Math.Clamp(position, 0, source.Length)) + 1;
        return end > 0 && end < source.Length && source[end] is '\n' or '\r';
    }

    /// <summary>Whether nothing of an element is ever text.</summary>
    public static bool IsUnseen(IElement element) => Unseen.Contains(element.LocalName);

    /// <summary>Whether an element that could be text is not shown.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        // What a page of this program's templates says about the report is no part of it.
        if (element.GetAttribute("data-report") == "about")
            return true;
        if (element.LocalName == "dialog" && !element.HasAttribute("open"))
            return true;
        return Style(element, "display").StartsWith("none", StringComparison.OrdinalIgnoreCase)
            || Style(element, "visibility").StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>How the text of an element is set, within text set so: raised, lowered, struck out, or \0.</summary>
    public static char MarkOf(IElement element, char outer)
    {
        if (outer == TextMarks.StruckOut || element.LocalName is "del" or "s" or "strike"
            || Style(element, "text-decoration").Contains("line-through", StringComparison.OrdinalIgnoreCase)
            || Style(element, "text-decoration-line").Contains("line-through", StringComparison.OrdinalIgnoreCase))
        {
            return TextMarks.StruckOut;
        }

        ReadOnlySpan<char> align = IsBlock(element) ? "" : Style(element, "vertical-align");
        if (element.LocalName == "sup" || align.StartsWith("super", StringComparison.OrdinalIgnoreCase) || align is [>= '1' and <= '9', ..])
            return TextMarks.Raised;
        return element.LocalName == "sub" || align.StartsWith("sub", StringComparison.OrdinalIgnoreCase) || align is ['-', ..] ? TextMarks.Lowered : outer;
    }

    /// <summary>What stands in a field of a form; null where the element is none.</summary>
    public static string? FieldText(IElement element) => element.LocalName switch
    {
        "input" => (element.GetAttribute("type") ?? "text").ToLowerInvariant() switch
        {
            "hidden" or "submit" or "button" or "reset" or "image" or "file" or "password" => "",
            // Outside tables boxes are those of searches and settings of the page.
            "checkbox" or "radio" => element.Closest("td,th") is null ? "" : element.HasAttribute("checked") ? "☑" : "☐",
            _ => element.GetAttribute("value") ?? "",
        },
        "textarea" => element.TextContent,
        "select" => (element.QuerySelector("option[selected]") ?? element.QuerySelector("option"))?.TextContent ?? "",
        _ => null,
    };

    public static bool IsBlock(IElement element)
    {
        ReadOnlySpan<char> display = Style(element, "display");
        if (display.StartsWith("inline", StringComparison.OrdinalIgnoreCase))
            return element.LocalName == "table";
        return Blocks.Contains(element.LocalName) || display.StartsWith("block", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A property in the style attribute; the last one counts, as in a browser.</summary>
    private static ReadOnlySpan<char> Style(IElement element, ReadOnlySpan<char> property)
    {
        ReadOnlySpan<char> style = element.GetAttribute("style");
        ReadOnlySpan<char> value = default;
        foreach (Range range in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[range];
            int colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                value = declaration[(colon + 1)..].Trim();
        }

        return value;
    }
}
