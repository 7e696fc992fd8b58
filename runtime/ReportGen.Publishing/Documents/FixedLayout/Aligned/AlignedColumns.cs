using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Aligned;

/// <summary>The columns of figures of a table without drawn lines.</summary>
internal sealed class AlignedColumns
{
    /// <summary>One row in so many is an exception.</summary>
    private const int Few = 4;

    /// <summary>Digits of one number stand closer than this, in characters.</summary>
    private const double HairGap = 0.08;

    private readonly List<(double Left, double Right)> _columns;

    private AlignedColumns(List<(double Left, double Right)> columns) => _columns = columns;

    public int Count => _columns.Count;

    public (double Left, double Right) this[int column] => _columns[column];

    /// <summary>Finds them; null where rows contradict each other.</summary>
    /// <param name="rows">What stands in each row, from left to right.</param>
    public static AlignedColumns? Of(List<TableLine.TablePiece[]> rows) => (OfOverlap(rows) ?? OfFullRows(rows)) is { } columns ? new AlignedColumns(columns) : null;

    /// <summary>The column at a place.</summary>
    public int At(double x)
    {
        int column = 0;
        while (column + 1 < _columns.Count && x > (_columns[column].Right + _columns[column + 1].Left) / 2)
            column++;
        return column;
    }

    /// <summary>
    /// Parts what reaches over several columns: figures that fill their cells and all but touch. Where no gap shows them apart
    /// they are parted between the columns and stay together in one place, where they cannot be read.
    /// </summary>
    public IEnumerable<TableLine.TablePiece> Part(TableLine.TablePiece figure)
    {
        int[] covered = [.. Enumerable.Range(0, _columns.Count).Where(c => Math.Min(figure.Box.Right, _columns[c].Right) - Math.Max(figure.Box.Left, _columns[c].Left) > 0.6 * (_columns[c].Right - _columns[c].Left))];
        if (covered.Length < 2 || !figure.IsFigure)
            return [figure];
        List<GlyphLine> parts = figure.Line.Split(HairGap);
        if (parts.Count == covered.Length && parts.Index().All(p => At(p.Item.Box.CenterX) == covered[p.Index]))
            return parts.Select(static p => new TableLine.TablePiece(p, p.Text()));
        double edge = (_columns[covered[0]].Right + _columns[covered[1]].Left) / 2;
        string left = GlyphLine.Of(figure.Line.Glyphs.Where(g => g.Glyph.Box.CenterX < edge)).Text();
        return [figure with { Text = $"{left} {figure.Text[Math.Min(left.Length, figure.Text.Length)..]}" }];
    }

    /// <summary>Adds the columns that have a head and not one figure, where the lowest row of heads has more of them than there are columns.</summary>
    /// <param name="heads">What stands above the columns.</param>
    public void AddThoseOf(List<TableLine.TablePiece> heads)
    {
        if (heads.Count > 2 * DocumentTable.MaxColumns)
            return;
        heads = [.. heads.SelectMany(h => h.Line.Split(AlignedHeads.NarrowGap)).Select(p => new TableLine.TablePiece(p, p.Text()))];
        TableLine.TablePiece[] lowest = [.. heads.Where(h => !heads.Exists(o => IsBelow(o, h))).OrderBy(h => h.Box.Left)];
        if (lowest.Length <= _columns.Count)
            return;

        // A column belongs to the head nearest to it; one that is nearest to none stands above blanks, as far from its
        // neighbours as columns are from each other. The middle of a wide head, between two columns, is nearer.
        double[] centers = [.. _columns.Select(c => (c.Left + c.Right) / 2)];
        var taken = new HashSet<TableLine.TablePiece>(centers.Select(c => lowest.MinBy(h => Math.Abs(h.Box.CenterX - c))!));
        double step = centers.Zip(centers.Skip(1), (a, b) => b - a).DefaultIfEmpty(0).Min();
        if (taken.Count < _columns.Count)
            return;
        foreach (TableLine.TablePiece head in lowest.Where(h => !taken.Contains(h) && centers.All(c => Math.Abs(c - h.Box.CenterX) > 0.6 * step)))
            _columns.Add((head.Box.Left, head.Box.Right));
        _columns.Sort((a, b) => (a.Left + a.Right).CompareTo(b.Left + b.Right));
    }

    private static bool IsBelow(TableLine.TablePiece below, TableLine.TablePiece above) =>
        below.Line.Baseline > above.Line.Baseline + (0.5 * above.Line.Size) && below.Box.Left < above.Box.Right && below.Box.Right > above.Box.Left;

    // Figures that overlap from left to right stand in one column; null where two of one row do.
    private static List<(double Left, double Right)>? OfOverlap(List<TableLine.TablePiece[]> rows)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (TableLine.TablePiece figure in rows.SelectMany(r => r).OrderBy(f => f.Box.Left))
        {
            if (columns.Count > 0 && figure.Box.Left < columns[^1].Right)
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, figure.Box.Right));
            else
                columns.Add((figure.Box.Left, figure.Box.Right));
        }

        MergeTorn(columns, rows);
        bool isClear = columns.Count is > 0 and <= DocumentTable.MaxColumns
            && rows.Count(r => r.Select(f => columns.FindIndex(c => f.Box.CenterX >= c.Left && f.Box.CenterX <= c.Right)).Distinct().Count() != r.Length) * Few <= rows.Count;
        return isClear ? columns : null;
    }

    // Two columns much nearer to each other than others are one, where hardly any row has both: there its figure is torn.
    private static void MergeTorn(List<(double Left, double Right)> columns, List<TableLine.TablePiece[]> rows)
    {
        double[] steps = [.. columns.Zip(columns.Skip(1), (a, b) => (b.Left + b.Right - a.Left - a.Right) / 2)];
        double usual = steps.Order().ElementAtOrDefault(steps.Length / 2);
        for (int column = columns.Count - 1; column > 0; column--)
        {
            ((double Left, double Right) a, (double Left, double Right) b) = (columns[column - 1], columns[column]);
            bool IsIn(TableLine.TablePiece figure, (double Left, double Right) place) => figure.Box.CenterX >= place.Left && figure.Box.CenterX <= place.Right;
            if (steps[column - 1] > usual / 2 || rows.Count(r => Array.Exists(r, f => IsIn(f, a)) && Array.Exists(r, f => IsIn(f, b))) * Few > rows.Count)
                continue;
            columns[column - 1] = (a.Left, b.Right);
            columns.RemoveAt(column);
        }
    }

    // Most rows have a figure in each column; a row with more has one that is torn apart, and one with fewer a blank.
    private static List<(double Left, double Right)>? OfFullRows(List<TableLine.TablePiece[]> rows)
    {
        int width = rows.GroupBy(r => r.Length).Where(g => g.Count() >= 2 && g.Count() * 3 >= rows.Count).Select(g => g.Key).DefaultIfEmpty(0).Max();
        if (width == 0)
            return null;
        List<TableLine.TablePiece[]> full = rows.FindAll(r => r.Length == width);
        List<(double Left, double Right)> columns = [.. Enumerable.Range(0, width).Select(c => (full.Min(r => r[c].Box.Left), full.Max(r => r[c].Box.Right)))];
        for (int column = 1; column < width; column++)
        {
            if (columns[column].Left <= columns[column - 1].Right)
                return null;
        }

        return columns;
    }
}
