namespace ReportGen.Disclosure.Tests.Forms;

public sealed class ModelTests
{
    [Fact]
    public void A_cell_is_read_and_assigned_by_its_names()
    {
        var report = new Disclosure2021();
        report.Applications.Results.Refused.StateSecret.Legal.Business = 4;
        report.Proactive.Item8.Fees.Amount = 102464.19m;
        report.Review.Litigation.AfterReview.Total = 16;
        Assert.Equal(4, report.Cell(report.Form.FindCell("applications/results.refused.stateSecret/legal.business")!.Index));
        Assert.Equal(102464.19m, report.Proactive.Item8.Fees.Amount.Value);
        Assert.Equal(16, report.Cell(report.Form.FindCell("review/litigation.afterReview.total")!.Index));
    }

    [Fact]
    public void A_new_report_is_blank_throughout() => Assert.All(new Disclosure2019().Cells.ToArray(), static c => Assert.True(c.IsBlank));

    [Fact]
    public void The_printed_balance_is_tested_in_every_column()
    {
        var report = new Disclosure2021();
        var table = report.Applications;
        (table.Received.Natural, table.CarriedIn.Natural, table.Results.Total.Natural, table.CarriedOut.Natural) = (1108, 6, 1098, 15);
        Finding balance = Assert.Single(report.Validate(), static f => f.Rule == "applications.balance");
        Assert.Equal(("1114", "1113"), (balance.Expected, balance.Actual));
        Assert.Contains("自然人", balance.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_carried_over_must_be_what_last_years_form_carried_forward()
    {
        var report = new Disclosure2021();
        var before = new Disclosure2019();
        report.Applications.CarriedIn.Total = 7;
        before.Applications.CarriedOut.Total = 8;
        Finding carryOver = Assert.Single(report.Validate(before), static f => f.Rule == "applications.carryOver");
        Assert.Equal("applications/carriedIn/total", carryOver.Cells[0].Address);
    }

    [Fact]
    public void Tables_that_keep_the_rules_cost_no_memory_to_check()
    {
        Disclosure2021 report = Sample.Consistent();
        Disclosure2021 previous = Sample.Consistent();
        (previous.Applications.CarriedOut.Natural, previous.Applications.CarriedOut.Total) = (report.Applications.CarriedIn.Natural, report.Applications.CarriedIn.Total);
        previous.Year = report.Year - 1;
        previous.Proactive.Item1.Documents.InForce = report.Proactive.Item1.Documents.InForce.Unscaled - report.Proactive.Item1.Documents.Made.Unscaled;
        Assert.Empty(report.ValidateTables(previous));
        long before = GC.GetAllocatedBytesForCurrentThread();
        report.ValidateTables();
        report.ValidateTables(previous);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
