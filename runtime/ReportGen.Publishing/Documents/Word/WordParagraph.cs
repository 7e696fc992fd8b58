using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>
/// Reads the text of a paragraph: what is shown once every tracked change is accepted, with what is raised, lowered or
/// struck out marked.
/// </summary>
internal sealed class WordParagraph
{
    /// <summary>Text moved by less than 2 points is neither raised nor lowered.</summary>
    private const int FewestRaised = 4;

    private readonly WordStyles _styles;
    private readonly WordFields _fields;
    private readonly DocumentRemarks _remarks;
    private readonly string? _style;
    private readonly XElement _paragraph;
    private bool? _isShifted;
    private readonly MarkedText _text = new();
    private readonly List<XElement> _boxes = [];
    private readonly List<string> _pictures = [];

    private WordParagraph(XElement paragraph, WordStyles styles, WordFields fields, DocumentRemarks remarks)
    {
        (_styles, _fields, _remarks) = (styles, fields, remarks);
        _paragraph = paragraph;
        _style = paragraph.Child("pPr").ChildValue("pStyle");
    }

    /// <summary>
    /// The text, the text boxes that are anchored in it, and the ids of the pictures in it; \n stands where the paragraph
    /// breaks its line.
    /// </summary>
    public static (string Text, IReadOnlyList<XElement> Boxes, IReadOnlyList<string> Pictures) Read(XElement paragraph, WordStyles styles, WordFields fields, DocumentRemarks remarks)
    {
        var reader = new WordParagraph(paragraph, styles, fields, remarks);
        reader.ReadChildren(paragraph, reader.RunOf(null));
        fields.EndParagraph();
        return (reader._text.ToString(), reader._boxes, reader._pictures);
    }

    private void ReadChildren(XElement parent, Run run)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        XElement? before = null;
        foreach (XElement child in parent.Elements())
        {
            if (before is not null && Repeats(before, child))
                continue;
            Read(child, run);
            before = child;
        }
    }

    // LibreOffice 7.4 writes a content control with Chinese text three times, one beside the other.
    private static bool Repeats(XElement before, XElement control)
    {
        if (before.Name.LocalName != "sdt" || control.Name.LocalName != "sdt" || before.Child("sdtPr").ChildValue("alias") is not { Length: > 0 } name || name != control.Child("sdtPr").ChildValue("alias"))
            return false;
        string first = TextOf(before);
        return first.Length > 0 && TextOf(control).Contains(first, StringComparison.Ordinal);
    }

    private static string TextOf(XElement control) => string.Concat(control.Descendants().Where(static e => e.Name.LocalName == "t").Select(static e => e.Value));

    private void Read(XElement element, Run run)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                ReadChildren(element, RunOf(element.Child("rPr")));
                break;
            case "t":
                Add(element.Value, run);
                break;
            case "tab" or "ptab":
                Add("\t", run);
                break;
            case "br" or "cr":
                Add("\n", run);
                break;
            case "noBreakHyphen":
                Add("-", run);
                break;
            case "sym":
                Add(Symbol(element.Setting("char")), run);
                break;
            case "fldChar":
                _fields.Pass(element.Setting("fldCharType"));
                Add(WordFormField.Chosen(element.Child("ffData")), run, isField: true);
                break;
            case "sdt":
                // What a field says to be filled in is no text of the document.
                if (element.Child("sdtPr").Switch("showingPlcHdr") is not true && element.Child("sdtContent") is { } content)
                    ReadChildren(content, run);
                break;
            case "AlternateContent":
                ReadAlternatives(element, run);
                break;
            case "drawing" or "pict" or "object":
                ReadDrawing(element);
                break;
            case "del" or "moveFrom":
                _remarks.HasChanges = true;
                break;
            case "ins" or "moveTo":
                _remarks.HasChanges = true;
                ReadChildren(element, run);
                break;
            case "delText" or "instrText" or "delInstrText" or "softHyphen" or "rt" or "pPr" or "rPr" or "smartTagPr" or "customXmlPr"
                or "rubyPr" or "annotationRef" or "txbxContent":
                break;
            default:
                ReadChildren(element, run);
                break;
        }
    }

    // The choice is for programs that know the extension, the fallback for all: text boxes stand in both, once to be read.
    private void ReadAlternatives(XElement element, Run run)
    {
        XElement[] branches = [.. element.Elements().Where(e => e.Name.LocalName is "Choice" or "Fallback")];
        if (Array.Find(branches, b => WordDrawing.BoxesIn(b).Any()) is { } drawn)
            ReadDrawing(drawn);
        else if (element.Child("Fallback") is { } fallback)
            ReadChildren(fallback, run);
        else if (branches.Length > 0)
            ReadChildren(branches[0], run);
    }

    private void ReadDrawing(XElement drawing)
    {
        _boxes.AddRange(WordDrawing.BoxesIn(drawing));
        if (WordPicture.IdOf(drawing) is { } picture)
            _pictures.Add(picture);
        foreach (string kind in WordDrawing.ObjectsIn(drawing))
            _remarks.SeeObject(kind);
    }

    private Run RunOf(XElement? properties)
    {
        string? style = properties.ChildValue("rStyle");
        bool Is(string name) => properties.Switch(name) ?? _styles.Switch(style, name) ?? _styles.Switch(_style, name) ?? false;
        string? Value(string name) => properties.ChildValue(name) ?? _styles.Value(style, name) ?? _styles.Value(_style, name);
        char mark = Is("strike") || Is("dstrike") ? TextMarks.StruckOut
            : Value("vertAlign") switch { "superscript" => TextMarks.Raised, "subscript" => TextMarks.Lowered, _ => MarkOf(PackageXml.Number(Value("position")) ?? 0) };
        return new Run(Is("vanish"), mark);
    }

    // Some programs raise a note mark by points. What is moved as a whole paragraph is only set in its middle.
    private char MarkOf(int halfPoints)
    {
        if (Math.Abs(halfPoints) < FewestRaised || (_isShifted ??= _paragraph.Descendants().Where(static e => e.Name.LocalName == "r" && !string.IsNullOrWhiteSpace(e.Child("t")?.Value)).All(static r => Math.Abs(r.Child("rPr").ChildNumber("position") ?? 0) >= FewestRaised)))
            return '\0';
        return halfPoints > 0 ? TextMarks.Raised : TextMarks.Lowered;
    }

    private void Add(string text, Run run, bool isField = false)
    {
        if (text.Length == 0 || (_fields.InInstruction && !isField))
            return;
        if (run.IsHidden)
        {
            _remarks.HiddenText += text.Count(char.IsLetterOrDigit);
            return;
        }

        _text.Append(text, run.Mark);
    }

    /// <summary>Symbol fonts keep their signs in the private area, above the ASCII character of the same key.</summary>
    private static string Symbol(string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) || value is <= 0 or > 0xFFFF)
            return "";
        return ((char)(value is >= 0xF028 and <= 0xF03F ? value - 0xF000 : value)).ToString();
    }

    /// <summary>How a stretch of text is set.</summary>
    private readonly record struct Run(bool IsHidden, char Mark);
}
