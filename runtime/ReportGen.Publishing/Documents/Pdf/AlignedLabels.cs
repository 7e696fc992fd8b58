using System.Text.RegularExpressions;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>
/// The labels of the rows of a table without drawn lines. A label that is broken over lines stands with its middle at the
/// figures of its row; one of several rows, with its middle at theirs, is written in the first of them.
/// </summary>
internal sealed partial class AlignedLabels
{
    /// <summary>Lines of one label follow each other as closely as this, in characters.</summary>
    private const double Pitch = 1.75;

    private readonly string[][] _labels;

    /// <param name="rows">The rows of figures.</param>
    /// <param name="pieces">What stands before the columns of figures.</param>
    public AlignedLabels(List<TableLine> rows, List<TableLine.TablePiece> pieces)
    {
        List<Label> labels = Join(pieces);
        double[] edges = Edges(labels);
        Width = Math.Max(1, edges.Length);
        _labels = [.. rows.Select(_ => Enumerable.Repeat("", Width).ToArray())];
        double[] lines = [.. rows.Select(r => r.Line.Baseline)];
        var own = new Label?[rows.Count];
        var groups = new List<Label>();
        foreach (Label label in labels)
        {
            int row = Nearest(lines, label.Middle);

            // The innermost label beside a row is its own.
            if (Math.Abs(lines[row] - label.Middle) > 0.75 * label.Size || own[row] is { } other && other.Left > label.Left)
                groups.Add(label);
            else if (own[row] is { } outer)
                (own[row], groups) = (label, [.. groups, outer]);
            else
                own[row] = label;
        }

        for (int row = 0; row < rows.Count; row++)
        {
            if (own[row] is { } label)
                _labels[row][ColumnOf(edges, label.Left)] = label.Text;
        }

        Place(groups, own, lines, edges);
    }

    /// <summary>How many columns the labels take.</summary>
    public int Width { get; }

    public string[] Of(int row) => _labels[row];

    // A label of several rows reaches as far above its middle as below it, from where the one before it ends. Rows that
    // have a label of their own in its column, or further left, are none of its.
    private void Place(List<Label> groups, Label?[] own, double[] lines, double[] edges)
    {
        foreach (IGrouping<int, Label> column in groups.GroupBy(g => ColumnOf(edges, g.Left)))
        {
            Label[] labels = [.. column.OrderBy(g => g.Middle)];
            bool Holds(int row) => own[row] is not { } label || ColumnOf(edges, label.Left) > column.Key;
            int end = -1;
            for (int i = 0; i < labels.Length; i++)
            {
                double middle = labels[i].Middle;
                int nearest = Nearest(lines, middle);
                int first = nearest;
                while (first - 1 > end && Holds(first - 1))
                    first--;
                int last = nearest;
                int limit = i + 1 < labels.Length ? Math.Max(nearest, Nearest(lines, labels[i + 1].Middle) - 1) : lines.Length - 1;
                while (last + 1 <= limit && Holds(last + 1))
                    last++;
                int mirrored = Nearest(lines, (2 * middle) - lines[first]);
                if (mirrored > last)
                    first = Math.Clamp(Nearest(lines, (2 * middle) - lines[last]), first, nearest);
                end = Math.Clamp(mirrored, nearest, last);
                _labels[first][column.Key] += labels[i].Text;
            }
        }
    }

    private static int Nearest(double[] lines, double middle)
    {
        int nearest = 0;
        for (int i = 1; i < lines.Length; i++)
        {
            if (Math.Abs(lines[i] - middle) < Math.Abs(lines[nearest] - middle))
                nearest = i;
        }

        return nearest;
    }

    private static int ColumnOf(double[] edges, double left) => Math.Max(0, Array.FindLastIndex(edges, e => e <= left + 0.5));

    // Where labels begin; those of one column begin together.
    private static double[] Edges(List<Label> labels)
    {
        var edges = new List<double>();
        foreach (Label label in labels.OrderBy(l => l.Left))
        {
            if (edges.Count == 0 || label.Left - edges[^1] > 1.5 * label.Size)
                edges.Add(label.Left);
        }

        return [.. edges];
    }

    private static List<Label> Join(List<TableLine.TablePiece> pieces)
    {
        var labels = new List<Label>();
        foreach (TableLine.TablePiece piece in pieces.OrderBy(p => p.Line.Baseline))
        {
            Label? open = labels.FindLast(l => Math.Abs(l.Left - piece.Box.Left) < 0.6 * piece.Line.Size || Math.Abs(l.Center - piece.Box.CenterX) < 0.6 * piece.Line.Size);
            if (open is not null && piece.Line.Baseline - open.Bottom < Pitch * piece.Line.Size && !Numbering().IsMatch(piece.Text))
                open.Add(piece);
            else
                labels.Add(new Label(piece));
        }

        return labels;
    }

    [GeneratedRegex(@"^\s*(?:[（(]?\s*(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\s*[）)、.．])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    /// <summary>A label, of one line or several.</summary>
    private sealed class Label(TableLine.TablePiece first)
    {
        private readonly List<string> _lines = [first.Text];
        private readonly double _top = first.Line.Baseline;

        public double Left { get; private set; } = first.Box.Left;

        public double Center { get; } = first.Box.CenterX;

        public double Size { get; } = first.Line.Size;

        public double Bottom { get; private set; } = first.Line.Baseline;

        public double Middle => (_top + Bottom) / 2;

        public string Text => CellText.Fold(_lines);

        public void Add(TableLine.TablePiece piece)
        {
            _lines.Add(piece.Text);
            Bottom = piece.Line.Baseline;
            Left = Math.Min(Left, piece.Box.Left);
        }
    }
}
