using ReportGen.Generator.Tests.Schema;

namespace ReportGen.Generator.Tests.Rules;

public class RollUpTests
{
    private static string[] ColumnsOf(string columns) => Form.Instances(Form.Of(Schemas.WithTable($$""" "columns": { {{columns}} } """)), "t.row-sum");

    [Fact]
    public void A_total_adds_up_its_siblings() =>
        Assert.Equal(["t/a + t/b Equal t/sum"], ColumnsOf(""" "a": "甲", "b": "乙", "sum": { "label": "计", "total": true } """));

    [Fact]
    public void A_total_adds_up_the_leaves_of_groups_beside_it_and_not_their_totals() => Assert.Equal(
        ["t/a + t/g.x + t/g.y Equal t/sum", "t/g.x + t/g.y Equal t/g.sub"],
        ColumnsOf(""" "a": "甲", "g": { "label": "组", "columns": { "x": "子", "y": "丑", "sub": { "label": "小计", "total": true } } }, "sum": { "label": "计", "total": true } """).Order(StringComparer.Ordinal));

    [Fact]
    public void A_total_above_its_items_adds_them_up() => Assert.Equal(
        ["t/sum.a + t/sum.b Equal t/sum"], ColumnsOf(""" "sum": { "label": "计", "total": true, "columns": { "a": "甲", "b": "乙" } } """));

    [Fact]
    public void A_total_above_its_items_stands_for_them_in_a_total_beside_it() => Assert.Equal(
        ["t/g + t/a Equal t/sum", "t/g.x + t/g.y Equal t/g"],
        ColumnsOf(""" "g": { "label": "组", "total": true, "columns": { "x": "子", "y": "丑" } }, "a": "甲", "sum": { "label": "计", "total": true } """).Order(StringComparer.Ordinal));

    [Fact]
    public void A_total_may_stand_first() =>
        Assert.Equal(["t/a + t/b Equal t/sum"], ColumnsOf(""" "sum": { "label": "计", "total": true }, "a": "甲", "b": "乙" """));

    [Fact]
    public void Two_totals_add_up_the_same_items_and_not_each_other() => Assert.Equal(
        ["t/a Equal t/p", "t/a Equal t/q"], ColumnsOf(""" "a": "甲", "p": { "label": "计", "total": true }, "q": { "label": "合计", "total": true } """));

    [Fact]
    public void Totals_of_three_levels_each_add_up_their_own() => Assert.Equal(
        ["t/g + t/a Equal t/sum", "t/g.h + t/g.z Equal t/g", "t/g.h.x + t/g.h.y Equal t/g.h"],
        ColumnsOf("""
            "g": { "label": "组", "total": true, "columns": { "h": { "label": "层", "total": true, "columns": { "x": "子", "y": "丑" } }, "z": "寅" } },
            "a": "甲", "sum": { "label": "计", "total": true }
            """).Order(StringComparer.Ordinal));

    [Fact]
    public void A_total_among_rows_is_tested_in_every_column_and_one_among_columns_in_every_row()
    {
        var form = Form.Of(Schemas.WithTable("""
            "columns": { "a": "甲", "b": "乙", "s": { "label": "计", "total": true } }, "rows": { "x": "子", "s": { "label": "计", "total": true } }
            """));
        Assert.Equal(["t/x/a + t/x/b Equal t/x/s", "t/s/a + t/s/b Equal t/s/s"], Form.Instances(form, "t.row-sum"));
        Assert.Equal(["t/x/a Equal t/s/a", "t/x/b Equal t/s/b", "t/x/s Equal t/s/s"], Form.Instances(form, "t.column-sum"));
    }

    [Fact]
    public void A_form_without_totals_has_no_roll_ups() => Assert.Empty(Form.Of(Schemas.Small).Rules);
}
