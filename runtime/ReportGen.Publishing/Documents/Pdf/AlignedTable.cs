using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>
/// A table without drawn lines, or a part of one under heads of its own: figures that stand below each other are a column,
/// and what stands before them is the label of their row, broken over lines or not.
/// </summary>
internal sealed class AlignedTable
{
    /// <summary>With fewer columns a line is as well read as words in a row.</summary>
    private const int FewestColumns = 3;

    /// <summary>A row alone must have as many figures, lest a list in a sentence pass for a table.</summary>
    private const int FewestInOneRow = 5;

    private readonly List<TableLine> _rows;
    private readonly List<(double Left, double Right)> _columns;

    private AlignedTable(List<TableLine> rows, List<(double Left, double Right)> columns) => (_rows, _columns) = (rows, columns);

    public GlyphLine First => _rows[0].Line;

    /// <summary>The lines that its rows take up.</summary>
    public HashSet<GlyphLine> Lines { get; } = [];

    /// <summary>The rows as they are written, each as wide as the table.</summary>
    public List<(string[] Cells, double Top)> Rows { get; } = [];

    /// <summary>How many of them are heads.</summary>
    private int Heads { get; set; }

    /// <summary>Finds the tables among the lines of a page, from top to bottom.</summary>
    public static List<AlignedTable> Find(List<GlyphLine> lines, PageMargins margins)
    {
        List<TableLine> page = [.. lines.Select(l => new TableLine(l))];
        var tables = new List<AlignedTable>();
        int taken = 0;
        for (int at = 0; at < page.Count; at++)
        {
            if (page[at].Figures.Count() < FewestColumns)
                continue;
            int end = EndOf(page, at, margins);
            List<TableLine> rows = page[at..end].FindAll(l => l.Figures.Any());
            if (ColumnsOf(rows) is { } columns && (rows.Count > 1 || columns.Count >= FewestInOneRow))
            {
                var table = new AlignedTable(rows, columns);
                int first = FirstHead(page, at, taken, margins);
                table.Read(page[first..at], page[at..end]);
                tables.Add(table);
                taken = end;
            }

            at = end - 1;
        }

        return tables;
    }

    // The table goes on while rows of figures follow, with no more than pieces of labels between.
    private static int EndOf(List<TableLine> page, int first, PageMargins margins)
    {
        double left = page[first].Figures.First().Box.Left;
        int end = first + 1;
        for (int at = first + 1; at < page.Count; at++)
        {
            TableLine line = page[at];
            double size = line.Line.Size;
            if (line.Line.Baseline - page[at - 1].Line.Baseline > 5 * size || line.Pieces.Any(p => !p.IsFigure && p.Box.CenterX > left))
                break;
            if (line.Figures.Any(f => f.Box.Left > left - size))
                end = at + 1;
        }

        // Pieces of the last label stand below its figures.
        while (end < page.Count && page[end].Pieces.Count == 1 && page[end].Pieces[0] is var piece && piece.Box.Right < left && piece.Box.Left > margins.Left + piece.Line.Size
            && page[end].Line.Baseline - page[end - 1].Line.Baseline < 1.8 * piece.Line.Size)
        {
            end++;
        }

        return end;
    }

    // Figures that overlap from left to right stand in one column; null where two of one row do.
    private static List<(double Left, double Right)>? ColumnsOf(List<TableLine> rows)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (TableLine.TablePiece figure in rows.SelectMany(r => r.Figures).OrderBy(f => f.Box.Left))
        {
            if (columns.Count > 0 && figure.Box.Left < columns[^1].Right)
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, figure.Box.Right));
            else
                columns.Add((figure.Box.Left, figure.Box.Right));
        }

        bool isClear = columns.Count >= FewestColumns && columns.Count <= DocumentTable.MaxColumns
            && rows.TrueForAll(r => r.Figures.Select(f => columns.FindIndex(c => f.Box.CenterX >= c.Left && f.Box.CenterX <= c.Right)).Distinct().Count() == r.Figures.Count());
        return isClear ? columns : null;
    }

    private static string Words(string[] cells) => string.Concat(cells);

    private int ColumnAt(double x)
    {
        int column = 0;
        while (column + 1 < _columns.Count && x > (_columns[column].Right + _columns[column + 1].Left) / 2)
            column++;
        return column;
    }

    // The heads stand above the first row: several pieces beside each other, or one above the columns.
    private static int FirstHead(List<TableLine> page, int first, int taken, PageMargins margins)
    {
        int head = first;
        while (head > taken)
        {
            TableLine line = page[head - 1];
            TableLine below = page[head];
            bool isAbove = below.Line.Baseline - line.Line.Baseline < 3.2 * line.Line.Size && !line.Figures.Any();
            bool isHead = line.Pieces.Count > 1 || (line.Pieces[0].Box.Left > margins.Left + line.Line.Size && line.Pieces[0].Box.Width < 0.8 * (margins.Right - margins.Left));
            if (!isAbove || !isHead)
                break;
            head--;
        }

        return head;
    }

    private void Read(List<TableLine> heads, List<TableLine> body)
    {
        Lines.UnionWith(heads.Concat(body).Select(l => l.Line));
        List<TableLine.TablePiece> before = [.. body.SelectMany(l => l.Pieces).Where(p => !p.IsFigure && p.Box.CenterX < _columns[0].Left)];
        var labels = new AlignedLabels(_rows, before);
        double edge = before.Count == 0 ? 0 : (before.Max(p => Math.Min(p.Box.Right, _columns[0].Left)) + _columns[0].Left) / 2;
        foreach (string[] head in AlignedHeads.Of([.. heads.SelectMany(l => l.Pieces)], _columns, edge, ColumnAt))
            Rows.Add(([head[0], .. Enumerable.Repeat("", labels.Width - 1), .. head[1..]], _rows[0].Line.Box.Top));
        Heads = Rows.Count;
        for (int row = 0; row < _rows.Count; row++)
        {
            var cells = new string[labels.Width + _columns.Count];
            Array.Fill(cells, "");
            labels.Of(row).CopyTo(cells, 0);
            foreach (TableLine.TablePiece figure in _rows[row].Figures)
                cells[labels.Width + ColumnAt(figure.Box.CenterX)] = figure.Text;
            Rows.Add((cells, _rows[row].Line.Box.Top));
        }
    }

    /// <summary>Drops the heads that are printed again because the table before goes on on another page.</summary>
    public void DropHeadsOf(AlignedTable before)
    {
        int same = 0;
        while (same < Heads && same < before.Heads && Words(Rows[same].Cells) == Words(before.Rows[same].Cells))
            same++;
        if (same == 0 || same != Heads)
            return;
        Rows.RemoveRange(0, same);
    }

    public void WriteTo(LineBuffer lines, PdfPage page)
    {
        foreach ((string[] cells, double top) in Rows)
        {
            var places = new SourcePlace[cells.Length];
            Array.Fill(places, TextFlow.PlaceOf(page, top));
            lines.AddRow(cells, places);
        }
    }
}
