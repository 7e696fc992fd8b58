using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportGen.Publishing.Tests.Documents.Word;

/// <summary>Makes documents of Word from the XML that matters to a test; the prefix w is declared.</summary>
internal static class WordFile
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Make(string body, string? styles = null, string? numbering = null)
    {
        var stream = new MemoryStream();
        using (WordprocessingDocument word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = word.AddMainDocumentPart();
            main.Document = new Document($"<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>");
            if (styles is not null)
                main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles xmlns:w=\"{W}\">{styles}</w:styles>");
            if (numbering is not null)
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering($"<w:numbering xmlns:w=\"{W}\">{numbering}</w:numbering>");
        }

        return stream.ToArray();
    }

    /// <summary>A document that takes in a file between the paragraphs 甲 and 丙.</summary>
    public static byte[] WithChunk(string name, byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(Make(P("甲") + "<w:altChunk r:id=\"chunk\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>" + P("丙")));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/_rels/document.xml.rels")?.Delete();
            using (var links = new StreamWriter(zip.CreateEntry("word/_rels/document.xml.rels").Open()))
                links.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"chunk\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" Target=\"{name}\"/></Relationships>");
            using Stream part = zip.CreateEntry("word/" + name).Open();
            part.Write(content);
        }

        return stream.ToArray();
    }

    public static string[] Lines(string body, string? styles = null, string? numbering = null) =>
        Loading.Lines("a.docx", Make(body, styles, numbering));

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Tc(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Tbl(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";
}
