using System.Numerics;
using System.Text;
using System.Xml.Linq;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Reading.Cells;
using UglyToad.PdfPig.Core;

namespace ReportGen.Publishing.Documents.Ofd;

/// <summary>The characters of a text object, each at its place.</summary>
/// <param name="drawn">The object.</param>
/// <param name="frame">From its millimetres to the page.</param>
/// <param name="clip">The page.</param>
/// <param name="isShown">Whether the object is drawn at all.</param>
/// <param name="isWhite">Whether its characters are white.</param>
internal sealed class OfdText(XElement drawn, Matrix3x2 frame, PdfRectangle clip, bool isShown, bool isWhite)
{
    private readonly float _size = OfdNumbers.One(drawn.Setting("Size")) ?? 0;
    private readonly float _stretch = OfdNumbers.One(drawn.Setting("HScale")) is { } scale and > 0 ? scale : 1;

    /// <summary>Draws them.</summary>
    public void Draw(PageCanvas canvas)
    {
        bool isFilled = drawn.Setting("Fill") is not ("false" or "0") || drawn.Setting("Stroke") is "true" or "1";
        (Vector2 right, Vector2 up) = Directions();
        var at = Vector2.Zero;
        foreach (XElement code in drawn.Elements().Where(static e => e.Name.LocalName == "TextCode"))
        {
            // A place that is not given is that of the code before.
            at = new Vector2(OfdNumbers.One(code.Setting("X")) ?? at.X, OfdNumbers.One(code.Setting("Y")) ?? at.Y);
            Rune[] runes = [.. code.Value.EnumerateRunes()];
            List<float> across = OfdNumbers.Steps(code.Setting("DeltaX"), runes.Length);
            List<float> down = OfdNumbers.Steps(code.Setting("DeltaY"), runes.Length);
            Vector2 place = at;
            for (int i = 0; i < runes.Length; i++)
            {
                float natural = WidthOf(runes[i]);
                Vector2 step = across.Count == 0 && down.Count == 0
                    ? right * natural
                    : new Vector2(i < across.Count ? across[i] : down.Count > 0 ? 0 : natural, i < down.Count ? down[i] : 0);

                // Where the next character follows closer than this one is wide, it is narrower than is thought; further off, there is a gap.
                float advance = Vector2.Dot(step, right) is var along and > 0 && along < natural ? along : natural;
                canvas.AddGlyph(
                    runes[i].ToString(), IsKnown(runes[i]), At(place), At(place + (right * advance)), At(place + (up * _size)), At(place + (right * _size)), clip,
                    isInvisible: !isShown || !isFilled, isWhite);
                place += step;
            }
        }
    }

    // Characters may be turned by quarters, clockwise, where they stand.
    private (Vector2 Right, Vector2 Up) Directions() => drawn.Setting("CharDirection") switch
    {
        "90" => (new Vector2(0, 1), new Vector2(1, 0)),
        "180" => (new Vector2(-1, 0), new Vector2(0, 1)),
        "270" => (new Vector2(0, -1), new Vector2(-1, 0)),
        _ => (new Vector2(1, 0), new Vector2(0, -1)),
    };

    private float WidthOf(Rune rune) => _size * _stretch * (rune.IsAscii || !(rune.Utf16SequenceLength > 1 || CellText.IsWide((char)rune.Value)) ? 0.5f : 1);

    // A font of its own may give its shapes numbers for private use, which say nothing.
    private static bool IsKnown(Rune rune) => rune.Value is not (0 or 0xFFFD or (>= 0xE000 and <= 0xF8FF) or >= 0xF0000);

    private PdfPoint At(Vector2 place)
    {
        Vector2 point = Vector2.Transform(place, frame);
        return new PdfPoint(point.X, point.Y);
    }
}
