using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>The heads of a table without drawn lines: pieces above one column are its head, wider ones that of several.</summary>
internal static class AlignedHeads
{
    /// <summary>Lines of one head follow each other as closely as this, in characters; the next row of heads does not.</summary>
    private const double Pitch = 1.7;

    /// <summary>The rows of heads from top to bottom: what stands before the columns, then a cell for each.</summary>
    public static List<string[]> Of(List<TableLine.TablePiece> pieces, List<(double Left, double Right)> columns, double edge, Func<double, int> columnAt)
    {
        List<TableLine.TablePiece> corner = pieces.FindAll(p => p.Box.CenterX < edge);
        var above = new List<List<TableLine.TablePiece>>();
        var own = new List<TableLine.TablePiece>[columns.Count];
        for (int column = 0; column < columns.Count; column++)
            own[column] = [];
        foreach (TableLine.TablePiece piece in pieces.Where(p => p.Box.CenterX >= edge).OrderByDescending(p => p.Line.Baseline))
        {
            int column = columnAt(piece.Box.CenterX);
            double left = column > 0 ? columns[column - 1].Right : edge;
            double right = column + 1 < columns.Count ? columns[column + 1].Left : double.MaxValue;
            bool follows = own[column].Count == 0 || own[column][^1].Line.Baseline - piece.Line.Baseline < Pitch * piece.Line.Size;
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
                cells[1 + columnAt(piece.Box.Left)] += piece.Text;
            rows.Add(cells);
        }

        if (Array.Exists(own, c => c.Count > 0))
        {
            string[] cells = Empty(columns.Count);
            for (int column = 0; column < columns.Count; column++)
                cells[1 + column] = CellText.Fold([.. own[column].OrderBy(p => p.Line.Baseline).Select(p => p.Text)]);
            rows.Add(cells);
        }

        if (corner.Count > 0 && rows.Count == 0)
            rows.Add(Empty(columns.Count));
        if (corner.Count > 0)
            rows[0][0] = CellText.Fold([.. corner.OrderBy(p => p.Line.Baseline).Select(p => p.Text)]);
        return rows;
    }

    private static string[] Empty(int columns)
    {
        var cells = new string[columns + 1];
        Array.Fill(cells, "");
        return cells;
    }
}
