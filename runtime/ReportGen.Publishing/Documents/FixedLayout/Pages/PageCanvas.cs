using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;
using UglyToad.PdfPig.Core;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>Collects what is drawn on a page, as it is drawn: upwards from the lower left corner, and in any direction.</summary>
internal sealed class PageCanvas(PdfRectangle page, PageBudget budget)
{
    /// <summary>A line may be drawn as a bar that is filled. No border of a table is thicker, in points.</summary>
    private const double Thickest = 3.2;

    /// <summary>How far the ends of a straight line may be out of line, in points.</summary>
    private const double Slant = 0.7;

    /// <summary>No table is legible in a picture that is smaller, in points.</summary>
    private const double LargeAcross = 140, LargeDown = 42;

    private const int MaxLargePictures = 100;

    private readonly List<DrawnGlyph> _glyphs = [];
    private readonly List<PdfRectangle> _largePictures = [];
    private readonly List<Ruling> _rulings = [];
    private readonly List<PdfRectangle> _shades = [];
    private double _pictures;
    private int _unknown;
    private int _unseen;
    private int _invisible;

    public void AddGlyph(string text, bool isKnown, PdfPoint origin, PdfPoint along, PdfPoint up, PdfPoint right, PdfRectangle clip, bool isInvisible, bool isWhite)
    {
        budget.SpendGlyph();
        double size = Distance(origin, up);
        double advance = Distance(origin, along);
        if (!double.IsFinite(size) || !double.IsFinite(advance) || size <= 0.5 || size > 500)
            return;
        (double x, double y) = ((along.X + origin.X + (up.X - origin.X) * 0.7) / 2, (along.Y + origin.Y + (up.Y - origin.Y) * 0.7) / 2);
        bool isBlank = string.IsNullOrWhiteSpace(text);
        bool isSeen = x >= clip.Left - 1 && x <= clip.Right + 1 && y >= clip.Bottom - 1 && y <= clip.Top + 1
            && (!isWhite || isInvisible || _shades.Exists(s => x >= s.Left && x <= s.Right && y >= s.Bottom && y <= s.Top));
        if (!isSeen)
        {
            _unseen += isBlank ? 0 : 1;
            return;
        }

        _unknown += isKnown ? 0 : 1;
        _invisible += isInvisible && !isBlank ? 1 : 0;
        _glyphs.Add(new DrawnGlyph(GlyphFolding.Fold(text), origin, advance, size, Turn(origin, right), isInvisible));
    }

    public void AddPicture(PdfRectangle bounds)
    {
        if (bounds.Right > bounds.Left && bounds.Top > bounds.Bottom)
        {
            _pictures += (bounds.Right - bounds.Left) * (bounds.Top - bounds.Bottom);
            if (bounds.Right - bounds.Left > LargeAcross && bounds.Top - bounds.Bottom > LargeDown && _largePictures.Count < MaxLargePictures)
                _largePictures.Add(bounds);
        }
    }

    /// <summary>Of what is filled a thin bar is a line; any other is shade on which white text can be read.</summary>
    public void AddFilled(PagePath path, PdfRectangle clip, bool isWhite)
    {
        foreach (List<PdfPoint> polygon in path.Polygons)
        {
            if (polygon.Count < 3 || PagePath.BoundsOf(polygon) is not { } bounds)
                continue;
            if (Math.Min(bounds.Width, bounds.Height) <= Thickest)
                AddBar(bounds, clip);
            else if (!isWhite)
                _shades.Add(bounds);
        }
    }

    /// <summary>Of what is drawn with a pen the level and upright lines.</summary>
    public void AddStroked(PagePath path, PdfRectangle clip, double width)
    {
        if (width > Thickest)
            return;
        foreach (List<PdfPoint> polygon in path.Polygons)
        {
            for (int i = 1; i < polygon.Count; i++)
            {
                (PdfPoint from, PdfPoint to) = (polygon[i - 1], polygon[i]);
                if (Math.Abs(from.Y - to.Y) <= Slant || Math.Abs(from.X - to.X) <= Slant)
                    AddBar(new PdfRectangle(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y)), clip);
            }
        }
    }

    /// <summary>The page as it is read: turned so that most of its text runs from left to right.</summary>
    public DrawnPage ToPage(int number)
    {
        int turn = _glyphs.Where(g => g.Turn >= 0 && !string.IsNullOrWhiteSpace(g.Text)).GroupBy(g => g.Turn)
            .OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        var frame = new PageFrame(page.Width, page.Height, turn);
        double pictures = Math.Min(1, _pictures / (page.Width * page.Height));

        // The text that recognition lays under a scan is invisible; elsewhere what is invisible is not meant to be read.
        bool isRecognised = pictures > 0.5 && _invisible > 0 && _invisible * 2 > _glyphs.Count(g => !string.IsNullOrWhiteSpace(g.Text));
        return new DrawnPage(number, frame.Width, frame.Height)
        {
            Glyphs = UprightRun.Join(_glyphs.Where(g => isRecognised || !g.IsInvisible), frame),
            Rulings = [.. _rulings.Select(frame.Place)],
            Pictures = pictures,
            LargePictures = [.. _largePictures.Select(frame.Place)],
            IsRecognised = isRecognised,
            Unknown = _unknown,
            Unseen = _unseen + (isRecognised ? 0 : _invisible),
        };
    }

    private void AddBar(PdfRectangle bar, PdfRectangle clip)
    {
        budget.SpendRuling();
        bar = new PdfRectangle(Math.Max(bar.Left, clip.Left), Math.Max(bar.Bottom, clip.Bottom), Math.Min(bar.Right, clip.Right), Math.Min(bar.Top, clip.Top));
        (double width, double height) = (bar.Right - bar.Left, bar.Top - bar.Bottom);
        if (width < 0 || height < 0)
            return;

        // A dot may be part of a dotted line either way.
        if (width >= height)
            _rulings.Add(new Ruling(true, (bar.Bottom + bar.Top) / 2, bar.Left, bar.Right));
        if (height >= width || (width <= Thickest && height <= Thickest))
            _rulings.Add(new Ruling(false, (bar.Left + bar.Right) / 2, bar.Bottom, bar.Top));
    }

    /// <summary>By how many quarters of a turn, against the clock, text runs; -1 for what runs aslant, as a watermark does.</summary>
    private static int Turn(PdfPoint origin, PdfPoint right)
    {
        double degrees = Math.Atan2(right.Y - origin.Y, right.X - origin.X) * 180 / Math.PI;
        int turn = (int)Math.Round(degrees / 90);
        return Math.Abs(degrees - (turn * 90)) > 5 ? -1 : (turn + 4) % 4;
    }

    private static double Distance(PdfPoint a, PdfPoint b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
