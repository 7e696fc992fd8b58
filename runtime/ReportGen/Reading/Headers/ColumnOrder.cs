using ReportGen.Forms;

namespace ReportGen.Reading.Headers;

/// <summary>In which order the columns of a block stand, and what shows it.</summary>
/// <param name="Order">For each column as printed the column of the form.</param>
/// <param name="Basis">What shows it.</param>
internal sealed record ColumnOrder(int[] Order, OrderBasis Basis)
{
    /// <summary>Whether the order is known; otherwise only a row that reads the same in every order can be read.</summary>
    public bool IsKnown => Basis != OrderBasis.Unknown;

    /// <summary>Weighs what the headers say against what the rows show.</summary>
    /// <param name="block">The block.</param>
    /// <param name="headers">What its headers say.</param>
    /// <param name="rows">The rows as printed that lack nothing.</param>
    public static ColumnOrder Decide(BlockInfo block, HeaderReading headers, IEnumerable<decimal?[]> rows)
    {
        int[] form = [.. Enumerable.Range(0, block.Columns.Lines.Count)];
        if (headers.Order.Columns is { } printed)
        {
            if (printed.SequenceEqual(form))
                return new ColumnOrder(form, OrderBasis.Headers);
            // Headers can be read and yet stand in another order than their columns, as in text taken out of a PDF.
            bool isFollowed = headers.Order.Grid is not null || !Proves(block, rows, form) || Comes(block, rows, printed);
            return isFollowed ? new ColumnOrder(printed, OrderBasis.OtherHeaders) : new ColumnOrder(form, OrderBasis.Sums);
        }

        if (!headers.Order.IsBroken)
            return new ColumnOrder(form, OrderBasis.Headers);
        return new ColumnOrder(form, Proves(block, rows, form) ? OrderBasis.Sums : OrderBasis.Unknown);
    }

    private static bool Proves(BlockInfo block, IEnumerable<decimal?[]> rows, int[] order)
    {
        (int holds, int fails) = TotalColumns.Test(block.Columns, rows, order);
        return holds > 0 && fails * Thresholds.SumsThatOutvoteOne <= holds;
    }

    private static bool Comes(BlockInfo block, IEnumerable<decimal?[]> rows, int[] order)
    {
        (int holds, int fails) = TotalColumns.Test(block.Columns, rows, order);
        return fails <= holds;
    }
}

/// <summary>What shows in which order columns stand.</summary>
internal enum OrderBasis : byte
{
    /// <summary>The headers stand as in the form, or as many of them as were found.</summary>
    Headers,

    /// <summary>The headers can be read and stand in another order.</summary>
    OtherHeaders,

    /// <summary>The headers are in pieces, but the totals of the rows come out in the order of the form.</summary>
    Sums,

    /// <summary>Nothing does.</summary>
    Unknown,
}
