using ReportGen.Forms;

namespace ReportGen.Generator.Tests.Schema;

public class VersionTests
{
    private static string Amended(string change) => Form.Cells(Form.Of(
        Schemas.WithTable(""" "columns": { "a": "甲", "b": "乙", "sum": { "label": "计", "total": true } } """),
        Schemas.Amending("2", "1", change)));

    [Fact]
    public void The_same_key_amends_and_keeps_its_place()
    {
        var form = Form.Of(Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "x": { "unit": "人" } } """));
        Assert.Equal("t/x/a t/x/b t/y/a t/y/b", Form.Cells(form));
        Assert.Equal(("子", "人"), (form.Sections[0].Tables[0].Blocks[0].Rows.Roots[0].Label, form.Sections[0].Tables[0].Blocks[0].Rows.Roots[0].Unit));
    }

    [Theory]
    [InlineData("2020..", "2021", "2021..2022", true)]
    [InlineData("..2021", "2", "2021..", true)]
    [InlineData("2020", "2", "2021..", false)]
    [InlineData("2020..", "1-north", "2021..", false)]
    public void Two_versions_for_one_year_are_refused_but_for_a_variant(string years, string version, string others, bool isRefused)
    {
        var said = MarkedSchema.Link(
            ("a.report.json", $$"""{ "report": "A", "version": "1", "title": "年报", "years": "{{years}}", "sections": { "s": "一、概况" } }"""),
            ("b.report.json", $$"""{ "report": "A", "version": "{{version}}", "extends": "1", "years": "{{others}}" }"""));
        Assert.Equal(isRefused ? ["RG0007 b.report.json"] : [], said.Select(static d => $"{d.Id} {d.Path}"));
    }

    [Fact]
    public void A_new_key_adds_before_the_totals_at_the_end() => Assert.Equal("t/a t/b t/c t/sum", Amended(""" "columns": { "c": "丙" } """));

    [Fact]
    public void New_keys_keep_their_order() => Assert.Equal("t/a t/b t/c t/d t/sum", Amended(""" "columns": { "c": "丙", "d": "丁" } """));

    [Fact]
    public void After_places_a_new_key() => Assert.Equal("t/a t/c t/b t/sum", Amended(""" "columns": { "c": { "label": "丙", "after": "a" } } """));

    [Fact]
    public void After_moves_an_amended_key() => Assert.Equal("t/b t/a t/sum", Amended(""" "columns": { "a": { "after": "b" } } """));

    [Fact]
    public void Null_removes() => Assert.Equal("t/b t/sum", Amended(""" "columns": { "a": null } """));

    [Fact]
    public void Null_removes_what_a_key_says()
    {
        var form = Form.Of(
            Schemas.WithTable(""" "unit": "件", "kind": "decimal", "name": "表一", "columns": { "a": { "label": "甲", "aliases": ["子"], "unit": "人", "cells": { "x": { "kind": "signed" } } } }, "rows": { "x": "子", "y": "丑" } """),
            Schemas.Amending("2", "1", """ "unit": null, "kind": null, "name": null, "columns": { "a": { "aliases": null, "unit": null, "cells": null } } """));
        var table = form.Sections[0].Tables[0];
        var column = table.Blocks[0].Columns.Roots[0];
        Assert.Equal((null, NumberKind.Count, "一、表"), (table.Unit, table.Kind, table.Name));
        Assert.Equal((0, null, 0), (column.Aliases.Count, column.Unit, table.Blocks[0].Exceptions.Count));
    }

    [Fact]
    public void Null_for_the_rows_below_leaves_one_row() => Assert.Equal("t/x/a t/y/a", Form.Cells(Form.Of(
        Schemas.WithTable(""" "columns": { "a": "甲" }, "rows": { "x": { "label": "子", "rows": { "p": "其一", "q": "其二" } }, "y": "丑" } """),
        Schemas.Amending("2", "1", """ "rows": { "x": { "rows": null } } """))));

    [Fact]
    public void What_was_removed_can_be_said_anew() => Assert.Equal("人", Form.Of(
        Schemas.Small, Schemas.Amending("2", "1", """ "unit": null """), Schemas.Amending("3", "2", """ "unit": "人" """)).Sections[0].Tables[0].Unit);

    [Fact]
    public void What_is_not_said_is_inherited()
    {
        var form = Form.Of(Schemas.Small, Schemas.Extending("2", "1", """ "source": "〔2021〕1号" """));
        Assert.Equal(("年报", "〔2021〕1号", "2"), (form.Title, form.Source, form.Version));
    }

    [Fact]
    public void The_years_of_a_base_are_its_own() =>
        Assert.Null(Form.Of(("Sample1.report.json", Schemas.Small.Text.Replace("\"title\": \"年报\"", "\"years\": \"2019\", \"title\": \"年报\"", StringComparison.Ordinal)), Schemas.Extending("2", "1", "")).FirstYear);

    [Fact]
    public void A_total_that_has_items_of_its_own_does_not_stay_last() => Assert.Equal("t/x/a t/x.p/a t/y/a", Form.Cells(Form.Of(
        Schemas.WithTable(""" "columns": { "a": "甲" }, "rows": { "x": { "label": "子", "total": true, "rows": { "p": "其中" } } } """),
        Schemas.Amending("2", "1", """ "rows": { "y": "丑" } """))));

    [Fact]
    public void A_total_declared_first_stays_first() =>
        Assert.Equal("t/sum t/a t/b", Form.Cells(Form.Of(Schemas.WithTable(""" "columns": { "sum": { "label": "计", "total": true }, "a": "甲", "b": "乙" } """))));

    [Fact]
    public void A_third_version_amends_what_the_second_added() => Assert.Equal("t/x/a t/x/b t/z/a t/z/b", Form.Cells(Form.Of(
        Schemas.Small,
        Schemas.Amending("2", "1", """ "rows": { "z": "寅" } """),
        Schemas.Amending("3", "2", """ "rows": { "y": null, "z": { "unit": "人" } } """))));

    [Fact]
    public void A_rule_can_be_amended_and_removed() => Assert.Equal(["t.q"], Form.Of(
        Schemas.WithTable(""" "columns": { "a": "甲", "b": "乙" }, "rules": { "r": { "assert": "a <= b" }, "q": { "assert": "a < b" } } """),
        Schemas.Amending("2", "1", """ "rules": { "r": null, "q": { "severity": "warning" } } """)).Rules.Select(static r => r.Id));

    [Fact]
    public void A_table_can_be_removed_with_its_section() => Assert.Equal("u/a", Form.Cells(Form.Of(
        ("Sample1.report.json", """
        { "report": "Sample", "version": "1", "title": "年报", "sections": { "s": { "title": "一", "tables": ["t"] }, "v": { "title": "二", "tables": ["u"] } },
          "tables": { "t": { "columns": { "a": "甲" } }, "u": { "columns": { "a": "甲" } } } }
        """),
        Schemas.Extending("2", "1", """ "sections": { "s": null }, "tables": { "t": null } """))));
}
