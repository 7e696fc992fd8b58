using ReportGen.Reading.Labels;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Lines;

/// <summary>A line of a document, cleaned; or several that a page broke and that were joined again.</summary>
internal sealed class SourceLine
{
    // The longest text that is compared with labels and titles.
    private const int LongestSkeleton = 4000;

    private static readonly char[] Ends = [' ', '\t', '|', '｜', '│', '\u00A0', '\u2002', '\u2003', '\u3000', '\u200B'];

    private readonly IReadOnlyList<LineMark>? _marks;
    private readonly int _offset;
    private readonly IReadOnlyList<(int Offset, SourceLine Line)>? _pieces;
    private string? _skeleton;
    private string? _trimmed;

    /// <summary>A line as the document has it.</summary>
    /// <param name="text">The text, cleaned; of a row of a table its cells that hold something.</param>
    /// <param name="source">The index of the line in the document.</param>
    /// <param name="cells">The cells where the document itself knew them; null otherwise.</param>
    /// <param name="marks">The stretches set in a way that changes what they say; null where there are none.</param>
    /// <param name="offset">How many characters stand before it in the line of the document, where that made several.</param>
    public SourceLine(string text, int source, string[]? cells = null, IReadOnlyList<LineMark>? marks = null, int offset = 0)
    {
        Text = text;
        _offset = offset;
        Source = source;
        Cells = cells;
        _marks = marks;
        IsBlank = string.IsNullOrWhiteSpace(text);
        Bars = Tokens.Bars.Count(text);
    }

    private SourceLine(string text, IReadOnlyList<(int Offset, SourceLine Line)> pieces)
        : this(text, pieces[0].Line.Source, null, [.. pieces.SelectMany(static p => p.Line.Marks.Select(m => m with { Offset = m.Offset + p.Offset }))]) => _pieces = pieces;

    public string Text { get; }

    public int Source { get; }

    public string[]? Cells { get; }

    public IReadOnlyList<LineMark> Marks => _marks ?? [];

    public bool IsBlank { get; }

    /// <summary>How many bars the text has.</summary>
    public int Bars { get; }

    /// <summary>The text as it is kept in a paragraph: with what is raised or lowered in its place.</summary>
    public string Written => _marks is null || Cells is not null ? Text : MarkedLine.Write(Text, _marks);

    /// <summary>The text without the blanks and bars at its ends.</summary>
    public string Trimmed => _trimmed ??= Text.Trim(Ends);

    public string Skeleton => _skeleton ??= LabelNormalizer.Skeleton(Text.Length > LongestSkeleton ? Text[..LongestSkeleton] : Text);

    /// <summary>The lines as one. A blank parts two pieces unless both are of Chinese writing.</summary>
    public static SourceLine Join(IReadOnlyList<SourceLine> lines)
    {
        var text = new System.Text.StringBuilder();
        var pieces = new List<(int, SourceLine)>(lines.Count);
        foreach (SourceLine line in lines)
        {
            string piece = pieces.Count == 0 ? line.Text.TrimEnd() : line.Text.Trim();
            if (text.Length > 0 && piece.Length > 0 && char.IsAscii(text[^1]) && char.IsAscii(piece[0]))
                text.Append(' ');
            // Offsets of the piece count from where its own line begins.
            pieces.Add((text.Length - line.Text.IndexOf(piece, StringComparison.Ordinal), line));
            text.Append(piece);
        }

        return new SourceLine(text.ToString(), pieces);
    }

    /// <summary>The line of the document that holds a place of the text, and the place in that line.</summary>
    public (int Source, int Offset) Locate(int offset)
    {
        if (_pieces is null)
            return (Source, _offset + offset);
        int at = _pieces.Count - 1;
        while (at > 0 && _pieces[at].Offset > offset)
            at--;
        return _pieces[at].Line.Locate(Math.Max(0, offset - _pieces[at].Offset));
    }
}
