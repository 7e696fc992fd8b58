using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReportGen.Forms;

namespace ReportGen.Rules.Plain;

/// <summary>
/// A rule that adds and subtracts whole numbers of this year's report. Row after row, or column after column, it is the
/// same sum at another place: one shape, moved on by a fixed step.
/// </summary>
internal sealed class WholeSums : PlainRule
{
    // A cell holds less than 10^15, so that many of them cannot overflow.
    private const int MaxTerms = 8_000;

    private readonly Shape[] _shapes;
    private readonly Bounds _bounds;

    private WholeSums(Shape[] shapes, Bounds bounds)
    {
        _shapes = shapes;
        _bounds = bounds;
    }

    public static new WholeSums? Of(RuleInfo rule, FormInfo form)
    {
        if (BoundsOf(rule, 1) is not { } bounds)
            return null;
        var shapes = new List<Shape>();
        var instances = new RuleInstances(rule);
        while (instances.MoveNext())
        {
            if (instances.Left.Length + instances.Right.Length > MaxTerms * 2)
                return null;
            List<int> added = [];
            List<int> subtracted = [];
            if (!Add(rule, form, instances.Left, added, subtracted) || !Add(rule, form, instances.Right, subtracted, added))
                return null;
            added.Sort();
            subtracted.Sort();
            if (shapes.Count == 0 || !shapes[^1].TryExtend(added, subtracted))
                shapes.Add(new Shape(added, subtracted));
        }

        return new WholeSums([.. shapes], bounds);
    }

    public override bool Holds(in RuleContext context)
    {
        ReadOnlySpan<Cell> cells = context.Report.Cells;
        foreach (Shape shape in _shapes)
        {
            if (!Holds(shape, cells))
                return false;
        }

        return true;
    }

    // The places were taken from the form, and a report has the cells of its form: none can be out of bounds.
    private bool Holds(Shape shape, ReadOnlySpan<Cell> cells)
    {
        ref Cell first = ref MemoryMarshal.GetReference(cells);
        bool neighbours = shape.Step == 1 && Vector256.IsHardwareAccelerated;
        int i = 0;
        for (; i + 2 <= shape.Instances; i += 2)
        {
            ref Cell one = ref Unsafe.Add(ref first, i * shape.Step);
            if (!(neighbours ? BothHold(shape, ref one) : BothHold(shape, ref one, ref Unsafe.Add(ref one, shape.Step))))
                return false;
        }

        ref Cell last = ref Unsafe.Add(ref first, (shape.Instances - 1) * shape.Step);
        return i == shape.Instances || BothHold(shape, ref last, ref last);
    }

    /// <summary>Two instances, whose cells stand side by side: numbers are the even lanes, what lies between them adds up to nothing of interest.</summary>
    private bool BothHold(Shape shape, ref Cell cells)
    {
        Vector256<long> sum = default;
        foreach (int place in shape.Added)
            sum += Pair(ref cells, place);
        foreach (int place in shape.Subtracted)
            sum -= Pair(ref cells, place);
        return _bounds.Take(sum[0]) && _bounds.Take(sum[2]);
    }

    private static Vector256<long> Pair(ref Cell cells, int place) =>
        Unsafe.ReadUnaligned<Vector256<long>>(ref Unsafe.As<Cell, byte>(ref Unsafe.Add(ref cells, place)));

    private bool BothHold(Shape shape, ref Cell first, ref Cell second)
    {
        long one = 0;
        long other = 0;
        foreach (int place in shape.Added)
        {
            one += Unsafe.Add(ref first, place).Unscaled;
            other += Unsafe.Add(ref second, place).Unscaled;
        }

        foreach (int place in shape.Subtracted)
        {
            one -= Unsafe.Add(ref first, place).Unscaled;
            other -= Unsafe.Add(ref second, place).Unscaled;
        }

        return _bounds.Take(one) && _bounds.Take(other);
    }

    private static bool Add(RuleInfo rule, FormInfo form, ReadOnlySpan<int> terms, List<int> added, List<int> subtracted)
    {
        for (int i = 0; i < terms.Length; i += 2)
        {
            decimal coefficient = rule.Coefficients[terms[i]];
            int cell = terms[i + 1];
            if (cell < 0 || coefficient is not (1 or -1) || form.Cells[cell].Kind is not (NumberKind.Count or NumberKind.Signed))
                return false;
            (coefficient == 1 ? added : subtracted).Add(cell);
        }

        return true;
    }

    /// <summary>Instances that are the same sum, each a step further.</summary>
    private sealed class Shape(List<int> added, List<int> subtracted)
    {
        /// <summary>The cells of the first instance.</summary>
        public int[] Added { get; } = [.. added];

        public int[] Subtracted { get; } = [.. subtracted];

        public int Step { get; private set; }

        public int Instances { get; private set; } = 1;

        /// <summary>Takes in an instance if it is this one, moved on by a step. False where it is another.</summary>
        public bool TryExtend(List<int> nextAdded, List<int> nextSubtracted)
        {
            if (nextAdded.Count != added.Count || nextSubtracted.Count != subtracted.Count)
                return false;
            int distance = added.Count > 0 ? nextAdded[0] - added[0] : subtracted.Count > 0 ? nextSubtracted[0] - subtracted[0] : 0;
            if ((Instances > 1 && distance != Step * Instances) || !Same(added, nextAdded, distance) || !Same(subtracted, nextSubtracted, distance))
                return false;
            if (Instances == 1)
                Step = distance;
            Instances++;
            return true;
        }

        private static bool Same(List<int> first, List<int> next, int distance) => first.Zip(next).All(p => p.Second - p.First == distance);
    }
}
