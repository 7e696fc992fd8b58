using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;
using UglyToad.PdfPig.Core;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>Turns what stands on a page so that text runs from left to right, and counts from the upper left corner.</summary>
/// <param name="width">The width of the page as drawn, in points.</param>
/// <param name="height">Its height.</param>
/// <param name="turn">By how many quarters of a turn, against the clock, its text runs.</param>
internal sealed class PageFrame(double width, double height, int turn)
{
    public double Width => turn % 2 == 0 ? width : height;

    public double Height => turn % 2 == 0 ? height : width;

    /// <summary>By how many quarters of a turn text of this direction runs once the page is turned.</summary>
    public int TurnOf(int drawn) => (drawn - turn + 4) % 4;

    public (double X, double Y) Place(double x, double y)
    {
        (double across, double up) = turn switch
        {
            1 => (y, width - x),
            2 => (width - x, height - y),
            3 => (height - y, x),
            _ => (x, y),
        };
        return (across, Height - up);
    }

    public Box Place(PdfRectangle drawn)
    {
        (double x1, double y1) = Place(drawn.Left, drawn.Bottom);
        (double x2, double y2) = Place(drawn.Right, drawn.Top);
        return new Box(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
    }

    public Ruling Place(Ruling drawn)
    {
        (double x1, double y1) = drawn.IsLevel ? Place(drawn.From, drawn.At) : Place(drawn.At, drawn.From);
        (double x2, double y2) = drawn.IsLevel ? Place(drawn.To, drawn.At) : Place(drawn.At, drawn.To);
        return drawn.IsLevel == (turn % 2 == 0)
            ? new Ruling(true, y1, Math.Min(x1, x2), Math.Max(x1, x2))
            : new Ruling(false, x1, Math.Min(y1, y2), Math.Max(y1, y2));
    }

    /// <summary>A character whose line runs from left to right.</summary>
    public Glyph Place(DrawnGlyph drawn)
    {
        (double x, double y) = Place(drawn.Origin.X, drawn.Origin.Y);
        return Glyph.At(drawn.Text, x, x + drawn.Advance, y, drawn.Size);
    }
}
