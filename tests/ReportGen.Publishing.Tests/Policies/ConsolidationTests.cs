using ReportGen.Messages;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Policies;

namespace ReportGen.Publishing.Tests.Policies;

public sealed class ConsolidationTests
{
    private static readonly OrganKeys Organs = new();

    private static Finding[] Of(Report whole, params Report[] parts) =>
        [.. new ConsolidationFindings([new Consolidation("甲市", ["乙院", "丙院"])], Organs, k => Array.Find(parts, r => Organs.Of(r.Organ) == k.Organ && r.Year == k.Year)).Of(whole)];

    private static Report Half(string organ, int year = 2024) => SmallForm.Report(organ, year, 1, 2, 3, 4, 5, 9, 5, 7, 12);

    [Fact]
    public void A_whole_that_is_the_sum_of_its_parts_is_right() =>
        Assert.Empty(Of(SmallForm.Report("甲市", 2024, 2, 4, 6, 8, 10, 18, 10, 14, 24), Half("乙院"), Half("丙院")));

    [Fact]
    public void A_row_that_is_not_is_one_finding_with_its_cells()
    {
        Finding finding = Assert.Single(Of(SmallForm.Report("甲市", 2024, 3, 4, 7, 8, 10, 18, 10, 14, 24), Half("乙院"), Half("丙院")));
        Assert.Equal(("consolidation", Severity.Warning, "2", "3"), (finding.Rule, finding.Severity, finding.Expected, finding.Actual));
        Assert.Equal(["beds/used/city", "beds/used/total"], finding.Cells.Select(static c => c.Address));
    }

    [Fact]
    public void Every_cell_of_the_row_is_named_with_both_figures()
    {
        Finding finding = Assert.Single(Of(SmallForm.Report("甲市", 2024, 3, 4, 7, 8, 10, 18, 10, 14, 24), Half("乙院"), Half("丙院")));
        Assert.Contains("填写为 3，2 份报告相加为 2（同行另有：合计 填写为 7，相加为 6）", finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("is 3, the 2 reports add up to 2 (in the same row: 合计 7, the sum 6)", finding.Message.In(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_another_year_is_missing()
    {
        Finding finding = Assert.Single(Of(SmallForm.Report("甲市", 2024, 2, 4, 6, 8, 10, 18, 10, 14, 24), Half("乙院"), Half("丙院", 2023)));
        Assert.Equal("consolidation.incomplete", finding.Rule);
        Assert.Contains("丙院", finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_in_a_part_leaves_its_sum_open() =>
        Assert.Empty(Of(SmallForm.Report("甲市", 2024, 9, 4, 6, 8, 10, 18, 10, 14, 24), SmallForm.Report("乙院", 2024, null, 2, 3, 4, 5, 9, 5, 7, 12), Half("丙院")));

    [Fact]
    public void Who_consolidates_nobody_is_left_alone() => Assert.Empty(Of(Half("丁院"), Half("乙院"), Half("丙院")));
}
