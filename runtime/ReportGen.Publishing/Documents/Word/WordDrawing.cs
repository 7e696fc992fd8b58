using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>What stands in the drawings of Word.</summary>
internal static class WordDrawing
{
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

    /// <summary>Objects of other programs, by what they are.</summary>
    public static IEnumerable<string> ObjectsIn(XElement drawing)
    {
        foreach (XElement item in drawing.Descendants())
        {
            if (item.Name.LocalName == "OLEObject")
                yield return item.Setting("ProgID") is { Length: > 0 and < 40 } program ? program : "OLE";
            else if (item.Name.LocalName == "control")
                yield return "ActiveX";
            else if (item.Name.LocalName == "chart")
                yield return "chart";
        }
    }
}
