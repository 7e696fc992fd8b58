using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.FixedLayout.Aligned;

/// <summary>The heads of a table without drawn lines: pieces above one column are its head, wider ones that of several.</summary>
internal static class AlignedHeads
{
    /// <summary>Lines of one head follow each other as closely as this, in characters; the next row of heads does not.</summary>
    private const double Pitch = 1.7;

    /// <summary>They may follow each other so widely where most columns have both.</summary>
    private const double WidePitch = 2.6;

    /// <summary>The gap between heads of narrow columns, in characters.</summary>
    public const double NarrowGap = 0.12;

    /// <summary>The rows of heads from top to bottom: what stands before the columns, then a cell for each.</summary>
    /// <param name="pieces">What stands above the columns.</param>
    /// <param name="corner">What stands above the labels.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="edge">Where the labels end.</param>
    public static List<string[]> Of(List<TableLine.TablePiece> pieces, string corner, AlignedColumns columns, double edge)
    {
        var above = new List<List<TableLine.TablePiece>>();
        var own = new List<TableLine.TablePiece>[columns.Count];
        for (int column = 0; column < columns.Count; column++)
            own[column] = [];
        pieces = [.. pieces.SelectMany(p => Part(p, columns)).OrderByDescending(p => p.Line.Baseline)];
        foreach (TableLine.TablePiece piece in pieces)
        {
            int column = columns.At(piece.Box.CenterX);
            double left = column > 0 ? columns[column - 1].Right : edge;
            double right = column + 1 < columns.Count ? columns[column + 1].Left : double.MaxValue;
            bool IsLineOfHeads() => pieces.Count(p => Math.Abs(p.Line.Baseline - piece.Line.Baseline) < piece.Line.Size / 4) >= Math.Max(3, columns.Count / 3);
            bool IsNear(double step) => step < Pitch * piece.Line.Size || (step < WidePitch * piece.Line.Size && IsLineOfHeads());
            bool follows = own[column].Count == 0 || (IsInLine(own[column][^1], piece) && IsNear(own[column][^1].Line.Baseline - piece.Line.Baseline));
            if (piece.Box.Left >= left && piece.Box.Right <= right && follows)
                own[column].Add(piece);
            else if (above.Find(r => Math.Abs(r[0].Line.Baseline - piece.Line.Baseline) < piece.Line.Size / 2) is { } row)
                row.Add(piece);
            else
                above.Add([piece]);
        }

        var rows = new List<string[]>();
        foreach (List<TableLine.TablePiece> row in above.OrderBy(r => r[0].Line.Baseline))
        {
            string[] cells = Empty(columns.Count);
            foreach (TableLine.TablePiece piece in row)
                cells[1 + columns.At(piece.Box.Left)] += piece.Text;
            rows.Add(cells);
        }

        if (Array.Exists(own, c => c.Count > 0))
        {
            string[] cells = Empty(columns.Count);
            for (int column = 0; column < columns.Count; column++)
                cells[1 + column] = CellText.Fold([.. own[column].OrderBy(p => p.Line.Baseline).Select(p => p.Text)]);
            rows.Add(cells);
        }

        if (corner.Length > 0 && rows.Count == 0)
            rows.Add(Empty(columns.Count));
        if (corner.Length > 0)
            rows[^1][0] = corner;
        return rows;
    }

    // Heads of narrow columns stand so close that they look like one: it is as many as there are columns below it.
    private static IEnumerable<TableLine.TablePiece> Part(TableLine.TablePiece piece, AlignedColumns columns)
    {
        List<GlyphLine> parts = piece.Line.Split(NarrowGap);
        int first = columns.At(parts[0].Box.CenterX);
        int last = columns.At(parts[^1].Box.CenterX);
        bool isRow = parts.Count > 1 && parts.Count == last - first + 1 && parts.Index().All(p => columns.At(p.Item.Box.CenterX) == first + p.Index);
        return isRow ? parts.Select(p => new TableLine.TablePiece(p, p.Text())) : [piece];
    }

    // Lines of one head begin together, end together, or have their middle in common.
    private static bool IsInLine(TableLine.TablePiece below, TableLine.TablePiece above)
    {
        double near = 0.6 * below.Line.Size;
        return Math.Abs(below.Box.Left - above.Box.Left) < near || Math.Abs(below.Box.Right - above.Box.Right) < near || Math.Abs(below.Box.CenterX - above.Box.CenterX) < near;
    }

    private static string[] Empty(int columns)
    {
        var cells = new string[columns + 1];
        Array.Fill(cells, "");
        return cells;
    }
}
