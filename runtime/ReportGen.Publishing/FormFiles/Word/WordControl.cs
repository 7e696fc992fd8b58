using System.Globalization;
using ReportGen.Rendering;

namespace ReportGen.Publishing.FormFiles.Word;

/// <summary>Writes the fields of a Word form: content controls, numbered as they come, that show what is to be filled in until it is.</summary>
internal sealed class WordControl
{
    /// <summary>Word takes no longer tag or name.</summary>
    public const int Longest = 64;

    private int _number;

    /// <summary>A field within a line.</summary>
    /// <param name="tag">By what a program finds it.</param>
    /// <param name="name">What it is called when it is clicked on.</param>
    /// <param name="text">What is filled in; empty for nothing.</param>
    /// <param name="placeholder">What is shown until something is.</param>
    /// <param name="run">The properties of its text.</param>
    public string Inline(string tag, string name, string text, string placeholder, string run) =>
        $"<w:sdt><w:sdtPr>{Properties(tag, name, text.Length == 0)}<w:text/></w:sdtPr><w:sdtContent>{WordText.Run(text.Length == 0 ? placeholder : text, text.Length == 0 ? Grey(run) : run)}</w:sdtContent></w:sdt>";

    /// <summary>A field of paragraphs.</summary>
    public string Block(string tag, string name, IReadOnlyList<string> paragraphs, string placeholder) =>
        $"<w:sdt><w:sdtPr>{Properties(tag, name, paragraphs.Count == 0)}</w:sdtPr><w:sdtContent>"
        + (paragraphs.Count == 0 ? WordText.Paragraph(null, WordText.Run(placeholder, Grey(""))) : string.Concat(paragraphs.Select(static p => WordText.Paragraph(null, WordText.Run(p)))))
        + "</w:sdtContent></w:sdt>";

    private string Properties(string tag, string name, bool isEmpty) => string.Create(CultureInfo.InvariantCulture,
        $"<w:alias w:val=\"{Cut(name)}\"/><w:tag w:val=\"{Cut(tag)}\"/><w:id w:val=\"{++_number}\"/><w:lock w:val=\"sdtLocked\"/>{(isEmpty ? "<w:showingPlcHdr/>" : "")}");

    private static string Grey(string run) => $"<w:rStyle w:val=\"PlaceholderText\"/>{run}";

    private static string Cut(string text) => XmlEscaper.Escape(text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]);
}
