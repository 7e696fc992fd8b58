using System.Xml.Linq;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>What the properties of a stretch of text say that changes what it says.</summary>
internal sealed class CharacterFormat
{
    // Not said; 0 and 1 as they are; as the style says, or the opposite of it.
    private const int Unsaid = -1, AsStyle = 0x80, NotAsStyle = 0x81;

    private int _strike = Unsaid;
    private int _doubleStrike = Unsaid;
    private int _vanish = Unsaid;
    private int _raised = Unsaid;
    private int? _position;
    private int? _style;

    public bool IsDeleted { get; private set; }

    public bool IsInserted { get; private set; }

    /// <summary>Whether the character stands for something else, such as a picture.</summary>
    public bool IsSpecial { get; private set; }

    /// <summary>Whether what it stands for is data of a form field, not a picture.</summary>
    public bool IsData { get; private set; }

    /// <summary>Where the picture lies that it stands for.</summary>
    public int? Picture { get; private set; }

    /// <summary>The character of a font of symbols that it stands for.</summary>
    public int? Symbol { get; private set; }

    /// <summary>Adds properties; the last of a kind counts.</summary>
    public CharacterFormat Apply(IEnumerable<Sprm> properties)
    {
        foreach (Sprm sprm in properties)
            Apply(sprm);
        return this;
    }

    /// <summary>The properties of the run, as a document of today has them; null where there are none.</summary>
    /// <param name="styleValue">What the styles say of a switch, for one that is set against them.</param>
    public XElement? ToXml(Func<string, bool> styleValue)
    {
        var properties = new XElement("rPr");
        if (_style is { } style)
            properties.Add(WordXml.Value("rStyle", WordXml.StyleName(style)));
        foreach ((string name, int value) in ((string, int)[])[("strike", _strike), ("dstrike", _doubleStrike), ("vanish", _vanish)])
        {
            if (value is not (Unsaid or AsStyle))
                properties.Add(WordXml.Value(name, (value == NotAsStyle ? !styleValue(name) : value != 0) ? "1" : "0"));
        }

        if (_raised != Unsaid)
            properties.Add(WordXml.Value("vertAlign", _raised switch { 1 => "superscript", 2 => "subscript", _ => "baseline" }));
        if (_position is { } position)
            properties.Add(WordXml.Value("position", position));
        return properties.HasElements ? properties : null;
    }

    private void Apply(Sprm sprm)
    {
        switch (sprm.Code)
        {
            case SprmCodes.Deleted:
                IsDeleted = sprm.Byte != 0;
                break;
            case SprmCodes.Inserted:
                IsInserted = sprm.Byte != 0;
                break;
            case SprmCodes.Special:
                IsSpecial = sprm.Byte != 0;
                break;
            case SprmCodes.IsData:
                IsData = sprm.Byte != 0;
                break;
            case SprmCodes.PictureLocation:
                (Picture, IsSpecial) = (sprm.Value.Int32(0), true);
                break;
            case SprmCodes.Symbol:
                (Symbol, IsSpecial) = (sprm.Value.UInt16(2), true);
                break;
            case SprmCodes.CharacterStyle:
                _style = sprm.Value.UInt16(0);
                break;
            case SprmCodes.Plain:
                (_strike, _doubleStrike, _vanish, _raised, _position, _style) = (Unsaid, Unsaid, Unsaid, Unsaid, null, null);
                break;
            case SprmCodes.Strike:
                _strike = sprm.Byte;
                break;
            case SprmCodes.DoubleStrike:
                _doubleStrike = sprm.Byte;
                break;
            case SprmCodes.Vanish:
                _vanish = sprm.Byte;
                break;
            case SprmCodes.Raised:
                _raised = sprm.Byte;
                break;
            case SprmCodes.Position:
                _position = sprm.Value.Int16(0);
                break;
        }
    }
}
