using ReportGen.Disclosure;
using ReportGen.Forms;

namespace ReportGen.Conformance.Tests.Generation;

/// <summary>Reports with the one of the year before.</summary>
internal static class Years
{
    public static List<ConformanceCase> Cases()
    {
        var random = new Random(700);
        var cases = new List<ConformanceCase>();
        for (int i = 1; i <= 3; i++)
        {
            Add($"carried-over-{i}", Disclosure2021.Metadata, 2023, static _ => { });
            Add($"carried-over-from-the-form-of-2019-{i}", Disclosure2019.Metadata, 2021, static _ => { });
            // More carried over and finished than there were: the tables add up all the same.
            Add($"not-what-was-carried-forward-{i}", Disclosure2021.Metadata, 2023, report => Move(report, random.Next(1, 4)));
            Add($"not-what-the-form-of-2019-carried-forward-{i}", Disclosure2019.Metadata, 2021, report => Move(report, random.Next(1, 4)));
        }

        Add("stock-does-not-follow", Disclosure2021.Metadata, 2023, static report => report.Proactive.Item1.Documents.InForce = report.Proactive.Item1.Documents.InForce.Unscaled + 7);
        Add("fee-a-hundred-times-last-years", Disclosure2021.Metadata, 2023, static report => report.Proactive.Item8.Fees.Amount = 85_000, static before => Fee(before, 850));
        Add("fee-in-yuan", Disclosure2021.Metadata, 2023, static report => report.Proactive.Item8.Fees.Amount = 1_285_000, static before => Fee(before, 128.5m));
        Add("nothing-carried-forward-filled-in", Disclosure2021.Metadata, 2023, static _ => { }, static before => CarriedOut(before).ForEach(c => before.Cell(c.Index) = Cell.Blank));
        AddCopied();
        AddItems("items-follow", 0);
        AddItems("items-do-not-follow", 4);
        return cases;

        void Add(string name, FormInfo form, int year, Action<Disclosure2021> change, Action<Report>? changeBefore = null)
        {
            Report before = Texts.Fill(ConsistentForms.Make(form, random), 6000 + cases.Count, year - 1);
            Disclosure2021 report = ConsistentForms.Next(before, random);
            change(report);
            changeBefore?.Invoke(before);
            cases.Add(new ConformanceCase(name, Texts.Fill(report, 6000 + cases.Count, year)) { Previous = before });
        }

        // Last year's report with another year on it. Nothing was carried over in either, so that nothing else betrays it.
        void AddCopied()
        {
            Report before = ConsistentForms.Make(Disclosure2021.Metadata, random);
            Close(before);
            Report report = Disclosure2021.Metadata.CreateReport();
            before.Cells.CopyTo(report.Cells);
            cases.Add(new ConformanceCase("copied", Texts.Fill(report, 6000 + cases.Count, 2023)) { Previous = Texts.Fill(before, 6000 + cases.Count, 2022) });
        }

        // 上一年项目数量 of this year is last year's with its 增/减.
        void AddItems(string name, int wrongBy)
        {
            Report before = Texts.Fill(ConsistentForms.Make(Disclosure2019.Metadata, random), 6000 + cases.Count, 2019);
            Report report = Texts.Fill(Disclosure2019.Metadata.CreateReport(), 6000 + cases.Count, 2020);
            before.Cells.CopyTo(report.Cells);
            foreach (CellInfo cell in report.Form.Cells.Where(static c => c.Column.Id == "lastYear"))
            {
                report.Cell(cell.Index) = before.Cell(cell.Index).Unscaled + before.Cell(cell.Index + 1).Unscaled + wrongBy;
                report.Cell(cell.Index + 1) = 1;
            }

            Close(before);
            Close(report);
            cases.Add(new ConformanceCase(name, report) { Previous = before });
        }
    }

    private static List<CellInfo> CarriedOut(Report report) => [.. report.Form.Cells.Where(static c => c.Address.StartsWith("applications/carriedOut/", StringComparison.Ordinal))];

    // Nothing is open at the end of the year, and nothing was at its beginning.
    private static void Close(Report report)
    {
        foreach (CellInfo carriedOut in CarriedOut(report))
        {
            string column = carriedOut.Column.Path;
            report.Cell(carriedOut.Index) = 0;
            At(report, $"applications/carriedIn/{column}") = 0;
            At(report, $"applications/received/{column}") = At(report, $"applications/results.total/{column}");
        }
    }

    private static ref Cell At(Report report, string address) => ref report.Cell(report.Form.FindCell(address)!.Index);

    private static void Fee(Report report, decimal amount) => At(report, "proactive/item8.fees/amount") = amount;

    // As many more were finished as were carried in.
    private static void Move(Disclosure2021 report, int count)
    {
        var table = report.Applications;
        foreach (var row in new[] { table.CarriedIn, table.Results.Granted, table.Results.Total })
        {
            row.Natural = row.Natural.Unscaled + count;
            row.Total = row.Total.Unscaled + count;
        }
    }
}
