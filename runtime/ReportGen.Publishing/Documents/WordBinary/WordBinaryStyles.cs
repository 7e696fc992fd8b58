using System.Xml.Linq;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>Reads the styles of a binary document of Word ([MS-DOC] 2.9.271) into those of a document of today.</summary>
internal static class WordBinaryStyles
{
    private const int NoBase = 0xFFF;
    private const int ParagraphKind = 1;
    private const int CharacterKind = 2;
    private const int KindBits = 0xF;

    /// <summary>Reads the styles.</summary>
    public static XElement Read(WordHeader header)
    {
        var styles = new XElement("styles");
        int length = header.Part(WordPart.Styles).Length;
        if (length == 0)
            return styles;
        BinaryBlock part = header.From(WordPart.Styles);
        int at = 2 + part.UInt16(0);
        int count = part.UInt16(2);
        int baseSize = part.UInt16(4);
        var kinds = new Dictionary<int, int>();
        for (int i = 0; i < count && at < length; i++)
        {
            int size = part.UInt16(at);
            if (size > 0 && Style(i, part.Part(at + 2, size), baseSize, header.Data) is { } style)
            {
                kinds.Add(i, part.UInt16(at + 4) & KindBits);
                styles.Add(style);
            }

            at += 2 + size + (size % 2);
        }

        // Some are based on one of another kind, which then says nothing of them.
        foreach (XElement style in styles.Elements())
        {
            if (style.Element("basedOn") is { } named && NumberOf(named.Attribute("val")) is var number && kinds.GetValueOrDefault(number) != kinds[NumberOf(style.Attribute("styleId"))])
                named.Remove();
        }

        return styles;
    }

    private static int NumberOf(XAttribute? style) => WordXml.NumberOf((string?)style);

    private static XElement? Style(int number, BinaryBlock style, int baseSize, BinaryBlock data)
    {
        int kind = style.UInt16(2) & KindBits;
        if (kind is not (ParagraphKind or CharacterKind))
            return null;
        int basedOn = style.UInt16(2) >> 4;
        int at = baseSize + 2 + ((style.UInt16(baseSize) + 1) * 2);
        BinaryBlock paragraph = kind == ParagraphKind ? Next(style, ref at) : default;
        BinaryBlock characters = Next(style, ref at);
        // The number of the style itself stands before the properties of its paragraphs.
        XElement? paragraphs = paragraph.Length > 2 ? ParagraphFormat.OfStyle(paragraph.From(2), data).ToXml(hasStyle: false) : null;
        int identifier = style.UInt16(0) & 0xFFF;
        if (identifier is >= 1 and <= 9 && paragraphs?.Element("outlineLvl") is null)
            (paragraphs ??= new XElement("pPr")).Add(WordXml.Value("outlineLvl", identifier - 1));
        return new XElement("style",
            new XAttribute("type", kind == ParagraphKind ? "paragraph" : "character"),
            new XAttribute("styleId", WordXml.StyleName(number)),
            number == 0 ? new XAttribute("default", "1") : null,
            basedOn == NoBase ? null : WordXml.Value("basedOn", WordXml.StyleName(basedOn)),
            paragraphs,
            new CharacterFormat().Apply(Sprm.In(characters)).ToXml(static _ => false));
    }

    // Each begins at an even place.
    private static BinaryBlock Next(BinaryBlock style, ref int at)
    {
        if (!style.Holds(at, 2))
            return default;
        BinaryBlock properties = style.Part(at + 2, style.UInt16(at));
        at += 2 + properties.Length + (properties.Length % 2);
        return properties;
    }
}
