using System.Globalization;
using ReportGen.Forms;

namespace ReportGen.Fixes;

/// <summary>What a slip of the hand may have made of a number.</summary>
internal static class Typography
{
    private const decimal TenThousand = 10_000m;

    /// <summary>The slip that turns <paramref name="to"/>, which was meant, into <paramref name="from"/>, which was entered.</summary>
    public static FixKind Slip(Cell from, Cell to, NumberKind kind)
    {
        if (!from.HasValue)
            return FixKind.BlankToFill;
        if (IsMoney(kind) && from.Unscaled != 0 && from.Value == to.Value * TenThousand)
            return FixKind.YuanForTenThousand;
        string entered = Digits(from);
        string meant = Digits(to);
        if (Transpositions(entered).Contains(meant))
            return FixKind.DigitsTransposed;
        if (Undoublings(entered).Contains(meant))
            return FixKind.DigitDoubled;
        return from.Unscaled != 0 && meant.Length == entered.Length + 1 && Osa(entered, meant) == 1
            ? FixKind.DigitDropped
            : FixKind.WrongCells;
    }

    /// <summary>The numbers that may have been meant where <paramref name="from"/> was entered, as far as one follows from the other.</summary>
    public static IEnumerable<Cell> Meant(Cell from, NumberKind kind)
    {
        if (!from.HasValue)
            yield break;
        foreach (string digits in Transpositions(Digits(from)).Concat(Undoublings(Digits(from))))
            yield return ReportGen.Cell.Of(decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture));
        if (TryDivide(from, kind, out Cell divided))
            yield return divided;
    }

    /// <summary>元 as 万元, in a cell that takes money.</summary>
    public static bool TryDivide(Cell from, NumberKind kind, out Cell divided)
    {
        divided = default;
        if (!IsMoney(kind) || !from.HasValue || from.Unscaled == 0)
            return false;
        decimal value = from.Value / TenThousand;
        if (decimal.Round(value, Cell.MaxScale) != value)
            return false;
        divided = Cell.Of(decimal.Round(value, Cell.MaxScale) / 1.000000000000000000000000000000m);
        return true;
    }

    /// <summary>How many keystrokes apart the numbers are: digits put in, left out, exchanged for others or for their neighbours. Filling in a blank or a 0 counts as one.</summary>
    public static int Distance(Cell from, Cell to) => from.Unscaled == 0 ? 1 : Osa(Digits(from), Digits(to));

    private static bool IsMoney(NumberKind kind) => kind is NumberKind.Decimal or NumberKind.SignedDecimal or NumberKind.Amount;

    private static string Digits(Cell cell) => cell.Value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Transpositions(string digits)
    {
        for (int i = 0; i + 1 < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]) && char.IsAsciiDigit(digits[i + 1]) && digits[i] != digits[i + 1] && !(i == 0 && digits[1] == '0'))
                yield return $"{digits[..i]}{digits[i + 1]}{digits[i]}{digits[(i + 2)..]}";
        }
    }

    private static IEnumerable<string> Undoublings(string digits)
    {
        for (int i = 0; i + 1 < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]) && digits[i] == digits[i + 1])
                yield return digits.Remove(i, 1);
        }
    }

    // Optimal string alignment: the edit distance with neighbours exchanged as one step.
    private static int Osa(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, before[j - 2] + 1);
                current[j] = best;
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[b.Length];
    }
}
