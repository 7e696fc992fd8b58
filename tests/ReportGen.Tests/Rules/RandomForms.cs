using ReportGen.Forms;

namespace ReportGen.Tests.Rules;

/// <summary>Small grids with rules of every sort, and reports of them with every sort of content.</summary>
internal sealed class RandomForms(Random random)
{
    private const int Rows = 4;
    private const int Columns = 3;

    /// <summary>A form; where <paramref name="extended"/> is given, a later version of it in which some rows have moved.</summary>
    public FormInfo Form(FormInfo? extended = null)
    {
        FormInfo form = null!;
        form = new FormInfo("Random", extended is null ? "1" : "2", "表",
        [
            new SectionInfo("grid", null, TextRule.None,
            [
                new TableInfo("grid", "表",
                [
                    new BlockInfo("", null,
                        new AxisInfo([.. Enumerable.Range(0, Columns).Select(static c => new MemberInfo($"c{c}", $"列{c}"))]),
                        new AxisInfo([.. Enumerable.Range(0, Rows).Select(r => new MemberInfo($"r{r}", $"行{r}") { Kind = Kind() })])),
                ]),
            ]),
        ])
        {
            CreateReport = () => new RandomReport(form),
            Rules = [.. Enumerable.Range(0, random.Next(1, 5)).Select(Rule)],
            Upgrade = extended is null ? null : new UpgradeInfo("1")
            {
                Moves = [.. Enumerable.Range(0, Columns).Select(static c => ($"grid/r0/c{c}", $"grid/r1/c{c}"))],
                Lost = [.. Enumerable.Range(0, Columns).Select(static c => $"grid/r1/c{c}")],
            },
        };
        return form;
    }

    /// <summary>A report: plain small numbers, and with <paramref name="oddness"/> in a hundred cells something else.</summary>
    public Report Report(FormInfo form, int oddness)
    {
        Report report = form.CreateReport();
        report.Organ = random.Next(3) switch { 0 => null, 1 => "甲局", _ => "乙县" };
        report.Year = random.Next(4) == 0 ? null : random.Next(2020, 2026);
        foreach (CellInfo cell in form.Cells)
            report.Cell(cell.Index) = random.Next(100) < oddness ? Odd() : Plain(cell.Kind);
        return report;
    }

    private static long Huge(Random random) => 999_999_999_999_999 - random.Next(2);

    private Cell Plain(NumberKind kind) => kind switch
    {
        NumberKind.Signed => Cell.Of(random.Next(-1, 2)),
        NumberKind.Count => Cell.Of(random.Next(2)),
        _ => Cell.Of(random.Next(2) * 10, random.Next(2)),
    };

    private Cell Odd() => random.Next(7) switch
    {
        0 => Cell.Blank,
        1 => Cell.Unreadable,
        2 => Cell.Of(random.Next(-20, 20), random.Next(1, Cell.MaxScale + 1)),
        3 => Cell.Of(Huge(random)),
        4 => Cell.Of(-Huge(random), random.Next(3)),
        5 => Cell.Of(10, 1),
        _ => Cell.Of(-1),
    };

    private NumberKind Kind() => random.Next(6) switch { 0 => NumberKind.Signed, 1 => NumberKind.Decimal, 2 => NumberKind.Amount, _ => NumberKind.Count };

    private RuleInfo Rule(int number)
    {
        bool rollUp = random.Next(3) == 0;
        decimal[] coefficients = random.Next(3) == 0 ? [1, -1, random.Next(-3, 4), 0.5m, 1_000_000_000] : [1, -1];
        int[][] instances = [.. rollUp ? RollUps() : Comparisons(coefficients.Length, random.Next(3) == 0)];
        return new RuleInfo
        {
            Id = $"rule{number}",
            Severity = Severity.Error,
            IsRollUp = rollUp,
            Comparison = rollUp ? Comparison.Equal : (Comparison)random.Next(6),
            Missing = (MissingPolicy)random.Next(3),
            Tolerance = random.Next(4) switch { 0 => 1, 1 => 0.05m, _ => 0 },
            FirstYear = random.Next(4) == 0 ? 2023 : null,
            Assertion = "assertion",
            Coefficients = coefficients,
            Organs = random.Next(5) == 0 ? ["*局"] : [],
            When = random.Next(4) == 0 ? Condition(instances.Length) : null,
            Terms = [.. instances.SelectMany(static i => i)],
        };
    }

    private RuleCondition Condition(int instances) => new()
    {
        Comparison = (Comparison)random.Next(6),
        Terms = [.. Enumerable.Range(0, instances).SelectMany(_ => new[] { 1, 1, 0, random.Next(Rows * Columns), 0, random.Next(3) == 0 ? -1 : random.Next(Rows * Columns) })],
    };

    private IEnumerable<int[]> RollUps()
    {
        // Down the columns, or along the rows.
        (int count, int step, int distance, int items) = random.Next(2) == 0 ? (Columns, 1, Columns, Rows - 1) : (Rows, Columns, 1, Columns - 1);
        for (int i = 0; i < count; i++)
            yield return [items, 1, .. Enumerable.Range(0, items + 1).SelectMany(k => new[] { 0, (i * step) + (k * distance) })];
    }

    private IEnumerable<int[]> Comparisons(int coefficients, bool previous)
    {
        int left = random.Next(1, 4);
        int right = random.Next(1, 3);
        int[] shape = [.. Enumerable.Range(0, left + right).Select(_ => random.Next(coefficients))];
        int[] rows = [.. Enumerable.Range(0, left + right).Select(_ => random.Next(Rows))];
        int[] kinds = [.. Enumerable.Range(0, left + right).Select(t => t == 0 ? 0 : random.Next(previous ? 3 : 9))];
        for (int column = 0; column < Columns; column++)
        {
            yield return [left, right, .. Enumerable.Range(0, left + right).SelectMany(t => new[]
            {
                shape[t],
                (rows[t] * Columns) + column is var cell && kinds[t] == 1 ? -1 : kinds[t] == 2 && previous ? -2 - cell : cell,
            })];
        }
    }

    private sealed class RandomReport(FormInfo form) : Report(form);
}
