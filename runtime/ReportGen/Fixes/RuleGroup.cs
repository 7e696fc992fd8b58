using ReportGen.Rules;

namespace ReportGen.Fixes;

/// <summary>
/// A connected group of rules and their cells, both numbered from 0 within the group, as flat arrays: the inner loop of
/// the search touches nothing else.
/// </summary>
internal sealed class RuleGroup
{
    public RuleGroup(RuleIndex index, int[] rules)
    {
        Rules = rules;
        Cells = [.. rules.SelectMany(r => index.Rules[r].Cells).Distinct().Order()];
        CellWords = (Cells.Length + 63) / 64;
        RuleWords = (rules.Length + 63) / 64;
        CellMasks = new ulong[rules.Length * CellWords];
        Scale = new int[rules.Length];
        var entries = new List<(int Rule, long Coefficient)>[Cells.Length];
        for (int i = 0; i < entries.Length; i++)
            entries[i] = [];
        for (int r = 0; r < rules.Length; r++)
        {
            if (index.Rules[rules[r]].Sum is not { } sum)
                continue;
            Scale[r] = Math.Max(sum.Constant.Scale, sum.Terms.Max(static t => t.Coefficient.Scale));
            foreach (LinearTerm term in sum.Terms)
            {
                if (term.Coefficient == 0)
                    continue;
                int cell = Array.BinarySearch(Cells, term.Reference.Cell);
                long coefficient = (long)(term.Coefficient * PowerOfTen(Scale[r]));
                entries[cell].Add((r, coefficient));
                CellMasks[(r * CellWords) + (cell >> 6)] |= 1UL << cell;
                LargestCoefficient = Math.Max(LargestCoefficient, Math.Abs(coefficient));
            }

            LongestRule = Math.Max(LongestRule, sum.Terms.Length);
        }

        EntryStart = new int[Cells.Length + 1];
        for (int i = 0; i < Cells.Length; i++)
            EntryStart[i + 1] = EntryStart[i] + entries[i].Count;
        EntryRule = [.. entries.SelectMany(static e => e.Select(static x => x.Rule))];
        EntryCoefficient = [.. entries.SelectMany(static e => e.Select(static x => x.Coefficient))];
        (Colour, Colours) = Paint();
    }

    /// <summary>The rules, by their number in the form.</summary>
    public int[] Rules { get; }

    /// <summary>The cells, by their number in the form.</summary>
    public int[] Cells { get; }

    /// <summary>The entries of cell c are <c>EntryStart[c] .. EntryStart[c + 1]</c>.</summary>
    public int[] EntryStart { get; }

    public int[] EntryRule { get; }

    public long[] EntryCoefficient { get; }

    /// <summary>The decimal places of each rule's coefficients, by which its integers are scaled beyond its cells'.</summary>
    public int[] Scale { get; }

    public int CellWords { get; }

    public int RuleWords { get; }

    /// <summary>The cells of each rule as a bit set of <see cref="CellWords"/> words.</summary>
    public ulong[] CellMasks { get; }

    public long LargestCoefficient { get; }

    public int LongestRule { get; }

    /// <summary>
    /// Rules of one colour share no cell, so each open one needs a cell of its own. All row sums of a table have one
    /// colour: five rows that are wrong cannot be mended by four cells.
    /// </summary>
    public int[] Colour { get; }

    public int Colours { get; }

    public static long PowerOfTen(int exponent)
    {
        long power = 1;
        for (int i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }

    private (int[] Colour, int Colours) Paint()
    {
        var colour = new int[Rules.Length];
        var covered = new List<ulong[]>();
        for (int r = 0; r < colour.Length; r++)
        {
            ReadOnlySpan<ulong> mask = CellMasks.AsSpan(r * CellWords, CellWords);
            int c = 0;
            while (c < covered.Count && Overlap(covered[c], mask))
                c++;
            if (c == covered.Count)
                covered.Add(new ulong[CellWords]);
            for (int w = 0; w < CellWords; w++)
                covered[c][w] |= mask[w];
            colour[r] = c;
        }

        return (colour, covered.Count);
    }

    private static bool Overlap(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        for (int w = 0; w < left.Length; w++)
        {
            if ((left[w] & right[w]) != 0)
                return true;
        }

        return false;
    }
}
