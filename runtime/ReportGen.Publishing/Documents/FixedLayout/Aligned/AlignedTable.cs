using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.FixedLayout.Aligned;

/// <summary>
/// A table without drawn lines, or a part of one under heads of its own: figures that stand below each other are a column,
/// and what stands before them is the label of their row, broken over lines or not.
/// </summary>
internal sealed class AlignedTable
{
    /// <summary>With fewer columns a line is as well read as words in a row.</summary>
    public const int FewestColumns = 3;

    /// <summary>A row alone must have as many figures, lest a list in a sentence pass for a table.</summary>
    private const int FewestInOneRow = 5;

    private const int MostLines = 1000;

    /// <summary>No table has heads of more lines.</summary>
    private const int MostHeads = 40;

    private readonly AlignedColumns _columns;
    private int _heads;

    private AlignedTable(GlyphLine first, AlignedColumns columns) => (First, _columns) = (first, columns);

    public GlyphLine First { get; }

    /// <summary>The lines that its rows take up.</summary>
    public HashSet<GlyphLine> Lines { get; } = [];

    /// <summary>The rows as they are written, each as wide as the table.</summary>
    public List<(string[] Cells, double Top)> Rows { get; } = [];

    /// <summary>Finds the tables among the lines of a page, from top to bottom.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="margins">Between which edges they run.</param>
    /// <param name="rules">The level lines that are drawn among them and make no grid: those between rows.</param>
    public static List<AlignedTable> Find(List<GlyphLine> lines, PageMargins margins, IReadOnlyList<Ruling> rules)
    {
        // A page with more lines is a drawing, or made to be slow.
        if (lines.Count > MostLines)
            return [];
        List<TableLine> page = [.. lines.Select(l => new TableLine(l))];
        var tables = new List<AlignedTable>();
        int taken = 0;
        for (int at = 0; at < page.Count; at++)
        {
            int columnCount = page[at].Figures.Count();
            if (columnCount == 0)
                continue;
            if (columnCount < FewestColumns)
            {
                if (AlignedList.Find(page, at, taken) is not var (start, stop, cells))
                    continue;
                var list = new AlignedTable(page[start].Line, cells);
                list.Read([], page[start..stop], p => AlignedList.IsCell(p, cells), rules);
                tables.Add(list);
                taken = stop;
                at = stop - 1;
                continue;
            }

            int end = EndOf(page, at, margins);
            List<TableLine> rows = page[at..end].FindAll(l => l.Figures.Any());
            if (AlignedColumns.Of([.. rows.Select(r => r.Figures.ToArray())]) is { } columns && columns.Count >= FewestColumns && (rows.Count > 1 || columns.Count >= FewestInOneRow))
            {
                var table = new AlignedTable(rows[0].Line, columns);
                int first = FirstHead(page, at, taken, margins);
                table.Read(page[first..at], page[at..end], p => p.IsFigure, rules);
                tables.Add(table);
                taken = end;
            }

            at = end - 1;
        }

        return tables;
    }

    /// <summary>Drops the heads that are printed again because the table before goes on on another page.</summary>
    public void DropHeadsOf(AlignedTable before)
    {
        int same = 0;
        while (same < _heads && same < before._heads && Words(Rows[same].Cells) == Words(before.Rows[same].Cells))
            same++;
        if (same == 0 || same != _heads)
            return;
        Rows.RemoveRange(0, same);
    }

    public void WriteTo(LineBuffer lines, DrawnPage page)
    {
        foreach ((string[] cells, double top) in Rows)
        {
            var places = new SourcePlace[cells.Length];
            Array.Fill(places, TextFlow.PlaceOf(page, top));
            lines.AddRow(cells, places);
        }
    }

    private static string Words(string[] cells) => string.Concat(cells);

    // The table goes on while rows of figures follow, with no more than pieces of labels between.
    private static int EndOf(List<TableLine> page, int first, PageMargins margins)
    {
        double left = page[first].Figures.First().Box.Left;
        int end = first + 1;
        for (int at = first + 1; at < page.Count; at++)
        {
            TableLine line = page[at];
            double size = line.Line.Size;
            if (line.Line.Baseline - page[at - 1].Line.Baseline > 5 * size || line.Pieces.Any(p => !p.IsFigure && p.Box.Right > left))
                break;
            if (line.Figures.Any(f => f.Box.Left > left - size))
                end = at + 1;
        }

        // Pieces of the last label stand below its figures.
        while (end < page.Count && page[end].Pieces.Count == 1 && page[end].Pieces[0] is var piece && piece.Box.Right < left && piece.Box.Left > margins.Left + piece.Line.Size
            && !LabelChain.Numbering().IsMatch(piece.Text) && page[end].Line.Baseline - page[end - 1].Line.Baseline < LabelChain.Pitch * piece.Line.Size)
        {
            end++;
        }

        return end;
    }

