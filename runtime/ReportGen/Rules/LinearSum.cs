using ReportGen.Forms;

namespace ReportGen.Rules;

/// <summary>One side of a rule, added up: the sum, and which of its cells are blank or unreadable.</summary>
internal ref struct LinearSum
{
    public LinearSum(RuleInfo rule, ReadOnlySpan<int> terms, in RuleContext context)
    {
        long whole = 0;
        decimal fraction = 0;
        for (int i = 0; i < terms.Length; i += 2)
        {
            int coefficient = terms[i];
            int reference = terms[i + 1];
            if (reference == -1)
            {
                fraction += rule.Coefficients[coefficient];
                continue;
            }

            if (!context.TryGet(reference, out Cell cell))
            {
                Absent = true;
                continue;
            }

            switch (cell.State)
            {
                case CellState.Blank:
                    Blanks++;
                    break;
                case CellState.Unreadable:
                    Unreadable++;
                    break;
                // The usual case: whole numbers, added or subtracted, far below the range of long.
                case CellState.Value when cell.Scale == 0 && coefficient < 2 && rule.Coefficients[coefficient] is 1 or -1:
                    whole += rule.Coefficients[coefficient] == 1 ? cell.Unscaled : -cell.Unscaled;
                    break;
                default:
                    fraction += rule.Coefficients[coefficient] * cell.Value;
                    break;
            }
        }

        Value = fraction == 0 ? whole : whole + fraction;
        Cells = terms.Length / 2;
    }

    /// <summary>The sum of what has a value.</summary>
    public decimal Value { get; }

    public int Cells { get; }

    public int Blanks { get; }

    public int Unreadable { get; }

    /// <summary>Whether a cell of last year's report is not to be had.</summary>
    public bool Absent { get; }
}
