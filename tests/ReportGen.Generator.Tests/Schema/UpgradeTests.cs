using ReportGen.Forms;

namespace ReportGen.Generator.Tests.Schema;

public class UpgradeTests
{
    private static string Moves(UpgradeInfo? upgrade) => string.Join(" ", upgrade!.Moves.Select(static m => $"{m.From}>{m.To}"));

    private static UpgradeInfo? Upgrade(params string[] changes) =>
        Form.Of([Schemas.Small, .. changes.Select((c, i) => Schemas.Amending($"{i + 2}", $"{i + 1}", c))]).Upgrade;

    [Fact]
    public void What_keeps_its_address_is_neither_moved_nor_lost()
    {
        UpgradeInfo? upgrade = Upgrade(""" "rows": { "z": "寅" } """);
        Assert.Equal(("1", "", 0), (upgrade!.FromVersion, Moves(upgrade), upgrade.Lost.Count));
    }

    [Fact]
    public void Was_moves_every_cell_of_a_row() =>
        Assert.Equal("t/x/a>t/z/a t/x/b>t/z/b", Moves(Upgrade(""" "rows": { "x": null, "z": { "label": "寅", "was": "x" } } """)));

    [Fact]
    public void Was_of_a_row_and_of_a_column_move_together() => Assert.Equal(
        "t/x/a>t/z/c t/x/b>t/z/b t/y/a>t/y/c",
        Moves(Upgrade(""" "columns": { "c": { "label": "丙", "was": "a", "after": "a" }, "a": null }, "rows": { "z": { "label": "寅", "was": "x", "after": "x" }, "x": null } """)
            is { } upgrade ? upgrade with { Moves = [.. upgrade.Moves.OrderBy(static m => m.From, StringComparer.Ordinal)] } : null));

    [Fact]
    public void A_row_that_is_gone_is_lost() => Assert.Equal(["t/y/a", "t/y/b"], Upgrade(""" "rows": { "y": null } """)!.Lost);

    [Fact]
    public void A_row_that_became_a_heading_is_lost_where_no_member_claims_it() => Assert.Equal(
        ["t/y/a", "t/y/b"], Upgrade(""" "rows": { "y": { "rows": { "p": "其一", "q": "其二" } } } """)!.Lost);

    [Fact]
    public void A_member_of_a_row_that_became_a_heading_may_claim_its_value() => Assert.Equal(
        "t/y/a>t/y.q/a t/y/b>t/y.q/b", Moves(Upgrade(""" "rows": { "y": { "rows": { "p": "其一", "q": { "label": "其二", "was": "y" } } } } """)));

    [Fact]
    public void Was_is_said_of_one_step_and_not_inherited() => Assert.Equal(
        "", Moves(Upgrade(""" "rows": { "x": null, "z": { "label": "寅", "was": "x" } } """, """ "unit": "人" """)));

    [Fact]
    public void Was_in_a_table_that_a_later_version_does_not_touch_is_not_asked_again()
    {
        UpgradeInfo? upgrade = Form.Of(
            Schemas.Small,
            Schemas.Amending("2", "1", """ "rows": { "x": null, "z": { "label": "寅", "was": "x" } } """),
            Schemas.Extending("3", "2", """ "source": "〔2023〕1号" """)).Upgrade;
        Assert.Equal(("2", "", 0), (upgrade!.FromVersion, Moves(upgrade), upgrade.Lost.Count));
    }

    [Fact]
    public void A_version_that_extends_none_upgrades_nothing() => Assert.Null(Form.Of(Schemas.Small).Upgrade);

    [Fact, Raises("RG0010")]
    public void Was_in_a_version_that_extends_none_is_refused() => Assert.Equal(
        "\"was\" says where a value stood in the version this one extends, and this one extends none; remove it",
        GeneratorTest.Expect("RG0010", Schemas.WithTable(""" "columns": { "a": { "label": "甲", "was": [|"b"|] } } """)).Message);

    [Fact, Raises("RG0010")]
    public void Was_in_a_table_that_the_base_does_not_have_is_refused() => GeneratorTest.Expect("RG0010", Schemas.Small, Schemas.Extending("2", "1", """
        "sections": { "s2": { "title": "二、新表", "tables": ["t2"] } }, "tables": { "t2": { "columns": { "c": { "label": "丙", "was": [|"a"|] } } } }
        """));

