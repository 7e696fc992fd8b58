using System.Xml.Linq;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>What the properties of a paragraph say of its place: its style, list and heading, and in which table it ends what.</summary>
internal sealed class ParagraphFormat
{
    private readonly BinaryBlock _data;
    private readonly RowFormat _row = new();
    private bool _inTable;
    private bool _rowEnd;
    private bool _innerRowEnd;
    private bool _innerCellEnd;
    private int? _depth;
    private int _depthChange;
    private int? _list;
    private int? _level;
    private int? _outline;

    private ParagraphFormat(BinaryBlock data) => _data = data;

    /// <summary>How many bytes of properties were read for it.</summary>
    public int Size { get; private set; }

    /// <summary>The number of its style.</summary>
    public int Style { get; private set; }

    /// <summary>In how many tables it stands, one within the other.</summary>
    public int Depth => Math.Max(0, (_depth ?? (_inTable ? 1 : 0)) + _depthChange);

    /// <summary>The cells of the row that it ends.</summary>
    public FlowRow Row => _row.Row;

    /// <summary>Reads the properties of a paragraph.</summary>
    /// <param name="run">The paragraph, as its page describes it; null where it does not.</param>
    /// <param name="piece">What is said of the piece of text in which it ends.</param>
    /// <param name="data">The stream that holds formats too long for a page.</param>
    public static ParagraphFormat Read(FormatRun? run, IEnumerable<Sprm> piece, BinaryBlock data)
    {
        var format = new ParagraphFormat(data);
        if (run is { Properties.Length: >= 2 })
        {
            format.Style = run.Properties.UInt16(0);
            format.Apply(run.Properties.From(2), followed: 0);
        }

        foreach (Sprm sprm in piece)
            format.Apply(sprm, followed: 0);
        return format;
    }

    /// <summary>What the style of a paragraph says.</summary>
    /// <param name="properties">Its properties.</param>
    /// <param name="data">The stream that holds formats too long for a page.</param>
    public static ParagraphFormat OfStyle(BinaryBlock properties, BinaryBlock data)
    {
        var format = new ParagraphFormat(data);
        format.Apply(properties, followed: 0);
        return format;
    }

    /// <summary>What the paragraph ends, by the character that ends it.</summary>
    /// <param name="mark">That character.</param>
    public FlowEnd EndOf(char mark)
    {
        if (mark == WordCharacters.CellEnd)
            return _rowEnd ? FlowEnd.Row : FlowEnd.Cell;
        return Depth < 2 ? FlowEnd.Paragraph : _innerRowEnd ? FlowEnd.Row : _innerCellEnd ? FlowEnd.Cell : FlowEnd.Paragraph;
    }

    /// <summary>The properties as a document of today has them.</summary>
    /// <param name="hasStyle">Whether the style is named too.</param>
    public XElement ToXml(bool hasStyle = true)
    {
        // A number of 2047 and more is a list of Word 6.
        bool isListed = _list is not null || _level is not null;
        return new XElement("pPr",
            hasStyle ? WordXml.Value("pStyle", WordXml.StyleName(Style)) : null,
            isListed ? new XElement("numPr", _level is { } level ? WordXml.Value("ilvl", level) : null, _list is { } list ? WordXml.Value("numId", list is > 0 and < 2047 ? list : 0) : null) : null,
            _outline is { } outline ? WordXml.Value("outlineLvl", outline) : null);
    }

    private void Apply(BinaryBlock properties, int followed)
    {
        Size += properties.Length;
        foreach (Sprm sprm in Sprm.In(properties))
            Apply(sprm, followed);
    }

    private void Apply(Sprm sprm, int followed)
    {
        switch (sprm.Code)
        {
            case SprmCodes.ParagraphStyle:
                Style = sprm.Value.UInt16(0);
                break;
            case SprmCodes.ListLevel:
                _level = sprm.Byte;
                break;
            case SprmCodes.List:
                _list = sprm.Value.Int16(0);
                break;
            case SprmCodes.OutlineLevel:
                _outline = sprm.Byte;
                break;
            case SprmCodes.InTable:
                _inTable = sprm.Byte != 0;
                break;
            case SprmCodes.RowEnd:
                _rowEnd = sprm.Byte != 0;
                break;
            case SprmCodes.TableDepth:
                _depth = Math.Clamp(sprm.Value.Int32(0), 0, 1000);
                break;
            case SprmCodes.DepthChange:
                _depthChange = Math.Clamp(sprm.Value.Int32(0), -1000, 1000);
                break;
            case SprmCodes.InnerCellEnd:
                _innerCellEnd = sprm.Byte != 0;
                break;
            case SprmCodes.InnerRowEnd:
                _innerRowEnd = sprm.Byte != 0;
                break;
            case SprmCodes.LongFormat or SprmCodes.LongFormatOnly or SprmCodes.TableFormat:
                Follow(sprm.Value.UInt32(0), followed);
                break;
            default:
                _row.Apply(sprm);
                break;
        }
    }

    // Such a format may name another, and in a damaged file itself.
    private void Follow(uint place, int followed)
    {
        if (followed > 2)
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        Apply(_data.Part(place + 2L, _data.UInt16(place)), followed + 1);
    }
}
