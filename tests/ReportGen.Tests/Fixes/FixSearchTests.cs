using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Tests.Fixes;

public sealed class FixSearchTests
{
    // One row: items a, b; total.
    private static readonly FormInfo Sum = TinyForm.Grid(1, 3, [TinyForm.Rule("sum", true, [2, 1, 0, 0, 0, 1, 0, 2])], totals: false);

    [Fact]
    public void Every_cell_of_a_lone_broken_sum_is_an_alternative()
    {
        FixResult result = FixSearch.Find(TinyForm.Report(Sum, 5, 6, 12));
        Assert.Equal(["表 · 行0 × 列0 5→6", "表 · 行0 × 列1 6→7", "表 · 行0 × 列2 12→11"], Changes(result).Order(StringComparer.Ordinal));
        Assert.Equal(3, result.Alternatives);
        Assert.False(result.AlternativesIsLowerBound);
    }

    [Fact]
    public void Exchanged_digits_come_before_other_changes()
    {
        Fix fix = FixSearch.Find(TinyForm.Report(Sum, 12, 40, 25 + 36)).Fixes[0];
        Assert.Equal("表 · 行0 × 列0 12→21", Assert.Single(fix.Changes).ToString());
        Assert.Equal(FixKind.DigitsTransposed, fix.Kind);
    }

    [Fact]
    public void No_number_becomes_negative()
    {
        // Only the items may give way: the total is held by a rule of its own.
        FormInfo form = TinyForm.Grid(1, 3, [TinyForm.Rule("sum", true, [2, 1, 0, 0, 0, 1, 0, 2]), Constant("total", 2, 1)]);
        FixResult result = FixSearch.Find(TinyForm.Report(form, 5, 6, 1));
        Assert.All(result.Fixes.SelectMany(static f => f.Changes), static c => Assert.True(c.To.Unscaled >= 0));
        Assert.All(result.Fixes, static f => Assert.Equal(2, f.Changes.Count));
        Assert.True(result.AlternativesIsLowerBound);
    }

    [Fact]
    public void A_signed_number_may_become_negative()
    {
        FormInfo form = TinyForm.Grid(3, 1, [TinyForm.Rule("sum", false, [2, 1, 0, 0, 0, 1, 0, 2]), Constant("first", 0, 5), Constant("sum is", 2, 3)], kindOfRow: static r => r == 1 ? NumberKind.Signed : NumberKind.Count);
        Assert.Equal(["表 · 行1 × 列0 0→-2"], Changes(FixSearch.Find(TinyForm.Report(form, 5, 0, 3))));
    }

    [Fact]
    public void A_count_stays_whole()
    {
        FormInfo form = TinyForm.Grid(2, 1, [TinyForm.Rule("same", false, [1, 1, 0, 0, 0, 1])], kindOfRow: static r => r == 1 ? NumberKind.Decimal : NumberKind.Count);
        Assert.Equal(["表 · 行1 × 列0 3.25→3.00"], Changes(FixSearch.Find(TinyForm.Report(form, 3, 3.25m))));
    }

    [Fact]
    public void Money_keeps_its_decimal_places()
    {
        FormInfo form = TinyForm.Grid(3, 1, [TinyForm.Rule("sum", true, [2, 1, 0, 0, 0, 1, 0, 2])], kindOfRow: static _ => NumberKind.Decimal);
        Assert.Contains("表 · 行2 × 列0 10.00→11.00", Changes(FixSearch.Find(TinyForm.Report(form, 10.25m, 0.75m, 10.00m))));
    }

    [Fact]
    public void Yuan_entered_for_ten_thousand_yuan_is_recognised()
    {
        FormInfo form = TinyForm.Grid(3, 1, [TinyForm.Rule("sum", true, [2, 1, 0, 0, 0, 1, 0, 2])], kindOfRow: static _ => NumberKind.Decimal);
        FixResult result = FixSearch.Find(TinyForm.Report(form, 102500m, 0.75m, 11m));
        Assert.Contains(result.Fixes, static f => f.Kind == FixKind.YuanForTenThousand && f.Changes[0].To == 10.25m);
    }

