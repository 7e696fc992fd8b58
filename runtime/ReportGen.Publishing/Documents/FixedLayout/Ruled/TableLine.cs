using System.Text.RegularExpressions;
using ReportGen.Publishing.Documents.FixedLayout.Aligned;
using ReportGen.Publishing.Documents.FixedLayout.Glyphs;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>A line of a page as a row of a table that has no drawn lines would be: words and figures with gaps between.</summary>
internal sealed partial class TableLine
{
    /// <summary>A gap wider than so many characters parts columns.</summary>
    private const double Gap = 0.8;

    /// <summary>Figures of narrow columns stand closer; the blank between two words is narrower still.</summary>
    private const double NarrowGap = 0.35;

    /// <summary>So does a numbered label behind that of its group.</summary>
    private const double LabelGap = 0.18;

    public TableLine(GlyphLine line)
    {
        Line = line;
        Pieces = [.. line.Split(Gap).SelectMany(Part).Select(p => new TablePiece(p, p.Text()))];
    }

    public GlyphLine Line { get; }

    public IReadOnlyList<TablePiece> Pieces { get; }

    public IEnumerable<TablePiece> Figures => Pieces.Where(p => p.IsFigure);

    // Figures at the end of a piece stand apart from each other, and from the label before them.
    private static IEnumerable<GlyphLine> Part(GlyphLine piece)
    {
        List<GlyphLine> parts = piece.Split(NarrowGap);
        int figures = parts.Count;
        while (figures > 0 && Figure().IsMatch(parts[figures - 1].Text()))
            figures--;
        IEnumerable<GlyphLine> label = figures == 0 ? [] : PartLabels(figures == parts.Count ? piece : GlyphLine.Of(parts[..figures].SelectMany(p => p.Glyphs)));
        return label.Concat(parts[figures..]);
    }

    private static List<GlyphLine> PartLabels(GlyphLine label)
    {
        List<GlyphLine> parts = label.Split(LabelGap);
        int at = parts.FindIndex(1, p => p.Glyphs.Any(g => g.Glyph.IsWide) && LabelChain.Numbering().IsMatch(p.Text()));
        return at < 0 ? [label] : [GlyphLine.Of(parts[..at].SelectMany(p => p.Glyphs)), .. PartLabels(GlyphLine.Of(parts[at..].SelectMany(p => p.Glyphs)))];
    }

    /// <summary>A piece of a line between two gaps.</summary>
    internal sealed record TablePiece(GlyphLine Line, string Text)
    {
        public Box Box => Line.Box;

        /// <summary>Whether it is a number, with a unit or not, or a mark for nothing.</summary>
        public bool IsFigure { get; } = Figure().IsMatch(Text);
    }

    [GeneratedRegex(@"^(?:[+\-－—―]?[0-9][0-9,.]*\s?(?:%|[件条个元次人项]|万元|亿元|万|亿)?|[\-－—―–/／]{1,2}|不适用|无)$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
