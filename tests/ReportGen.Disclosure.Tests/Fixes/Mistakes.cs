namespace ReportGen.Disclosure.Tests.Fixes;

/// <summary>Spoils table three of a consistent report.</summary>
internal static class Mistakes
{
    public static string[] Named { get; } = ["total row", "total column", "shifted right", "shifted left", "items shifted right", "items shifted left", "neighbours swapped", "rows swapped", "transposed", "dropped", "doubled", "blank for 0"];

    /// <summary>Puts other numbers in some cells, independently of each other.</summary>
    public static void Independent(Report report, Random random, int count)
    {
        var done = new HashSet<int>();
        while (done.Count < count)
        {
            int index = Cell(random);
            if (!done.Add(index))
                continue;
            long was = report.Cell(index).Unscaled;
            long now;
            do
                now = Wrong(was, random);
            while (now == was);
            report.Cell(index) = now;
        }
    }

    /// <summary>Makes one named mistake. False where the table gives no occasion for it.</summary>
    public static bool Make(string name, Report report, Random random)
    {
        int rows = ConsistentReports.Rows.Count;
        int columns = ConsistentReports.Columns.Count;
        int row = random.Next(rows);
        switch (name)
        {
            case "total row":
                return Line(report, random, [.. Enumerable.Range(0, columns).Select(static c => ConsistentReports.Index(ConsistentReports.TotalRow, c))]);
            case "total column":
                return Line(report, random, [.. Enumerable.Range(0, rows).Select(r => ConsistentReports.Index(r, columns - 1))]);
            case "shifted right":
                Shift(report, [.. Enumerable.Range(0, columns).Reverse().Select(c => ConsistentReports.Index(row, c))]);
                return true;
            case "shifted left":
                Shift(report, [.. Enumerable.Range(0, columns).Select(c => ConsistentReports.Index(row, c))]);
                return true;
            case "items shifted right":
                Shift(report, [.. Enumerable.Range(0, columns - 1).Reverse().Select(c => ConsistentReports.Index(row, c))]);
                return true;
            case "items shifted left":
                Shift(report, [.. Enumerable.Range(0, columns - 1).Select(c => ConsistentReports.Index(row, c))]);
                return true;
            case "rows swapped":
                int above = ConsistentReports.Index(random.Next(rows - 1), random.Next(columns));
                (report.Cell(above), report.Cell(above + columns)) = (report.Cell(above + columns), report.Cell(above));
                return true;
            case "blank for 0":
                int blank = Cell(random);
                if (report.Cell(blank) != 0)
                    return false;
                report.Cell(blank) = ReportGen.Cell.Blank;
                return true;
            case "neighbours swapped":
                int first = ConsistentReports.Index(row, random.Next(columns - 1));
                (report.Cell(first), report.Cell(first + 1)) = (report.Cell(first + 1), report.Cell(first));
                return true;
            default:
                return Digits(name, report, random);
        }
    }

    // As if the items had grown since: the totals hold what they held before, or nothing.
    private static bool Line(Report report, Random random, int[] cells)
    {
        bool zero = random.Next(2) == 0;
        foreach (int cell in cells)
        {
            long value = report.Cell(cell).Unscaled;
            report.Cell(cell) = zero ? 0 : value - random.NextInt64(Math.Min(4, value + 1));
        }

        return true;
    }

    private static void Shift(Report report, int[] cells)
    {
        for (int i = 0; i + 1 < cells.Length; i++)
            report.Cell(cells[i]) = report.Cell(cells[i + 1]);
        report.Cell(cells[^1]) = 0;
    }

    private static bool Digits(string name, Report report, Random random)
    {
        int index = Cell(random);
        string digits = report.Cell(index).ToString();
        if (digits == "0" || (name != "doubled" && digits.Length < 2))
            return false;
        int at = random.Next(name == "transposed" ? digits.Length - 1 : digits.Length);
        report.Cell(index) = long.Parse(name switch
        {
            "transposed" => $"{digits[..at]}{digits[at + 1]}{digits[at]}{digits[(at + 2)..]}",
            "dropped" => digits.Remove(at, 1),
            _ => digits.Insert(at, digits[at].ToString()),
        }, System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    private static long Wrong(long was, Random random)
    {
        string digits = was.ToString(System.Globalization.CultureInfo.InvariantCulture);
        int at = random.Next(digits.Length);
        return random.Next(6) switch
        {
            0 => 0,
            1 => Math.Max(0, was + random.Next(-9, 10)),
            2 => long.Parse(digits.Insert(at, digits[at].ToString()), System.Globalization.CultureInfo.InvariantCulture),
            3 => digits.Length > 1 ? long.Parse(digits.Remove(at, 1), System.Globalization.CultureInfo.InvariantCulture) : random.Next(10),
            4 => long.Parse($"{digits[..at]}{random.Next(10)}{digits[(at + 1)..]}", System.Globalization.CultureInfo.InvariantCulture),
            _ => random.Next(100),
        };
    }

    private static int Cell(Random random) => ConsistentReports.Index(random.Next(ConsistentReports.Rows.Count), random.Next(ConsistentReports.Columns.Count));
}
