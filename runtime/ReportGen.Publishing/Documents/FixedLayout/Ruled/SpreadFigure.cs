using ReportGen.Publishing.Documents.FixedLayout.Glyphs;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>A figure whose digits are set apart so that they fill their cell from edge to edge (分散对齐).</summary>
internal static class SpreadFigure
{
    // How far the edges and the gaps may differ, in points and as a share of the size.
    private const double Edge = 1.5;
    private const double Same = 0.12;

    /// <summary>How near to the sides of their cells the lines of a table come, in points.</summary>
    public static double Padding(IEnumerable<(RuledCell Cell, List<GlyphLine> Lines)> cells) =>
        cells.Select(c => c.Lines.Min(l => Math.Min(l.Box.Left - c.Cell.Box.Left, c.Cell.Box.Right - l.Box.Right))).DefaultIfEmpty(0).Min();

    /// <summary>By how much the digits of a line are set apart; 0 where it is no such figure.</summary>
    public static double Spacing(GlyphLine line, RuledCell cell, double padding)
    {
        Glyph[] digits = [.. line.Glyphs.Select(static g => g.Glyph).Where(static g => !g.IsBlank)];
        if (digits.Length < 2 || !Array.TrueForAll(digits, static d => d.Text.Length == 1 && (char.IsAsciiDigit(d.Text[0]) || d.Text[0] is '.' or ',')))
            return 0;
        if (line.Box.Left - cell.Box.Left > padding + Edge || cell.Box.Right - line.Box.Right > padding + Edge)
            return 0;
        double[] gaps = [.. digits.Zip(digits.Skip(1)).Select(static p => p.Second.Box.Left - p.First.Box.Right)];
        return gaps.Max() - gaps.Min() <= Same * line.Size ? Math.Max(0, gaps.Min()) : 0;
    }
}
