using System.Globalization;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Aligned;

/// <summary>Finds lists among the lines of a page: tables without drawn lines whose rows are a label, its unit perhaps, and one figure.</summary>
internal static class AlignedList
{
    /// <summary>With fewer rows, words in a row are as well read as a table.</summary>
    private const int FewestRows = 8;

    /// <summary>Rows follow each other as closely as this, in characters.</summary>
    private const double Pitch = 5;

    /// <summary>The lines of the list, and its columns behind the labels; null where there is none.</summary>
    /// <param name="page">The lines of the page.</param>
    /// <param name="at">A line with a figure.</param>
    /// <param name="taken">Where the table before ends.</param>
    public static (int First, int End, AlignedColumns Columns)? Find(List<TableLine> page, int at, int taken)
    {
        if (page[at].Pieces.Count < 2 || !page[at].Pieces[^1].IsFigure)
            return null;
        int end = EndOf(page, at);
        List<TableLine> rows = page[at..end].FindAll(l => l.Figures.Any());
        if (rows.Count < FewestRows || IsContents(rows))
            return null;
        int width = rows.GroupBy(r => r.Pieces.Count).MaxBy(g => g.Count())!.Key;
        List<TableLine> full = rows.FindAll(r => r.Pieces.Count == width && !r.Pieces[0].IsFigure);
        if (width < 2 || full.Count < FewestRows || AlignedColumns.Of([.. full.Select(r => r.Pieces.Skip(1).ToArray())]) is not { } columns)
            return null;
        // Below the figures of the last row may stand the last line of its label.
        bool isBroken = page[end - 1].Pieces.All(p => IsCell(p, columns)) && end < page.Count && page[end].Pieces is [{ IsFigure: false } piece]
            && piece.Box.Right < columns[0].Left && page[end].Line.Baseline - page[end - 1].Line.Baseline < LabelChain.Pitch * piece.Line.Size;
        return (FirstOf(page, at, taken, columns), isBroken ? end + 1 : end, columns);
    }

    // Heads and rows without a figure stand above the first that has one, and lines of labels between them.
    private static int FirstOf(List<TableLine> page, int at, int taken, AlignedColumns columns)
    {
        int first = at;
        for (int line = at - 1; line >= taken && page[line + 1].Line.Baseline - page[line].Line.Baseline < Pitch * page[line].Line.Size; line--)
        {
            if (IsAbove(page[line], columns))
                first = line;
            else if (page[line].Pieces.Count > 1 || page[line].Pieces[0].Box.Right > columns[0].Left || page[line].Figures.Any())
                break;
        }

        return first;
    }

    /// <summary>Whether a piece stands behind the labels.</summary>
    public static bool IsCell(TableLine.TablePiece piece, AlignedColumns columns) => piece.Box.CenterX > columns[0].Left - piece.Line.Size && piece.Box.Left > columns[0].Left - (4 * piece.Line.Size);

    // Heads, and rows without a figure: each has something in the last columns.
    private static bool IsAbove(TableLine line, AlignedColumns columns) => line.Pieces.Count > 1 && line.Pieces.Skip(1).All(p => IsCell(p, columns));

    private static int EndOf(List<TableLine> page, int first)
    {
        TableLine.TablePiece figure = page[first].Pieces[^1];
        int end = first + 1;
        for (int at = first + 1; at < page.Count; at++)
        {
            TableLine line = page[at];
            bool goesOn = line.Line.Baseline - page[at - 1].Line.Baseline < Pitch * line.Line.Size && line.Pieces.All(p => p.IsFigure ? IsBelow(p, figure) : p.Box.Right < figure.Box.Left);
            if (!goesOn)
                break;
            if (line.Figures.Any())
                end = at + 1;
        }

        return end;
    }

    private static bool IsBelow(TableLine.TablePiece below, TableLine.TablePiece above) =>
        below.Box.Left < above.Box.Right + above.Line.Size && below.Box.Right > above.Box.Left - above.Line.Size;

    // In a table of contents the figures grow from line to line.
    private static bool IsContents(List<TableLine> rows)
    {
        double[] figures = [.. rows.Select(r => double.TryParse(r.Pieces[^1].Text, NumberStyles.Number, CultureInfo.InvariantCulture, out double n) ? n : 0)];
        return figures.Zip(figures.Skip(1)).All(p => p.First <= p.Second);
    }
}