    // The heads stand above the first row: several pieces beside each other, or one above the columns. A label that is broken
    // over lines may begin above the figures of its row.
    private static int FirstHead(List<TableLine> page, int first, int taken, PageMargins margins)
    {
        double left = page[first].Figures.First().Box.Left;
        bool isLabelled = page[first].Pieces[0] is { IsFigure: false };
        int head = first;
        while (head > Math.Max(taken, first - MostHeads))
        {
            TableLine line = page[head - 1];
            TableLine below = page[head];
            bool isAbove = below.Line.Baseline - line.Line.Baseline < 3.2 * line.Line.Size && !line.Figures.Any();
            TableLine.TablePiece piece = line.Pieces[0];
            bool isHead = line.Pieces.Count > 1 || line.Line.Split(AlignedHeads.NarrowGap).Count >= FewestColumns || (piece.Box.Left > margins.Left + line.Line.Size && piece.Box.Width < 0.8 * (margins.Right - margins.Left));
            bool isLabel = head == first && !isLabelled && line.Pieces.Count == 1 && piece.Box.Right < left && Math.Abs(line.Line.Size - page[first].Line.Size) < 0.5
                && LabelChain.Numbering().IsMatch(piece.Text);
            if (!isAbove || !(isHead || isLabel))
                break;
            head--;
        }

        return head;
    }

    private void Read(List<TableLine> heads, List<TableLine> body, Func<TableLine.TablePiece, bool> isCell, IReadOnlyList<Ruling> rules)
    {
        Lines.UnionWith(heads.Concat(body).Select(l => l.Line));
        List<AlignedRow> rows = [.. body.Where(l => l.Pieces.Any(isCell)).Select(l => new AlignedRow(l.Line.Baseline, l.Line.Box.Top, [.. l.Pieces.Where(isCell)]))];
        List<TableLine.TablePiece> before = [.. body.SelectMany(l => l.Pieces).Where(p => !isCell(p) && p.Box.CenterX < _columns[0].Left)];
        double edge = before.Count == 0 ? 0 : (before.Max(p => Math.Min(p.Box.Right, _columns[0].Left)) + _columns[0].Left) / 2;
        List<TableLine.TablePiece> above = [.. heads.SelectMany(l => l.Pieces)];
        List<TableLine.TablePiece> corner = above.FindAll(p => p.Box.CenterX < edge);
        above.RemoveAll(p => p.Box.CenterX < edge);
        _columns.AddThoseOf(above);

        // Below the lowest head begins the label of the first row.
        double lowest = above.Count == 0 ? 0 : above.Max(p => p.Line.Baseline + (0.3 * p.Line.Size));
        before.AddRange(corner.Where(p => p.Line.Baseline > lowest));
        corner.RemoveAll(p => p.Line.Baseline > lowest);

        var labels = new AlignedLabels(rows, before, rules);
        if (labels.WithoutRow.Count > 0)
        {
            rows = [.. rows.Concat(labels.WithoutRow.Select(l => new AlignedRow(l.At(labels.Alignment), l.Height, []))).OrderBy(r => r.Baseline)];
            labels = new AlignedLabels(rows, before, rules);
        }

        foreach (string[] head in AlignedHeads.Of(above, CellText.Fold([.. corner.Select(p => p.Text), labels.Corner]), _columns, edge))
            Rows.Add(([head[0], .. Enumerable.Repeat("", labels.Width - 1), .. head[1..]], rows[0].Top));
        _heads = Rows.Count;
        for (int row = 0; row < rows.Count; row++)
        {
            var cells = new string[labels.Width + _columns.Count];
            Array.Fill(cells, "");
            labels.Of(row).CopyTo(cells, 0);
            foreach (TableLine.TablePiece figure in rows[row].Figures.SelectMany(_columns.Part))
            {
                // Two figures in one place are one that is torn, or two: nobody can tell, and the cell is not read.
                ref string cell = ref cells[labels.Width + _columns.At(figure.Box.CenterX)];
                cell = cell.Length == 0 ? figure.Text : $"{cell} {figure.Text}";
            }

            Rows.Add((cells, rows[row].Top));
        }
    }
}
