using ReportGen.Forms;

namespace ReportGen;

/// <summary>The text of a section that another version of the form does not have.</summary>
/// <param name="Section">The section of the source.</param>
/// <param name="Paragraphs">Its text.</param>
public sealed record LostText(SectionInfo Section, IReadOnlyList<Paragraph> Paragraphs);