    [Fact]
    public void A_bound_is_met_with_the_least_change()
    {
        FormInfo form = TinyForm.Grid(1, 2, [TinyForm.Rule("part", false, [1, 1, 0, 0, 0, 1], Comparison.LessOrEqual)]);
        Assert.Equal(["表 · 行0 × 列0 7→4", "表 · 行0 × 列1 4→7"], Changes(FixSearch.Find(TinyForm.Report(form, 7, 4))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_part_above_its_whole_by_a_slip_is_named_as_one()
    {
        FormInfo form = TinyForm.Grid(1, 2, [TinyForm.Rule("part", false, [1, 1, 0, 0, 0, 1], Comparison.LessOrEqual)]);
        Assert.Contains(FixSearch.Find(TinyForm.Report(form, 91, 20)).Fixes, static f => f.Kind == FixKind.DigitsTransposed && f.Changes[0].To == 19);
    }

    [Fact]
    public void A_strict_bound_is_met_by_the_next_whole_number()
    {
        FormInfo form = TinyForm.Grid(1, 2, [TinyForm.Rule("less", false, [1, 1, 0, 0, 0, 1], Comparison.Less)]);
        Assert.Equal(["表 · 行0 × 列0 4→3", "表 · 行0 × 列1 4→5"], Changes(FixSearch.Find(TinyForm.Report(form, 4, 4))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_difference_within_the_tolerance_is_no_mistake()
    {
        FormInfo form = TinyForm.Grid(1, 2, [TinyForm.Rule("same", false, [1, 1, 0, 0, 0, 1], tolerance: 1)]);
        Assert.Empty(FixSearch.Find(TinyForm.Report(form, 4, 5)).Fixes);
        Assert.Equal(["表 · 行0 × 列0 4→6", "表 · 行0 × 列1 6→4"], Changes(FixSearch.Find(TinyForm.Report(form, 4, 6))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_blank_that_counts_as_zero_is_filled_in()
    {
        FormInfo form = TinyForm.Grid(1, 3, [TinyForm.Rule("sum", false, [2, 1, 0, 0, 0, 1, 0, 2], missing: MissingPolicy.Zero)]);
        FixResult result = FixSearch.Find(TinyForm.Report(form, 5, Cell.Blank, 8));
        Assert.Contains(result.Fixes, static f => f.Kind == FixKind.BlankToFill && f.Changes[0].From.IsBlank && f.Changes[0].To == 3);
    }

    [Fact]
    public void What_blanks_make_unprovable_is_not_mended() =>
        Assert.Same(FixResult.None, FixSearch.Find(TinyForm.Report(Sum, Cell.Blank, Cell.Blank, 8)));

    [Fact]
    public void An_item_above_its_total_is_a_mistake_whatever_is_blank()
    {
        FixResult result = FixSearch.Find(TinyForm.Report(Sum, 9, Cell.Blank, 8));
        Assert.Equal(["表 · 行0 × 列0 9→8", "表 · 行0 × 列2 8→9"], Changes(result).Order(StringComparer.Ordinal));
        Assert.All(result.Fixes, static f => Assert.True(f.BlanksAsZero));
    }

    [Fact]
    public void A_rule_with_an_unreadable_cell_is_not_broken() =>
        Assert.Empty(FixSearch.Find(TinyForm.Report(Sum, 5, Cell.Unreadable, 3)).Fixes);

    [Fact]
    public void A_row_shifted_by_a_column_is_one_mistake()
    {
        FormInfo form = TinyForm.Totals(4, 5);
        // The third row should be 7 3 12 4 26.
        FixResult result = FixSearch.Find(TinyForm.Report(form, 1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 0, 7, 3, 12, 4, 13, 11, 22, 16, 62));
        Assert.Equal(FixKind.RowShiftedRight, result.Fixes[0].Kind);
        Assert.Equal(["7", "3", "12", "4", "26"], result.Fixes[0].Changes.Select(static c => c.To.ToString()));
        Assert.Equal("表 · 行2：整行右移了一列", result.Fixes[0].Describe(Wording.Chinese));
    }

    [Fact]
    public void Neighbours_exchanged_are_one_mistake()
    {
        // 7 and 50; or the totals below them, which nothing else supports.
        FixResult result = FixSearch.Find(TinyForm.Report(TinyForm.Totals(3, 3), 20, 3, 23, 50, 7, 57, 27, 53, 80));
        Fix swapped = Assert.Single(result.Fixes, static f => f.Kind == FixKind.NeighboursSwapped && f.Changes[0].Cell.Row.Index == 1);
        Assert.Equal("表 · 行1 × 列0 50→7 表 · 行1 × 列1 7→50", string.Join(' ', swapped.Changes));
        Assert.Equal(1, swapped.Operations);
    }

    [Fact]
    public void No_more_than_the_wanted_fixes_are_listed_and_all_are_counted()
    {
        FixResult result = FixSearch.Find(TinyForm.Report(Sum, 5, 6, 12), new FixOptions { MaxFixes = 2 });
        Assert.Equal(2, result.Fixes.Count);
        Assert.Equal(3, result.Alternatives);
    }

    [Fact]
    public void A_contradiction_that_no_cell_can_mend_is_left_to_the_reader()
    {
        FormInfo form = TinyForm.Grid(1, 2, [Constant("one", 0, 1), Constant("two", 0, 2)]);
        FixResult result = FixSearch.Find(TinyForm.Report(form, 1, 0));
        Assert.Empty(result.Fixes);
        Assert.False(result.BudgetExhausted);
        Assert.Equal("two", Assert.Single(result.SuspectRules).Rule.Id);
    }

    private static RuleInfo Constant(string id, int cell, decimal value) => new()
    {
        Id = id,
        Severity = Severity.Error,
        Assertion = id,
        Terms = [1, 1, 0, cell, 1, -1],
        Coefficients = [1m, value],
    };

    private static IEnumerable<string> Changes(FixResult result) => result.Fixes.Select(static f => string.Join(' ', f.Changes));
}
