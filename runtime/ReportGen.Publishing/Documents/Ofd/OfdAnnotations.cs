using System.Xml.Linq;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Ofd;

/// <summary>The text that a viewer draws over the pages: comments, stamps, watermarks. No page holds it.</summary>
internal sealed class OfdAnnotations
{
    private const int LongestQuote = 40;

    private readonly List<string> _texts = [];

    /// <summary>Notes the annotations of a document.</summary>
    public void See(OfdDocument document)
    {
        if (document.Annotations is not { Length: > 0 } list || document.Find(list) is not { } pages)
            return;
        foreach (XElement page in pages.Elements().Where(static e => e.Name.LocalName == "Page"))
        {
            if (page.Child("FileLoc")?.Value.Trim() is not { Length: > 0 } location || document.Beside(list, location) is not { } annotations)
                continue;
            foreach (XElement annotation in annotations.Elements().Where(static a => a.Setting("Type") != "Watermark" && a.Setting("Visible") is not ("false" or "0")))
            {
                string text = string.Concat(annotation.Descendants().Where(static e => e.Name.LocalName == "TextCode").Select(static e => e.Value));
                if (!string.IsNullOrWhiteSpace(text))
                    _texts.Add(TextMarks.Remove(text.Trim()));
            }
        }
    }

    /// <summary>That they were not read; nothing where there are none.</summary>
    public IEnumerable<DocumentNote> Notes()
    {
        if (_texts.Count == 0)
            yield break;
        string text = string.Join(' ', _texts);
        text = text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
        yield return new DocumentNote(new Message(MessageIds.ReadLeftOut, w => w.AnnotationsLeftOut(_texts.Count, text)));
    }
}