    [Fact]
    public void Was_in_the_columns_that_bands_share_moves_them_in_every_band() => Assert.Equal(
        "t/p.x/a>t/p.x/c t/q.x/a>t/q.x/c",
        Moves(Form.Of(
            Schemas.WithTable(""" "columns": { "a": "甲" }, "bands": { "p": { "label": "一", "rows": { "x": "子" } }, "q": { "label": "二", "rows": { "x": "丑" } } } """),
            Schemas.Amending("2", "1", """ "columns": { "a": null, "c": { "label": "丙", "was": "a" } } """)).Upgrade));

    private static (string Path, string Text) WithFragment(string columns) => (Schemas.Path, $$"""
        { "report": "Sample", "version": "1", "title": "年报", "fragments": { "f": { "x": "子", "y": "丑" } },
          "sections": { "s": { "title": "一、表", "tables": ["t"] } }, "tables": { "t": { "columns": { {{columns}} } } } }
        """);

    private static readonly (string Path, string Text) TwoUses = WithFragment(""" "a": { "label": "甲", "use": "f" }, "b": { "label": "乙", "use": "f" } """);

    private const string Renamed = """ "fragments": { "f": { "x": null, "z": { "label": "寅", "was": "x" } } } """;

    [Fact]
    public void Was_in_a_fragment_moves_the_value_wherever_the_fragment_is_used()
    {
        UpgradeInfo? upgrade = Form.Of(TwoUses, Schemas.Extending("2", "1", Renamed)).Upgrade;
        Assert.Equal(("t/a.x>t/a.z t/b.x>t/b.z", 0), (Moves(upgrade), upgrade!.Lost.Count));
    }

    [Fact]
    public void Was_in_a_fragment_of_a_fragment_is_a_path_below_its_own_user() => Assert.Equal(
        "t/a.p.x>t/a.p.z",
        Moves(Form.Of(
            (Schemas.Path, WithFragment(""" "a": { "label": "甲", "use": "g" }, "b": "乙" """).Text.Replace("\"f\": {", "\"g\": { \"p\": { \"label\": \"辰\", \"use\": \"f\" } }, \"f\": {", StringComparison.Ordinal)),
            Schemas.Extending("2", "1", Renamed)).Upgrade));

    [Fact]
    public void Was_in_a_fragment_says_nothing_of_a_use_that_did_not_have_it() => Assert.Equal(
        "t/a.x>t/a.z",
        Moves(Form.Of(
            WithFragment(""" "a": { "label": "甲", "use": "f" }, "b": { "label": "乙", "columns": { "k": "卯" } } """),
            Schemas.Extending("2", "1", $$"""{{Renamed}}, "tables": { "t": { "columns": { "b": { "use": "f" } } } }""")).Upgrade));

    [Fact]
    public void What_stands_beside_use_speaks_before_the_fragment() => Assert.Equal(
        "t/a.y>t/a.z t/b.x>t/b.z",
        Moves(Form.Of(TwoUses, Schemas.Extending("2", "1", $$"""{{Renamed}}, "tables": { "t": { "columns": { "a": { "columns": { "y": null, "z": { "was": "a.y" } } } } } }""")).Upgrade));

    [Fact]
    public void Was_in_a_fragment_is_said_of_one_step_and_not_inherited()
    {
        UpgradeInfo? upgrade = Form.Of(TwoUses, Schemas.Extending("2", "1", Renamed), Schemas.Extending("3", "2", """ "source": "〔2023〕1号" """)).Upgrade;
        Assert.Equal(("2", "", 0), (upgrade!.FromVersion, Moves(upgrade), upgrade.Lost.Count));
    }

    [Fact, Raises("RG0010")]
    public void Was_in_a_fragment_that_no_user_had_is_told_with_what_they_had()
    {
        var outcome = GeneratorTest.Expect("RG0010", TwoUses, Schemas.Extending("2", "1", """ "fragments": { "f": { "z": { "label": "寅", "was": [|"xx"|] } } } """));
        Assert.Equal("\"was\" names 'xx' below the members that use the fragment, where no value stood in the version this one extends; did you mean 'x'?", outcome.Message);
    }

    [Fact, Raises("RG0010")]
    public void Was_in_a_fragment_that_nobody_uses_is_told() => GeneratorTest.Expect("RG0010", Schemas.Small, Schemas.Extending("2", "1", """
        "fragments": { "f": { "z": { "label": "寅", "was": [|"x"|] } } }
        """));

