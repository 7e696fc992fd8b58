using ReportGen.Forms;

namespace ReportGen.Reading.Headers;

/// <summary>The columns of a block that are the totals of others: by them a row shows in which order its columns stand.</summary>
internal static class TotalColumns
{
    /// <summary>Each total with its items, by their places among the columns.</summary>
    public static List<(int Total, int[] Items)> Of(AxisInfo columns)
    {
        var totals = new List<(int, int[])>();
        foreach (MemberInfo total in columns.All.Where(static m => m is { IsTotal: true, HasValue: true }))
        {
            IReadOnlyList<MemberInfo> over = total.Members.Count > 0 ? total.Members : total.Parent?.Members ?? columns.Roots;
            int[] items = [.. over.Where(m => m != total).SelectMany(static m => m.HasValue ? [m.Index] : Enumerable.Range(m.First, m.Count))];
            if (items.Length > 0)
                totals.Add((total.Index, items));
        }

        return totals;
    }

    /// <summary>
    /// In how many of the rows the totals come out under an order, and in how many they do not. Rows that would come out
    /// in any order (zeros, blanks, what is no number) say nothing and are not counted.
    /// </summary>
    /// <param name="columns">The columns of the form.</param>
    /// <param name="rows">The rows that lack nothing, each as printed.</param>
    /// <param name="order">For each column as printed the column of the form.</param>
    public static (int Holds, int Fails) Test(AxisInfo columns, IEnumerable<decimal?[]> rows, int[] order)
    {
        int holds = 0;
        int fails = 0;
        List<(int Total, int[] Items)> totals = Of(columns);
        var values = new decimal?[order.Length];
        foreach (decimal?[] row in rows)
        {
            for (int i = 0; i < order.Length; i++)
                values[order[i]] = row[i];
            foreach ((int total, int[] items) in totals)
            {
                if (values[total] is not { } whole || items.Any(i => values[i] is null) || (whole == 0 && items.All(i => values[i] == 0)))
                    continue;
                bool comesOut = items.Sum(i => values[i]!.Value) == whole;
                holds += comesOut ? 1 : 0;
                fails += comesOut ? 0 : 1;
            }
        }

        return (holds, fails);
    }
}
