using System.Xml.Linq;
using ReportGen.Messages;
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

    /// <summary>Notes an object of another program by what it is.</summary>
    public void SeeObject(string kind) => _objects.Add(kind);

    /// <summary>Notes a part of the package that stands for text and cannot be read.</summary>
    public void SeePart(string name) => _parts.Add(name);

    public IEnumerable<DocumentNote> Notes()
    {
        if (HasChanges)
            yield return new DocumentNote(new Message(MessageIds.ReadTrackedChanges, static w => w.ChangesTracked()));
        if (HiddenText > 0)
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Info }, w => w.HiddenTextLeftOut(HiddenText)));
        foreach (string name in _objects)
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut, w => w.ObjectLeftOut(name)));
        foreach (string name in _parts)
            yield return new DocumentNote(new Message(MessageIds.ReadLeftOut with { Severity = Severity.Error }, w => w.PartLeftOut(name)));
    }
}
