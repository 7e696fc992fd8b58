using ReportGen.Publishing.Documents.FixedLayout.Pages;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ReportGen.Publishing.Documents.Pdf.Content;

/// <summary>
/// Follows the drawing operations of a page and notes the characters and straight lines they show, each operation
/// counted: a form may be drawn in a form, a thousand times over.
/// </summary>
internal sealed class PageProcessor(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    PdfParsing parsing)
    : BaseStreamProcessor<DrawnPage>(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, parsing)
{
    private const int MaxStates = 512;

    private readonly PageCanvas _canvas = new(cropBox.GetVisibleBounds(rotation), parsing.Budget);
    private readonly Stack<PdfRectangle> _clips = new([cropBox.GetVisibleBounds(rotation)]);
    private readonly PagePath _path = new();

    public override DrawnPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return _canvas.ToPage(pageNumberCurrent);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (IGraphicsStateOperation operation in operations)
        {
            parsing.Budget.SpendOperation();
            operation.Run(this);
        }
    }

    public override void PushState()
    {
        if (StackSize > MaxStates)
            throw parsing.Budget.Keep(DocumentFaults.Damaged(static w => w.PdfNestedTooDeeply(MaxStates)));
        base.PushState();
        _clips.Push(_clips.Peek());
    }

    public override void PopState()
    {
        base.PopState();
        if (_clips.Count > 1)
            _clips.Pop();
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        PdfPoint Place(double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) =>
            page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));

        bool isKnown = font.TryGetUnicode(code, out string? known) && known is { Length: > 0 } && known[0] != '\0';
        PdfPoint origin = Place(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        PdfPoint along = Place(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        PdfPoint up = Place(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        PdfPoint right = Place(1, 0, renderingMatrix, textMatrix, transformationMatrix);
        _canvas.AddGlyph(
            isKnown ? unicode : "\uFFFD", isKnown, origin, along, up, right, _clips.Peek(),
            isInvisible: currentState.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip || currentState.AlphaConstantNonStroking <= 0,
            IsWhite(currentState.CurrentNonStrokingColor));
    }

    public override void BeginSubpath() => _path.Begin();

    public override PdfPoint? CloseSubpath() => _path.Close();

    public override void MoveTo(double x, double y) => _path.Move(CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));

    public override void LineTo(double x, double y) => _path.Line(CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) =>
        _path.Curve(CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x3, y3)));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        _path.Curve(CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x3, y3)));

    public override void Rectangle(double x, double y, double width, double height)
    {
        TransformationMatrix matrix = CurrentTransformationMatrix;
        _path.Begin();
        _path.Move(matrix.Transform(new PdfPoint(x, y)));
        _path.Line(matrix.Transform(new PdfPoint(x + width, y)));
        _path.Line(matrix.Transform(new PdfPoint(x + width, y + height)));
        _path.Line(matrix.Transform(new PdfPoint(x, y + height)));
        _path.Close();
    }

    public override void StrokePath(bool close)
    {
        if (close)
            _path.Close();
        Stroke();
        _path.Clear();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        Fill();
        _path.Clear();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close)
            _path.Close();
        Fill();
        Stroke();
        _path.Clear();
    }

    public override void EndPath() => _path.Clear();

    public override void ClosePath() => _path.Clear();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        if (_path.Bounds() is { } bounds)
            Clip(bounds);
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        Clip(Upright(CurrentTransformationMatrix.Transform(rectangle)));

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => AddPicture();

    protected override void RenderInlineImage(InlineImage inlineImage) => AddPicture();

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    private void AddPicture() => _canvas.AddPicture(Intersect(Upright(CurrentTransformationMatrix.Transform(new PdfRectangle(0, 0, 1, 1))), _clips.Peek()));

    private void Fill()
    {
        CurrentGraphicsState state = GetCurrentState();
        if (state.AlphaConstantNonStroking > 0)
            _canvas.AddFilled(_path, _clips.Peek(), IsWhite(state.CurrentNonStrokingColor));
    }

    private void Stroke()
    {
        CurrentGraphicsState state = GetCurrentState();
        if (state.AlphaConstantStroking > 0)
            _canvas.AddStroked(_path, _clips.Peek(), Scale() * (double)state.LineWidth);
    }

    /// <summary>How much longer a line of user space is on the page.</summary>
    private double Scale()
    {
        TransformationMatrix matrix = CurrentTransformationMatrix;
        return Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C)));
    }

    private void Clip(PdfRectangle rectangle) => _clips.Push(Intersect(_clips.Pop(), rectangle));

    private static PdfRectangle Intersect(PdfRectangle a, PdfRectangle b) =>
        new(Math.Max(a.Left, b.Left), Math.Max(a.Bottom, b.Bottom), Math.Min(a.Right, b.Right), Math.Min(a.Top, b.Top));

    private static PdfRectangle Upright(PdfRectangle rectangle)
    {
        ReadOnlySpan<PdfPoint> corners = [rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopLeft, rectangle.TopRight];
        (double left, double bottom, double right, double top) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (PdfPoint corner in corners)
            (left, bottom, right, top) = (Math.Min(left, corner.X), Math.Min(bottom, corner.Y), Math.Max(right, corner.X), Math.Max(top, corner.Y));
        return new PdfRectangle(left, bottom, right, top);
    }

    private static bool IsWhite(IColor? color)
    {
        if (color is null or PatternColor)
            return false;
        (double r, double g, double b) = color.ToRGBValues();
        return r > 0.97 && g > 0.97 && b > 0.97;
    }
}
