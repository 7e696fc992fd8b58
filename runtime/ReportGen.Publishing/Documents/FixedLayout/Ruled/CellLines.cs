using ReportGen.Publishing.Documents.FixedLayout.Glyphs;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>Reads the lines of the cells of a table.</summary>
internal static class CellLines
{
    public static void Read(RuledTable table, Func<Glyph, bool> isStruck)
    {
        List<(RuledCell Cell, List<GlyphLine> Lines)> cells = [.. table.Cells.Where(c => c.Glyphs.Exists(g => !g.IsBlank)).Select(c => (c, GlyphLines.Of(c.Glyphs, isStruck)))];

        // Text keeps the same distance from the lines around it throughout a table.
        double padding = cells.Select(c => c.Lines.Min(l => Math.Min(l.Box.Left - c.Cell.Box.Left, c.Cell.Box.Right - l.Box.Right))).DefaultIfEmpty(0).Min();
        foreach ((RuledCell cell, List<GlyphLine> lines) in cells)
        {
            GlyphLine? last = null;
            foreach (GlyphLine line in lines)
            {
                string text = line.Text();
                if (last is not null && IsBroken(last, cell.Lines[^1], text, cell.Box.Width - (2 * Math.Max(0, padding))))
                    cell.Lines[^1] += text;
                else
                    cell.Lines.Add(text);
                last = line;
            }
        }
    }

    /// <summary>Whether a number was broken because the cell is too narrow for it: nothing more would have fitted on its line.</summary>
    private static bool IsBroken(GlyphLine above, string text, string below, double width) =>
        text.All(IsOfNumber) && below.All(IsOfNumber) && above.Box.Width + (0.75 * (above.Box.Width / Math.Max(1, text.Length))) > width;

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',';
}
