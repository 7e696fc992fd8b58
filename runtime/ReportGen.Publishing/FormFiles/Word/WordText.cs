using ReportGen.Rendering;

namespace ReportGen.Publishing.FormFiles.Word;

/// <summary>Writes text of Word documents.</summary>
internal static class WordText
{
    /// <summary>A stretch of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="properties">How it is set; empty as its paragraph.</param>
    public static string Run(string text, string properties = "") =>
        text.Length == 0 ? "" : $"<w:r>{(properties.Length == 0 ? "" : $"<w:rPr>{properties}</w:rPr>")}<w:t xml:space=\"preserve\">{XmlEscaper.Escape(text)}</w:t></w:r>";

    /// <summary>A paragraph.</summary>
    /// <param name="style">Its style; null for that of the body.</param>
    /// <param name="content">Its runs.</param>
    /// <param name="properties">Further properties.</param>
    public static string Paragraph(string? style, string content, string properties = "") =>
        $"<w:p>{(style is null && properties.Length == 0 ? "" : $"<w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}{properties}</w:pPr>")}{content}</w:p>";
}
