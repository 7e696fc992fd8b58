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
        foreach (RuledCell cell in table.Cells.Where(c => c.Glyphs.Exists(g => !g.IsBlank)))
        {
            List<TableLine> lines = [.. GlyphLines.Of(cell.Glyphs, static _ => false).Select(l => new TableLine(l))];
            int figures = lines.Sum(l => l.Figures.Count());
            int rows = lines.Count(l => l.Figures.Any());
            bool isBeside = lines.Exists(l => l.Figures.Count() > 1) || (rows > 1 && cell.EndRow - cell.Row > 1);
            all += figures;
            crowded += isBeside ? figures : 0;

            // A number that is too wide for its cell is broken over two lines, of which the first is full.
            bool IsAbove(TableLine above, TableLine line) => line.Figures.Any() && (!above.Figures.Any() || above.Line.Box.Width + above.Line.Size < cell.Box.Width);
            if (lines.Zip(lines.Skip(1)).Any(p => IsAbove(p.First, p.Second)))
                below[cell.Row] = below.GetValueOrDefault(cell.Row) + 1;
        }

        return (all > 0 && crowded * 2 > all) || below.Values.Any(n => n >= FewestCells);
    }
}
