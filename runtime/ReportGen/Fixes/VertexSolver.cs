namespace ReportGen.Fixes;

/// <summary>
/// Solves sets that equations alone do not determine: rules with room (≤, tolerances), or cells that share the same
/// rules. Adds bounds as equations until the numbers are determined: first those of the broken rules, so that nothing
/// changes more than it must; only where that gives nothing, the bounds of every cell and rule. Where any numbers fit at
/// all, some fit that lie on such bounds.
/// </summary>
internal sealed class VertexSolver(FixProblem problem, VertexSolver.Acceptor accept)
{
    private const int MaxVertices = 500;

    private readonly List<Int128[]> _basis = [];
    private readonly List<int> _pivots = [];
    private readonly List<Int128[]> _bounds = [];
    private int[] _cells = [];
    private int _tried;

    public delegate bool Acceptor(ReadOnlySpan<int> cells, ReadOnlySpan<long> deltas);

    /// <summary>Whether there may be numbers that fit beside those found.</summary>
    public bool Incomplete { get; private set; }

    public void Solve(ReadOnlySpan<int> cells, ReadOnlySpan<int> rules, ReadOnlySpan<long> coefficients)
    {
        int width = cells.Length;
        _cells = cells.ToArray();
        _basis.Clear();
        _pivots.Clear();
        for (int q = 0; q < rules.Length; q++)
        {
            if (problem.Demands[rules[q]] != Demand.Exact)
                continue;
            Int128[] row = Row(coefficients.Slice(q * width, width), -problem.Difference[rules[q]]);
            if (!Insert(row) && row[width] != 0)
                return;
        }

        _bounds.Clear();
        for (int q = 0; q < rules.Length; q++)
        {
            if (problem.Violated[rules[q]] && problem.Demands[rules[q]] != Demand.Exact)
                AddTargets(rules[q], coefficients.Slice(q * width, width), leastOnly: true);
        }

        _tried = 0;
        if (Extend(0))
            return;
        _bounds.Clear();
        for (int q = 0; q < rules.Length; q++)
        {
            if (problem.Demands[rules[q]] != Demand.Exact)
                AddTargets(rules[q], coefficients.Slice(q * width, width), leastOnly: false);
        }

        Span<long> unit = stackalloc long[width];
        for (int j = 0; j < width; j++)
        {
            unit.Clear();
            unit[j] = 1;
            _bounds.Add(Row(unit, problem.Lower[_cells[j]] - problem.Value[_cells[j]]));
        }

        Incomplete |= Extend(0);
    }

    private static Int128[] Row(ReadOnlySpan<long> coefficients, long right)
    {
        var row = new Int128[coefficients.Length + 1];
        for (int j = 0; j < coefficients.Length; j++)
            row[j] = coefficients[j];
        row[^1] = right;
        return row;
    }

    /// <summary>The nearest differences that a rule allows and that its cells can make.</summary>
    private void AddTargets(int rule, ReadOnlySpan<long> coefficients, bool leastOnly)
    {
        long grain = 0;
        for (int j = 0; j < coefficients.Length; j++)
        {
            if (coefficients[j] != 0)
                grain = Gcd(grain, Math.Abs(coefficients[j]) * problem.Step[_cells[j]]);
        }

        long now = problem.Difference[rule];
        long low = problem.Low[rule];
        long high = problem.High[rule];
        if (problem.Demands[rule] == Demand.Outside)
        {
            _bounds.Add(Row(coefficients, Up(high + 1 - now, grain)));
            _bounds.Add(Row(coefficients, Down(low - 1 - now, grain)));
            return;
        }

        // An equality with a tolerance: exactly equal, if that is possible.
        if (low == -high && now % grain == 0)
        {
            _bounds.Add(Row(coefficients, -now));
            if (leastOnly)
                return;
        }

        if (low > -long.MaxValue && (now < low || !leastOnly))
            _bounds.Add(Row(coefficients, Up(low - now, grain)));
        if (high < long.MaxValue && (now > high || !leastOnly))
            _bounds.Add(Row(coefficients, Down(high - now, grain)));
    }

    private bool Extend(int from)
    {
        if (_basis.Count == _cells.Length)
            return Take();
        bool found = false;
        for (int b = from; b < _bounds.Count; b++)
        {
            if (_tried >= MaxVertices)
            {
                Incomplete = true;
                return found;
            }

            if (!Insert((Int128[])_bounds[b].Clone()))
                continue;
            found |= Extend(b + 1);
            _basis.RemoveAt(_basis.Count - 1);
            _pivots.RemoveAt(_pivots.Count - 1);
        }

        return found;
    }

    /// <summary>Reduces a row by those before it. False where nothing but its right side is left.</summary>
    private bool Insert(Int128[] row)
    {
        for (int i = 0; i < _basis.Count; i++)
        {
            int p = _pivots[i];
            if (row[p] == 0)
                continue;
            Int128 mine = row[p];
            Int128 theirs = _basis[i][p];
            for (int j = 0; j < row.Length; j++)
                row[j] = (row[j] * theirs) - (_basis[i][j] * mine);
        }

        int pivot = Array.FindIndex(row, 0, row.Length - 1, static x => x != 0);
        if (pivot < 0)
            return false;
        _basis.Add(row);
        _pivots.Add(pivot);
        return true;
    }

    /// <summary>The last row has but one unknown, the one before it that and another, and so on.</summary>
    private bool Take()
    {
        _tried++;
        Span<long> deltas = stackalloc long[_cells.Length];
        for (int i = _basis.Count - 1; i >= 0; i--)
        {
            Int128 right = _basis[i][^1];
            for (int j = 0; j < deltas.Length; j++)
            {
                if (j != _pivots[i])
                    right -= _basis[i][j] * deltas[j];
            }

            Int128 pivot = _basis[i][_pivots[i]];
            Int128 delta = right / pivot;
            if (delta * pivot != right || Int128.Abs(delta) > 2 * (Int128)problem.Upper)
                return false;
            deltas[_pivots[i]] = (long)delta;
        }

        return accept(_cells, deltas);
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    private static long Down(long value, long grain) => value - (((value % grain) + grain) % grain);

    private static long Up(long value, long grain) => -Down(-value, grain);
}
