using System.Xml.Linq;
using ReportGen.Publishing.Documents.Html;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>Reads the files that a document of Word takes in whole (altChunk), which Word turns into text when it opens the document.</summary>
internal sealed class WordChunks(PackageParts parts, List<Relationship> links, int depth, DocumentRemarks remarks)
{
    /// <summary>A document in a document in a document is an attack.</summary>
    private const int MaxDepth = 2;

    public void Read(string? id, LineBuffer lines)
    {
        if (links.Find(link => link.Id == id) is not { } link || parts.Read(link.Target) is not { } bytes)
        {
            remarks.SeePart(id ?? "altChunk");
            return;
        }

        if (ContentSniffer.IsZip(bytes) && depth < MaxDepth)
            ReadDocument(bytes, link.Target, lines);
        else if (ContentSniffer.LooksLikeHtml(bytes))
            HtmlDocumentReader.Read(bytes, lines);
        else if (Path.GetExtension(link.Target).Equals(".txt", StringComparison.OrdinalIgnoreCase))
            ReadText(bytes, lines);
        else
            remarks.SeePart(link.Target);
    }

    private void ReadDocument(byte[] bytes, string name, LineBuffer lines)
    {
        using var inner = new PackageParts(bytes);
        if (PackageDocument.MainOf(inner) is { } main && inner.Load(main.Target) is { } document && document.Name.LocalName == "document")
            _ = WordReader.Read(inner, main.Target, document, lines, depth + 1).ToList();
        else
            remarks.SeePart(name);
    }

    private static void ReadText(byte[] bytes, LineBuffer lines)
    {
        foreach (string line in TextMarks.Remove(TextDecoder.Decode(bytes, declared: null)).ReplaceLineEndings("\n").Split('\n'))
            lines.AddText(line, lines.NextParagraph(string.IsNullOrWhiteSpace(line)));
    }
}
