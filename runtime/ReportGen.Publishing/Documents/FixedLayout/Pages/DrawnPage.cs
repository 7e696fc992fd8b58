using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Pages;

/// <summary>What a page shows, as far as it matters to reading: characters and straight lines.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Width">How wide it is shown, in points.</param>
/// <param name="Height">How high it is shown, in points.</param>
internal sealed record DrawnPage(int Number, double Width, double Height)
{
    public List<Glyph> Glyphs { get; init; } = [];

    public List<Ruling> Rulings { get; init; } = [];

    /// <summary>Where its larger pictures stand.</summary>
    public List<Box> LargePictures { get; init; } = [];

    /// <summary>The share of the page that pictures cover.</summary>
    public double Pictures { get; init; }

    /// <summary>Whether its text is the invisible layer that recognition of a scan leaves.</summary>
    public bool IsRecognised { get; init; }

    /// <summary>How many characters its fonts do not say the meaning of.</summary>
    public int Unknown { get; init; }

    /// <summary>How many characters are there that nobody sees: invisible, white on white, or cut off.</summary>
    public int Unseen { get; init; }
}
