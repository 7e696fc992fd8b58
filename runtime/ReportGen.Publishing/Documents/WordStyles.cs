using DocumentFormat.OpenXml;

namespace ReportGen.Publishing.Documents;

/// <summary>What the styles of a document say of hidden text, headings and numbering.</summary>
internal sealed class WordStyles
{
    /// <summary>Styles may be based on each other in a circle.</summary>
    private const int MaxChain = 32;

    private readonly Dictionary<string, OpenXmlElement> _styles = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;

    public WordStyles(OpenXmlElement? styles)
    {
        for (OpenXmlElement? style = styles?.FirstChild; style is not null; style = style.NextSibling())
        {
            if (style.LocalName != "style" || style.Attribute("styleId") is not { } id)
                continue;
            _styles.TryAdd(id, style);
            if (style.Attribute("type") == "paragraph" && style.Attribute("default") is "1" or "true" or "on")
                _defaultParagraph ??= id;
        }
    }

    public bool IsHidden(string? style) =>
        Chain(style).Select(element => element.Child("rPr").Switch("vanish")).FirstOrDefault(vanish => vanish is not null) is true;

    /// <summary>Whether a paragraph of this style has a place in the outline.</summary>
    public bool IsHeading(string? style) =>
        Chain(style).Select(element => element.Child("pPr").ChildNumber("outlineLvl")).FirstOrDefault(level => level is not null) is >= 0 and < 9;

    /// <summary>The numbering of a paragraph style: the id of the list and the level within it.</summary>
    public (int? List, int? Level) NumberingOf(string? style)
    {
        int? list = null;
        int? level = null;
        foreach (OpenXmlElement element in Chain(style ?? _defaultParagraph))
        {
            OpenXmlElement? numbering = element.Child("pPr").Child("numPr");
            list ??= numbering.ChildNumber("numId");
            level ??= numbering.ChildNumber("ilvl");
        }

        return (list, level);
    }

    private IEnumerable<OpenXmlElement> Chain(string? style)
    {
        for (int i = 0; i < MaxChain && style is not null && _styles.TryGetValue(style, out OpenXmlElement? element); i++)
        {
            yield return element;
            style = element.ChildValue("basedOn");
        }
    }
}
