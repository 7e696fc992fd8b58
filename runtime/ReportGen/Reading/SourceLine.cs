namespace ReportGen.Reading;

/// <summary>A line of a document.</summary>
/// <param name="text">The text, cleaned; of a row of a table its cells that hold something.</param>
/// <param name="source">The index of the line in the document.</param>
/// <param name="cells">The cells where the document itself knew them; null otherwise.</param>
/// <param name="marks">The stretches set in a way that changes what they say; null where there are none.</param>
internal sealed class SourceLine(string text, int source, string[]? cells, IReadOnlyList<LineMark>? marks)
{
    private string? _skeleton;

    public string Text => text;

    public int Source => source;

    public string[]? Cells => cells;

    public IReadOnlyList<LineMark> Marks => marks ?? [];

    /// <summary>The text as it is kept in a paragraph: with what is raised or lowered in its place.</summary>
    public string Written => marks is null || cells is not null ? text : MarkedLine.Write(text, marks);

    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(text);

    /// <summary>The text without the blanks and bars at its ends.</summary>
    public string Trimmed => Text.Trim(' ', '\t', '|', '｜', '│', '\u00A0', '\u2002', '\u2003', '\u3000', '\u200B');

    public string Skeleton => _skeleton ??= LabelNormalizer.Skeleton(text.Length > 4000 ? text[..4000] : text);
}
