using System.Xml.Linq;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>What is to be said of a document of Word beside its text.</summary>
internal sealed class WordRemarks
{
    private readonly SortedSet<string> _objects = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _parts = new(StringComparer.Ordinal);

    /// <summary>Whether changes are tracked in it that nobody has accepted or rejected.</summary>
    public bool HasChanges { get; set; }

    /// <summary>How many letters and digits are formatted as hidden.</summary>
    public int HiddenText { get; set; }

    /// <summary>The contents of text boxes within an element, those within each other left to the outermost.</summary>
    public static IEnumerable<XElement> BoxesIn(XElement element)
    {
        foreach (XElement child in element.Elements())
        {
            if (child.Name.LocalName == "txbxContent")
            {
                yield return child;
                continue;
            }

            // Two ways to show the same.
            IEnumerable<XElement> within = child.Name.LocalName == "AlternateContent"
                ? child.Elements().Select(branch => BoxesIn(branch).ToList()).FirstOrDefault(boxes => boxes.Count > 0) ?? []
                : BoxesIn(child);
            foreach (XElement box in within)
                yield return box;
        }
    }

    /// <summary>Notes objects of other programs, whose content is not read.</summary>
    public void SeeObjects(XElement drawing)
    {
        foreach (XElement item in drawing.Descendants())
        {
            if (item.Name.LocalName == "OLEObject")
                _objects.Add(item.Setting("ProgID") is { Length: > 0 and < 40 } program ? program : "OLE");
            else if (item.Name.LocalName == "control")
                _objects.Add("ActiveX");
            else if (item.Name.LocalName == "chart")
                _objects.Add("chart");
        }
    }

    /// <summary>Notes a part of the package that stands for text and cannot be read.</summary>
    public void SeePart(string name) => _parts.Add(name);

    public IEnumerable<DocumentNote> Notes()
    {
        if (HasChanges)
        {
            yield return new DocumentNote("read.tracked-changes", Severity.Warning, -1, 0,
                "文档中有未处理的修订。已按“接受全部修订”读取。请在 Word 中接受或拒绝修订后另存。",
                "The document has tracked changes that nobody accepted or rejected. It is read as if all were accepted. Accept or reject them in Word and save it.");
        }

        if (HiddenText > 0)
        {
            yield return new DocumentNote("read.left-out", Severity.Info, -1, 0,
                $"文档中有 {HiddenText} 个设为“隐藏”的字符，没有读取。",
                $"{HiddenText} characters of the document are formatted as hidden and were not read.");
        }

        foreach (string name in _objects)
        {
            yield return new DocumentNote("read.left-out", Severity.Warning, -1, 0,
                $"文档中嵌有 {name} 对象，其中的内容没有读取。若是表格，请改为 Word 表格。",
                $"An object of {name} is embedded in the document; what is in it was not read. If it is a table, make it a table of Word.");
        }

        foreach (string name in _parts)
        {
            yield return new DocumentNote("read.left-out", Severity.Error, -1, 0,
                $"文档并入了另一份文件（{name}），其中的文字没有读取。请在 Word 中打开并另存后重试。",
                $"Another file ({name}) is taken into the document; its text was not read. Open the document in Word, save it anew and try again.");
        }
    }
}
