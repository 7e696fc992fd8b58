using ReportGen.Forms;

namespace ReportGen.Disclosure.Tests.Fixes;

/// <summary>Makes reports of the 2021 form in which every rule holds, the way offices fill them: mostly zeros, most applications from natural persons.</summary>
internal static class ConsistentReports
{
    private static readonly BlockInfo Applications = Disclosure2021.Metadata.Tables.Single(static t => t.Id == "applications").Blocks[0];

    // The share of zeros among the items of each kind of applicant, as in the report of a large city; smaller offices have more.
    private static readonly double[] Zeros = [0.3, 0.8, 0.97, 0.97, 0.85, 0.9];

    public static IReadOnlyList<MemberInfo> Rows => Applications.Rows.Lines;

    public static IReadOnlyList<MemberInfo> Columns => Applications.Columns.Lines;

    /// <summary>The row （七）总计.</summary>
    public static int TotalRow { get; } = Applications.Rows.Lines.Single(static r => r.IsTotal).Index;

    public static int Index(int row, int column) => Applications.CellIndex(row, column);

    public static Disclosure2021 Make(Random random)
    {
        var report = new Disclosure2021();
        report.Cells.Fill(0);
        int total = Columns.Count - 1;
        for (int column = 0; column < total; column++)
        {
            long results = 0;
            for (int row = 2; row < TotalRow; row++)
            {
                long value = random.NextDouble() < Zeros[column] ? 0 : column == 0 ? Amount(random, 400) : Amount(random, 40);
                Set(report, row, column, value);
                results += value;
            }

            long carriedOut = random.NextDouble() < 0.5 ? 0 : random.Next(30);
            long carriedIn = random.NextDouble() < 0.5 ? 0 : random.NextInt64(Math.Min(30, results + carriedOut) + 1);
            Set(report, 0, column, results + carriedOut - carriedIn);
            Set(report, 1, column, carriedIn);
            Set(report, TotalRow, column, results);
            Set(report, TotalRow + 1, column, carriedOut);
        }

        for (int row = 0; row < Rows.Count; row++)
            Set(report, row, total, Enumerable.Range(0, total).Sum(c => report.Cell(Index(row, c)).Unscaled));
        return report;
    }

    private static long Amount(Random random, int most) => 1 + (long)(most * Math.Pow(random.NextDouble(), 3));

    private static void Set(Report report, int row, int column, long value) => report.Cell(Index(row, column)) = value;
}
