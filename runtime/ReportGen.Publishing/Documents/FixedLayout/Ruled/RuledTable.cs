using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>
/// A table whose lines are drawn. Where two neighbouring places of its grid have no line between them they are one cell,
/// so spans follow from the lines that are absent.
/// </summary>
internal sealed class RuledTable
{
    private readonly double[] _columns;
    private readonly double[] _rows;

    private RuledTable(List<Ruling> rulings, double[] columns, double[] rows, List<RuledCell> cells)
    {
        Rulings = rulings;
        _columns = columns;
        _rows = rows;
        Cells = cells;
        Box = new Box(columns[0], rows[0], columns[^1], rows[^1]);
    }

    public Box Box { get; }

    /// <summary>The lines of which it is made.</summary>
    public IReadOnlyList<Ruling> Rulings { get; }

    public IReadOnlyList<double> Columns => _columns;

    public List<RuledCell> Cells { get; }

    public int RowCount => _rows.Length - 1;

    /// <summary>Makes the table of lines that hang together; null where they are a frame, or no grid at all.</summary>
    public static RuledTable? Of(List<Ruling> rulings)
    {
        Ruling[] level = [.. rulings.Where(r => r.IsLevel)];
        Ruling[] upright = [.. rulings.Where(r => !r.IsLevel)];
        if (level.Length < 2 || upright.Length < 1)
            return null;
        double[] columns = WithOpenSides(Cluster(upright), level, upright);
        double[] rows = WithOpenSides(Cluster(level), upright, level);
        if (columns.Length < 2 || rows.Length < 2 || columns.Length > DocumentTable.MaxColumns || (columns.Length == 2 && rows.Length == 2))
            return null;
        return new RuledTable(rulings, columns, rows, FindCells(columns, rows, level, upright));
    }

    /// <summary>The cell in which a character stands; null where it stands in none.</summary>
    public RuledCell? CellAt(double x, double y)
    {
        foreach (RuledCell cell in Cells)
        {
            if (cell.Box.Contains(x, y))
                return cell;
        }

        return null;
    }

    // Lines that stand closer than any column or row could be: a double border, or cells with a gap between them.
    private static double[] Cluster(Ruling[] rulings)
    {
        double[] sorted = [.. rulings.Select(r => r.At).Order()];
        var places = new List<double>();
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            to = from + 1;
            while (to < sorted.Length && sorted[to] - sorted[to - 1] <= PageRuling.Gap && sorted[to] - sorted[from] <= 2 * PageRuling.Gap)
                to++;
            places.Add((sorted[from] + sorted[to - 1]) / 2);
        }

        return [.. places];
    }

    // A table may be open at its sides, or at the end of a page: what crosses reaches beyond the last line that bounds it.
    private static double[] WithOpenSides(double[] places, Ruling[] crossing, Ruling[] bounding)
    {
        var all = new List<double>(places);
        double from = crossing.Min(r => r.From);
        double to = crossing.Max(r => r.To);
        if (places.Length == 0 || (places[0] - from > 2 * PageRuling.Gap && crossing.Count(r => places[0] - r.From > 2 * PageRuling.Gap) > 1))
            all.Insert(0, from);
        if (places.Length == 0 || (to - places[^1] > 2 * PageRuling.Gap && crossing.Count(r => r.To - places[^1] > 2 * PageRuling.Gap) > 1))
            all.Add(to);
        return bounding.Length == 0 ? [] : [.. all];
    }

    private static List<RuledCell> FindCells(double[] columns, double[] rows, Ruling[] level, Ruling[] upright)
    {
        int width = columns.Length - 1;
        int height = rows.Length - 1;
        bool[,] right = new bool[height, width];
        bool[,] below = new bool[height, width];
        for (int r = 0; r < height; r++)
        {
            for (int c = 0; c < width; c++)
            {
                right[r, c] = c + 1 == width || Covers(upright, columns[c + 1], rows[r], rows[r + 1]);
                below[r, c] = r + 1 == height || Covers(level, rows[r + 1], columns[c], columns[c + 1]);
            }
        }

        bool[] left = Side(upright, columns[0], rows);
        bool[] end = Side(upright, columns[^1], rows);
        var cells = new List<RuledCell>();
        var taken = new bool[height, width];
        bool GoesOn(int row, int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                if (below[row - 1, i] || taken[row, i] || (i + 1 < to && right[row, i]))
                    return false;
            }

            return true;
        }

        for (int r = 0; r < height; r++)
        {
            for (int c = 0; c < width; c++)
            {
                if (taken[r, c])
                    continue;
                int endColumn = c + 1;
                while (endColumn < width && !right[r, endColumn - 1] && !taken[r, endColumn])
                    endColumn++;
                int endRow = r + 1;
                while (endRow < height && GoesOn(endRow, c, endColumn))
                    endRow++;
                for (int i = r; i < endRow; i++)
                {
                    for (int j = c; j < endColumn; j++)
                        taken[i, j] = true;
                }

                bool isOutside = (c == 0 && !left.AsSpan(r, endRow - r).Contains(true)) || (endColumn == width && !end.AsSpan(r, endRow - r).Contains(true));
                cells.Add(new RuledCell(new Box(columns[c], rows[r], columns[endColumn], rows[endRow]), r, endRow) { IsOutside = isOutside });
            }
        }

        return cells;
    }

    // Along which rows a side is drawn; all of them where it is open along most.
    private static bool[] Side(Ruling[] upright, double at, double[] rows)
    {
        bool[] drawn = [.. rows.Zip(rows.Skip(1)).Select(r => Covers(upright, at, r.First, r.Second))];
        if (drawn.Count(static d => d) * 2 < drawn.Length)
            Array.Fill(drawn, true);
        return drawn;
    }

    /// <summary>Whether lines at a place cover most of a stretch.</summary>
    private static bool Covers(Ruling[] rulings, double at, double from, double to)
    {
        double covered = 0;
        foreach (Ruling ruling in rulings)
        {
            if (Math.Abs(ruling.At - at) <= PageRuling.Gap)
                covered = Math.Max(covered, Math.Min(ruling.To, to) - Math.Max(ruling.From, from));
        }

        return covered > 0.5 * (to - from);
    }
}
