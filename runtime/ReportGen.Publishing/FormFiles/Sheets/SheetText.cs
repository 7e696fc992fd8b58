using ReportGen.Rendering;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>How much room text takes in a sheet. No program fits the rows of merged cells to their text.</summary>
internal static class SheetText
{
    /// <summary>The height of a row, in points, in which a text stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of its columns, in digits of 11 points.</param>
    /// <param name="size">The size of the letters, in points.</param>
    public static double Height(string text, double width, double size) => Math.Max(18, (Lines(text, width, size) * size * 1.35) + 4);

    /// <summary>How many lines a text takes.</summary>
    public static int Lines(string text, double width, double size)
    {
        double room = Math.Max(2, (width - 1) * 11 / size);
        return text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(TextWidth.Of(line) / room)));
    }
}
