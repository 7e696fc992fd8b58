using System.Xml.Linq;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Word;
using ReportGen.Publishing.FormFiles.Word;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>
/// Reads a binary document of Word 97 to 2003 ([MS-DOC]), as which WPS saves too. It is turned into what a docx holds and
/// read as one. Headers, footers, notes and comments are left out.
/// </summary>
internal static class WordBinaryReader
{
    /// <summary>Reads the document.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="file">The file.</param>
    public static SourceDocument Read(string name, CompoundFile file)
    {
        var document = new BinaryBlock(file.Read("WordDocument") ?? []);
        var header = new WordHeader(file, document);
        var pieces = new PieceTable(header.Part(WordPart.Pieces), document, header.Lengths.Sum(static l => (long)l));
        XElement styles = WordBinaryStyles.Read(header);
        XElement body = new WordBinaryBody(document, header, pieces, styles).Read();
        var lines = new LineBuffer();
        DocumentNote[] notes = [.. WordReader.Read(new XElement("document", body), styles, WordBinaryLists.Read(header), lines)];
        return FilledDocument.Of(name, DocumentProperties.Of(file), lines, notes);
    }
}
