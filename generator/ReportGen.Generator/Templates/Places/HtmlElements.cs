namespace ReportGen.Generator.Templates.Places;

/// <summary>The elements of HTML, by what the parser of the standard does with them (13.2.6).</summary>
internal static class HtmlElements
{
    /// <summary>An element without content or end tag.</summary>
    public static bool IsVoid(string name) => name is
        "area" or "base" or "basefont" or "bgsound" or "br" or "col" or "embed" or "hr" or "img" or "input" or "keygen" or "link" or "meta"
        or "param" or "source" or "track" or "wbr";

    /// <summary>What to write instead of an element that browsers read in ways of its own; null for all others.</summary>
    public static string? Instead(string name) => name switch
    {
        "frame" or "frameset" or "noframes" => "<iframe>",
        "image" => "<img>",
        "listing" or "plaintext" or "xmp" => "<pre>",
        "applet" or "noembed" => "<object>",
        "dir" => "<ul>",
        "marquee" or "isindex" or "nobr" => "<p>",
        "rb" or "rtc" => "<ruby> with <rt> alone",
        "template" or "annotation-xml" => "its content itself, or nothing",
        _ => null,
    };

    /// <summary>An element whose content is neither tags nor references.</summary>
    public static bool IsRaw(string name) => name is "script" or "style" or "iframe";

    /// <summary>An element whose content is text with references, and no tags.</summary>
    public static bool IsTextOnly(string name) => name is "title" or "textarea";

    /// <summary>What may stand in the head.</summary>
    public static bool IsMetadata(string name) => name is "base" or "link" or "meta" or "noscript" or "script" or "style" or "title";

    public static bool IsHeading(string name) => name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>An element whose end tag may be left out.</summary>
    public static bool HasOptionalEnd(string name) => name is
        "p" or "li" or "dt" or "dd" or "rt" or "rp" or "option" or "optgroup" or "td" or "th" or "tr" or "tbody" or "thead" or "tfoot"
        or "colgroup" or "caption" or "head" or "body" or "html";

    /// <summary>Whether an open element ends where a tag begins another.</summary>
    public static bool IsEndedBy(string open, string next) => open switch
    {
        // Whether a table ends a paragraph depends on the DOCTYPE.
        "p" => EndsParagraph(next) && next != "table",
        "li" => next == "li",
        "dt" or "dd" => next is "dt" or "dd",
        "rt" or "rp" => next is "rt" or "rp",
        "option" => next is "option" or "optgroup" or "hr",
        "optgroup" => next is "optgroup" or "hr",
        "td" or "th" => next is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot",
        "tr" => next is "tr" or "tbody" or "thead" or "tfoot",
        "tbody" or "thead" or "tfoot" => next is "tbody" or "thead" or "tfoot",
        "caption" or "colgroup" => next is "colgroup" or "tr" or "tbody" or "thead" or "tfoot" || (open == "caption" && next == "col"),
        "head" => next == "body",
        _ => false,
    };

    /// <summary>An element before which a browser ends the paragraph that is open, whatever else is open in it.</summary>
    public static bool EndsParagraph(string name) => IsHeading(name) || name is
        "address" or "article" or "aside" or "blockquote" or "center" or "dd" or "details" or "dialog" or "div" or "dl" or "dt" or "fieldset"
        or "figcaption" or "figure" or "footer" or "form" or "header" or "hgroup" or "hr" or "li" or "main" or "menu" or "nav" or "ol" or "p"
        or "pre" or "search" or "section" or "summary" or "table" or "ul";

    /// <summary>An element in which a paragraph outside is out of reach.</summary>
    public static bool IsScope(string name) => name is "button" or "caption" or "html" or "object" or "table" or "td" or "th";

    /// <summary>An element whose end tag also ends what is open in it and has an optional end.</summary>
    public static bool EndsContent(string name) => EndsParagraph(name) || name is
        "body" or "button" or "caption" or "colgroup" or "datalist" or "html" or "object" or "optgroup" or "ruby" or "select" or "tbody" or "td"
        or "tfoot" or "th" or "thead" or "tr";

    /// <summary>The elements that an element stands in; null for one that stands wherever text may.</summary>
    public static string[]? ParentsOf(string name) => name switch
    {
        "td" or "th" => ["tr"],
        "tr" => ["table", "tbody", "thead", "tfoot"],
        "tbody" or "thead" or "tfoot" or "caption" or "colgroup" => ["table"],
        "col" => ["colgroup", "table"],
        "li" => ["ul", "ol", "menu"],
        "dt" or "dd" => ["dl"],
        "option" => ["select", "optgroup", "datalist"],
        "optgroup" => ["select"],
        "rt" or "rp" => ["ruby"],
        "head" or "body" => ["html"],
        _ => null,
    };

    /// <summary>The elements that stand in an element that takes no others, and no text; null for one that takes any.</summary>
    public static string[]? ChildrenOf(string name) => name switch
    {
        "table" => ["caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "script", "style"],
        "tbody" or "thead" or "tfoot" => ["tr", "script", "style"],
        "tr" => ["td", "th", "script", "style"],
        "colgroup" => ["col"],
        "select" => ["option", "optgroup", "hr", "script"],
        "optgroup" => ["option", "script"],
        "option" => [],
        "html" => ["head", "body"],
        "head" => ["title", "meta", "link", "style", "script", "base", "noscript"],
        _ => null,
    };

    /// <summary>An element of HTML that ends the SVG or MathML it is written in.</summary>
    public static bool EndsForeign(string name) => IsHeading(name) || name is
        "b" or "big" or "blockquote" or "body" or "br" or "center" or "code" or "dd" or "div" or "dl" or "dt" or "em" or "embed" or "font"
        or "head" or "hr" or "i" or "img" or "li" or "listing" or "menu" or "meta" or "nobr" or "ol" or "p" or "pre" or "ruby" or "s" or "small"
        or "span" or "strong" or "strike" or "sub" or "sup" or "table" or "tt" or "u" or "ul" or "var";
}
