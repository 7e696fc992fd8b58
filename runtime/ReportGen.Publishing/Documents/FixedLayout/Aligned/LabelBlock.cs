using ReportGen.Publishing.Documents.FixedLayout.Ruled;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.FixedLayout.Aligned;

/// <summary>A label of a table without drawn lines, of one line or several.</summary>
/// <param name="pieces">Its lines, from top to bottom.</param>
internal sealed class LabelBlock(IReadOnlyList<TableLine.TablePiece> pieces)
{
    public double Left { get; } = pieces.Min(p => p.Box.Left);

    public double Right { get; } = pieces.Max(p => p.Box.Right);

    public double Size { get; } = pieces[0].Line.Size;

    public double Top { get; } = pieces[0].Line.Baseline;

    public double Bottom { get; } = pieces[^1].Line.Baseline;

    public double Height => pieces[0].Box.Top;

    public string Text => CellText.Fold([.. pieces.Select(p => p.Text)]);

    /// <summary>Where it is set to stand beside its row.</summary>
    public double At(LabelAlignment alignment) => alignment switch
    {
        LabelAlignment.Top => Top,
        LabelAlignment.Bottom => Bottom,
        _ => (Top + Bottom) / 2,
    };

    /// <summary>Whether the two stand in one column: they begin together, or have their middle in common, or one is above the other for the most part.</summary>
    public bool IsInColumnOf(LabelBlock other)
    {
        double overlap = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        return Math.Abs(Left - other.Left) < 0.6 * Size || overlap > 0.5 * Math.Min(Right - Left, other.Right - other.Left);
    }
}

/// <summary>Where the lines of a label stand beside the figures of its row.</summary>
internal enum LabelAlignment
{
    /// <summary>Its middle at the figures.</summary>
    Middle,

    /// <summary>Its first line.</summary>
    Top,

    /// <summary>Its last line.</summary>
    Bottom,
}
