namespace ReportGen;

/// <summary>A paragraph of a section.</summary>
/// <param name="Text">The text, on one line.</param>
/// <param name="Line">The line of the document it was read from, from 1; 0 where it was not read from one.</param>
/// <param name="Column">The column at which it begins in that line, from 1; 0 where it is not known.</param>
public readonly record struct Paragraph(ReportText Text, int Line = 0, int Column = 0)
{
    /// <summary>A paragraph that was not read from a document.</summary>
    public static implicit operator Paragraph(string text) => new(text);
}
