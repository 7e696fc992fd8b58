using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DocumentFormat.OpenXml;

namespace ReportGen.Publishing.Documents;

/// <summary>Reads the text of a paragraph: what is shown once every tracked change is accepted.</summary>
internal sealed class WordParagraph
{
    private readonly WordStyles _styles;
    private readonly WordFields _fields;
    private readonly bool _hidden;
    private readonly StringBuilder _text = new();

    private WordParagraph(WordStyles styles, WordFields fields, bool hidden)
    {
        _styles = styles;
        _fields = fields;
        _hidden = hidden;
    }

    /// <summary>The text; \n stands where the paragraph breaks its line.</summary>
    public static string Read(OpenXmlElement paragraph, WordStyles styles, WordFields fields)
    {
        bool hidden = styles.IsHidden(paragraph.Child("pPr").ChildValue("pStyle"));
        var reader = new WordParagraph(styles, fields, hidden);
        reader.ReadChildren(paragraph, hidden);
        fields.EndParagraph();
        return reader._text.ToString();
    }

    private void ReadChildren(OpenXmlElement parent, bool hidden)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (OpenXmlElement? child = parent.FirstChild; child is not null; child = child.NextSibling())
            Read(child, hidden);
    }

    private void Read(OpenXmlElement element, bool hidden)
    {
        switch (element.LocalName)
        {
            case "r":
                ReadChildren(element, IsHidden(element.Child("rPr")));
                break;
            case "t":
                Add(element.InnerText, hidden);
                break;
            case "tab" or "ptab":
                Add("\t", hidden);
                break;
            case "br" or "cr":
                Add("\n", hidden);
                break;
            case "noBreakHyphen":
                Add("-", hidden);
                break;
            case "sym":
                Add(Symbol(element.Attribute("char")), hidden);
                break;
            case "fldChar":
                _fields.Pass(element.Attribute("fldCharType"));
                break;
            case "AlternateContent":
                // The fallback is what every program can show; the choice is for those that know the extension.
                if (element.Child("Fallback") is { } fallback)
                    ReadChildren(fallback, hidden);
                break;
            case "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "softHyphen" or "drawing" or "pict"
                or "object" or "rt" or "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "rubyPr" or "annotationRef":
                break;
            default:
                ReadChildren(element, hidden);
                break;
        }
    }

    private bool IsHidden(OpenXmlElement? properties) =>
        properties.Switch("vanish") ?? (properties.ChildValue("rStyle") is { } style && _styles.IsHidden(style) || _hidden);

    private void Add(string text, bool hidden)
    {
        if (!hidden && !_fields.InInstruction)
            _text.Append(text);
    }

    /// <summary>Symbol fonts keep their signs in the private area, above the ASCII character of the same key.</summary>
    private static string Symbol(string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) || value is <= 0 or > 0xFFFF)
            return "";
        return ((char)(value is >= 0xF028 and <= 0xF03F ? value - 0xF000 : value)).ToString();
    }
}
