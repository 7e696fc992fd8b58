using ReportGen.Disclosure;
using ReportGen.Disclosure.Tests.Fixes;

namespace ReportGen.Conformance.Tests.Generation;

/// <summary>What is left blank in a consistent report.</summary>
internal static class Blanks
{
    private static readonly int LastRow = ConsistentReports.Rows.Count - 1;
    private static readonly int LastColumn = ConsistentReports.Columns.Count - 1;

    public static List<ConformanceCase> Cases()
    {
        var random = new Random(500);
        var cases = new List<ConformanceCase>();
        for (int i = 1; i <= 3; i++)
        {
            int row = random.Next(2, ConsistentReports.TotalRow);
            Add($"item-{i}", Index(row, random.Next(LastColumn)));
            Add($"row-{i}", [.. Enumerable.Range(0, LastColumn + 1).Select(c => Index(row, c))]);
            Add($"items-of-a-row-{i}", [.. Enumerable.Range(0, LastColumn).Select(c => Index(row, c))]);
            int column = random.Next(LastColumn + 1);
            Add($"column-{i}", [.. Enumerable.Range(0, LastRow + 1).Select(r => Index(r, column))]);
            Add($"items-of-a-column-{i}", [.. Enumerable.Range(2, ConsistentReports.TotalRow - 2).Select(r => Index(r, column))]);
            Add($"total-{i}", Index(ConsistentReports.TotalRow, random.Next(LastColumn)));
        }

        Add("total-row", [.. Enumerable.Range(0, LastColumn + 1).Select(static c => Index(ConsistentReports.TotalRow, c))]);
        Add("total-column", [.. Enumerable.Range(0, LastRow + 1).Select(static r => Index(r, LastColumn))]);
        Add("part-three", [.. Enumerable.Range(0, LastRow + 1).SelectMany(static r => Enumerable.Range(0, LastColumn + 1).Select(c => Index(r, c)))]);
        AddZeros();
        AddExceeding();
        return cases;

        void Add(string name, params int[] blanks)
        {
            Disclosure2021 report = Corpus.Report(random, 4000 + cases.Count);
            Cell[] truth = report.Cells.ToArray();
            foreach (int cell in blanks)
                report.Cell(cell) = Cell.Blank;
            cases.Add(Corpus.Spoiled(name, report, truth)!);
        }

        // The commonest of all: what is 0 was not filled in.
        void AddZeros()
        {
            Disclosure2021 report = Corpus.Report(random, 4000 + cases.Count);
            Cell[] truth = report.Cells.ToArray();
            foreach (ref Cell cell in report.Cells)
                cell = cell == 0 ? Cell.Blank : cell;
            cases.Add(Corpus.Spoiled("zeros", report, truth)!);
        }

        // Whatever the blank holds, the items exceed their total.
        void AddExceeding()
        {
            Disclosure2021 report = Corpus.Report(random, 4000 + cases.Count);
            Cell[] truth = report.Cells.ToArray();
            report.Cell(Index(2, 0)) = report.Cell(Index(ConsistentReports.TotalRow, 0)).Unscaled + 5;
            report.Cell(Index(3, 1)) = Cell.Blank;
            cases.Add(Corpus.Spoiled("items-above-their-total", report, truth)!);
        }
    }

    private static int Index(int row, int column) => ConsistentReports.Index(row, column);
}
