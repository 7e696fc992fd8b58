using ReportGen.Publishing.Documents.Html;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>Reads a file of plain text.</summary>
internal static class PlainText
{
    public static SourceDocument Read(string name, byte[] bytes)
    {
        string text = TextDecoder.Decode(bytes, declared: null);
        if (text.Length > SourceDocument.MaxLength)
            throw DocumentFaults.TooLarge(static w => w.Characters(), SourceDocument.MaxLength);

        if (text.AsSpan().Count('\n') > SourceDocument.MaxLines || text.AsSpan().Count('\r') > SourceDocument.MaxLines)
            throw DocumentFaults.TooLarge(static w => w.Lines(), SourceDocument.MaxLines);
        // In text this is a stray control; left in, it would pass for a table that the document knew.
        text = text.Replace(SourceDocument.CellSeparator.ToString(), "", StringComparison.Ordinal);
        return EmbeddedTables.IsIn(text) ? HtmlDocumentReader.Read(name, EmbeddedTables.ToHtml(text)) : SourceDocument.FromText(name, text);
    }
}
