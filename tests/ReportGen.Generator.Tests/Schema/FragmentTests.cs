namespace ReportGen.Generator.Tests.Schema;

public class FragmentTests
{
    private const string Fragments = """ "fragments": { "f": { "x": "子", "y": "丑", "sum": { "label": "计", "total": true } } }, """;

    private static (string Path, string Text) WithColumns(string columns, string fragments = Fragments)
    {
        var (path, text) = Schemas.WithTable($$""" "columns": { {{columns}} } """);
        return (path, text.Replace("\"title\": \"年报\",", "\"title\": \"年报\"," + fragments, StringComparison.Ordinal));
    }

    private static readonly (string Path, string Text) Base = WithColumns(""" "a": { "label": "甲", "use": "f" }, "b": { "label": "乙", "use": "f" } """);

    private static string Amended(params string[] changes) => Form.Cells(Form.Of([Base, .. changes.Select((c, i) => Schemas.Amending($"{i + 2}", $"{i + 1}", c))]));

    [Fact]
    public void Members_of_a_fragment_stand_wherever_it_is_used() => Assert.Equal("t/a.x t/a.y t/a.sum t/b.x t/b.y t/b.sum", Form.Cells(Form.Of(Base)));

    [Fact]
    public void Members_beside_use_amend_the_fragment_there() => Assert.Equal("t/a.x t/a.z t/a.sum t/b.x t/b.y t/b.sum", Form.Cells(Form.Of(
        WithColumns(""" "a": { "label": "甲", "use": "f", "columns": { "z": "寅", "y": null } }, "b": { "label": "乙", "use": "f" } """))));

    [Fact]
    public void A_version_that_amends_a_fragment_changes_every_use() => Assert.Equal("t/a.x t/a.sum t/b.x t/b.sum", Form.Cells(Form.Of(
        Base, Schemas.Extending("2", "1", """ "fragments": { "f": { "y": null } } """))));

    [Fact]
    public void A_version_removes_a_member_of_a_fragment_in_one_place() =>
        Assert.Equal("t/a.x t/a.sum t/b.x t/b.y t/b.sum", Amended(""" "columns": { "a": { "columns": { "y": null } } } """));

    [Fact]
    public void A_version_adds_to_a_fragment_in_one_place() =>
        Assert.Equal("t/a.x t/a.z t/a.y t/a.sum t/b.x t/b.y t/b.sum", Amended(""" "columns": { "a": { "columns": { "z": { "label": "寅", "after": "x" } } } } """));

    [Fact]
    public void A_later_version_keeps_what_an_earlier_one_did_to_a_fragment() => Assert.Equal(
        "t/a.x t/a.z t/a.sum t/b.x t/b.y t/b.sum",
        Amended(""" "columns": { "a": { "columns": { "y": null, "z": { "label": "寅", "after": "x" } } } } """, """ "columns": { "a": { "columns": { "z": { "labelEn": "third" } } } } """));

    [Fact]
    public void A_later_version_brings_back_what_an_earlier_one_removed() => Assert.Equal(
        "t/a.x t/a.y t/a.sum t/b.x t/b.y t/b.sum",
        Amended(""" "columns": { "a": { "columns": { "y": null } } } """, """ "columns": { "a": { "columns": { "y": "卯" } } } """));

    [Fact]
    public void A_fragment_may_use_another() => Assert.Equal("t/a.p.x t/a.p.y t/a.q t/b", Form.Cells(Form.Of(WithColumns(
        """ "a": { "label": "甲", "use": "g" }, "b": "乙" """,
        """ "fragments": { "f": { "x": "子", "y": "丑" }, "g": { "p": { "label": "辰", "use": "f" }, "q": "巳" } }, """))));

    [Fact]
    public void Rows_may_use_a_fragment_with_nested_rows_of_its_own_members() => Assert.Equal("t/x/a t/y/a t/sum/a", Form.Cells(Form.Of((Schemas.Path, Schemas.WithTable("""
        "columns": { "a": "甲" }, "rows": { "all": { "label": "全部", "use": "f" } }
        """).Text.Replace("\"title\": \"年报\",", "\"title\": \"年报\"," + Fragments, StringComparison.Ordinal)))));

