using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Conformance.Tests.Generation;

/// <summary>Fills any of the forms so that no rule is broken: items at random, totals from their items.</summary>
internal static class ConsistentForms
{
    private const int Attempts = 1000;

    /// <param name="form">The form.</param>
    /// <param name="random">What the figures depend on.</param>
    /// <param name="isBusy">Whether hardly a figure is 0, so that any two that change places show.</param>
    public static Report Make(FormInfo form, Random random, bool isBusy = false)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            Report report = form.CreateReport();
            foreach (CellInfo cell in form.Cells)
                report.Cell(cell.Index) = isBusy && cell.Kind == NumberKind.Count && cell.Row.Id != "regulations" ? random.Next(1, 3000) : Value(report, cell, random);
            for (int pass = 0; pass < 4; pass++)
            {
                foreach (RuleInfo rule in form.Rules)
                    Keep(report, rule);
            }

            if (report.Validate().All(static f => f.Rule == "text-missing"))
                return report;
        }

        throw new InvalidOperationException($"No consistent report of {form} came about.");
    }

    /// <summary>The year after: what was carried forward is carried in, and what is in force follows from what was.</summary>
    public static Disclosure2021 Next(Report before, Random random)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            var report = (Disclosure2021)Make(Disclosure2021.Metadata, random);
            bool possible = true;
            foreach (CellInfo carriedIn in report.Form.Cells.Where(static c => c.Address.StartsWith("applications/carriedIn/", StringComparison.Ordinal)))
            {
                string column = carriedIn.Column.Path;
                long now = At(before, $"applications/carriedOut/{column}");
                long received = At(report, $"applications/results.total/{column}") + At(report, $"applications/carriedOut/{column}") - now;
                possible &= received >= 0;
                report.Cell(carriedIn.Index) = now;
                report.Cell(report.Form.FindCell($"applications/received/{column}")!.Index) = Math.Max(0, received);
            }

            ref Cell inForce = ref report.Proactive.Item1.Documents.InForce;
            long was = before.Form.FindCell("proactive/item1.documents/inForce") is { } cell ? before.Cell(cell.Index).Unscaled : inForce.Unscaled;
            long stock = was + report.Proactive.Item1.Documents.Made.Unscaled - report.Proactive.Item1.Documents.Repealed.Unscaled;
            inForce = Math.Max(0, stock);
            if (possible && stock >= 0)
                return report;
        }

        throw new InvalidOperationException("No year after this one came about.");
    }

    private static long At(Report report, string address) => report.Cell(report.Form.FindCell(address)!.Index).Unscaled;

    private static Cell Value(Report report, CellInfo cell, Random random)
    {
        // Few organs may make 规章.
        if (cell.Row.Id == "regulations")
            return 0;
        if (cell.Kind is NumberKind.Decimal or NumberKind.Amount)
            return Cell.Of(random.Next(5_000, 90_000), 2);
        if (cell.Kind == NumberKind.Signed)
            return random.Next(-(int)report.Cell(cell.Index - 1).Unscaled, 10);
        if (cell.Block.Table.Id == "proactive")
            return random.Next(1, 60);
        return random.NextDouble() < (cell.Column.Index == 0 ? 0.4 : 0.85) ? 0 : random.Next(1, cell.Column.Index == 0 ? 90 : 12);
    }

    // One equation gives one number: a total from its items, what was received from the balance, a part no more than its whole.
    private static void Keep(Report report, RuleInfo rule)
    {
        foreach (RuleInstance instance in rule.Instances)
        {
            CellReference[] left = [.. instance.Left.References];
            CellReference[] right = [.. instance.Right.References];
            if (rule.IsRollUp)
                report.Cell(right[^1].Cell) = Sum(report, instance.Left);
            else if (rule.Id == "applications.balance")
                Balance(report, left, Sum(report, instance.Right));
            else if (rule.Comparison == Comparison.LessOrEqual && left is [{ IsPrevious: false, Cell: var part }] && right is [{ IsPrevious: false, Cell: var whole }] && report.Cell(part).Unscaled > report.Cell(whole).Unscaled)
                report.Cell(part) = report.Cell(whole);
        }
    }

    private static void Balance(Report report, CellReference[] left, long finished)
    {
        report.Cell(left[1].Cell) = Math.Min(report.Cell(left[1].Cell).Unscaled, finished);
        report.Cell(left[0].Cell) = finished - report.Cell(left[1].Cell).Unscaled;
    }

    private static long Sum(Report report, RuleSide side) => side.Linear!.Terms.Sum(t => (long)t.Coefficient * report.Cell(t.Reference.Cell).Unscaled);
}
