namespace ReportGen.Rendering.Drawing;

/// <summary>How a table is drawn in fixed-width type.</summary>
/// <param name="IsMarkdown">As a grid table of Markdown, of + - = and |, in which text is never broken; else with the characters for lines.</param>
/// <param name="Width">How many columns a table may take; one that is wider is cut by its columns. 0 for no limit.</param>
/// <param name="IsAmbiguousWide">Whether ambiguous characters, lines among them, take two columns.</param>
internal readonly record struct DrawingStyle(bool IsMarkdown, int Width, bool IsAmbiguousWide)
{
    /// <summary>The columns that a line takes.</summary>
    public int Bar => !IsMarkdown && IsAmbiguousWide ? 2 : 1;

    /// <summary>The blanks on either side of what stands in a place.</summary>
    public int Padding => IsMarkdown ? 1 : 0;

    /// <summary>What text must pass.</summary>
    public Escape Escape => IsMarkdown ? Escape.Markdown : Escape.None;

    /// <summary>The columns that lie between what stands in two neighbours.</summary>
    public int Gap => Bar + (2 * Padding);

    /// <summary>The width of a text as it is written.</summary>
    public int WidthOf(ReadOnlySpan<byte> utf8) => TextWidth.Of(utf8, IsAmbiguousWide);

    /// <summary>The least width that holds another, made of whole lines.</summary>
    public int Whole(int width) => (width + Bar - 1) / Bar * Bar;
}
