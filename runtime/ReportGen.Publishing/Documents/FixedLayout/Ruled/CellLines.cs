using ReportGen.Publishing.Documents.FixedLayout.Glyphs;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>Reads the lines of the cells of a table.</summary>
internal static class CellLines
{
    public static void Read(RuledTable table, Func<Glyph, bool> isStruck)
    {
        List<(RuledCell Cell, List<GlyphLine> Lines)> cells = [.. table.Cells.Where(c => c.Glyphs.Exists(g => !g.IsBlank)).Select(c => (c, GlyphLines.Of(c.Glyphs, isStruck)))];

        // Text keeps the same distance from the lines around it throughout a table.
        double padding = SpreadFigure.Padding(cells);
        double spacing = LetterSpacing.Of(cells.SelectMany(static c => c.Lines));
        foreach ((RuledCell cell, List<GlyphLine> lines) in cells)
        {
            GlyphLine? last = null;
            foreach (GlyphLine line in lines)
            {
                string text = line.Text(Math.Max(spacing, SpreadFigure.Spacing(line, cell, padding)));
                if (last is not null && IsFull(last, cell.Lines[^1].Length, cell.Box.Width - (2 * Math.Max(0, padding))) && cell.Lines[^1].All(IsOfNumber) && text.All(IsOfNumber))
                    cell.Lines[^1] += text;
                else
                    cell.Lines.Add(text);
                last = line;
            }
        }
    }

    /// <summary>Whether a number may have been broken because its cell is too narrow for it: nothing more would have fitted on its line.</summary>
    /// <param name="above">The first line of it.</param>
    /// <param name="length">How many characters stand there.</param>
    /// <param name="width">How much room the cell leaves for text, in points.</param>
    public static bool IsFull(GlyphLine above, int length, double width) => above.Box.Width + (0.75 * (above.Box.Width / Math.Max(1, length))) > width;

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',';
}
