using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.SheetBinary;

/// <summary>A string of a workbook.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Runs">From which character on it is set in which font; before the first it is in that of the cell.</param>
internal sealed record BiffString(string Text, (int At, int Font)[] Runs)
{
    /// <summary>The text with its marks.</summary>
    /// <param name="styles">The fonts.</param>
    /// <param name="cell">How the cell is set.</param>
    public string Marked(BiffStyles styles, char cell)
    {
        var text = new MarkedText();
        int at = 0;
        char mark = cell;
        foreach ((int from, int font) in Runs)
        {
            int end = Math.Clamp(from, at, Text.Length);
            text.Append(Text.AsSpan(at, end - at), mark);
            (at, mark) = (end, styles.MarkOf(font));
        }

        text.Append(Text.AsSpan(at), mark);
        return text.ToString();
    }
}
