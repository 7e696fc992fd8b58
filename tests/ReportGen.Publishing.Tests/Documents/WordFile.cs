using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportGen.Publishing.Tests.Documents;

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

    public static string[] Lines(string body, string? styles = null, string? numbering = null) =>
        Loading.Lines("a.docx", Make(body, styles, numbering));

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Tc(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Tbl(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";
}