    [Theory]
    [InlineData("rows")]
    [InlineData("columns")]
    public void Members_below_those_of_a_fragment_may_be_called_rows_or_columns(string key) => Assert.Equal("t/x.p t/x.q", Form.Cells(Form.Of(
        WithColumns(""" "a": { "label": "甲", "use": "f" } """, $$""" "fragments": { "f": { "x": { "label": "子", "{{key}}": { "p": "丑", "q": "寅" } } } }, """))));

    [Fact]
    public void A_version_may_amend_columns_of_a_fragment_as_rows() => Assert.Equal("t/x.p t/x.r", Form.Cells(Form.Of(
        WithColumns(""" "a": { "label": "甲", "use": "f" } """, """ "fragments": { "f": { "x": { "label": "子", "columns": { "p": "丑", "q": "寅" } } } }, """),
        Schemas.Extending("2", "1", """ "fragments": { "f": { "x": { "rows": { "q": null, "r": "卯" } } } } """))));

    [Fact, Raises("RG0005")]
    public void Rows_beside_columns_in_a_fragment_are_told() => Assert.Equal(
        "\"rows\" stands beside \"columns\", which means the same here; write one of them",
        GeneratorTest.Expect("RG0005", WithColumns(""" "a": { "label": "甲", "use": "f" } """, """ "fragments": { "f": { "x": { "label": "子", "columns": { "p": "丑" }, [|"rows"|]: { "q": "寅" } } } }, """)).Message);

    [Fact]
    public void A_version_removes_what_an_earlier_one_added_to_a_fragment_in_one_place() => Assert.Equal(
        "t/a.x t/a.y t/a.sum t/b.x t/b.y t/b.sum",
        Amended(""" "columns": { "a": { "columns": { "z": "寅" } } } """, """ "columns": { "a": { "columns": { "z": null } } } """));

    [Fact]
    public void Null_removes_what_a_fragment_says_in_one_place()
    {
        var form = Form.Of(
            WithColumns(""" "a": { "label": "甲", "use": "f" }, "b": { "label": "乙", "use": "f" } """, """ "fragments": { "f": { "x": { "label": "子", "unit": "件" }, "y": "丑" } }, """),
            Schemas.Amending("2", "1", """ "columns": { "a": { "columns": { "x": { "unit": null } } } } """));
        Assert.Equal((null, "件"), (form.Sections[0].Tables[0].Blocks[0].Columns.Roots[0].Members[0].Unit, form.Sections[0].Tables[0].Blocks[0].Columns.Roots[1].Members[0].Unit));
    }

    [Fact]
    public void What_a_version_says_anew_after_another_removed_it_takes_the_place_of_what_the_fragment_says()
    {
        const string Cells = """ "fragments": { "f": { "x": { "label": "子", "cells": { "r": { "unit": "件" }, "s": { "unit": "件" } } }, "y": "丑" } }, """;
        var form = Form.Of(
            (Schemas.Path, Schemas.WithTable(""" "columns": { "a": { "label": "甲", "use": "f" } }, "rows": { "r": "一", "s": "二" } """).Text.Replace("\"title\": \"年报\",", "\"title\": \"年报\"," + Cells, StringComparison.Ordinal)),
            Schemas.Amending("2", "1", """ "columns": { "a": { "columns": { "x": { "cells": null } } } } """),
            Schemas.Amending("3", "2", """ "columns": { "a": { "columns": { "x": { "cells": { "s": { "unit": "人" } } } } } } """));
        Assert.Equal("人", Assert.Single(form.Sections[0].Tables[0].Blocks[0].Exceptions).Unit);
    }

    [Fact]
    public void A_member_that_uses_a_fragment_no_longer_keeps_what_stood_beside_it() => Assert.Equal(
        "t/a.z t/b.x t/b.y t/b.sum",
        Amended(""" "columns": { "a": { "columns": { "z": "寅", "y": null } } } """, """ "columns": { "a": { "use": null } } """));

    [Fact, Raises("RG0008")]
    public void A_fragment_that_uses_itself_is_refused_though_nobody_uses_it() => GeneratorTest.Expect("RG0008", (Schemas.Path, Schemas.Small.Text.Replace(
        "\"title\": \"年报\",", """ "title": "年报", "fragments": { "f": { "x": { "label": "子", "use": "g" } }, "g": { "y": { "label": "丑", "use": [|"f"|] } } }, """, StringComparison.Ordinal)));
}
