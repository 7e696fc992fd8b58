using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Tests.Fixes;

/// <summary>Three rows and three columns, the last of each a total.</summary>
public sealed class BlankFillTests
{
    private static readonly Cell Blank = Cell.Blank;

    [Fact]
    public void A_blank_that_can_only_be_0_is_named()
    {
        Fix fix = Assert.Single(Find(5, Blank, 5, 1, 2, 3, 6, 2, 8).Fixes);
        Assert.Equal((FixKind.BlankForZero, 1, "表 · 行0 × 列1 →0"), (fix.Kind, fix.Operations, fix.Changes[0].ToString()));
        Assert.Equal("表 · 行0 × 列1：应填 0，留成了空白", fix.Describe(Wording.Chinese));
    }

    [Fact]
    public void Counts_that_must_add_up_to_nothing_are_all_0()
    {
        Fix fix = Assert.Single(Find(Blank, Blank, 0, 1, 2, 3, 1, 2, 3).Fixes);
        Assert.Equal([0, 1], fix.Changes.Select(static c => c.Cell.Index));
        Assert.All(fix.Changes, static c => Assert.Equal(0, c.To));
    }

    [Fact]
    public void A_blank_total_is_the_sum_of_its_items()
    {
        Fix fix = Assert.Single(Find(5, 0, Blank, 1, 2, 3, 6, 2, 8).Fixes);
        Assert.Equal((FixKind.BlankToFill, Cell.Of(5)), (fix.Kind, fix.Changes[0].To));
    }

    [Fact]
    public void What_one_rule_settles_settles_the_next()
    {
        // Row 0 gives its total, the total column then the total of row 1, and that one the item in it.
        FixResult result = Find(5, 0, Blank, 1, Blank, Blank, 6, Blank, 8);
        Assert.Equal(["→5", "→2", "→3", "→2"], Assert.Single(result.Fixes).Changes.Select(static c => c.ToString().Split(' ')[^1]));
        Assert.Equal(1, result.Alternatives);
    }

    [Fact]
    public void Blanks_that_may_hold_several_numbers_are_left_alone() =>
        Assert.Empty(Find(Blank, Blank, 5, Blank, Blank, 3, 6, 2, 8).Fixes);

    [Fact]
    public void Nothing_is_filled_in_where_the_rules_contradict_each_other_over_it() =>
        Assert.Empty(Find(Blank, 1, 5, 1, 2, 3, 6, 3, Blank).Fixes);

    [Fact]
    public void No_blank_is_filled_with_a_negative_count()
    {
        FormInfo form = TinyForm.Grid(1, 3, [TinyForm.Rule("sum", false, [2, 1, 0, 0, 0, 1, 0, 2])]);
        Assert.Empty(FixSearch.Find(TinyForm.Report(form, Blank, 6, 5)).Fixes);
    }

    [Fact]
    public void An_unreadable_cell_implies_nothing() =>
        Assert.Empty(Find(Cell.Unreadable, Blank, 5, Blank, Blank, Blank, Blank, Blank, Blank).Fixes);

    [Fact]
    public void While_a_rule_is_broken_its_mistake_comes_first() =>
        Assert.DoesNotContain(Find(5, Blank, 5, 1, 2, 9, 6, 2, 8).Fixes[0].Changes, static c => c.From.IsBlank);

    private static FixResult Find(params Cell[] cells) => FixSearch.Find(TinyForm.Report(TinyForm.Totals(3, 3), cells));
}
