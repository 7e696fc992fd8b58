using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.FixedLayout.Glyphs;

/// <summary>A character, or a run of them set upright beside the text, where it stands on the page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Box">The place it takes up: its advance wide and as high as its size, whatever the shape in it covers.</param>
/// <param name="Baseline">The line it stands on, in points from the top of the page.</param>
/// <param name="Size">The height of the type in points.</param>
internal readonly record struct Glyph(string Text, Box Box, double Baseline, double Size)
{
    /// <summary>How much of its size a character of Chinese type stands above the line.</summary>
    public const double Ascent = 0.88;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool IsWide => CellText.IsWide(Text[0]);

    public static Glyph At(string text, double left, double right, double baseline, double size) =>
        new(text, new Box(left, baseline - (Ascent * size), right, baseline + ((1 - Ascent) * size)), baseline, size);
}
