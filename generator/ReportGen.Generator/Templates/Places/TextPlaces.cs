namespace ReportGen.Generator.Templates.Places;

/// <summary>
/// The elements and attributes in which text of a report may stand, and numbers of it: what is not named here is refused.
/// Names are in lower case.
/// </summary>
internal static class TextPlaces
{
    /// <summary>What forbids a value in an element; null where it may stand.</summary>
    public static string? RefusalOf(OpenElement? element, PageValue value)
    {
        if (element is null)
            return null;
        string name = element.LocalName;
        bool isText = value.IsText();
        switch (element.Vocabulary)
        {
            case Vocabulary.Html when !isText || TakesText(name):
            case Vocabulary.Data:
            case Vocabulary.Markup when !isText:
                return null;
            case Vocabulary.Html:
                return $"text of a report may not stand in <{element.Name}>; write it in <p>, <span>, <td> or the like";
            case Vocabulary.Markup:
                return $"readers take the text of <{element.Name}> for HTML, so that text of a report would be run; write type=\"text\", or another element";
            case Vocabulary.Svg when name is "script" || (isText && name is not ("a" or "desc" or "text" or "textpath" or "textPath" or "title" or "tspan")):
                return $"{(isText ? "text of a report" : "a value")} may not stand in <{element.Name}> of SVG; write it in <text>, <tspan>, <title> or <desc>";
            case Vocabulary.MathMl when isText && name is not ("mi" or "mn" or "mo" or "ms" or "mtext"):
                return $"text of a report may not stand in <{element.Name}> of MathML; write it in <mtext>";
            case Vocabulary.Program:
                return $"<{element.Name}> belongs to a program; no value may stand there";
            default:
                return null;
        }
    }

    /// <summary>What forbids a value in a quoted attribute; null where it may stand.</summary>
    public static string? RefusalOf(string element, string attribute, PageValue value)
    {
        if (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            return $"the event handler {attribute} is script; no value may stand there";
        if (attribute is "srcdoc")
            return $"{attribute} is a page of its own; no value may stand there";
        if (attribute.StartsWith("xmlns", StringComparison.Ordinal))
            return $"{attribute} decides how all of <{element}> is read; no value may stand there";
        if (!value.IsText() || TakesText(element, attribute) || (value == PageValue.Address && TakesSafeAddress(element, attribute)))
            return null;
        return TakesAddress(attribute) ? $"{attribute} takes an address; text of a report may not stand there"
            : attribute is "style" ? "style is code; text of a report may not stand there"
            : $"text of a report may not stand in the attribute {attribute} of <{element}>; it may in title, alt, aria-label, data-… and in the text of elements";
    }

    /// <summary>Whether an attribute holds an address, by its name.</summary>
    public static bool TakesAddress(string attribute) => attribute is
        "href" or "src" or "action" or "formaction" or "srcset" or "imagesrcset" or "poster" or "cite" or "data" or "background"
        or "ping" or "manifest" or "codebase" or "classid" or "archive" or "longdesc" or "lowsrc" or "dynsrc" or "profile" or "usemap"
        or "attributionsrc" or "itemid" or "itemtype"
        || attribute.EndsWith(":href", StringComparison.Ordinal) || attribute.EndsWith(":base", StringComparison.Ordinal);

    // Those from which a page is reached or a file is loaded, and by which nothing else is decided.
    private static bool TakesSafeAddress(string element, string attribute) =>
        attribute is "href" ? element != "base" : attribute is "src" or "action" or "cite" or "poster" or "xlink:href";

    /// <summary>Whether an attribute of this name may hold text in a vocabulary of data.</summary>
    public static bool MayHoldData(string attribute) =>
        !TakesAddress(attribute) && attribute is not ("style" or "srcdoc") && !attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) && !attribute.StartsWith("xml", StringComparison.Ordinal);

    /// <summary>What &lt;meta&gt; with this name tells the browser to do; null where it is for readers alone.</summary>
    public static bool IsCommand(string metaName) => metaName.ToLowerInvariant() is
        "color-scheme" or "darkreader-lock" or "googlebot" or "referrer" or "robots" or "theme-color" or "viewport" or "supported-color-schemes";

    private static bool TakesText(string element) => HtmlElements.IsHeading(element) || element is
        "a" or "abbr" or "address" or "article" or "aside" or "b" or "bdi" or "bdo" or "big" or "blockquote" or "body" or "button" or "caption"
        or "center" or "cite" or "code" or "data" or "dd" or "del" or "details" or "dfn" or "dialog" or "div" or "dl" or "dt" or "em" or "fieldset"
        or "figcaption" or "figure" or "font" or "footer" or "form" or "header" or "hgroup" or "i" or "ins" or "kbd" or "label" or "legend"
        or "li" or "main" or "mark" or "menu" or "meter" or "nav" or "ol" or "option" or "output" or "p" or "pre" or "progress" or "q" or "rp"
        or "rt" or "ruby" or "s" or "samp" or "search" or "section" or "small" or "span" or "strike" or "strong" or "sub" or "summary" or "sup"
        or "td" or "textarea" or "th" or "time" or "title" or "tt" or "u" or "ul" or "var";

    private static bool TakesText(string element, string attribute) => attribute switch
    {
        "title" or "xlink:title" or "lang" or "xml:lang" => true,
        "abbr" => element == "th",
        "alt" => element is "area" or "img" or "input",
        "content" => element == "meta",
        "datetime" => element is "del" or "ins" or "time",
        "label" => element is "optgroup" or "option" or "track",
        "placeholder" => element is "input" or "textarea",
        "summary" => element == "table",
        "value" => element is "button" or "data" or "input" or "meter" or "option" or "progress",
        _ => attribute.StartsWith("aria-", StringComparison.Ordinal) || attribute.StartsWith("data-", StringComparison.Ordinal),
    };
}
