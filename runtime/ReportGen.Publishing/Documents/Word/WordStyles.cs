using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>What the styles of a document say of hidden, raised and struck-out text, headings and numbering.</summary>
internal sealed class WordStyles
{
    /// <summary>Styles may be based on each other in a circle.</summary>
    private const int MaxChain = 32;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;

    public WordStyles(XElement? styles)
    {
        foreach (XElement style in styles?.Elements() ?? [])
        {
            if (style.Name.LocalName != "style" || style.Setting("styleId") is not { } id)
                continue;
            _styles.TryAdd(id, style);
            if (style.Setting("type") == "paragraph" && style.Setting("default") is "1" or "true" or "on")
                _defaultParagraph ??= id;
        }
    }

    /// <summary>A switch of the text of a style: vanish, strike, dstrike; null where neither it nor those it is based on say.</summary>
    public bool? Switch(string? style, string name) =>
        Chain(style).Select(element => element.Child("rPr").Switch(name)).FirstOrDefault(value => value is not null);

    /// <summary>A value of the text of a style: vertAlign, position; null where neither it nor those it is based on say.</summary>
    public string? Value(string? style, string name) =>
        Chain(style).Select(element => element.Child("rPr").ChildValue(name)).FirstOrDefault(value => value is not null);

    /// <summary>Whether a paragraph of this style has a place in the outline.</summary>
    public bool IsHeading(string? style) =>
        Chain(style).Select(element => element.Child("pPr").ChildNumber("outlineLvl")).FirstOrDefault(level => level is not null) is >= 0 and < 9;

    /// <summary>The numbering of a paragraph style: the id of the list and the level within it.</summary>
    public (int? List, int? Level) NumberingOf(string? style)
    {
        int? list = null;
        int? level = null;
        foreach (XElement element in Chain(style ?? _defaultParagraph))
        {
            XElement? numbering = element.Child("pPr").Child("numPr");
            list ??= numbering.ChildNumber("numId");
            level ??= numbering.ChildNumber("ilvl");
        }

        return (list, level);
    }

    private IEnumerable<XElement> Chain(string? style)
    {
        for (int i = 0; i < MaxChain && style is not null && _styles.TryGetValue(style, out XElement? element); i++)
        {
            yield return element;
            style = element.ChildValue("basedOn");
        }
    }
}
