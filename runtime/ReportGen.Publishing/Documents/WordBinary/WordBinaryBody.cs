using System.Text;
using System.Xml.Linq;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Flow;
using ReportGen.Publishing.Documents.Word;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>Turns the text of a binary document of Word into the body of a document of today, with its text boxes where they are anchored.</summary>
internal sealed class WordBinaryBody
{
    /// <summary>So many bytes of properties cost as much as an element.</summary>
    private const int BytesOfElement = 32;

    private readonly PieceTable _pieces;
    private readonly FormatPages _paragraphs;
    private readonly FormatPages _characters;
    private readonly BinaryBlock _data;
    private readonly int _length;
    private readonly WordStyles _styles;
    private readonly WordBinaryDrawings _drawings;

    // What was found of the stretch read last: many characters share it.
    private FormatRun? _run;
    private int _piece = -1;
    private CharacterFormat _format = new();
    private int _elements = PackageParts.MaxElements;
    private int _pictures;

    public WordBinaryBody(BinaryBlock document, WordHeader header, PieceTable pieces, XElement styles)
    {
        (_pieces, _data, _length) = (pieces, header.Data, header.Lengths[0]);
        _paragraphs = new FormatPages(document, header.Part(WordPart.ParagraphPages), FormatPages.Paragraphs);
        _characters = new FormatPages(document, header.Part(WordPart.CharacterPages), FormatPages.Characters);
        _styles = new WordStyles(styles);
        _drawings = new WordBinaryDrawings(header);
    }

    /// <summary>Reads the document.</summary>
    public XElement Read()
    {
        XElement body = Read(0, _length, isDocument: true);
        foreach ((int first, int end) in _drawings.Rest())
            body.Add(new XElement("p", WordXml.Run(null, TextBox(first, end))));
        return body;
    }

    private XElement Read(int first, int end, bool isDocument)
    {
        var flow = new DocumentFlow();
        int start = first;
        for (int at = first; at < end; at++)
        {
            char c = _pieces.Text[at];
            if (c is not (WordCharacters.ParagraphEnd or WordCharacters.CellEnd) && !(c == WordCharacters.PageBreak && EndsParagraph(at)))
                continue;
            Add(flow, start, at, isDocument);
            start = at + 1;
        }

        if (start < end)
            flow.Add(Paragraph(start, end, new XElement("pPr"), isDocument), 0, FlowEnd.Paragraph, new FlowRow());
        return flow.End();
    }

    // A text box ends with a paragraph of its own, which nobody wrote.
    private XElement TextBox(int first, int end)
    {
        XElement body = Read(first, end, isDocument: false);
        if (body.LastNode is XElement { Name.LocalName: "p" } last && !last.Descendants("r").Any())
            last.Remove();
        return WordXml.TextBox(body.Elements());
    }

    private void Add(DocumentFlow flow, int start, int end, bool isDocument)
    {
        ParagraphFormat format = ParagraphFormat.Read(_paragraphs.At(_pieces.PositionOf(end)), _pieces.PropertiesOf(end), _data);
        Spend((format.Size + _pieces.PropertySizeOf(end)) / BytesOfElement);
        FlowEnd ends = format.EndOf(_pieces.Text[end]);
        if (ends == FlowEnd.Row)
        {
            CharacterFormat mark = FormatOf(end);
            (format.Row.IsDeleted, format.Row.IsInserted) = (mark.IsDeleted, mark.IsInserted);
        }

        flow.Add(Paragraph(start, end, format.ToXml(), isDocument), format.Depth, ends, format.Row);
    }

    // A page break within a paragraph is the same character as the end of a section, which ends its paragraph too.
    private bool EndsParagraph(int at) => _paragraphs.At(_pieces.PositionOf(at)) is not { } run || run.End == _pieces.PositionOf(at) + _pieces.WidthOf(at);

    private XElement Paragraph(int start, int end, XElement properties, bool isDocument)
    {
        var paragraph = new XElement("p", properties);
        Spend(4);
        int from = start;
        while (from < end)
        {
            CharacterFormat format = FormatOf(from);
            int to = from + 1;
            while (to < end && ReferenceEquals(FormatOf(to), format))
                to++;
            AddRuns(paragraph, from, to, format, isDocument);
            from = to;
        }

        return paragraph;
    }

    private CharacterFormat FormatOf(int at)
    {
        FormatRun? run = _characters.At(_pieces.PositionOf(at));
        int piece = _pieces.PieceOf(at);
        if (ReferenceEquals(run, _run) && piece == _piece)
            return _format;
        (_run, _piece) = (run, piece);
        Spend(((run?.Properties.Length ?? 0) + _pieces.PropertySizeOf(at)) / BytesOfElement);
        return _format = new CharacterFormat().Apply(run is null ? [] : Sprm.In(run.Properties)).Apply(_pieces.PropertiesOf(at));
    }

