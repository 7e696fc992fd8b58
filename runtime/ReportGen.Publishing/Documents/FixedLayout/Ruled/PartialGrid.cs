using ReportGen.Publishing.Documents.FixedLayout.Glyphs;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>
/// Tells tables of which only some lines are drawn (the frame, the lines between columns or between some rows): their cells
/// hold figures of several columns or rows, and are read by where their words stand.
/// </summary>
internal static class PartialGrid
{
    /// <summary>A row is several where so many of its cells have a figure below another, or below its head.</summary>
    private const int FewestCells = 3;

    /// <summary>Whether lines are missing from the grid of a table.</summary>
    public static bool Is(RuledTable table)
    {
        int crowded = 0;
        int all = 0;
        var below = new Dictionary<int, int>();
        List<(RuledCell Cell, List<GlyphLine> Lines)> cells = [.. table.Cells.Where(c => c.Glyphs.Exists(g => !g.IsBlank)).Select(static c => (c, GlyphLines.Of(c.Glyphs, static _ => false)))];
        double padding = SpreadFigure.Padding(cells);
        double spacing = LetterSpacing.Of(cells.SelectMany(static c => c.Lines));
        foreach ((RuledCell cell, List<GlyphLine> ofCell) in cells)
        {
            List<TableLine> lines = [.. ofCell.Select(static l => new TableLine(l))];
            bool IsSpread(TableLine line) => SpreadFigure.Spacing(line.Line, cell, padding) > 0;
            int FiguresOf(TableLine line) => IsSpread(line) ? 1 : spacing > 0 ? line.Line.Text(spacing).Split(' ').Count(static w => w.Any(char.IsAsciiDigit)) : line.Figures.Count();
            int figures = lines.Sum(FiguresOf);
            int rows = lines.Count(l => l.Figures.Any());
            bool isBeside = lines.Exists(l => FiguresOf(l) > 1) || (rows > 1 && cell.EndRow - cell.Row > 1);
            all += figures;
            crowded += isBeside ? figures : 0;

            // A number that is too wide for its cell is broken over two lines, of which the first is full.
            bool IsAbove(TableLine above, TableLine line) => line.Figures.Any() && !IsSpread(above) && (!above.Figures.Any() || !(above.Line.Box.Width + above.Line.Size >= cell.Box.Width || CellLines.IsFull(above.Line, above.Line.Glyphs.Count(static g => !g.Glyph.IsBlank), cell.Box.Width - (2 * Math.Max(0, padding)))));
            if (lines.Zip(lines.Skip(1)).Any(p => IsAbove(p.First, p.Second)))
                below[cell.Row] = below.GetValueOrDefault(cell.Row) + 1;
        }

        return (all > 0 && crowded * 2 > all) || below.Values.Any(n => n >= FewestCells);
    }
}
