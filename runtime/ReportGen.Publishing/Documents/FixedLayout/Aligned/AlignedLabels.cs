using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Aligned;

/// <summary>
/// The labels of the rows of a table without drawn lines. A label that is broken over lines stands beside the figures of
/// its row; one of several rows, with its middle at theirs, is written in the first of them.
/// </summary>
internal sealed class AlignedLabels
{
    /// <summary>A label stands beside a row whose figures are nearer than so many characters.</summary>
    private const double Near = 0.75;

    private readonly string[][] _labels;

    /// <param name="rows">The rows of figures.</param>
    /// <param name="pieces">What stands before the columns of figures, from the head of the table on.</param>
    /// <param name="rules">The level lines of the page.</param>
    public AlignedLabels(IReadOnlyList<AlignedRow> rows, List<TableLine.TablePiece> pieces, IReadOnlyList<Ruling> rules)
    {
        var (alignment, labels) = Part(rows, pieces, rules);
        double[] lines = [.. rows.Select(r => r.Baseline)];
        var own = new LabelBlock?[rows.Count];
        var groups = new List<LabelBlock>();
        foreach (LabelBlock label in labels)
        {
            double at = label.At(alignment);
            int row = Nearest(lines, at);

            // The innermost label beside a row is its own.
            bool isNear = Math.Abs(lines[row] - at) <= Near * label.Size;
            if (!isNear && at < lines[0])
                Corner += label.Text;
            else if (!isNear || own[row] is { } other && other.Left > label.Left)
                groups.Add(label);
            else if (own[row] is { } outer)
                (own[row], groups) = (label, [.. groups, outer]);
            else
                own[row] = label;
        }

        WithoutRow = groups.FindAll(g => IsOfRowWithoutFigures(g, g.At(alignment), lines, own));
        Alignment = alignment;
        double[] edges = Edges([.. own.OfType<LabelBlock>(), .. groups]);
        Width = Math.Max(1, edges.Length);
        _labels = [.. rows.Select(_ => Enumerable.Repeat("", Width).ToArray())];
        for (int row = 0; row < rows.Count; row++)
        {
            if (own[row] is { } label)
                _labels[row][ColumnOf(edges, label.Left)] = label.Text;
        }

        Place(groups, own, lines, edges);
    }

    /// <summary>How many columns the labels take.</summary>
    public int Width { get; }

    /// <summary>What stands above the labels, as their head.</summary>
    public string Corner { get; } = "";

    /// <summary>How labels stand beside their rows.</summary>
    public LabelAlignment Alignment { get; }

    /// <summary>Labels that stand between those of two rows, below the one and above the other: their rows have no figures.</summary>
    public IReadOnlyList<LabelBlock> WithoutRow { get; }

    public string[] Of(int row) => _labels[row];

    private static (LabelAlignment Alignment, List<LabelBlock> Labels) Part(IReadOnlyList<AlignedRow> rows, List<TableLine.TablePiece> pieces, IReadOnlyList<Ruling> rules)
    {
        List<LabelChain> chains = LabelChain.Of(pieces, rules);
        double[] places = [.. rows.Select(static r => r.Baseline)];
        TableLine.TablePiece[] all = [.. pieces.OrderBy(static p => p.Line.Baseline)];
        (double Cost, LabelAlignment Alignment, List<LabelBlock> Labels) best = (double.MaxValue, LabelAlignment.Middle, []);
        foreach (LabelAlignment alignment in Enum.GetValues<LabelAlignment>())
        {
            (double Cost, List<LabelBlock> Labels)[] parted = [.. chains.Select(c => c.Part(places, alignment, all))];
            double cost = parted.Sum(p => p.Cost);
            if (cost < best.Cost - 0.01)
                best = (cost, alignment, [.. parted.SelectMany(p => p.Labels).OrderBy(l => l.Top).ThenBy(l => l.Left)]);
        }

        return (best.Alignment, best.Labels);
    }

    private static bool IsOfRowWithoutFigures(LabelBlock label, double at, double[] lines, LabelBlock?[] own)
    {
        int below = Array.FindIndex(lines, l => l > at);
        LabelBlock? next = below < 0 ? null : own[below];
        LabelBlock? before = below < 0 ? own[^1] : below > 0 ? own[below - 1] : null;
        bool isClear = (next is null || next.Top > label.Bottom + (0.5 * label.Size)) && (before is null || before.Bottom < label.Top - (0.5 * label.Size));
        return isClear && (before?.IsInColumnOf(label) ?? next?.IsInColumnOf(label) ?? false);
    }

    // A label of several rows reaches as far above its middle as below it, from where the one before it ends. Rows that
    // have a label of their own in its column, or further left, are none of its.
    private void Place(List<LabelBlock> groups, LabelBlock?[] own, double[] lines, double[] edges)
    {
        foreach (IGrouping<int, LabelBlock> column in groups.GroupBy(g => ColumnOf(edges, g.Left)))
        {
            LabelBlock[] labels = [.. column.OrderBy(g => g.At(Alignment))];
            bool Holds(int row) => own[row] is not { } label || ColumnOf(edges, label.Left) > column.Key;
            int end = -1;
            for (int i = 0; i < labels.Length; i++)
            {
                double middle = labels[i].At(Alignment);
                int nearest = Nearest(lines, middle);
                int first = nearest;
                int last = nearest;
                if (Alignment == LabelAlignment.Middle)
                {
                    while (first - 1 > end && Holds(first - 1))
                        first--;
                    int limit = i + 1 < labels.Length ? Math.Max(nearest, Nearest(lines, labels[i + 1].At(Alignment)) - 1) : lines.Length - 1;
                    while (last + 1 <= limit && Holds(last + 1))
                        last++;
                    int mirrored = Nearest(lines, (2 * middle) - lines[first]);
                    if (mirrored > last)
                        first = Math.Clamp(Nearest(lines, (2 * middle) - lines[last]), first, nearest);
                    last = Math.Clamp(mirrored, nearest, last);
                }
                else if (Alignment == LabelAlignment.Bottom)
                {
                    while (first - 1 > end && Holds(first - 1))
                        first--;
                }

                end = last;
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
    private static double[] Edges(List<LabelBlock> labels)
    {
        var edges = new List<double>();
        foreach (LabelBlock label in labels.OrderBy(l => l.Left))
        {
            if (edges.Count == 0 || label.Left - edges[^1] > 1.5 * label.Size)
                edges.Add(label.Left);
        }

        return [.. edges];
    }
}
