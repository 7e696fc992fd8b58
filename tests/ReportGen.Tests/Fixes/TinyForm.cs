using ReportGen.Forms;

namespace ReportGen.Tests.Fixes;

/// <summary>Grids of a few cells, with rules made by hand or at random, small enough to try every fix.</summary>
internal static class TinyForm
{
    /// <summary>Rows × columns of cells; the last row or column is a total where the rules make it one.</summary>
    public static FormInfo Grid(int rows, int columns, RuleInfo[] rules, bool totals = false, Func<int, NumberKind>? kindOfRow = null, int? places = null)
    {
        FormInfo form = null!;
        form = new FormInfo("Tiny", "1", "表",
        [
            new SectionInfo("grid", null, TextRule.None,
            [
                new TableInfo("grid", "表",
                [
                    new BlockInfo("", null,
                        new AxisInfo([.. Enumerable.Range(0, columns).Select(c => new MemberInfo($"c{c}", $"列{c}") { IsTotal = totals && c == columns - 1 })]),
                        new AxisInfo([.. Enumerable.Range(0, rows).Select(r => new MemberInfo($"r{r}", $"行{r}") { IsTotal = totals && r == rows - 1, Kind = kindOfRow?.Invoke(r), Places = places })])),
                ]),
            ]),
        ])
        {
            CreateReport = () => new TinyReport(form),
            Rules = rules,
        };
        return form;
    }

    /// <summary>A grid in which the last row and the last column add up the others.</summary>
    public static FormInfo Totals(int rows, int columns)
    {
        var byRow = new List<int>();
        var byColumn = new List<int>();
        for (int r = 0; r < rows; r++)
            byRow.AddRange(RollUp([.. Enumerable.Range(0, columns).Select(c => (r * columns) + c)]));
        for (int c = 0; c < columns; c++)
            byColumn.AddRange(RollUp([.. Enumerable.Range(0, rows).Select(r => (r * columns) + c)]));
        return Grid(rows, columns, [Rule("row-sum", true, [.. byRow]), Rule("column-sum", true, [.. byColumn])], totals: true);
    }

    public static Report Report(FormInfo form, params Cell[] cells)
    {
        Report report = form.CreateReport();
        cells.CopyTo(report.Cells);
        return report;
    }

    /// <summary>A rule whose terms are given as the runtime has them.</summary>
    public static RuleInfo Rule(string id, bool rollUp, int[] terms, Comparison comparison = Comparison.Equal, MissingPolicy missing = MissingPolicy.Skip, decimal tolerance = 0) => new()
    {
        Id = id,
        Severity = Severity.Error,
        IsRollUp = rollUp,
        Comparison = comparison,
        Missing = missing,
        Tolerance = tolerance,
        Assertion = id,
        Terms = terms,
    };

    /// <summary>Up to four rules of two to four cells each, over a grid of six.</summary>
    public static FormInfo Random(Random random, bool equalitiesOnly)
    {
        var rules = new RuleInfo[random.Next(1, 5)];
        for (int i = 0; i < rules.Length; i++)
        {
            int[] cells = [.. Enumerable.Range(0, 6)];
            random.Shuffle(cells);
            int count = random.Next(2, 5);
            int left = random.Next(1, count);
            int[] terms = [left, count - left, .. cells.Take(count).SelectMany(c => new[] { random.Next(8) == 0 ? 1 : 0, c })];
            rules[i] = equalitiesOnly
                ? Rule($"rule{i}", false, terms)
                : Rule($"rule{i}", false, terms, (Comparison)random.Next(6), (MissingPolicy)random.Next(2), random.Next(4) == 0 ? 1 : 0);
        }

        return Grid(2, 3, rules);
    }

    private static int[] RollUp(int[] cells) => [cells.Length - 1, 1, .. cells.SelectMany(static c => new[] { 0, c })];

    private sealed class TinyReport(FormInfo form) : Report(form);
}
