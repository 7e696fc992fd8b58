using FsCheck;
using FsCheck.Fluent;
using ReportGen.Forms;

namespace ReportGen.Disclosure.Tests.Upgrades;

public sealed class VersionChangeTests
{
    [Fact]
    public void Up_then_down_is_the_identity_on_what_both_versions_have() => ForEveryReport(Disclosure2019.Metadata, Disclosure2021.Metadata, GoesAndReturns);

    [Fact]
    public void Down_then_up_is_the_identity_on_what_both_versions_have() => ForEveryReport(Disclosure2021.Metadata, Disclosure2019.Metadata, GoesAndReturns);

    [Fact]
    public void Every_value_is_carried_or_listed_as_lost() => ForEveryReport(Disclosure2019.Metadata, Disclosure2021.Metadata, static (report, target) =>
    {
        VersionChangeResult change = Convert(report, target);
        Assert.Equal(Values(report), Values(change.Report) + change.Lost.Count);
    });

    [Fact]
    public void The_same_version_is_the_same_report() => ForEveryReport(Disclosure2021.Metadata, Disclosure2021.Metadata, static (report, target) =>
    {
        VersionChangeResult change = Convert(report, target);
        Assert.True(change.KeepsEverything);
        Assert.Empty(change.Unknown);
        Assert.Equal(Sample.Json(report), Sample.Json(change.Report));
    });

    [Fact]
    public void A_value_arrives_where_the_later_version_says_it_was()
    {
        var before = new Disclosure2019();
        before.Applications.Results.Otherwise.Natural = 5;
        before.Proactive.Item1.Regulations.Total = 12;
        Disclosure2021 after = Disclosure2021.From(before, out _);
        Assert.Equal(5, after.Applications.Results.Otherwise.Misc.Natural);
        Assert.Equal(12, after.Proactive.Item1.Regulations.InForce);
    }

    [Fact]
    public void What_is_lost_is_listed_with_address_name_value_and_origin()
    {
        var before = new Disclosure2019();
        before.Proactive.Item9.Procurement.Amount = 378100;
        int cell = before.Form.FindCell("proactive/item9.procurement/amount")!.Index;
        before.SetOrigin(cell, new CellOrigin(31, 4, "37.81亿"));
        _ = Disclosure2021.From(before, out VersionChangeResult change);
        LostValue lost = Assert.Single(change.Lost);
        Assert.Equal(("proactive/item9.procurement/amount", "表二 · 政府集中采购 × 采购总金额"), (lost.Address, lost.Name));
        Assert.Equal(378100, lost.Value);
        Assert.Equal("37.81亿", lost.Origin.Printed);
    }

    [Fact]
    public void A_blank_is_not_lost()
    {
        _ = Disclosure2021.From(new Disclosure2019(), out VersionChangeResult change);
        Assert.True(change.KeepsEverything);
    }

    [Fact]
    public void Cells_that_nothing_fills_are_listed_and_stay_blank()
    {
        Report before = Disclosure2019.Metadata.CreateReport();
        before.Cells.Fill(1);
        VersionChangeResult change = Convert(before, Disclosure2021.Metadata);
        Assert.Contains(change.Unknown, static c => c.Address == "applications/results.otherwise.feeUnpaid/total");
        Assert.Contains(change.Unknown, static c => c.Address == "proactive/item8.fees/amount");
        Assert.All(change.Unknown, c => Assert.True(change.Report.Cell(c.Index).IsBlank));
        Assert.Equal(change.Report.Form.Cells.Count, Values(change.Report) + change.Unknown.Count);
    }

    [Fact]
    public void A_total_is_carried_as_it_was_and_not_added_up_anew()
    {
        var after = new Disclosure2021();
        after.Applications.Results.Otherwise.FeeUnpaid.Natural = 2;
        after.Applications.Results.Otherwise.Misc.Natural = 3;
        after.Applications.Results.Total.Natural = 5;
        var before = (Disclosure2019)Convert(after, Disclosure2019.Metadata).Report;
        Assert.Equal(3, before.Applications.Results.Otherwise.Natural);
        Assert.Equal(5, before.Applications.Results.Total.Natural);
        Assert.True(before.Applications.Results.Total.Total.IsBlank);
    }

    [Fact]
    public void An_unreadable_cell_stays_unreadable_and_keeps_what_was_printed()
    {
        var before = new Disclosure2019();
        before.Applications.Received.Natural = Cell.Unreadable;
        int cell = before.Form.FindCell("applications/received/natural")!.Index;
        before.SetOrigin(cell, new CellOrigin(3, 9, "若干"));
        Disclosure2021 after = Disclosure2021.From(before, out _);
        Assert.Equal(CellState.Unreadable, after.Applications.Received.Natural.State);
        Assert.Equal("若干", after.Origin(after.Form.FindCell("applications/received/natural")!.Index).Printed);
    }

    [Fact]
    public void Organ_year_identity_and_text_go_along()
    {
        var before = new Disclosure2019 { Organ = "示例市人民政府", Year = 2020, Identity = new DocumentIdentity { TitleYear = 2020 } };
        before.Overview.Add(new Paragraph("概况。", 7));
        Disclosure2021 after = Disclosure2021.From(before, out VersionChangeResult change);
        Assert.Equal(("示例市人民政府", 2020, 2020), (after.Organ, after.Year, after.Identity?.TitleYear));
        Assert.Equal(before.Overview, after.Overview);
        Assert.Empty(change.LostTexts);
    }

    [Fact]
    public void Versions_that_nothing_joins_are_not_converted() =>
        Assert.Null(VersionChange.Convert(new Disclosure2014(), Disclosure2021.Metadata, DisclosureForms.All));

    [Fact]
    public void The_report_converted_is_left_as_it_was()
    {
        Report report = Sample.Random(1, Disclosure2019.Metadata);
        string json = Sample.Json(report);
        _ = Convert(report, Disclosure2021.Metadata);
        Assert.Equal(json, Sample.Json(report));
    }

    private static void GoesAndReturns(Report report, FormInfo target)
    {
        VersionChangeResult there = Convert(report, target);
        Report back = Convert(there.Report, report.Form).Report;
        var lost = there.Lost.Select(static l => l.Info.Index).ToHashSet();
        foreach (CellInfo cell in report.Form.Cells)
        {
            Assert.Equal(lost.Contains(cell.Index) ? Cell.Blank : report.Cell(cell.Index), back.Cell(cell.Index));
            Assert.Equal(lost.Contains(cell.Index) ? default : report.Origin(cell.Index), back.Origin(cell.Index));
        }

        Assert.Equal((report.Organ, report.Year), (back.Organ, back.Year));
        foreach (SectionInfo section in report.Form.Sections)
            Assert.Equal(report.Paragraphs(section), back.Paragraphs(section));
    }

    private static void ForEveryReport(FormInfo form, FormInfo target, Action<Report, FormInfo> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            Report report = Sample.Random(seed, form);
            foreach (CellInfo cell in form.Cells.Where(c => !report.Cell(c.Index).IsBlank && (c.Index + seed) % 3 == 0))
                report.SetOrigin(cell.Index, new CellOrigin(cell.Index + 1, 2, null));
            check(report, target);
        }));

    private static VersionChangeResult Convert(Report report, FormInfo target) => VersionChange.Convert(report, target, DisclosureForms.All)!;

    private static int Values(Report report) => report.Cells.ToArray().Count(static c => !c.IsBlank);
}
