using UglyToad.PdfPig.Core;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>The path that a page is drawing, as polygons; of curves only their ends are kept.</summary>
internal sealed class PagePath
{
    private readonly List<List<PdfPoint>> _polygons = [];

    public IReadOnlyList<List<PdfPoint>> Polygons => _polygons;

    public void Begin() => _polygons.Add([]);

    public void Move(PdfPoint point)
    {
        if (_polygons.Count == 0 || _polygons[^1].Count > 0)
            Begin();
        _polygons[^1].Add(point);
    }

    public void Line(PdfPoint point)
    {
        if (_polygons.Count > 0 && _polygons[^1].Count > 0)
            _polygons[^1].Add(point);
    }

    /// <summary>A curve goes on elsewhere and leaves no straight line behind.</summary>
    public void Curve(PdfPoint point)
    {
        Line(new PdfPoint(double.NaN, double.NaN));
        Line(point);
    }

    public PdfPoint? Close()
    {
        if (_polygons.Count == 0 || _polygons[^1].Count == 0)
            return null;
        PdfPoint first = _polygons[^1][0];
        if (!first.Equals(_polygons[^1][^1]))
            _polygons[^1].Add(first);
        return first;
    }

    public void Clear() => _polygons.Clear();

    /// <summary>The rectangle around everything; null where there is nothing.</summary>
    public PdfRectangle? Bounds()
    {
        PdfRectangle? bounds = null;
        foreach (List<PdfPoint> polygon in _polygons)
        {
            if (BoundsOf(polygon) is { } b)
                bounds = bounds is { } a ? new PdfRectangle(Math.Min(a.Left, b.Left), Math.Min(a.Bottom, b.Bottom), Math.Max(a.Right, b.Right), Math.Max(a.Top, b.Top)) : b;
        }

        return bounds;
    }

    public static PdfRectangle? BoundsOf(List<PdfPoint> polygon)
    {
        (double left, double bottom, double right, double top) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (PdfPoint point in polygon)
        {
            if (!double.IsNaN(point.X))
                (left, bottom, right, top) = (Math.Min(left, point.X), Math.Min(bottom, point.Y), Math.Max(right, point.X), Math.Max(top, point.Y));
        }

        return left > right ? null : new PdfRectangle(left, bottom, right, top);
    }
}
