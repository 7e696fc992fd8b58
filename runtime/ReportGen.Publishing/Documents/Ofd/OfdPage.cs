using System.Numerics;
using System.Xml.Linq;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using UglyToad.PdfPig.Core;

namespace ReportGen.Publishing.Documents.Ofd;

/// <summary>Draws the objects of a page, as far as they are characters, straight lines and pictures.</summary>
internal sealed class OfdPage
{
    private const float PointsPerMillimetre = 72 / 25.4f;

    /// <summary>Groups in groups; a composite object may hold itself.</summary>
    private const int MaxDepth = 16;

    private readonly OfdDocument _document;
    private readonly PageBudget _budget;
    private readonly PdfRectangle _bounds;
    private readonly PageCanvas _canvas;

    private OfdPage(OfdDocument document, PdfRectangle bounds, PageBudget budget)
    {
        (_document, _bounds, _budget) = (document, bounds, budget);
        _canvas = new PageCanvas(bounds, budget);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="document">The document.</param>
    /// <param name="page">The content of the page.</param>
    /// <param name="number">Its number in the file, from 1.</param>
    /// <param name="budget">What the file may cost.</param>
    public static DrawnPage Read(OfdDocument document, XElement page, int number, PageBudget budget)
    {
        float[] box = BoxOf(page.Child("Area")) ?? BoxOf(document.Area) ?? [0, 0, 210, 297];
        (float width, float height) = (box[2] * PointsPerMillimetre, box[3] * PointsPerMillimetre);
        var drawn = new OfdPage(document, new PdfRectangle(0, 0, width, height), budget);

        // From millimetres counted downwards to points counted upwards.
        var frame = new Matrix3x2(PointsPerMillimetre, 0, 0, -PointsPerMillimetre, -box[0] * PointsPerMillimetre, height + (box[1] * PointsPerMillimetre));
        foreach (XElement template in page.Elements().Where(static e => e.Name.LocalName == "Template"))
            drawn.DrawContent(document.Template(template.Setting("TemplateID")), frame);
        drawn.DrawContent(page, frame);
        return drawn._canvas.ToPage(number);
    }

    private static float[]? BoxOf(XElement? area) => OfdNumbers.List(area.Child("PhysicalBox")?.Value, 4) is { } box && box[2] is > 0 and < 10_000 && box[3] is > 0 and < 10_000 ? box : null;

    private void DrawContent(XElement? page, Matrix3x2 frame)
    {
        if (page.Child("Content") is { } content)
            Draw(content, frame, OfdPaint.Default, isVisible: true, 0);
    }

    private void Draw(XElement group, Matrix3x2 frame, OfdPaint around, bool isVisible, int depth)
    {
        foreach (XElement drawn in depth < MaxDepth ? group.Elements() : [])
        {
            _budget.SpendOperation();
            OfdPaint paint = around.Of(drawn, _document);
            bool isShown = isVisible && drawn.Setting("Visible") is not ("false" or "0") && drawn.Setting("Alpha") is not "0";
            switch (drawn.Name.LocalName)
            {
                case "Layer" or "PageBlock":
                    Draw(drawn, frame, paint, isShown, depth + 1);
                    break;
                case "CompositeObject" when _document.Resource(drawn.Setting("ResourceID")).Child("Content") is { } content:
                    Draw(content, OfdNumbers.Placement(drawn) * frame, paint, isShown, depth + 1);
                    break;
                case "TextObject":
                    new OfdText(drawn, OfdNumbers.Placement(drawn) * frame, _bounds, isShown, paint.IsWhite).Draw(_canvas);
                    break;
                case "PathObject" when isShown:
                    DrawPath(drawn, OfdNumbers.Placement(drawn) * frame, paint);
                    break;
                case "ImageObject" when isShown && OfdNumbers.List(drawn.Setting("Boundary"), 4) is [var x, var y, var width, var height]:
                    _canvas.AddPicture(Intersect(frame, new Vector2(x, y), new Vector2(x + width, y + height)));
                    break;
            }
        }
    }

    private PdfRectangle Intersect(Matrix3x2 frame, Vector2 first, Vector2 second)
    {
        (Vector2 a, Vector2 b) = (Vector2.Transform(first, frame), Vector2.Transform(second, frame));
        return new PdfRectangle(Math.Max(_bounds.Left, Math.Min(a.X, b.X)), Math.Max(_bounds.Bottom, Math.Min(a.Y, b.Y)), Math.Min(_bounds.Right, Math.Max(a.X, b.X)), Math.Min(_bounds.Top, Math.Max(a.Y, b.Y)));
    }

    private void DrawPath(XElement drawn, Matrix3x2 frame, OfdPaint paint)
    {
        PagePath path = PathOf(drawn.Child("AbbreviatedData")?.Value, frame);
        if (drawn.Setting("Fill") is "true" or "1")
            _canvas.AddFilled(path, _bounds, paint.IsWhite);
        if (drawn.Setting("Stroke") is not ("false" or "0"))
            _canvas.AddStroked(path, _bounds, paint.LineWidth * Math.Sqrt(Math.Abs(frame.GetDeterminant())));
    }

    // M, S move; L draws; Q, B, A curve to their last point; C closes. What is none of these ends the path.
    private PagePath PathOf(string? data, Matrix3x2 frame)
    {
        var path = new PagePath();
        string[] parts = OfdNumbers.Parts(data);
        for (int i = 0; i < parts.Length;)
        {
            _budget.SpendOperation();
            string command = parts[i++];
            int count = command switch { "M" or "S" or "L" => 2, "Q" => 4, "B" => 6, "A" => 7, "C" => 0, _ => -1 };
            if (count < 0 || i + count > parts.Length)
                break;
            if (count == 0)
            {
                path.Close();
                continue;
            }

            i += count;
            if (OfdNumbers.One(parts[i - 2]) is not { } x || OfdNumbers.One(parts[i - 1]) is not { } y)
                break;
            Vector2 at = Vector2.Transform(new Vector2(x, y), frame);
            var point = new PdfPoint(at.X, at.Y);
            if (command is "M" or "S")
                path.Move(point);
            else if (command == "L")
                path.Line(point);
            else
                path.Curve(point);
        }

        return path;
    }
}