    private void AddRuns(XElement paragraph, int from, int to, CharacterFormat format, bool isDocument)
    {
        XElement parent = paragraph;
        if (format.IsDeleted || format.IsInserted)
            paragraph.Add(parent = new XElement(format.IsDeleted ? "del" : "ins"));
        string? style = (string?)paragraph.Element("pPr")?.Element("pStyle")?.Attribute("val");
        XElement run = WordXml.Run(format.ToXml(name => _styles.Switch(style, name) ?? false));
        Spend(6);
        var text = new StringBuilder();
        for (int at = from; at < to; at++)
        {
            if (Plain(_pieces.Text[at], format) is { } c)
            {
                if (c != '\0')
                    text.Append(c);
                continue;
            }

            AddText(run, text);
            foreach (XElement element in Special(at, format, isDocument))
            {
                Spend(3);
                run.Add(element);
            }
        }

        AddText(run, text);
        parent.Add(run);
    }

    private static void AddText(XElement run, StringBuilder text)
    {
        if (text.Length == 0)
            return;
        run.Add(new XElement("t", text.ToString()));
        text.Clear();
    }

    // What a character prints, \0 where that is nothing; null where it stands for something that is no text.
    private static char? Plain(char c, CharacterFormat format) => c switch
    {
        WordCharacters.LineBreak or WordCharacters.PageBreak or WordCharacters.ColumnBreak => '\n',
        WordCharacters.HardHyphen => '-',
        '\t' => c,
        WordCharacters.Picture or WordCharacters.Drawing or WordCharacters.FieldBegin or WordCharacters.FieldSeparator or WordCharacters.FieldEnd => null,
        WordCharacters.Symbol when format.Symbol is not null => null,
        // Marks of notes and comments, hyphens that are not shown, page numbers.
        < ' ' => '\0',
        _ => c,
    };

    private IEnumerable<XElement> Special(int at, CharacterFormat format, bool isDocument)
    {
        switch (_pieces.Text[at])
        {
            case WordCharacters.FieldBegin:
                yield return WordXml.Field("begin");
                foreach (XElement element in FieldOf(at))
                    yield return element;
                break;
            case WordCharacters.FieldSeparator:
                yield return WordXml.Field("separate");
                break;
            case WordCharacters.FieldEnd:
                yield return WordXml.Field("end");
                break;
            case WordCharacters.Symbol:
                yield return new XElement("sym", new XAttribute("char", format.Symbol!.Value.ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case WordCharacters.Picture when format is { IsData: false, Picture: { } place }:
                (int? across, int? down) = WordBinaryDrawings.SizeOf(_data, place);
                yield return WordXml.Picture(++_pictures, across, down);
                break;
            case WordCharacters.Drawing when isDocument && _drawings.At(at) is { } drawing:
                foreach ((int first, int end) in drawing.Texts)
                    yield return TextBox(first, end);
                if (drawing.IsPicture)
                    yield return WordXml.Picture(++_pictures, drawing.Across, drawing.Down);
                break;
        }
    }

    // What a field stands for beside its text: an object, or what was chosen in a list or a box of a form.
    private XElement[] FieldOf(int begin)
    {
        int length = _pieces.Text.AsSpan(begin + 1, Math.Min(200, _pieces.Text.Length - begin - 1)).IndexOfAny(WordCharacters.FieldSeparator, WordCharacters.FieldEnd, WordCharacters.ParagraphEnd);
        string instruction = length < 0 ? "" : _pieces.Text.Substring(begin + 1, length);
        return instruction.Split([' ', WordCharacters.Picture], StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["EMBED" or "LINK", var program, ..] => [WordXml.Object(program)],
            [("FORMDROPDOWN" or "FORMCHECKBOX") and var kind, ..] => ChosenIn(begin + 1 + instruction.IndexOf(WordCharacters.Picture, StringComparison.Ordinal)) ?? [WordXml.Object(kind)],
            _ => [],
        };
    }

    // The format read last is that of the characters that are being read.
    private XElement[]? ChosenIn(int at)
    {
        if (_pieces.Text[at] != WordCharacters.Picture)
            return null;
        (FormatRun? run, int piece, CharacterFormat format) = (_run, _piece, _format);
        CharacterFormat mark = FormatOf(at);
        (_run, _piece, _format) = (run, piece, format);
        return mark is { IsData: true, Picture: { } place } ? FormFieldData.Read(_data, place) : null;
    }

    private void Spend(int elements)
    {
        _elements -= elements;
        if (_elements < 0)
            throw DocumentFaults.TooLarge(static w => w.PartElements("WordDocument"), PackageParts.MaxElements);
    }
}
