using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ReportGen.Publishing.Documents.Word;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>Reads the text of a paragraph of OpenDocument: blanks in it are collapsed, those that count are elements.</summary>
internal sealed class OpenParagraph
{
    /// <summary>More blanks in a row than this say no more than so many.</summary>
    private const int MostBlanks = 100;

    private readonly OpenDocumentStyles _styles;
    private readonly DocumentRemarks _remarks;
    private readonly MarkedText _text = new();
    private bool _isAfterBlank = true;

    private OpenParagraph(OpenDocumentStyles styles, DocumentRemarks remarks) => (_styles, _remarks) = (styles, remarks);

    /// <summary>Text boxes that are anchored in the paragraph.</summary>
    public List<XElement> Boxes { get; } = [];

    /// <summary>The names of the pictures in it that may show a table.</summary>
    public List<string> Pictures { get; } = [];

    /// <summary>The text, with \n where the paragraph breaks its line.</summary>
    public string Text => _text.ToString();

    /// <summary>Reads a paragraph or a heading.</summary>
    /// <param name="paragraph">The element.</param>
    /// <param name="styles">The styles of the document.</param>
    /// <param name="remarks">Takes what is left out.</param>
    /// <param name="mark">How the text around it is set.</param>
    public static OpenParagraph Read(XElement paragraph, OpenDocumentStyles styles, DocumentRemarks remarks, char mark = '\0')
    {
        var reader = new OpenParagraph(styles, remarks);
        reader.ReadChildren(paragraph, styles.MarkOf("paragraph", paragraph.Setting("style-name"), mark));
        return reader;
    }

    private void ReadChildren(XElement parent, char mark)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (XNode node in parent.Nodes())
        {
            if (node is XText text)
                AddText(text.Value, mark);
            else if (node is XElement element)
                Read(element, mark);
        }
    }

    private void Read(XElement element, char mark)
    {
        switch (element.Name.LocalName)
        {
            case "s":
                Add(new string(' ', Math.Clamp(PackageXml.Number(element.Setting("c")) ?? 1, 1, MostBlanks)), mark);
                break;
            case "tab":
                Add("\t", mark);
                break;
            case "line-break":
                Add("\n", mark);
                break;
            case "span":
                ReadChildren(element, _styles.MarkOf("text", element.Setting("style-name"), mark));
                break;
            case "note":
                // The mark of a note stands raised in the text; the note itself is none of it.
                Add(element.Child("note-citation")?.Value ?? "", mark == '\0' ? TextMarks.Raised : mark);
                break;
            case "hidden-text" or "hidden-paragraph":
                _remarks.HiddenText += (element.Setting("string-value") ?? element.Value).Count(char.IsLetterOrDigit);
                break;
            case "frame" or "g" or "custom-shape" or "rect" or "a" when IsDrawing(element):
                ReadDrawing(element);
                break;
            case "fieldmark" or "fieldmark-start" when OpenFormField.ToWord(element) is { } field:
                Add(WordFormField.Chosen(field), mark);
                break;
            case "control":
                _remarks.SeeObject("form:control");
                break;
            case "annotation" or "annotation-end" or "ruby-text" or "placeholder" or "soft-page-break" or "tracked-changes" or "deletion":
                break;
            default:
                ReadChildren(element, mark);
                break;
        }
    }

    // A link (text:a) has the name of a drawing that is a link (draw:a).
    private static bool IsDrawing(XElement element) => element.Name.NamespaceName.Contains("drawing", StringComparison.Ordinal);

    private void ReadDrawing(XElement drawing)
    {
        foreach (XElement box in drawing.DescendantsAndSelf().Where(static e => e.Name.LocalName is "text-box" or "custom-shape" or "rect"))
        {
            if (!box.Ancestors().TakeWhile(a => a != drawing.Parent).Any(Boxes.Contains))
                Boxes.Add(box);
        }

        if (OpenPicture.NameOf(drawing) is { } picture)
            Pictures.Add(picture);
        if (drawing.Descendants().Any(static e => e.Name.LocalName is "object" or "object-ole"))
            _remarks.SeeObject("OLE");
    }

    // Blanks of the file are one blank; at the start of a line they are none.
    private void AddText(string text, char mark)
    {
        foreach (char c in text)
        {
            bool isBlank = c is ' ' or '\t' or '\n' or '\r';
            if (!isBlank || !_isAfterBlank)
                Append(isBlank ? " " : [c], mark);
            _isAfterBlank = isBlank;
        }
    }

    private void Add(string text, char mark)
    {
        Append(text, mark);
        _isAfterBlank = false;
    }

    private void Append(ReadOnlySpan<char> text, char mark)
    {
        if (mark != TextMarks.Hidden)
        {
            _text.Append(text, mark);
            return;
        }

        foreach (char c in text)
            _remarks.HiddenText += char.IsLetterOrDigit(c) ? 1 : 0;
    }
}
