using ReportGen.Generator.Tests.Rules;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>Places where a form has no cell: a row declared without a column, or a column without a row.</summary>
public class GapTests
{
    private const string Columns = """ "columns": { "a": "甲", "g": { "label": "组", "columns": { "b": "乙", "c": "丙" } }, "s": { "label": "计", "total": true } }, """;

    private static (string Path, string Text) Table(string rows, string more = "") => Schemas.WithTable($$""" {{Columns}} "rows": { {{rows}} } {{more}} """);

    private static string Gaps((string Path, string Text) schema) =>
        string.Join(" ", Form.Of(schema).Cells.Where(static c => !c.Exists).Select(static c => c.Address));

    [Fact]
    public void A_row_may_be_without_a_column() =>
        Assert.Equal("t/y/a", Gaps(Table(""" "x": "子", "y": { "label": "丑", "without": ["a"] } """)));

    [Fact]
    public void A_column_may_be_without_a_row() => Assert.Equal("t/y/b", Gaps(Schemas.WithTable("""
        "columns": { "a": "甲", "b": { "label": "乙", "without": ["y"] } }, "rows": { "x": "子", "y": "丑" }
        """)));

    [Fact]
    public void Without_a_heading_means_without_all_below_it() =>
        Assert.Equal("t/y/g.b t/y/g.c", Gaps(Table(""" "x": "子", "y": { "label": "丑", "without": ["g"] } """)));

    [Fact]
    public void What_a_heading_is_without_all_below_it_are_without() => Assert.Equal(
        "t/h.y/a t/h.z/a", Gaps(Table(""" "x": "子", "h": { "label": "类", "without": ["a"], "rows": { "y": "丑", "z": "寅" } } """)));

    [Fact]
    public void A_member_of_a_fragment_may_be_without_a_column() => Assert.Equal("t/p/a", Gaps(("Sample.report.json", $$"""
        { "report": "Sample", "version": "1", "title": "年报", "sections": { "s": { "title": "一、表", "tables": ["t"] } },
          "fragments": { "f": { "p": { "label": "其一", "without": ["a"] }, "q": "其二" } },
          "tables": { "t": { {{Columns}} "rows": { "h": { "label": "类", "use": "f" } } } } }
        """)));

    [Fact]
    public void A_version_inherits_gaps_and_may_close_them()
    {
        var first = Table(""" "x": "子", "y": { "label": "丑", "without": ["a"] } """);
        string Of(string change) => string.Join(" ", Form.Of(first, Schemas.Amending("2", "1", change)).Cells.Where(static c => !c.Exists).Select(static c => c.Address));
        Assert.Equal("t/y/a", Of(""" "unit": "件" """));
        Assert.Equal("", Of(""" "rows": { "y": { "without": [] } } """));
    }

    [Fact]
    public void A_total_adds_up_the_cells_there_are() => Assert.Equal(
        ["t/x/a + t/x/g.b + t/x/g.c Equal t/x/s", "t/y/g.b + t/y/g.c Equal t/y/s"],
        Form.Instances(Form.Of(Table(""" "x": "子", "y": { "label": "丑", "without": ["a"] } """)), "t.row-sum"));

    [Fact]
    public void A_total_that_has_no_cell_is_no_sum() => Assert.Equal(
        ["t/x/a + t/x/g.b + t/x/g.c Equal t/x/s"],
        Form.Instances(Form.Of(Table(""" "x": "子", "y": { "label": "丑", "without": ["s"] } """)), "t.row-sum"));

    [Fact]
    public void A_total_above_its_items_goes_with_them() => Assert.Equal(
        ["t/x/a Equal t/sum/a", "t/u/b + t/x/b Equal t/sum/b"],
        Form.Instances(Form.Of(Schemas.WithTable("""
            "columns": { "a": { "label": "甲", "without": ["u"] }, "b": "乙" },
            "rows": { "u": { "label": "类", "total": true, "rows": { "p": "其一", "q": "其二" } }, "x": "子", "sum": { "label": "合计", "total": true } }
            """)), "t.column-sum").Where(static i => i.Contains("t/sum", StringComparison.Ordinal)));

    [Fact]
    public void A_rule_for_each_column_is_tested_where_all_its_cells_are() => Assert.Equal(
        ["t/x/g.b LessOrEqual t/y/g.b", "t/x/g.c LessOrEqual t/y/g.c", "t/x/s LessOrEqual t/y/s"],
        Form.Instances(Form.Of(Table(""" "x": "子", "y": { "label": "丑", "without": ["a"] } """, """, "rules": { "r": { "each": "column", "assert": "x <= y" } }""")), "t.r"));

    [Fact]
    public void A_sum_in_a_rule_goes_by_the_cells_there_are() => Assert.Equal(
        ["t/x/a LessOrEqual t/h.z/a", "t/x/g.b LessOrEqual t/h.y/g.b + t/h.z/g.b"],
        Form.Instances(Form.Of(Table(""" "x": "子", "h": { "label": "类", "rows": { "y": { "label": "丑", "without": ["a"] }, "z": "寅" } } """, """, "rules": { "r": { "each": "column", "assert": "x <= sum(h)" } }""")), "t.r").Take(2));

    [Fact]
    public void A_rule_that_meets_a_gap_everywhere_tests_nothing() => MarkedSchema.Expect("RG0013", Table(
        """ "x": { "label": "子", "without": ["a", "g"] }, "y": { "label": "丑", "without": ["s"] } """,
        """, "rules": { "r": { "each": "column", "assert": "[|x <= y|]" } }""").Text);

    [Fact]
    public void A_rule_may_not_name_a_cell_that_is_not_there() => MarkedSchema.Expect("RG0012", Table(
        """ "x": "子", "y": { "label": "丑", "without": ["a"] } """, """, "rules": { "r": { "assert": "x[a] <= [|y[a]|]" } }""").Text);

    [Fact]
    public void What_a_row_is_without_must_be_a_column()
    {
        var found = MarkedSchema.Expect("RG0012", Schemas.WithTable("""
            "columns": { "natural": "自然人", "legal": "法人" }, "rows": { "x": { "label": "子", "without": [[|"legl"|]] }, "y": { "label": "计", "total": true } }
            """).Text);
        Assert.Contains("did you mean", string.Join(" ", found[0].Arguments), StringComparison.Ordinal);
        Assert.Contains("legal", string.Join(" ", found[0].Arguments), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_keeps_a_cell() =>
        MarkedSchema.Expect("RG0014", Table(""" "x": "子", "y": { "label": "丑", "without": [[|"a"|], "g", "s"] } """).Text);

    [Fact]
    public void No_rule_need_test_a_cell_that_is_not_there() => MarkedSchema.Expect("", Table(
        """ "x": "子", "y": { "label": "丑", "without": ["a"] } """).Text);

    [Fact]
    public void A_value_whose_cell_is_gone_is_lost() => Assert.Equal(["t/x/b"], Form.Of(
        Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "x": { "without": ["b"] } } """)).Upgrade!.Lost);

    [Fact]
    public void A_cell_that_comes_to_be_loses_nothing() => Assert.Empty(Form.Of(
        Schemas.WithTable(""" "columns": { "a": "甲", "b": "乙" }, "rows": { "x": { "label": "子", "without": ["b"] }, "y": "丑" } """),
        Schemas.Amending("2", "1", """ "rows": { "x": { "without": [] } } """)).Upgrade!.Lost);
}