    [Fact, Raises("RG0026")]
    public void Was_of_a_row_that_still_stands_is_refused() => Assert.Equal(
        "the row \"x\" still stands in this version and keeps its value, so \"z\" cannot have it too; remove \"was\", or the row",
        GeneratorTest.Expect("RG0026", Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "z": { "label": "寅", "was": [|"x"|] } } """)).Message);

    [Fact, Raises("RG0026")]
    public void Two_rows_cannot_have_the_value_of_one() => Assert.Equal(
        "the value of the row \"y\" goes to \"y.p\" already, and cannot go to \"y.q\" too; say \"was\" once",
        GeneratorTest.Expect("RG0026", Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "y": { "rows": { "p": { "label": "其一", "was": "y" }, "q": { "label": "其二", "was": [|"y"|] } } } } """)).Message);

    [Fact]
    public void Was_of_several_paths_is_their_sum() => Assert.Equal(
        "t/x/a>t/z/a t/y/a>t/z/a t/x/b>t/z/b t/y/b>t/z/b",
        Moves(Upgrade(""" "rows": { "x": null, "y": null, "z": { "label": "寅", "was": ["x", "y"] } } """)));

    [Fact]
    public void A_row_may_take_in_another_and_keep_its_id() => Assert.Equal(
        "t/x/a>t/x/a t/y/a>t/x/a t/x/b>t/x/b t/y/b>t/x/b",
        Moves(Upgrade(""" "rows": { "x": { "label": "子丑", "was": ["x", "y"] }, "y": null } """)));

    [Fact]
    public void Rows_and_columns_that_are_united_add_up_four_cells() => Assert.Equal(
        "t/x/a>t/z/c t/x/b>t/z/c t/y/a>t/z/c t/y/b>t/z/c",
        Moves(Upgrade("""
            "columns": { "a": null, "b": null, "c": { "label": "丙", "was": ["a", "b"] } },
            "rows": { "x": null, "y": null, "z": { "label": "寅", "was": ["x", "y"] } }
            """)));

    [Fact]
    public void What_had_no_cell_adds_nothing() => Assert.Equal(
        "t/x/a>t/z/a t/x/b>t/z/b t/y/b>t/z/b",
        Moves(Form.Of(
            Schemas.WithTable(""" "columns": { "a": "甲", "b": "乙" }, "rows": { "x": "子", "y": { "label": "丑", "without": ["a"] } } """),
            Schemas.Amending("2", "1", """ "rows": { "x": null, "y": null, "z": { "label": "寅", "was": ["x", "y"] } } """)).Upgrade));

    [Fact]
    public void Was_of_several_paths_in_a_fragment_adds_them_up_wherever_it_is_used() => Assert.Equal(
        "t/a.x>t/a.z t/a.y>t/a.z t/b.x>t/b.z t/b.y>t/b.z",
        Moves(Form.Of(TwoUses, Schemas.Extending("2", "1", """ "fragments": { "f": { "x": null, "y": null, "z": { "label": "寅", "was": ["x", "y"] } } } """)).Upgrade));

    [Fact, Raises("RG0010")]
    public void Of_several_paths_the_one_that_held_no_value_is_named() => Assert.Equal(
        "\"was\" names 'yy', which held no value in the version this one extends; did you mean 'y'?",
        GeneratorTest.Expect("RG0010", Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "x": null, "y": null, "z": { "label": "寅", "was": ["x", [|"yy"|]] } } """)).Message);

    [Fact, Raises("RG0026")]
    public void Of_several_paths_the_one_that_still_stands_is_named() => Assert.Equal(
        "the row \"y\" still stands in this version and keeps its value, so \"z\" cannot have it too; remove \"was\", or the row",
        GeneratorTest.Expect("RG0026", Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "x": null, "z": { "label": "寅", "was": ["x", [|"y"|]] } } """)).Message);

    [Fact, Raises("RG0026")]
    public void A_total_and_what_it_adds_up_are_not_added_up_together() => Assert.Equal(
        "the rows \"x\" and \"sum\" hold the same values, one as the sum of the other or a part of it, and they would be counted twice; name one of them",
        GeneratorTest.Expect(
            "RG0026",
            Schemas.WithTable(""" "columns": { "a": "甲" }, "rows": { "x": "子", "y": "丑", "sum": { "label": "计", "total": true } } """),
            Schemas.Amending("2", "1", """ "rows": { "x": null, "sum": null, "z": { "label": "寅", "was": ["x", [|"sum"|]] } } """)).Message);

    [Fact, Raises("RG0026")]
    public void A_whole_and_a_part_of_it_are_not_added_up() => GeneratorTest.Expect(
        "RG0026",
        Schemas.WithTable(""" "columns": { "a": "甲" }, "rows": { "x": { "label": "子", "value": true, "rows": { "p": "其中" } }, "y": "丑" } """),
        Schemas.Amending("2", "1", """ "rows": { "x": null, "z": { "label": "寅", "was": ["x", [|"x.p"|]] } } """));

    [Theory, Raises("RG0013")]
    [InlineData(""" "unit": "人" """, "\"was\" adds up to \"t/z/a\", but \"t/y/a\" is in 人 there and the sum in 件 here; give all one \"unit\"")]
    [InlineData(""" "kind": "signed" """, "\"was\" adds up to \"t/z/a\", but \"t/y/a\" holds other numbers (signed) than the sum (count); give the sum a \"kind\" that takes them")]
    [InlineData(""" "kind": "decimal" """, "\"was\" adds up to \"t/z/a\", but \"t/y/a\" holds other numbers (decimal) than the sum (count); give the sum a \"kind\" that takes them")]
    public void What_does_not_add_up_is_refused(string y, string message) => Assert.Equal(message, GeneratorTest.Expect(
        "RG0013",
        Schemas.WithTable($$""" "unit": "件", "columns": { "a": "甲" }, "rows": { "x": "子", "y": { "label": "丑", {{y}} } } """),
        Schemas.Amending("2", "1", """ "rows": { "x": null, "y": null, "z": { "label": "寅", "was": [[|"x"|], "y"] } } """)).Message);

    [Fact, Raises("RG0013")]
    public void Shares_are_not_added_up() => Assert.StartsWith("\"was\" adds up to \"t/z/a\", but \"t/x/a\" is a share", GeneratorTest.Expect(
        "RG0013",
        Schemas.WithTable(""" "kind": "percent", "columns": { "a": "甲" }, "rows": { "x": "子", "y": "丑" } """),
        Schemas.Amending("2", "1", """ "rows": { "x": null, "y": null, "z": { "label": "寅", "was": [[|"x"|], "y"] } } """)).Message, StringComparison.Ordinal);

    private static readonly (string Path, string Text) Prices = Schemas.WithTable("""
        "columns": { "paid": "收入", "sold": "售量", "price": { "label": "均价", "kind": "decimal", "computed": "round(paid / sold, 2)" } }, "rows": { "x": "子", "y": "丑" }
        """);

    [Fact]
    public void What_is_computed_of_sums_is_not_added_up()
    {
        UpgradeInfo? upgrade = Form.Of(Prices, Schemas.Amending("2", "1", """ "rows": { "x": null, "y": null, "z": { "label": "寅", "was": ["x", "y"] } } """)).Upgrade;
        Assert.Equal("t/x/paid>t/z/paid t/y/paid>t/z/paid t/x/sold>t/z/sold t/y/sold>t/z/sold", Moves(upgrade));
        Assert.Equal(["t/x/price", "t/y/price"], upgrade!.Lost);
    }

    [Fact, Raises("RG0013")]
    public void What_was_computed_is_no_part_of_a_sum_that_is_filled_in() => Assert.Equal(
        "\"was\" adds up to \"t/z/price\", but \"t/x/price\" is computed there, and what is computed of sums is no sum; say \"computed\" of it here too",
        GeneratorTest.Expect("RG0013", Prices, Schemas.Amending("2", "1", """ "columns": { "price": { "computed": null } }, "rows": { "x": null, "y": null, "z": { "label": "寅", "was": [[|"x"|], "y"] } } """)).Message);

    [Theory, Raises("RG0005")]
    [InlineData("[|[]|]", "\"was\" names nothing; write the path at which the value stood, or several whose sum it is")]
    [InlineData("""["x", [|"x"|]]""", "\"was\" names \"x\" twice, and the value would be counted twice; remove one")]
    public void A_list_of_no_path_or_of_one_path_twice_is_refused(string was, string message) => Assert.Equal(
        message, GeneratorTest.Expect("RG0005", Schemas.Small, Schemas.Amending("2", "1", $$""" "rows": { "x": null, "z": { "label": "寅", "was": {{was}} } } """)).Message);

    [Fact, Raises("RG0003")]
    public void Was_takes_a_path_or_a_list_of_paths() => Assert.Equal(
        "\"was\" takes a string, or an array of strings, not a number",
        GeneratorTest.Expect("RG0003", Schemas.Small, Schemas.Amending("2", "1", """ "rows": { "x": null, "z": { "label": "寅", "was": [|3|] } } """)).Message);

    [Fact]
    public void Two_rows_may_change_places() => Assert.Equal(
        "t/y/a>t/x/a t/y/b>t/x/b t/x/a>t/y/a t/x/b>t/y/b",
        Moves(Upgrade(""" "rows": { "x": { "label": "丑", "was": "y" }, "y": { "label": "子", "was": "x" } } """)));
}
