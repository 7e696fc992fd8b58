using System.Text.RegularExpressions;
using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Aligned;

/// <summary>
/// Lines of labels that stand below each other closely enough to be one label. Which of them are is found by where the
/// figures stand: each label has a row, and each row that has no other label beside it has one of these.
/// </summary>
internal sealed partial class LabelChain
{
    /// <summary>Lines of one label follow each other as closely as this, in characters.</summary>
    public const double Pitch = 2.6;

    /// <summary>What a label costs, so that no more are made than there are rows for.</summary>
    private const double CostOfLabel = 0.5;

    /// <summary>What it costs, in characters, that a label stands at no row: one of several rows, or of a row without figures.</summary>
    private const double CostOfNoRow = 0.6;

    /// <summary>What it costs that a row is left without a label because one of another row takes its place.</summary>
    private const double CostOfCover = 1.5;

    private readonly List<TableLine.TablePiece> _pieces;

    private LabelChain(TableLine.TablePiece first) => _pieces = [first];

    private TableLine.TablePiece Last => _pieces[^1];

    /// <summary>Puts the lines of labels into chains.</summary>
    /// <param name="pieces">The lines.</param>
    /// <param name="rules">The level lines of the page: none runs through a label.</param>
    public static List<LabelChain> Of(List<TableLine.TablePiece> pieces, IReadOnlyList<Ruling> rules)
    {
        var chains = new List<LabelChain>();
        foreach (TableLine.TablePiece piece in pieces.OrderBy(p => p.Line.Baseline))
        {
            LabelChain? open = chains.FindLast(c => Math.Abs(c.Last.Box.Left - piece.Box.Left) < 0.6 * piece.Line.Size || Math.Abs(c.Last.Box.CenterX - piece.Box.CenterX) < 0.6 * piece.Line.Size);
            if (open is not null && piece.Line.Baseline - open.Last.Line.Baseline < Pitch * piece.Line.Size && !Numbering().IsMatch(piece.Text) && !IsRuledOff(open.Last, piece, rules))
                open._pieces.Add(piece);
            else
                chains.Add(new LabelChain(piece));
        }

        return chains;
    }

    /// <summary>The labels of the chain, the cheapest parting of its lines, with what it costs.</summary>
    /// <param name="rows">Where the rows of figures stand, from top to bottom.</param>
    /// <param name="alignment">How labels stand beside them.</param>
    /// <param name="all">All lines of labels, from top to bottom: a row that has one beside it needs none of these.</param>
    public (double Cost, List<LabelBlock> Labels) Part(double[] rows, LabelAlignment alignment, TableLine.TablePiece[] all)
    {
        int count = _pieces.Count;
        var best = new double[count + 1];
        var from = new int[count + 1];
        for (int end = 1; end <= count; end++)
        {
            best[end] = double.MaxValue;
            for (int start = Math.Max(0, end - 24); start < end; start++)
            {
                double cost = best[start] + Cost(_pieces[start..end], rows, alignment, all);
                if (cost < best[end])
                    (best[end], from[end]) = (cost, start);
            }
        }

        var labels = new List<LabelBlock>();
        for (int end = count; end > 0; end = from[end])
            labels.Insert(0, new LabelBlock(_pieces[from[end]..end]));
        return (best[count], labels);
    }

    private static double Cost(List<TableLine.TablePiece> pieces, double[] rows, LabelAlignment alignment, TableLine.TablePiece[] all)
    {
        var label = new LabelBlock(pieces);
        double at = label.At(alignment);
        int own = FirstFrom(rows, static r => r, at);
        if (own == rows.Length || (own > 0 && at - rows[own - 1] < rows[own] - at))
            own--;
        double off = Math.Min(CostOfNoRow, Math.Abs(rows[own] - at) / label.Size);
        double cost = CostOfLabel + off;
        double end = label.Bottom + (0.3 * label.Size);
        for (int row = FirstFrom(rows, static r => r, label.Top - (0.3 * label.Size)); row < rows.Length && rows[row] < end; row++)
        {
            if ((row != own || off >= CostOfNoRow) && !HasLabelBeside(label, rows[row], all))
                cost += CostOfCover;
        }

        return cost;
    }

    private static bool HasLabelBeside(LabelBlock label, double row, TableLine.TablePiece[] all)
    {
        double near = 1.3 * label.Size;
        for (int i = FirstFrom(all, static p => p.Line.Baseline, row - near); i < all.Length && all[i].Line.Baseline < row + near; i++)
        {
            if (all[i].Box.Left > label.Right - (0.5 * label.Size))
                return true;
        }

        return false;
    }

    // The first of what is sorted that stands no higher than a place.
    private static int FirstFrom<T>(T[] sorted, Func<T, double> place, double from)
    {
        int low = 0;
        for (int high = sorted.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (place(sorted[middle]) < from)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool IsRuledOff(TableLine.TablePiece above, TableLine.TablePiece below, IReadOnlyList<Ruling> rules) =>
        rules.Any(r => r.At > above.Box.CenterY && r.At < below.Box.CenterY && r.From < below.Box.CenterX && r.To > below.Box.CenterX);

    /// <summary>A number before the words, as each label of a form has it.</summary>
    [GeneratedRegex(@"^\s*(?:第[一二三四五六七八九十]{1,4}条|[（(]?\s*(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\s*[）)、.．])", RegexOptions.CultureInvariant)]
    public static partial Regex Numbering();
}
