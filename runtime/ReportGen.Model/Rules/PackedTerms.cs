using System.ComponentModel;

namespace ReportGen.Rules;

/// <summary>
/// The terms of a rule, shorter: an instance that is the one before it some cells further on is not written out. A total is the
/// same sum in every row, so that a table of thousands of cells takes some lines.
/// </summary>
/// <remarks>
/// The count of linear forms of an instance; then again and again how many instances follow, how many cells each lies behind the
/// one before, the length of the first, and the first as <see cref="PackedRules"/> has it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PackedTerms
{
    /// <summary>The terms in full. Called by generated code.</summary>
    public static int[] Expand(int[] packed)
    {
        int forms = packed[0];
        var terms = new List<int>();
        for (int at = 1; at < packed.Length; at += 3 + packed[at + 2])
        {
            for (int i = 0; i < packed[at]; i++)
            {
                for (int j = 0; j < packed[at + 2]; j++)
                    terms.Add(IsReference(j, forms) ? Move(packed[at + 3 + j], i * packed[at + 1]) : packed[at + 3 + j]);
            }
        }

        return [.. terms];
    }

    /// <summary>The terms packed.</summary>
    /// <param name="terms">The terms in full.</param>
    /// <param name="forms">How many linear forms an instance has.</param>
    internal static int[] Pack(int[] terms, int forms)
    {
        List<int> packed = [forms];
        int[] first = [];
        int head = -1;
        for (int at = 0, length; at < terms.Length; at += length)
        {
            length = LengthOf(terms, at, forms);
            int[] next = terms.AsSpan(at, length).ToArray();
            // The second instance of a run says how far each lies behind the one before.
            if (head >= 0 && StepTo(first, next, forms) is { } step && (packed[head] == 1 || step == packed[head] * packed[head + 1]))
            {
                if (packed[head] == 1)
                    packed[head + 1] = step;
                packed[head]++;
                continue;
            }

            head = packed.Count;
            first = next;
            packed.AddRange([1, 0, length, .. next]);
        }

        return [.. packed];
    }

    private static int LengthOf(int[] terms, int at, int forms)
    {
        int length = forms;
        for (int i = 0; i < forms; i++)
            length += terms[at + i] * 2;
        return length;
    }

    // How many cells further on an instance is the other one; null where it is another.
    private static int? StepTo(int[] one, int[] other, int forms)
    {
        if (one.Length != other.Length)
            return null;
        int? step = null;
        for (int i = 0; i < one.Length; i++)
        {
            if (IsReference(i, forms) && one[i] != -1)
                step ??= (other[i] - one[i]) * (one[i] < 0 ? -1 : 1);
            int moved = IsReference(i, forms) ? Move(one[i], step ?? 0) : one[i];
            // Of last year is never of this year.
            if (moved != other[i] || moved < 0 != one[i] < 0)
                return null;
        }

        return step;
    }

    private static bool IsReference(int place, int forms) => place >= forms && (place - forms) % 2 == 1;

    // A constant stays, and cells of last year count downwards.
    private static int Move(int reference, int step) => reference == -1 ? reference : reference < 0 ? reference - step : reference + step;
}
