using System.Text.RegularExpressions;

namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>A line of a page as a row of a table that has no drawn lines would be: words and figures with gaps between.</summary>
internal sealed partial class TableLine
{
    /// <summary>A gap wider than so many characters parts columns.</summary>
    private const double Gap = 0.8;

    public TableLine(GlyphLine line)
    {
        Line = line;
        Pieces = [.. line.Split(Gap).Select(p => new TablePiece(p, p.Text()))];
    }

    public GlyphLine Line { get; }

    public IReadOnlyList<TablePiece> Pieces { get; }

    public IEnumerable<TablePiece> Figures => Pieces.Where(p => p.IsFigure);

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
